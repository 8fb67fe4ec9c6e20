import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { dropComparison } from "../actions/compare";
import { useIsBusy, useWord, useWordState } from "../WordContext";
import { aboutText } from "./DocumentHead";
import { WorkbooksWanted } from "./WorkbooksWanted";

/** What the document is held against; a workbook of another unit or year is no mere change. */
export function ComparisonLine() {
  const word = useWord();
  const { comparison, written, plan } = useWordState();
  const { workbook } = usePaneState();
  const isBusy = useIsBusy();
  const t = useText();
  const { card, padded, spread, quiet } = useSurface();
  const { fresh } = word;
  if (!comparison || !fresh || !plan) return null;
  const against =
    comparison === "workbook"
      ? t("word", "compare.workbook", { name: workbook?.name ?? "" })
      : t("word", "compare.document");
  const other = written && isOther(written, fresh);
  return (
    <>
      <div className={mergeClasses(card, padded, spread)}>
        <span className={quiet}>{against}</span>
        <Button size="small" disabled={isBusy} onClick={() => dropComparison(word)}>
          {t("word", "compare.change")}
        </Button>
      </div>
      {other && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("word", "compare.other", { workbook: aboutText(t, fresh), document: aboutText(t, written) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {comparison === "workbook" && written && <WorkbooksWanted written={written} fresh={fresh} />}
      {comparison === "workbook" && written && !other && (
        <MessageBar intent={plan.isStale ? "warning" : "success"} layout="multiline">
          <MessageBarBody>{t("word", plan.isStale ? "compare.stale" : "compare.fresh")}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** What one of the two does not tell is no difference. */
function isOther(written: EmbeddedReport, fresh: EmbeddedReport): boolean {
  const differs = (a: string | number | null, b: string | number | null) => a !== null && b !== null && a !== b;
  return differs(written.department, fresh.department) || differs(written.year, fresh.year);
}
