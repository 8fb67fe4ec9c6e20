import { says, silent } from "../../example";
import type { Figure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { totalRow } from "../../tables/totalRow";
import { defineRule } from "../../defineRule";

const EXPECTED = ["208", "210", "221"];

/** D05: staff in post, but none of 208 养老, 210 医疗 or 221 住房公积金. May be paid elsewhere: a remark only. */
export const D05 = defineRule({
  id: "D05",
  severity: "info",
  basis: ["daoxianReport2021", "memory"],
  needs: [],
  reads: ["tables", "forms"],
  isOfFile: true,
  notChecked: "noStaff",
  check(context) {
    const staff = staffFigure(context);
    const table = context.single("expenditure");
    if (!staff || !table) return outcome([], 0);
    const codes = new Set(table.rows.flatMap(({ code }) => (code === undefined ? [] : [code.slice(0, 3)])));
    const missing = EXPECTED.filter((code) => !codes.has(code));
    if (missing.length === 0 || codes.size === 0) return outcome([], 1);
    const total = totalRow(table);
    return outcome(
      [
        {
          cells: [...cellsOf(staff).slice(0, 1), ...(total?.nameRef ? [total.nameRef] : [])],
          params: {
            classes: missing.map((code) => `${code} ${className(code, context, table)}`).join(","),
            staff: staff.kind === "count" ? staff.count : 0,
            table: table.title,
          },
        },
      ],
      1,
    );
  },
  examples: [
    says("default", { of: "forms", set: { "支出决算表!A8": "213", "支出决算表!B8": "农林水支出" } }),
    silent({ of: "forms", set: { "支出决算表!C8": 0 } }),
  ],
});

/** The name that the class has in the table's year. */
function className(code: string, context: ValidationContext, table: RecognisedTable): string {
  return context.classifications.functional.itemsByCode(code, context.yearOf(table))[0]?.name ?? "";
}

function staffFigure({ accounts }: ValidationContext): Figure | null {
  const total = accounts.figures.get("staff.total.actual") ?? accounts.figures.get("baseData.staff.actual");
  if (total?.kind === "count" && total.count > 0) return total;
  return accounts.staff.find(({ actual }) => (actual?.count ?? 0) > 0)?.actual ?? null;
}
