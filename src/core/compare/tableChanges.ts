import { plainTextOf } from "../text/plainText";
import type { DocumentTable } from "../text/document";
import { align } from "./align";
import { textsAlike } from "./alike";
import type { DocumentChange } from "./documentChange";
import type { VersionBlock } from "./version";
import type { WorkbookSide } from "./workbookSide";

interface Row {
  readonly at: number;
  readonly cells: readonly string[];
  /** Its words: what the row is about, whatever its numbers are. */
  readonly label: string;
}

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u;
/** A code is no amount: 2010601. */
const CODE = /^\d{3}(?:\d{2}){0,2}$/u;

/** Two versions of a table, row by row: rows are one where their words are; a cell is told with its row and the head of its column. */
export function tableChanges(old: VersionBlock, now: VersionBlock, side: WorkbookSide): DocumentChange[] {
  if (!old.table || !now.table) return [];
  const [before, after] = [rowsOf(old.table), rowsOf(now.table)];
  const pairs = align(before, after, {
    key: ({ label, cells }) => (label === "" ? cells.join("|") : label),
    alike: (one, other) => (one.label === "" && other.label === "" ? 1 : textsAlike(one.label, other.label)),
  });
  return pairs.flatMap(({ old: one, now: other }): DocumentChange[] => {
    if (one && other) return cellsOf(one, other, after, now, side);
    const row = one ?? other;
    if (!row || row.cells.every((cell) => cell === "")) return [];
    const words = row.cells.filter((cell) => cell !== "").join(" ");
    const place = placeOf(one ? old : now, row.at, null);
    return [
      one
        ? { type: "removed", what: "row", old: words, now: "", place }
        : { type: "added", what: "row", old: "", now: words, place },
    ];
  });
}

function rowsOf({ rows }: DocumentTable): Row[] {
  return rows.map((row, at) => {
    const cells = row.map((cell) => plainTextOf(cell).text);
    const label = cells.filter((cell) => cell !== "" && (!NUMBER.test(cell) || CODE.test(cell))).join("|");
    return { at, cells, label };
  });
}

function cellsOf(old: Row, now: Row, rows: readonly Row[], block: VersionBlock, side: WorkbookSide): DocumentChange[] {
  const width = Math.max(old.cells.length, now.cells.length);
  return Array.from({ length: width }, (_, column) => column).flatMap((column): DocumentChange[] => {
    const [one, other] = [old.cells[column] ?? "", now.cells[column] ?? ""];
    if (one === other) return [];
    const place = placeOf(block, now.at, column);
    if (!isAmount(one) && !isAmount(other)) return [{ type: "reworded", what: "label", old: one, now: other, place }];
    const item = [rowName(now), headOf(rows, now.at, column)].filter((name) => name !== "").join(" · ");
    const said = side.ofCell(block.paragraph, now.at, column);
    return [{ type: "cell", item, table: block.title, old: one, now: other, place, ...said }];
  });
}

function isAmount(cell: string): boolean {
  return NUMBER.test(cell);
}

/** The row's last word before its numbers: 2010601 行政运行 is 行政运行. */
function rowName({ cells }: Row): string {
  return cells.find((cell) => cell !== "" && !NUMBER.test(cell)) ?? "";
}

/** The nearest words above in the same column. */
function headOf(rows: readonly Row[], at: number, column: number): string {
  for (let row = at - 1; row >= 0; row--) {
    const cell = rows[row]?.cells[column] ?? "";
    if (cell !== "" && !NUMBER.test(cell)) return cell;
  }
  return "";
}

function placeOf({ paragraph, title }: VersionBlock, row: number, column: number | null) {
  return {
    paragraph,
    section: title === "" ? null : title,
    quote: title,
    cell: column === null ? null : { row, column },
    span: null,
  };
}
