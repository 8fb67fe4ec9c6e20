import type { RecognisedTable, TableRow, UnrecognisedSheet } from "../../core/layout/recognisedTable";
import { isCellError } from "../../core/workbook/snapshot";
import type { Translator } from "../../locales";
import { evidenceText, reasonText } from "../../locales/recognitionText";

/** A recognised table as the contract's JSON; `rows` on demand. */
export function tableView(t: Translator, table: RecognisedTable, withRows: boolean) {
  return {
    kind: table.kind,
    title: table.title,
    sheet: table.sheet,
    range: table.range,
    headerRange: table.headerRange,
    unit: table.unit?.value ?? null,
    year: table.year?.value ?? null,
    department: table.department?.value ?? null,
    confidence: Math.round(table.confidence * 100) / 100,
    evidence: table.evidence.map((item) => evidenceText(t, item)),
    columns: table.columns,
    rowCount: table.rows.length,
    ...(withRows ? { rows: table.rows.map(rowView) } : {}),
  };
}

function rowView({ row, code, name, level, isTotal, key, values }: TableRow) {
  return {
    row,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
    ...(key === undefined ? {} : { key }),
    level,
    isTotal,
    values: Object.fromEntries(
      Object.entries(values).map(([role, { value, number, ref }]) => [
        role,
        { value: number ?? (isCellError(value) ? value.error : value), address: ref.address },
      ]),
    ),
  };
}

export function unrecognisedView(t: Translator, { sheet, range, reason }: UnrecognisedSheet) {
  return { sheet, range, reason: reasonText(t, reason) };
}
