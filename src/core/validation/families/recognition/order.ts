import type { TableKind } from "../../../layout/kinds";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { FINAL_KINDS } from "../../../layout/kinds";
import { rangeStart } from "../../tables/rangeStart";

/** Up to 2021 the three-public table is 公开07; since 2022 it is the last one (domain: tables.md §1.1). */
const THREE_PUBLIC_LAST_SINCE = 2022;

/** A10: the order of the nine tables. Orders differ between provinces, so it is no more than a remark. */
export const orderRule: Rule = {
  id: "A10",
  check(context) {
    const sheets = new Map(context.snapshot.sheets.map(({ name }, index) => [name, index]));
    const year = context.recognition.year?.value ?? null;
    const expected = expectedOrder(year);
    const tables = context.tables
      // Last year's table lies wherever it was put for comparison.
      .filter((table) => expected.includes(table.kind) && (year === null || context.yearOf(table) === year))
      .map((table) => ({ table, at: (sheets.get(table.sheet) ?? 0) * 1e6 + Number(/\d+/.exec(table.range)?.[0] ?? 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ table }) => table);
    const findings = tables.flatMap((table, index) => {
      const next = tables[index + 1];
      if (!next || expected.indexOf(next.kind) >= expected.indexOf(table.kind)) return [];
      return [
        makeFinding({
          rule: "A10",
          cells: [table, next].map((one) => one.titleRef ?? rangeStart(one)),
          params: { table: table.title, next: next.title, year: year ?? "" },
        }),
      ];
    });
    return outcome(findings, tables.length > 2 ? tables.length : 0, { code: "noTables", params: {} });
  },
};

function expectedOrder(year: number | null): readonly TableKind[] {
  if (year === null || year < THREE_PUBLIC_LAST_SINCE) return FINAL_KINDS;
  return [...FINAL_KINDS.filter((kind) => kind !== "threePublicExpenses"), "threePublicExpenses"];
}
