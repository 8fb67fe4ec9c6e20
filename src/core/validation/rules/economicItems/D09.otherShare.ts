import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** Above this share of 302 the catch-all 30299 wants an explanation (adjustable practice, from memory). */
const MOST_OTHER = 0.2;

/** D09: 其他商品和服务支出 is too large a part of 商品和服务支出. */
export const D09 = defineRule({
  id: "D09",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables"],
  each: (context) => [
    ...context.ofKind("basicExpenditureByEconomicClass"),
    ...context.ofKind("budgetBasicByEconomicClass"),
  ],
  judge(table) {
    const cellOf = (code: string) => {
      const row = table.rows.find((one) => one.code === code);
      return row?.values.amount ?? row?.values.total;
    };
    const [other, whole] = [cellOf("30299"), cellOf("302")];
    if (!other || !whole || other.number === null || whole.number === null || whole.number <= 0) return null;
    const share = other.number / whole.number;
    if (share <= MOST_OTHER) return [];
    return {
      cells: [other.ref, whole.ref],
      params: {
        table: table.title,
        other: other.number,
        whole: whole.number,
        share: (share * 100).toFixed(2),
        most: MOST_OTHER * 100,
      },
      actual: Number((share * 100).toFixed(2)),
      unit: "%",
    };
  },
  examples: [
    says("default", { set: { "基本支出|其他商品和服务支出": 20 } }),
    silent({ set: { "基本支出|其他商品和服务支出": 11.6 } }),
  ],
});
