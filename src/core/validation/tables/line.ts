import { pattern } from "../../lexicon/words";
import { isColumnRole } from "../../tableKinds/columnRoles";
import type { RecognisedTable, RowValues, TableRow } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { plainLabel, stripItemNumber } from "../../workbook/label";
import { cellsOf } from "../../layout/recognisedTable";

/** A row of one side of a table, with its label ready to be compared. */
export interface Line {
  readonly row: TableRow;
  /** As printed. */
  readonly printed: string;
  /** Normalised, without number, 其中： and quotation marks. */
  readonly label: string;
  readonly labelRef: CellRef | null;
  /** 0 一、 · 1 （一） · 2 1. · 3 （1） or ①; -1 without a number. */
  readonly numbering: number;
  /** Printed with 其中：, or indented below the line before: never an additional part of a sum. */
  readonly isOfWhich: boolean;
  readonly values: Readonly<RowValues>;
}

const NUMBERING: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+[、.．,]/u,
  /^\([一二三四五六七八九十百]+\)/u,
  /^\d{1,3}[、.．](?!\d)/u,
  /^(?:\(\d{1,3}\)|[①-⑳])/u,
];

/** A line from a label and the cells that stand beside it. */
export function makeLine(row: TableRow, printed: string, labelRef: CellRef | null, values: Readonly<RowValues>): Line {
  const plain = plainLabel(printed);
  return {
    row,
    printed: printed.trim(),
    label: stripItemNumber(plain),
    labelRef,
    numbering: NUMBERING.findIndex((pattern) => pattern.test(plain)),
    isOfWhich: pattern("list.ofWhich").test(plain),
    values,
  };
}

/** The rows of a table with one label each (code tables, forms). */
export function linesOf(table: RecognisedTable): Line[] {
  return table.rows.map((row) => makeLine(row, row.name ?? "", row.nameRef ?? null, row.values));
}

export type Side = "income" | "expenditure" | "expenditureByNature";

/**
 * One side of a two-sided summary (收入支出决算总表 and its kin). A row may hold both sides, or each side may be a row
 * of its own; either way the label is `<side>.item` or the row's name.
 */
export function sideLines(table: RecognisedTable, side: Side): Line[] {
  const prefix = `${side}.`;
  return table.rows.flatMap((row) => {
    const values: RowValues = {};
    for (const [role, cell] of cellsOf(row.values)) {
      const part = role.startsWith(prefix) ? role.slice(prefix.length) : null;
      if (isColumnRole(part)) values[part] = cell;
    }
    if (Object.keys(values).length === 0) return [];
    const item = values.item;
    const label = typeof item?.value === "string" ? item.value : (row.name ?? "");
    if (label.trim() === "") return [];
    return [makeLine(row, label, item?.ref ?? row.nameRef ?? null, values)];
  });
}
