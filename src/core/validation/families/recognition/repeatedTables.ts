import type { RecognisedTable } from "../../../layout/recognisedTable";
import { rangeStart } from "../../tables/rangeStart";
import { plainLabel } from "../../../workbook/label";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { BUDGET_KINDS, FINAL_KINDS } from "../../../tableKinds/tableKinds";

/** A02: two tables of a kind for the same year and department: which one counts, a person must say. */
export const repeatedTablesRule: Rule = {
  id: "A02",
  check(context) {
    const kinds = [...FINAL_KINDS, ...BUDGET_KINDS];
    const findings = kinds.flatMap((kind) => {
      const groups = new Map<string, RecognisedTable[]>();
      for (const table of context.ofKind(kind)) {
        const key = `${String(context.yearOf(table))}|${plainLabel(table.department?.value ?? "")}`;
        groups.set(key, [...(groups.get(key) ?? []), table]);
      }
      return [...groups.values()]
        .filter((tables) => tables.length > 1)
        .map((tables) =>
          makeFinding({
            rule: "A02",
            cells: tables.map(titleCell).reverse(),
            params: { kinds: kind, count: tables.length, sheets: tables.map(({ sheet }) => sheet).join("、") },
          }),
        );
    });
    return outcome(findings, context.tables.length, { code: "noTables", params: {} });
  },
};

function titleCell(table: RecognisedTable) {
  return table.titleRef ?? rangeStart(table);
}
