import { says, silent } from "../../example";
import { cellRef } from "../../../workbook/cellRef";
import { relativeForm } from "../../../workbook/formula/references";
import { defineRule } from "../../defineRule";
import { outcome, type FindingDraft } from "../../rule";
import { countFormulas, formulasOf } from "./formulaCells";
import { wrongTotals, type WrongTotal } from "./wrongTotals";

/** A14: a total whose formula leaves out rows of its block, or adds up a subtotal and its parts. */
export const A14 = defineRule({
  id: "A14",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noFormulas",
  check(context) {
    const groups = new Map<string, WrongTotal[]>();
    for (const one of wrongTotals(context)) {
      const { sheet, total, variant, rows } = one;
      // The same slip in every column of a row of totals is one.
      const key = [sheet.name, variant, rows, total.row, relativeForm(total.formula, total, "along")].join("|");
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return outcome([...groups.values()].flatMap(toFinding), countFormulas(formulasOf(context)));
  },
  examples: [
    says("leavesOut", { of: "nothing", put: { 经费: block() }, formulas: { "经费!B7": "=SUM(B3:B5)" } }),
    says("countsTwice", {
      of: "nothing",
      put: { 经费: block() },
      formulas: { "经费!B5": "=SUM(B3:B4)", "经费!B7": "=SUM(B3:B6)" },
    }),
    silent({ of: "nothing", put: { 经费: block() }, formulas: { "经费!B7": "=SUM(B3:B6)" } }),
  ],
});

function block() {
  return [
    ["经费明细", null],
    ["项目", "金额"],
    ["办公费", 1200.5],
    ["印刷费", 800],
    ["水费", 340.2],
    ["电费", 990.3],
    ["合计", 3331],
  ];
}

function toFinding(group: readonly WrongTotal[]): FindingDraft[] {
  const [first] = group;
  if (!first) return [];
  const { variant, sheet, total, rows, expected } = first;
  return [
    {
      variant,
      cells: [
        ...group.map((one) => cellRef(sheet.name, one.total.row, one.total.column)),
        ...rows.map((row) => cellRef(sheet.name, row, total.column)),
      ],
      params: {
        cell: cellRef(sheet.name, total.row, total.column).address,
        count: group.length,
        formula: total.formula,
        rows: rows.map((row) => row + 1).join("、"),
        expected: expected ?? "",
      },
      expected,
      actual: total.formula,
    },
  ];
}
