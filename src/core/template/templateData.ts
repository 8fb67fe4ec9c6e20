import { z } from "zod";
import { FINAL_KINDS } from "../tableKinds/tableKinds";
import finalAccountsJson from "./data/finalAccounts.json";
import formsJson from "./data/forms.json";
import type { FinalKind } from "../tableKinds/tableKinds";

const finalKind = z.enum(FINAL_KINDS);

/** The nine tables of 部门决算 as they are printed, and in which order from which year on. */
const finalAccountsSchema = z.strictObject({
  source: z.string(),
  tables: z
    .array(z.strictObject({ kind: finalKind, title: z.string(), sheet: z.string(), note: z.string() }))
    .length(9),
  /** How 07 to 09 follow each other up to a year; `null`: since then. A table may have had another title. */
  orders: z.array(
    z.strictObject({
      until: z.number().int().nullable(),
      last: z.array(z.strictObject({ kind: finalKind, title: z.string().optional() })).length(3),
    }),
  ),
  income: z.array(z.string()),
  appropriation: z.array(z.string()),
  /** Blank rows for items; Excel widens the sums when rows are inserted among them. */
  itemRows: z.number().int().positive(),
});

const formsSchema = z.strictObject({
  baseData: z.strictObject({
    title: z.string(),
    /** `sumOf`: indices of the rows that make up this one. */
    rows: z.array(
      z.strictObject({
        label: z.string(),
        sumOf: z.array(z.number().int()).optional(),
        onlyLast: z.boolean().optional(),
      }),
    ),
    note: z.string(),
  }),
  selfEvaluation: z.strictObject({
    title: z.string(),
    executionWeight: z.number(),
    income: z.array(z.string()),
    expenditure: z.array(z.string()),
    groups: z.array(z.strictObject({ level1: z.string(), level2: z.array(z.string()) })),
    rowsEach: z.number().int().positive(),
  }),
  profile: z.strictObject({ staff: z.array(z.string()), texts: z.array(z.string()) }),
  narrative: z.strictObject({ topics: z.array(z.string()), rowsEach: z.number().int().positive() }),
});

export const FINAL_ACCOUNTS = finalAccountsSchema.parse(finalAccountsJson);
export const FORMS = formsSchema.parse(formsJson);

/** One of the nine tables in a year. */
export interface FinalTable {
  readonly kind: FinalKind;
  readonly title: string;
  readonly sheet: string;
  /** 公开07表 */
  readonly form: string;
  readonly note: string;
}

/** The nine tables in the order and under the numbers of that year. */
export function finalTablesOf(year: number): FinalTable[] {
  const { tables, orders } = FINAL_ACCOUNTS;
  const order = orders.find(({ until }) => until === null || year <= until);
  const last = order?.last ?? [];
  const first = tables.filter(({ kind }) => !last.some((other) => other.kind === kind));
  const behind = last.flatMap(({ kind, title }) => {
    const table = tables.find((other) => other.kind === kind);
    return table ? [{ ...table, ...(title === undefined ? {} : { title }) }] : [];
  });
  return [...first, ...behind].map((table, index) => {
    const number = String(index + 1).padStart(2, "0");
    return { ...table, sheet: `${number}${table.sheet.replace(/^\d+/u, "")}`, form: `公开${number}表` };
  });
}

/** The title of a form with the year in it. */
export function withYear(title: string, year: number): string {
  return title.replaceAll("{{year}}", String(year));
}
