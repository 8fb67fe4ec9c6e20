import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../components/Disclosure";
import { FileButton } from "../components/FileButton";
import { NarrowSelect } from "../components/NarrowSelect";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { WORKBOOK_NAMES } from "../../hosts/workbookNames";
import { forget, takeLastYear, takeList, takeRoster } from "./actions/choose";
import { takeDecisions } from "./actions/decide";
import { useBatchDesk, useBatchState } from "./BatchContext";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Roster, corrected list of units, last year's store, scoring system; and what the browser keeps. */
export function OptionFields() {
  const desk = useBatchDesk();
  const { choices, systems } = useBatchState();
  const t = useText();
  const styles = useStyles();
  const { card } = useSurface();
  return (
    <Disclosure name="batchOptions" className={card} summary={t("batchPane", "options")}>
      <div className={styles.fields}>
        <FileChoice
          kind="roster"
          accept={WORKBOOK_NAMES}
          chosen={choices.roster?.file.name ?? null}
          onPick={(file) => void takeRoster(desk, file)}
        />
        <FileChoice
          kind="list"
          accept=".csv"
          chosen={choices.list}
          onPick={(file) => void (file && takeList(desk, file))}
        />
        <FileChoice
          kind="lastYear"
          accept=".zip"
          chosen={choices.lastYear}
          onPick={(file) => void takeLastYear(desk, file)}
        />
        <FileChoice
          kind="decisions"
          accept=".jsonl,.zip"
          chosen={choices.decisions}
          onPick={(file) => void (file && takeDecisions(desk, file))}
        />
        <Field label={t("batchPane", "system")}>
          <NarrowSelect
            size="small"
            value={choices.system ?? ""}
            onChange={(_, { value }) =>
              desk.store.dispatch({ type: "chosen", choices: { system: value === "" ? null : value } })
            }
          >
            <option value="">{t("batchPane", "ownSystem")}</option>
            {systems.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </NarrowSelect>
        </Field>
        <Kept />
      </div>
    </Disclosure>
  );
}

interface FileChoiceProps {
  readonly kind: "roster" | "list" | "lastYear" | "decisions";
  readonly accept: string;
  /** Name of what was picked. */
  readonly chosen: string | null;
  /** `null`: without it. */
  readonly onPick: (file: File | null) => void;
}

function FileChoice({ kind, accept, chosen, onPick }: FileChoiceProps) {
  const { job } = useBatchState();
  const t = useText();
  const { tight, row, quiet, strong } = useSurface();
  const title = t("batchPane", kind);
  return (
    <div className={tight} role="group" aria-label={title}>
      <div className={strong}>{title}</div>
      <div className={quiet}>{t("batchPane", `${kind}Hint`)}</div>
      <div className={row}>
        <FileButton
          label={t("batchPane", "choose")}
          accept={accept}
          disabled={job !== null}
          onPick={(file) => onPick(file)}
        />
        {chosen !== null && <span>{chosen}</span>}
        {chosen !== null && (kind === "roster" || kind === "lastYear") && (
          <Button size="small" appearance="subtle" disabled={job !== null} onClick={() => onPick(null)}>
            {t("batchPane", "remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Kept() {
  const desk = useBatchDesk();
  const { kept, job } = useBatchState();
  const t = useText();
  const { row, quiet } = useSurface();
  if (!kept) return null;
  if (!kept.lasts) return <div className={quiet}>{t("batchPane", "notKept")}</div>;
  return (
    <div className={row}>
      <span className={quiet}>{t("batchPane", "kept", { count: kept.count })}</span>
      {kept.count > 0 && (
        <Button size="small" appearance="subtle" disabled={job !== null} onClick={() => void forget(desk)}>
          {t("batchPane", "forget")}
        </Button>
      )}
    </div>
  );
}
