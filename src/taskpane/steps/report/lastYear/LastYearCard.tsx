import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { chooseLastYear, dropLastYear } from "../../../actions/lastYear";
import { pickedFile } from "../../../actions/pickedFile";
import { FileButton } from "../../../components/FileButton";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { CauseTable } from "../../../worker/views";
import { CausesForm } from "./CausesForm";

const useStyles = makeStyles({
  /** Its box stands under the button, not a space in from it. */
  tick: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Last year's workbook beside this one, and the causes of what changed. The file stays on this machine. */
export function LastYearCard() {
  const pane = usePane();
  const { lastYear, job } = usePaneState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  const styles = useStyles();
  const [isRenamed, setRenamed] = useState(false);
  const table = useCauseTable();
  const read = async (file: File) => chooseLastYear(pane, await pickedFile(file), isRenamed);
  const view = lastYear?.view;
  return (
    <div className={tight}>
      <div className={quiet}>{t("causes", "pane.hint")}</div>
      <div className={row}>
        <FileButton
          label={t("causes", "pane.pick")}
          accept=".xlsx,.xls,.xlsb,.xlsm,.et,.ods,.csv"
          disabled={job !== null}
          onPick={(file) => void read(file)}
        />
        {view && (
          <Button size="small" disabled={job !== null} onClick={() => void dropLastYear(pane)}>
            {t("causes", "pane.drop")}
          </Button>
        )}
      </div>
      <Checkbox
        className={styles.tick}
        checked={isRenamed}
        disabled={job !== null}
        label={t("causes", "pane.renamed")}
        onChange={(_, { checked }) => setRenamed(checked === true)}
      />
      {view && (
        <div className={quiet} role="status">
          {t("causes", "lastYear", {
            file: view.file,
            year: view.year,
            unit: view.department ?? t("causes", "unitUnknown"),
          })}{" "}
          {t("causes", "lastYearSummary", { ...view.counts })}
        </div>
      )}
      {table && table.rows.length > 0 && <CausesForm key={keyOf(table)} table={table} />}
    </div>
  );
}

/** What is kept, or what changed, makes another table. */
function keyOf({ rows }: CauseTable): string {
  return rows.map(({ key, cause, change }) => `${key}=${cause}=${change}`).join("\n");
}

/** The table for the report as it was composed last; `null` until it is known. */
function useCauseTable(): CauseTable | null {
  const pane = usePane();
  const { report } = usePaneState();
  const [table, setTable] = useState<CauseTable | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const found = await (await pane.engine()).call("causeTable", null);
      if (isCurrent) setTable(found);
    };
    // An engine that was stopped meanwhile has nothing to tell; the next run asks again.
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [pane, report]);
  return table;
}
