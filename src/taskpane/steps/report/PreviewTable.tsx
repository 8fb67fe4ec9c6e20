import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableBlock, TableCellModel } from "../../../core/report/documentModel";
import { useText } from "../../components/TextContext";
import { Spans } from "./Spans";

const FIRST_ROWS = 15;

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    textIndent: 0,
    margin: "6px 0",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    minWidth: "100%",
    fontSize: "12px",
    lineHeight: "18px",
    overflowWrap: "normal",
    "& td, & th": { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: "1px 5px" },
    "& th": { fontWeight: 600, textAlign: "center" },
    "& caption": { fontSize: "13px", lineHeight: "20px", fontWeight: 600 },
  },
  doubtful: { backgroundColor: tokens.colorStatusWarningBackground1 },
  unit: { textAlign: "end", fontSize: "12px", lineHeight: "18px" },
});

/** A table of the report. Wide ones scroll by themselves, the pane does not. */
export function PreviewTable({ table }: { readonly table: TableBlock }) {
  const t = useText();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { caption, unitLine, rows, headerRows } = table;
  const limit = all ? rows.length : headerRows + FIRST_ROWS;
  return (
    <>
      {unitLine && <div className={styles.unit}>{unitLine}</div>}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
        <table className={styles.table}>
          {caption && <caption>{caption}</caption>}
          <tbody>
            {rows.slice(0, limit).map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <Cell key={place} cell={cell} isHeader={index < headerRows} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t("pane", "action.more", { count: rows.length - limit })}
        </Button>
      )}
    </>
  );
}

function Cell({ cell, isHeader }: { readonly cell: TableCellModel; readonly isHeader: boolean }) {
  const Tag = isHeader ? "th" : "td";
  const styles = useStyles();
  return (
    <Tag
      {...(cell.columnSpan ? { colSpan: cell.columnSpan } : {})}
      {...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {})}
      style={{ textAlign: cell.align }}
      className={cell.isDoubtful ? styles.doubtful : undefined}
    >
      <Spans spans={cell.spans} />
    </Tag>
  );
}
