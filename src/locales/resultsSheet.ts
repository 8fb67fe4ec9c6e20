import type { ReviewedFinding } from "../core/validation/explanations";
import { formatRef, toA1, type CellRef } from "../core/workbook/cellRef";
import { ownSheetTitle } from "../core/workbook/ownSheets";
import type { CellValue } from "../core/workbook/snapshot";
import type { WrittenTable } from "../hosts/file/tableWorkbook";
import { findingText } from "./findingText";
import type { Translator } from "./translator";

/** The columns in their order, with their widths in characters. */
const COLUMNS = [
  { key: "number", width: 6, look: "plain" },
  { key: "severity", width: 9, look: "plain" },
  { key: "rule", width: 7, look: "plain" },
  { key: "title", width: 22, look: "wrapped" },
  { key: "sheet", width: 18, look: "wrapped" },
  { key: "cell", width: 16, look: "link" },
  { key: "message", width: 52, look: "wrapped" },
  { key: "basis", width: 36, look: "wrapped" },
  { key: "remedy", width: 36, look: "wrapped" },
  { key: "explanation", width: 30, look: "wrapped" },
] as const;

const CELL_COLUMN = COLUMNS.findIndex(({ key }) => key === "cell");

/** Title, summary and the names of the columns. */
const HEADING_ROWS = 3;

/** The sheet 校验结果: a line for each finding, open or explained, with a link to its cell. To be added by a host. */
export function resultsSheet(t: Translator, reviews: readonly ReviewedFinding[]) {
  const title = t("resultsSheet", "name");
  const formulas = new Map([["A1", ownSheetTitle(title)]]);
  const lines = reviews.map((review, index): CellValue[] => {
    const [first] = review.finding.cells;
    if (first) formulas.set(toA1(HEADING_ROWS + index, CELL_COLUMN), linkTo(first));
    return lineOf(t, review, index + 1);
  });
  const explained = reviews.filter(({ explanation }) => explanation !== null).length;
  const rows: CellValue[][] = [
    [title],
    [t("resultsSheet", "summary", { count: reviews.length, open: reviews.length - explained, explained })],
    COLUMNS.map(({ key }) => t("resultsSheet", `columns.${key}`)),
    ...lines,
  ];
  return { name: title, rows, formulas, columns: COLUMNS, headingRows: HEADING_ROWS, isList: true };
}

/** The same as a table to be handed on: it can be filtered, is printed on turned paper, and has a line to sign. */
export function resultsTable(t: Translator, reviews: readonly ReviewedFinding[]): WrittenTable {
  return {
    name: t("resultsSheet", "name"),
    columns: COLUMNS.map(({ key, width, look }) => ({
      title: t("resultsSheet", `columns.${key}`),
      width,
      look: look === "wrapped" ? "wrapped" : "text",
    })),
    rows: reviews.map((review, index) =>
      lineOf(t, review, index + 1).map((value) =>
        typeof value === "string" || typeof value === "number" ? value : null,
      ),
    ),
    foot: [countsLine(t, reviews), t("resultsSheet", "sign")],
  };
}

/** 共 12 条：待处理 9 条，已说明 3 条。 */
export function countsLine(t: Translator, reviews: readonly ReviewedFinding[]): string {
  const explained = reviews.filter(({ explanation }) => explanation !== null).length;
  return t("resultsSheet", "counts", { count: reviews.length, open: reviews.length - explained, explained });
}

function lineOf(t: Translator, { finding, explanation }: ReviewedFinding, number: number): CellValue[] {
  const { title, what, why, how } = findingText(t, finding);
  const [first] = finding.cells;
  return [
    number,
    t("pane", `severity.${finding.severity}`),
    finding.rule,
    title,
    first?.sheet ?? t("pane", "validate.wholeWorkbook"),
    first ? formatRef(first) : null,
    what,
    orNull(why),
    orNull(how),
    explanation &&
      t("resultsSheet", "explanation", {
        text: explanation.text,
        by: explanation.by || t("explanations", "unsigned"),
        date: explanation.at.slice(0, 10),
      }),
  ];
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Within a formula's text quotation marks are doubled. */
function linkTo(cell: CellRef): string {
  const shown = formatRef(cell).replaceAll('"', '""');
  const target = `#'${cell.sheet.replaceAll("'", "''")}'!${cell.address}`.replaceAll('"', '""');
  return `=HYPERLINK("${target}","${shown}")`;
}
