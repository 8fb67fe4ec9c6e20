import type { CellValue, MergeArea, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { fromA1 } from "../../../src/core/workbook/cellRef";

/** A sheet written down row by row; merges as A1 ranges. */
export function sheet(
  rows: readonly (readonly CellValue[])[],
  options: { readonly name?: string; readonly merges?: readonly string[] | "unknown" } & Omit<
    Partial<SheetSnapshot>,
    "merges" | "name"
  > = {},
): SheetSnapshot {
  const { name = "Sheet1", merges = [], ...rest } = options;
  return {
    name,
    visibility: "visible",
    origin: { row: 0, column: 0 },
    rows,
    ...(merges === "unknown" ? {} : { merges: merges.map(mergeOf) }),
    ...rest,
  };
}

function mergeOf(range: string): MergeArea {
  const [from = "", to = ""] = range.split(":");
  const a = fromA1(from);
  const b = fromA1(to);
  if (!a || !b) throw new Error(`no range: ${range}`);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: "test.xlsx", sheets, settings: {} };
}

/** Rows as text: cells parted by `|`, numbers where a cell is one, blank cells null. */
export function rowsOf(text: string): CellValue[][] {
  return text
    .trim()
    .split("\n")
    .map((line) =>
      line.split("|").map((cell) => {
        const plain = cell.trim();
        if (plain === "") return null;
        return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
      }),
    );
}
