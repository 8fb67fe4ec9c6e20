import type { Figure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import type { ValidationContext } from "../../context";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { labelledNumbers } from "../../tables/labelledNumbers";
import { totalRow } from "../../tables/totalRow";

const EXPECTED = ["208", "210", "221"];

/** D05: staff in post, but none of 208 养老, 210 医疗 or 221 住房公积金. May be paid elsewhere: a remark only. */
export const socialInsuranceRule: Rule = {
  id: "D05",
  check(context) {
    const staff = staffFigure(context);
    const table = context.single("expenditure");
    if (!staff || !table) return outcome([], 0, { code: "noStaff", params: {} });
    const codes = new Set(table.rows.flatMap(({ code }) => (code === undefined ? [] : [code.slice(0, 3)])));
    const missing = EXPECTED.filter((code) => !codes.has(code));
    if (missing.length === 0 || codes.size === 0) return outcome([], 1);
    const total = totalRow(table);
    return outcome(
      [
        makeFinding({
          rule: "D05",
          cells: [...cellsOf(staff).slice(0, 1), ...(total?.nameRef ? [total.nameRef] : [])],
          params: { missing: missing.join("、"), staff: staff.kind === "count" ? staff.count : 0, table: table.title },
          actual: missing.join("、"),
        }),
      ],
      1,
    );
  },
};

function staffFigure({ accounts }: ValidationContext): Figure | null {
  const total = accounts.figures.get("staff.total.actual") ?? accounts.figures.get("baseData.staff.actual");
  if (total?.kind === "count" && total.count > 0) return total;
  return accounts.staff.find(({ actual }) => (actual?.count ?? 0) > 0)?.actual ?? null;
}

/** Above this share of 302 the catch-all 30299 wants an explanation (adjustable practice, from memory). */
const MOST_OTHER = 0.2;

/** D09: 其他商品和服务支出 is too large a part of 商品和服务支出. */
export const otherShareRule: Rule = {
  id: "D09",
  check(context) {
    const tables = [
      ...context.ofKind("basicExpenditureByEconomicClass"),
      ...context.ofKind("budgetBasicByEconomicClass"),
    ];
    const shares = tables.flatMap((table) => {
      const cellOf = (code: string) => {
        const row = table.rows.find((one) => one.code === code);
        return row?.values.amount ?? row?.values.total;
      };
      const [other, whole] = [cellOf("30299"), cellOf("302")];
      if (!other || !whole || other.number === null || whole.number === null || whole.number <= 0) return [];
      return [{ table, other, whole, share: other.number / whole.number }];
    });
    const findings = shares
      .filter(({ share }) => share > MOST_OTHER)
      .map(({ table, other, whole, share }) =>
        makeFinding({
          rule: "D09",
          cells: [other.ref, whole.ref],
          params: {
            table: table.title,
            other: other.number ?? 0,
            whole: whole.number ?? 0,
            share: (share * 100).toFixed(2),
            most: MOST_OTHER * 100,
          },
          actual: Number((share * 100).toFixed(2)),
          unit: "%",
        }),
      );
    return outcome(findings, shares.length);
  },
};

const RETIREE_ITEMS = ["30301", "30302"];
const RETIREES = /^(?:离退休|退休)(?:人员|人数|职工)/u;

/** D14: pensions paid though the workbook says that nobody is retired. */
export const retireesRule: Rule = {
  id: "D14",
  check(context) {
    const table = context.single("basicExpenditureByEconomicClass");
    const [retired] = labelledNumbers(context).filter(({ label }) => RETIREES.test(label));
    if (!table || !retired) return outcome([], 0, { code: "noRetirees", params: {} });
    const paid = table.rows.filter(
      ({ code, values }) => code !== undefined && RETIREE_ITEMS.includes(code) && (values.amount?.number ?? 0) > 0,
    );
    const findings =
      retired.number > 0
        ? []
        : paid.map(({ code, name, values }) =>
            makeFinding({
              rule: "D14",
              cells: [...(values.amount ? [values.amount.ref] : []), retired.ref],
              params: { item: `${code ?? ""} ${name ?? ""}`, amount: values.amount?.number ?? 0 },
            }),
          );
    return outcome(findings, 1);
  },
};
