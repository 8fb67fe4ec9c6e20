import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CellLink } from "../../components/CellLink";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { Translator } from "../../../locales";
import type { TableView } from "../../worker/views";
import { EvidenceList } from "./EvidenceList";
import { roleName } from "./roleNames";

/** From here on a table is taken for certain; below it the user is asked to look. */
const SURE = 0.8;

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  columns: { display: "flex", flexWrap: "wrap", gap: "2px 10px" },
});

export interface TableCardProps {
  readonly table: TableView;
  readonly isCorrected: boolean;
  readonly onCorrect: () => void;
}

/** One recognised table: kind, place, unit, year, rows; opened, what the decision rests on. */
export function TableCard({ table, isCorrected, onCorrect }: TableCardProps) {
  const t = useText();
  const styles = useStyles();
  const { card, spread, quiet, tight, row, number } = useSurface();
  const title = t("kinds", table.kind);
  const facts = [
    table.sheet === title ? "" : table.sheet,
    table.year && t("pane", "header.year", { year: table.year.value }),
    table.unit?.value,
    rowsText(t, table),
  ].filter(Boolean);
  const isSure = table.confidence >= SURE;
  const certainty = t("pane", "recognise.confidence", { percent: Math.round(table.confidence * 100) });
  return (
    <Disclosure
      name={`table ${table.id}`}
      className={card}
      summary={
        <>
          <span className={spread}>
            <span className={styles.title}>{title}</span>
            {(isCorrected || !isSure) && (
              <span className={mergeClasses(quiet, number, !isSure && styles.unsure)}>
                {isCorrected ? t("pane", "recognise.corrected") : certainty}
              </span>
            )}
          </span>
          <span className={quiet}>{facts.join(" · ")}</span>
        </>
      }
    >
      <div className={mergeClasses(tight, quiet)}>
        <div>{t("pane", "recognise.title", { title: table.title })}</div>
        {isSure && <div>{certainty}</div>}
        <div>
          {t("pane", "recognise.range")} <CellLink cell={{ sheet: table.sheet, address: table.range }} />
        </div>
        {table.columns.length > 0 && (
          <div className={styles.columns}>
            {table.columns.map(({ role, column }) => (
              <span key={role + column}>
                {column} {roleName(t, role)}
              </span>
            ))}
          </div>
        )}
        <EvidenceList evidence={table.evidence} sheet={table.sheet} />
        <div className={row}>
          <Button size="small" onClick={onCorrect}>
            {t("pane", "recognise.correct")}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

/** Texts for the report are no rows of a table: nothing is said of them that would call them empty. */
function rowsText(t: Translator, { kind, isEmpty, rowCount }: TableView): string {
  if (kind === "narrative") return "";
  return isEmpty ? t("pane", "recognise.empty") : t("pane", "recognise.rows", { count: rowCount });
}
