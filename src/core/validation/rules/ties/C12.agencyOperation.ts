import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { numberIn } from "../../../amount/amount";
import type { ValidationContext } from "../../context";
import { compare, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { outcome } from "../../rule";
import { labelledNumbers } from "../../tables/labelledNumbers";
import { groupTotalRow } from "../../tables/totalRow";

const AGENCY_OPERATION = /机关运行经费/u;

/** C12: 机关运行经费 is the public funds of an administrative unit; 事业单位 have none. */
export const C12 = defineRule({
  id: "C12",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noAgencyOperation",
  check(context) {
    const pairs = (
      [
        ["basicExpenditureByEconomicClass", "threePublicExpenses"],
        ["budgetBasicByEconomicClass", "budgetThreePublic"],
      ] as const
    ).flatMap(([basic, threePublic]) => {
      const publicFunds = publicFundsTerm(basic, context);
      const stated = statedTerm(threePublic, context);
      const comparison = publicFunds && stated ? compare([stated], [publicFunds]) : null;
      return comparison && numberIn(comparison.printed, "元") !== 0 ? [comparison] : [];
    });
    const findings = pairs
      .filter(({ agreement }) => agreement === "contradiction")
      .flatMap((comparison) => equationDraft("default", comparison) ?? []);
    return outcome(findings, pairs.length);
  },
  examples: [
    says("default", { set: { "单位基本情况|机关运行经费（万元）": 55 } }),
    silent({ set: { "单位基本情况|机关运行经费（万元）": 0 } }),
  ],
});

function publicFundsTerm(
  kind: "basicExpenditureByEconomicClass" | "budgetBasicByEconomicClass",
  context: ValidationContext,
): Term | null {
  const table = context.single(kind);
  if (!table) return null;
  const row = groupTotalRow(table, "public");
  const total = table.rows.find(({ isTotal, values }) => isTotal && typeof values.public?.number === "number");
  const cell = row?.values.amount ?? total?.values.public;
  return cell ? { table, label: row?.name ?? "公用经费", cell, unit: context.unitOf(table) } : null;
}

/** As a column of the three-public table, or as a labelled number in any form (of the final accounts). */
function statedTerm(kind: "threePublicExpenses" | "budgetThreePublic", context: ValidationContext): Term | null {
  const table = context.single(kind);
  if (!table) return null;
  for (const row of table.rows) {
    const cell = row.values["final.agencyOperation"] ?? row.values["budget.agencyOperation"];
    if (typeof cell?.number === "number") return { table, label: "机关运行经费", cell, unit: context.unitOf(table) };
  }
  if (kind === "budgetThreePublic") return null;
  const [stated] = labelledNumbers(context).filter(({ label }) => AGENCY_OPERATION.test(label));
  if (!stated) return null;
  const cell = { value: stated.number, number: stated.number, ref: stated.ref };
  return { table, label: "机关运行经费", cell, unit: context.unitOf(table) };
}
