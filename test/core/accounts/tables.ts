import type { CurrencyUnit } from "../../../src/core/amount/amount";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";
import type { Recognition, RecognisedTable, RoleCell, TableRow } from "../../../src/core/layout/recognisedTable";
import { numberOf } from "../../../src/core/amount/parse";
import { cellRef } from "../../../src/core/workbook/cellRef";
import type { CellValue } from "../../../src/core/workbook/snapshot";

interface TableOptions {
  readonly sheet?: string;
  readonly unit?: CurrencyUnit | null;
  readonly year?: number;
  readonly department?: string;
  readonly continuationOf?: string;
  readonly notes?: readonly string[];
}

/** A recognised table as the layout stage hands it on: one entry per row, cells from column A on in the order given. */
export function table(
  kind: TableKind,
  rows: readonly (Partial<Omit<TableRow, "values">> & { readonly values?: Readonly<Record<string, CellValue>> })[],
  options: TableOptions = {},
): RecognisedTable {
  const sheet = options.sheet ?? kind;
  const at = (row: number, column: number) => cellRef(sheet, row, column);
  return {
    id: `${sheet}!A1`,
    kind,
    title: kind,
    titleRef: at(0, 0),
    sheet,
    range: "A1:Z99",
    headerRange: null,
    unit: options.unit === null ? null : { value: options.unit ?? "万元", ref: at(1, 5) },
    year: options.year === undefined ? null : { value: options.year, ref: at(1, 0) },
    department: options.department === undefined ? null : { value: options.department, ref: at(1, 1) },
    confidence: 1,
    evidence: [],
    columns: [],
    rows: rows.map(({ values = {}, ...row }, index) => ({
      row: index + 6,
      level: row.code ? (row.code.length - 1) / 2 : 0,
      isTotal: false,
      ...(row.name === undefined ? {} : { nameRef: at(index + 5, 1) }),
      ...(row.code === undefined ? {} : { codeRef: at(index + 5, 0) }),
      ...row,
      values: Object.fromEntries(
        Object.entries(values).map(([role, value], column): [string, RoleCell] => [
          role,
          { value, number: numberOf(value), ref: at(index + 5, column + 2) },
        ]),
      ),
    })),
    notes: (options.notes ?? []).map((text, index) => ({ text, ref: at(90 + index, 0) })),
    isEmpty: rows.every(({ values = {} }) => Object.values(values).every((value) => numberOf(value) === null)),
    ...(options.continuationOf === undefined ? {} : { continuationOf: options.continuationOf }),
  };
}

export function recognition(tables: readonly RecognisedTable[], year = 2021, department = "样例县样例局"): Recognition {
  return {
    tables,
    unrecognised: [],
    year: { value: year, ref: null },
    department: { value: department, ref: null },
  };
}

/** Rows of a two-sided summary: income label, amount, expenditure label, amount. */
export function summaryRows(rows: readonly (readonly [string, CellValue, string, CellValue])[]) {
  return rows.map(([item, amount, expenditureItem, expenditureAmount]) => ({
    values: {
      "income.item": item === "" ? null : item,
      "income.amount": amount,
      "expenditure.item": expenditureItem === "" ? null : expenditureItem,
      "expenditure.amount": expenditureAmount,
    },
  }));
}
