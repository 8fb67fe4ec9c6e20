import { z } from "zod";
import { numberOf } from "../amount/parse";
import { BudgetReportError } from "../errors";
import { normaliseLabel } from "../workbook/label";
import type { CellValue, SheetSnapshot } from "../workbook/snapshot";
import { parseCsv } from "../text/csv";
import { codeLevel } from "./itemCode";

/** One item that a unit or a place adds, checked. */
export interface AddedItem {
  readonly code: string;
  readonly name: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

type Column = keyof AddedItem;

/** Headers that a list of items may have; the built-in data's own names too, so that its files can serve as models. */
const HEADERS: Record<Column, readonly string[]> = {
  code: ["科目编码", "编码", "科目代码", "代码", "功能分类科目编码", "经济分类科目编码", "code"],
  name: ["科目名称", "名称", "功能分类科目名称", "经济分类科目名称", "name"],
  validFrom: ["启用年度", "起始年度", "启用年份", "起始年份", "valid_from"],
  validTo: ["停用年度", "截止年度", "停用年份", "截止年份", "valid_to"],
};

const year = z.int("notAYear").min(1990, "notAYear").max(2100, "notAYear").nullable();

/** The same as a schema, for lists that are kept in a workbook. */
export const addedItemSchema = z
  .object({
    code: z.string().refine((code) => codeLevel(code) > 0, "notACode"),
    name: z.string().min(1, "noName").max(100, "nameTooLong"),
    validFrom: year,
    validTo: year,
  })
  .refine((item) => item.validFrom === null || item.validTo === null || item.validFrom <= item.validTo, {
    message: "yearsReversed",
    path: ["validTo"],
  });

/**
 * Items from a CSV text with a header line (科目编码, 科目名称, optional 启用年度 and 停用年度; order does not matter).
 * @throws BudgetReportError brokenClassification with the line and what is wrong with it.
 */
export function itemRowsOfCsv(text: string): AddedItem[] {
  return itemRowsOf(parseCsv(text).map(({ line, fields }) => ({ line, values: fields })));
}

/** The same from a sheet: the header may stand in any row; lines are the sheet's own row numbers. */
export function itemRowsOfSheet(sheet: SheetSnapshot): AddedItem[] {
  return itemRowsOf(sheet.rows.map((values, index) => ({ line: sheet.origin.row + index + 1, values })));
}

interface Line {
  readonly line: number;
  readonly values: readonly CellValue[];
}

function itemRowsOf(lines: readonly Line[]): AddedItem[] {
  const headerAt = lines.findIndex(({ values }) => columnsOf(values) !== null);
  const columns = columnsOf(lines[headerAt]?.values ?? []);
  if (!columns) throw broken(lines[0]?.line ?? 1, "header", "noHeader", lines[0]?.values[0]);
  const rows = lines.slice(headerAt + 1).filter(({ values }) => textOf(values[columns.code]) !== "");
  if (rows.length === 0)
    throw broken(lines[headerAt]?.line ?? 1, "code", "noRows", lines[headerAt]?.values[columns.code]);
  return rows.map((row) => checked(row, columns));
}

type Columns = { readonly code: number; readonly name: number } & Partial<Record<Column, number>>;

function columnsOf(values: readonly CellValue[]): Columns | null {
  const labels = values.map((value) => normaliseLabel(textOf(value)).toLowerCase());
  const find = (column: Column) => labels.findIndex((label) => HEADERS[column].includes(label));
  const [code, name, validFrom, validTo] = [find("code"), find("name"), find("validFrom"), find("validTo")];
  if (code < 0 || name < 0) return null;
  return { code, name, ...(validFrom < 0 ? {} : { validFrom }), ...(validTo < 0 ? {} : { validTo }) };
}

function checked({ line, values }: Line, columns: Columns): AddedItem {
  const yearOf = (column: "validFrom" | "validTo") => {
    const at = columns[column];
    const value = at === undefined ? null : (values[at] ?? null);
    return value === null || value === "" ? null : (numberOf(value) ?? NaN);
  };
  const result = addedItemSchema.safeParse({
    code: textOf(values[columns.code]),
    name: textOf(values[columns.name]),
    validFrom: yearOf("validFrom"),
    validTo: yearOf("validTo"),
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const column = String(issue?.path[0] ?? "code");
  const reason = column.startsWith("valid") && issue?.message !== "yearsReversed" ? "notAYear" : (issue?.message ?? "");
  const at = columns[column as Column];
  throw broken(line, column, reason, at === undefined ? null : values[at]);
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function broken(line: number, column: string, reason: string, value: CellValue | undefined): BudgetReportError {
  return new BudgetReportError("brokenClassification", { line, column, reason, value: textOf(value) });
}
