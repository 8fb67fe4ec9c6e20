import { columnSums } from "../lexicon/relations";
import { attachmentLayout } from "../report/tables/tableLayouts";
import { headerRows } from "../report/tables/headerRows";
import { spansText } from "../report/prose/figureText";
import { SheetCanvas, address, classSumFormula, range, sumFormula } from "./sheetDesign";
import type { SheetDesign } from "./sheetDesign";
import { putColumnNumbers, putHead, putNote } from "./tableFrame";
import { FINAL_ACCOUNTS } from "./templateData";
import type { FinalTable } from "./templateData";

const HEAD_ROW = 4;

/** The national table of 国有资本经营 states expenditure only; some places print more, and the attachment can show it. */
const NOT_PRINTED: Readonly<Record<string, readonly string[]>> = {
  stateCapital: ["openingCarryOver", "income", "closingCarryOver"],
};

/** 公开02, 03, 05 and the funds: one line for each 类款项 under 合计, laid out as the attachment of the report. */
export function itemTable(table: FinalTable): SheetDesign {
  const hidden = NOT_PRINTED[table.kind] ?? [];
  const columns = (attachmentLayout(table.kind)?.columns ?? []).filter(({ role }) => !hidden.includes(role));
  const canvas = new SheetCanvas();
  putHead(canvas, table, columns.length);
  const depth = putColumnHeads(
    canvas,
    columns.map(({ path }) => path),
  );
  const numbers = HEAD_ROW + depth;
  canvas.put(numbers, 1, "栏次", "head", { across: 2 });
  putColumnNumbers(canvas, numbers, 3, columns.length - 2);

  const total = numbers + 1;
  const first = total + 1;
  const last = total + FINAL_ACCOUNTS.itemRows;
  canvas.put(total, 1, "合计", "labelCentre", { across: 2 });
  for (let row = first; row <= last; row += 1) {
    canvas.put(row, 1, null, "code");
    canvas.put(row, 2, null, "label");
  }
  const parts = partColumns(
    table.kind,
    columns.map(({ role }) => role),
  );
  columns.forEach((_, index) => {
    const column = index + 1;
    if (column < 3) return;
    const formula = classSumFormula(range(first, 1, last, 1), range(first, column, last, column));
    canvas.put(total, column, null, "amountTotal", { formula });
    for (let row = first; row <= last; row += 1) {
      const cells = (parts.get(column) ?? []).map((part) => address(row, part));
      canvas.put(row, column, null, "amount", cells.length > 0 ? { formula: sumFormula(...cells) } : {});
    }
  });
  putNote(canvas, last + 1, table.note, columns.length);
  const widths = columns.map((_, index) => (index === 0 ? 14 : index === 1 ? 34 : 15));
  return canvas.finish({ name: table.sheet, widths, orientation: "landscape", frozenRows: numbers });
}

/** Columns that are the sum of others in every row, where all of these are printed: number of the column → of its parts. */
function partColumns(kind: string, roles: readonly string[]): Map<number, number[]> {
  const sums = columnSums().filter((sum) => sum.kinds.includes(kind));
  const columnOf = (role: string) => roles.indexOf(role) + 1;
  return new Map(
    sums
      .map(({ total, parts }): [number, number[]] => [columnOf(total), parts.map(columnOf)])
      .filter(([total, parts]) => total > 0 && parts.every((part) => part > 0)),
  );
}

/** Header rows from the label paths, from row 4 on. How many there are. */
function putColumnHeads(canvas: SheetCanvas, paths: readonly (readonly string[])[]): number {
  const rows = headerRows(paths);
  const taken = new Set<string>();
  rows.forEach((cells, level) => {
    let column = 1;
    for (const { spans, columnSpan = 1, rowSpan = 1 } of cells) {
      while (taken.has(address(HEAD_ROW + level, column))) column += 1;
      canvas.put(HEAD_ROW + level, column, spansText(spans), "head", { across: columnSpan, down: rowSpan });
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1)
          taken.add(address(HEAD_ROW + level + down, column + across));
      column += columnSpan;
    }
  });
  return rows.length;
}
