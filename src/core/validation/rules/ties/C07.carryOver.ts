import { amountFigure } from "../../../accounts/lookUp";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { ValidationContext } from "../../context";
import { outcome, type RuleOutcome } from "../../rule";
import { agree, yearsDiffer } from "./bothYears";

/**
 * C07: this year's opening carry-over is last year's closing one, where the workbook holds both years' summaries, or last
 * year's workbook was given: in the summaries, by fund, and by item of the fund tables.
 */
export const C07 = defineRule({
  id: "C07",
  severity: "warning",
  basis: ["accountsExplanation2022"],
  needs: [],
  reads: ["tables"],
  notChecked: "noPreviousYear",
  relations: [
    {
      form: "carried",
      kinds: ["incomeExpenditureSummary", "appropriationSummary"],
      opening: "income.openingCarryOver",
      closing: "expenditure.closingCarryOver",
    },
  ],
  check: againstLastYear,
  examples: [
    says("default", { set: { "上年总表|年末结转和结余": 16.2 } }),
    silent({ set: { "上年总表|年末结转和结余": 15.21 } }),
    says("lastYear", { of: "nothing", put: { 总表: summary(2023, 12, 9) }, lastYear: { 总表: summary(2022, 8, 10) } }),
    silent({ of: "nothing", put: { 总表: summary(2023, 12, 9) }, lastYear: { 总表: summary(2022, 8, 12) } }),
  ],
});

/** Where each opening amount stands, and the closing one that it goes on from. */
const CARRIED: readonly (readonly [RegExp, (match: readonly string[]) => string])[] = [
  [/^income\.openingCarryOver$/u, () => "expenditure.closingCarryOver"],
  [/^appropriation\.income\.openingCarryOver$/u, () => "appropriation.expenditure.closingCarryOver.total"],
  [
    /^appropriation\.income\.openingCarryOver\.(\w+)$/u,
    ([, fund = ""]) => `appropriation.expenditure.closingCarryOver.${fund}`,
  ],
  [
    /^((?:governmentFund|stateCapital)(?:\.byFunction\.\d+)?)\.openingCarryOver$/u,
    ([, of = ""]) => `${of}.closingCarryOver`,
  ],
];

function againstLastYear({ accounts, tables, lastYear = null }: ValidationContext): RuleOutcome {
  if (!lastYear) return outcome([], 0);
  const pairs = [...accounts.figures.keys()].flatMap((key) => {
    const closing = CARRIED.flatMap(([pattern, closingKey]) => {
      const match = pattern.exec(key);
      return match ? [closingKey(match)] : [];
    })[0];
    const now = closing === undefined ? null : amountFigure(accounts, key);
    const before = closing === undefined ? null : amountFigure(lastYear.accounts, closing);
    return now && before ? [{ now, before }] : [];
  });
  const { file } = lastYear;
  const findings = pairs.filter((pair) => !agree(pair)).map((pair) => yearsDiffer("lastYear", pair, { tables, file }));
  return outcome(findings, pairs.length);
}

function summary(year: number, opening: number, closing: number) {
  const total = 100 + opening;
  return [
    ["收入支出决算总表", null, null, null],
    ["部门：样例县样例局", `${year}年度`, null, "单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "决算数", "项目", "决算数"],
    ["本年收入合计", 100, "本年支出合计", total - closing],
    ["年初结转和结余", opening, "年末结转和结余", closing],
    ["总计", total, "总计", total],
  ];
}
