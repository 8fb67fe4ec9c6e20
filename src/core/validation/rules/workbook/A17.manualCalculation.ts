import { says, silent } from "../../example";
import { toA1 } from "../../../workbook/cellRef";
import { defineRule } from "../../defineRule";
import { outcome } from "../../rule";
import { countFormulas, formulasOf } from "./formulaCells";

/** A17: formulas that are computed only on demand: what their cells hold may be older than what they rest on. */
export const A17 = defineRule({
  id: "A17",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noFormulas",
  ofWhatIsUnread: true,
  check(context) {
    const sheets = formulasOf(context);
    const count = countFormulas(sheets);
    if (context.snapshot.calculation !== "manual" || count === 0) return outcome([], count);
    const cells = sheets.flatMap(({ sheet, cells: [first] }) =>
      first ? [{ sheet: sheet.name, address: toA1(first.row, first.column) }] : [],
    );
    return outcome([{ cells, params: { count, sheets: sheets.map(({ sheet }) => sheet.name).join("、") } }], count);
  },
  examples: [
    says("default", { calculation: "manual", formulas: { "支出表!C8": "=D8+E8" } }),
    silent({ formulas: { "支出表!C8": "=D8+E8" } }),
    silent({ calculation: "manual" }),
  ],
});
