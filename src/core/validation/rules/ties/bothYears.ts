import { numberIn, subtract } from "../../../amount/amount";
import type { CurrencyUnit } from "../../../amount/amount";
import { compareWithTolerance } from "../../../amount/tolerance";
import type { AmountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import { cellsOf as cellsOfRow } from "../../../layout/recognisedTable";
import type { CellRef } from "../../../workbook/cellRef";
import { formatRef, fromA1 } from "../../../workbook/cellRef";
import { amountText } from "../../equation";
import type { FindingDraft } from "../../rule";

/** One quantity in a table of this year and in one of last year's workbook. */
export interface PairOfYears {
  readonly now: AmountFigure;
  readonly before: AmountFigure;
}

/** The coarser of the two decides what rounding may explain. */
const UNITS: readonly CurrencyUnit[] = ["元", "千元", "万元", "亿元"];

/** Do the two agree, as printed and rounded? */
export function agree({ now, before }: PairOfYears): boolean {
  const unit = UNITS[Math.max(UNITS.indexOf(now.unit), UNITS.indexOf(before.unit))] ?? now.unit;
  return compareWithTolerance(now.amount, before.amount, 1, unit) !== "contradiction";
}

/**
 * What to say of two that differ: the cells are this workbook's only, for those of the other file can be neither marked nor
 * changed here; that one is named in words.
 */
export function yearsDiffer(
  variant: string,
  { now, before }: PairOfYears,
  { tables, file }: { readonly tables: readonly RecognisedTable[]; readonly file: string },
): FindingDraft {
  const { unit } = now;
  const cells = cellsOf(now);
  const difference = subtract(now.amount, before.amount);
  const [here, there] = [cells[0], cellsOf(before)[0]];
  return {
    variant,
    cells,
    params: {
      ...(here ? placeOf(here, tables) : { table: "", label: now.key }),
      now: amountText(now.amount, unit),
      before: amountText(before.amount, unit),
      difference: amountText(difference, unit),
      cell: there ? formatRef(there) : "",
      file,
      unit,
    },
    difference: numberIn(difference, unit),
    unit,
  };
}

function placeOf(ref: CellRef, tables: readonly RecognisedTable[]): { table: string; label: string } {
  for (const table of tables) {
    const row = table.sheet === ref.sheet ? table.rows.find((one) => holds(one, ref)) : undefined;
    if (row) return { table: table.title, label: row.name ?? nearestLabel(row, ref) };
  }
  return { table: ref.sheet, label: ref.address };
}

function holds({ values }: TableRow, { address }: CellRef): boolean {
  return cellsOfRow(values).some(([, cell]) => cell.ref.address === address);
}

/** Each side of a summary has its labels in a column of its own: the nearest one before the cell. */
function nearestLabel({ values }: TableRow, { address }: CellRef): string {
  const column = fromA1(address)?.column ?? 0;
  const labels = cellsOfRow(values).flatMap(([, { value, ref }]) => {
    const at = fromA1(ref.address)?.column ?? column;
    return typeof value === "string" && at < column ? [{ at, value: value.trim() }] : [];
  });
  return labels.sort((a, b) => b.at - a.at)[0]?.value ?? "";
}
