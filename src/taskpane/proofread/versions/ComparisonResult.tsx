import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { isFigureChange, type DocumentComparison } from "../../../core/compare/documentChange";
import { comparisonList, comparisonSummary } from "../../../locales/compareText";
import { HandedOver } from "../../components/HandedOver";
import { MoreButton } from "../../components/MoreButton";
import { useText } from "../../components/TextContext";
import { usePaged } from "../../components/usePaged";
import { useSurface } from "../../components/useSurface";
import { saveComparison } from "../actions/saveList";
import { listAsText } from "../listAsText";
import { useProofDesk, useProofState } from "../ProofContext";
import { ChangeItem } from "./ChangeItem";

/** What changed between two versions, in the order of the new one, and how it stands to the workbook. */
export function ComparisonResult({ comparison }: { readonly comparison: DocumentComparison }) {
  const desk = useProofDesk();
  const { job, saved } = useProofState();
  const t = useText();
  const { stack, tight, row, list, quiet } = useSurface();
  const [onlyAgainst, setOnlyAgainst] = useState(false);
  const { old, now, changes, hasWorkbook } = comparison;
  const numbered = changes.map((change, at) => ({ change, number: at + 1 }));
  const against = numbered.filter(({ change }) => isFigureChange(change) && change.follows === "against");
  const { shown, rest, showMore } = usePaged(onlyAgainst ? against : numbered);
  return (
    <div className={stack}>
      <div className={tight}>
        <div className={quiet}>{t("versionsPane", "chosen.old", { file: old })}</div>
        <div className={quiet}>{t("versionsPane", "chosen.now", { file: now })}</div>
        {comparisonSummary(t, comparison).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {!hasWorkbook && changes.length > 0 && <div className={quiet}>{t("versionsPane", "noWorkbook")}</div>}
        <div className={row}>
          <Button size="small" disabled={job !== null} onClick={() => desk.store.dispatch({ type: "comparisonLeft" })}>
            {t("versionsPane", "close")}
          </Button>
          {changes.length > 0 &&
            (["docx", "xlsx"] as const).map((format) => (
              <Button
                key={format}
                size="small"
                disabled={job !== null}
                onClick={() => void saveComparison(desk, t, format)}
              >
                {t("versionsPane", `save.${format}`)}
              </Button>
            ))}
        </div>
        <div className={quiet} role="status">
          {saved && (
            <HandedOver
              key={saved.file.name}
              file={saved.file}
              content={() => listAsText(comparisonList(t, comparison))}
            />
          )}
        </div>
        {against.length > 0 && (
          <Checkbox
            label={t("versionsPane", "onlyAgainst", { count: against.length })}
            checked={onlyAgainst}
            onChange={(_, { checked }) => setOnlyAgainst(checked === true)}
          />
        )}
      </div>
      {changes.length > 0 && (
        <section aria-label={t("versionsPane", "changes")}>
          <ul className={list}>
            {shown.map(({ change, number }) => (
              <li key={number}>
                <ChangeItem change={change} number={number} />
              </li>
            ))}
          </ul>
          <MoreButton rest={rest} onMore={showMore} />
        </section>
      )}
    </div>
  );
}
