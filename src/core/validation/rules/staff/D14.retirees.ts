import { says, silent } from "../../example";
import { outcome } from "../../rule";
import { labelledNumbers } from "../../tables/labelledNumbers";
import { defineRule } from "../../defineRule";

const RETIREE_ITEMS = ["30301", "30302"];
const RETIREES = /^(?:离退休|退休)(?:人员|人数|职工)/u;

/** D14: pensions paid though the workbook says that nobody is retired. */
export const D14 = defineRule({
  id: "D14",
  severity: "info",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  isOfFile: true,
  notChecked: "noRetirees",
  check(context) {
    const table = context.single("basicExpenditureByEconomicClass");
    const [retired] = labelledNumbers(context).filter(({ label }) => RETIREES.test(label));
    if (!table || !retired) return outcome([], 0);
    const paid = table.rows.filter(
      ({ code, values }) => code !== undefined && RETIREE_ITEMS.includes(code) && (values.amount?.number ?? 0) > 0,
    );
    const findings =
      retired.number > 0
        ? []
        : paid.map(({ code, name, values }) => ({
            cells: [...(values.amount ? [values.amount.ref] : []), retired.ref],
            params: { item: `${code ?? ""} ${name ?? ""}`, amount: values.amount?.number ?? 0 },
          }));
    return outcome(findings, 1);
  },
  examples: [
    says("default", { set: { "单位基本情况|退休人员（人）": 0 } }),
    silent({ set: { "单位基本情况|退休人员（人）": 1 } }),
  ],
});
