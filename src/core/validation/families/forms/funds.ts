import Decimal from "decimal.js";
import type { CurrencyUnit } from "../../../amount/amount";
import { amountOf, numberIn, percentage } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { rowWithKey, textOf } from "../../../forms/formRows";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText, compare, type Term } from "../../equation";
import { equationFinding } from "../../equationFinding";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { Rule } from "../../rule";
import { outcome } from "../../rule";
import type { EvaluationForm } from "./forms";
import { difference, evaluationForms, numberCell, samePoints } from "./forms";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

function unitOf(table: RecognisedTable): CurrencyUnit {
  return table.unit?.value ?? "万元";
}

function terms(table: RecognisedTable, row: TableRow | null, role: ColumnRole, label: string): Term[] {
  const cell = numberCell(row, role);
  return cell ? [{ table, label, cell, unit: unitOf(table) }] : [];
}

/** F04: rate = executed ÷ full-year budget; points = min(weight, weight × rate). Source: PMKPI_EXEC, SELFCHK, CQ2021. */
export const executionRule: Rule = {
  id: "F04",
  check(context) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap((form) => {
      const budget = numberCell(form.funds, "fullYearBudget") ?? numberCell(form.funds, "initialBudget");
      const executed = numberCell(form.funds, "executed");
      if (!budget || !executed || budget.number === 0) return [];
      judged += 1;
      return [...rateFinding(form, budget.number, executed.number), ...natureFinding(form, budget.number)];
    });
    return outcome(findings, judged, { code: "noForm", params: {} });
  },
};

/** 98.71, 98.71% as 0.9871, or text: in percent. */
function percentOf(number: number): number {
  return Math.abs(number) <= 2 ? new Decimal(number).times(100).toNumber() : number;
}

function rateFinding({ table, funds }: EvaluationForm, budget: number, executed: number): Finding[] {
  const unit = unitOf(table);
  const rate = percentage(amountOf(executed, unit), amountOf(budget, unit), 6);
  const printed = numberCell(funds, "rate");
  const weight = numberCell(funds, "weight");
  const score = numberCell(funds, "score");
  if (!rate) return [];
  const cells = (["executed", "fullYearBudget"] as const).flatMap((role) => funds?.values[role]?.ref ?? []);
  const params = { executed, budget, rate: rate.toDecimalPlaces(2).toNumber() };
  const findings: Finding[] = [];
  // The printed rate may be rounded to a whole percent.
  if (printed && rate.minus(percentOf(printed.number)).abs().gt("0.5"))
    findings.push(
      makeFinding({
        rule: "F04",
        variant: "rate",
        cells: [printed.ref, ...cells],
        params: { ...params, printed: percentOf(printed.number) },
        expected: params.rate,
        actual: percentOf(printed.number),
        difference: difference(percentOf(printed.number), params.rate),
        unit: "%",
      }),
    );
  if (weight && score) {
    const points = Decimal.min(weight.number, rate.times(weight.number).div(100)).toDecimalPlaces(2).toNumber();
    const rounded = Math.round(points * 10) / 10;
    if (!samePoints(points, score.number) && !samePoints(rounded, score.number))
      findings.push(
        makeFinding({
          rule: "F04",
          variant: "score",
          cells: [score.ref, ...cells],
          params: { ...params, weight: weight.number, points, printed: score.number },
          expected: points,
          actual: score.number,
          difference: difference(score.number, points),
          unit: "分",
        }),
      );
  }
  return findings;
}

/** Where 按支出性质分 proves another amount, the rate by that amount is told too: a hint, rule F05 has the error. */
function natureFinding({ table, funds }: EvaluationForm, budget: number): Finding[] {
  const nature = numberCell(rowWithKey(table, "expenditureNature.total"), "amount");
  const executed = numberCell(funds, "executed");
  const rate = numberCell(funds, "rate");
  if (!nature || !executed || !rate || compareNumbers(table, nature.number, executed.number)) return [];
  const unit = unitOf(table);
  const byNature = percentage(amountOf(nature.number, unit), amountOf(budget, unit))?.toNumber() ?? 0;
  return [
    makeFinding({
      rule: "F04",
      variant: "byNature",
      severity: "warning",
      cells: [rate.ref, ...(funds?.values["score"] ? [funds.values["score"].ref] : []), nature.ref],
      params: { nature: nature.number, budget, rate: byNature, printed: percentOf(rate.number), unit },
      expected: byNature,
      actual: percentOf(rate.number),
      difference: difference(percentOf(rate.number), byNature),
      unit: "%",
    }),
  ];
}

/** Equal but for 尾差. */
function compareNumbers(table: RecognisedTable, a: number, b: number): boolean {
  const unit = unitOf(table);
  return Math.abs(amountOf(a, unit) - amountOf(b, unit)) <= amountOf(0.01, unit);
}

/** F05: by source of income = by nature of expenditure = executed; and each is the sum of its parts. Source: HS. */
export const natureRule: Rule = {
  id: "F05",
  check(context) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ table, funds }) => {
      const total = (side: string) => terms(table, rowWithKey(table, `${side}.total`), "amount", NAMES[side] ?? side);
      const parts = (side: string, keys: readonly string[]) =>
        keys.flatMap((key) => terms(table, rowWithKey(table, `${side}.${key}`), "amount", key));
      const executed = terms(table, funds, "executed", "全年执行数");
      const income = total("incomeNature");
      const expenditure = total("expenditureNature");
      const pairs = [
        ["incomeToExpenditure", income, expenditure],
        ["executed", executed, expenditure],
        ["executed", executed, expenditure.length > 0 ? [] : income],
        [
          "incomeParts",
          income,
          parts("incomeNature", ["generalBudget", "governmentFund", "specialAccount", "other", "stateCapital"]),
        ],
        ["expenditureParts", expenditure, parts("expenditureNature", ["basic", "project"])],
      ] as const;
      return pairs.flatMap(([variant, left, right]) => {
        const comparison = compare(left, right);
        if (!comparison) return [];
        judged += 1;
        const finding = equationFinding("F05", variant, comparison);
        return finding ? [finding] : [];
      });
    });
    return outcome(mergePairs(findings), judged, { code: "noNature", params: {} });
  },
};

const NAMES: Readonly<Record<string, string>> = { incomeNature: "按收入性质分", expenditureNature: "按支出性质分" };

/** 收入性质 ≠ 支出性质 and 执行数 ≠ 支出性质 by the same amount are one fault: one finding with all cells. */
function mergePairs(findings: readonly Finding[]): Finding[] {
  const [first, second, ...others] = findings;
  if (!first || second?.variant !== "executed" || first.variant !== "incomeToExpenditure") return [...findings];
  if (first.expected !== second.expected || first.actual !== second.actual) return [...findings];
  return [{ ...first, variant: "both", cells: [...first.cells, ...second.cells.slice(0, 1)] }, ...others];
}

/** F06: 年度资金总额 = 财政拨款 + 上年结转 + 其他资金, in each column (project form). Source: GC. */
export const fundsTotalRule: Rule = {
  id: "F06",
  check(context) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ table, funds }) => {
      const parts = table.rows.filter(({ key }) => key === "appropriation" || key === "carryOver" || key === "other");
      if (!funds || parts.length === 0) return [];
      return (["initialBudget", "fullYearBudget", "executed"] as const).flatMap((role) => {
        const comparison = compare(
          terms(table, funds, role, "年度资金总额"),
          parts.flatMap((row) => terms(table, row, role, row.name ?? "")),
        );
        if (!comparison) return [];
        judged += 1;
        const finding = equationFinding("F06", "default", comparison, { role });
        return finding ? [finding] : [];
      });
    });
    return outcome(findings, judged, { code: "noForm", params: {} });
  },
};

/** F07: 全年执行数 against 本年支出合计 of the final accounts. The scopes may differ, so it is a warning. Source: memory. */
export const executedAndAccountsRule: Rule = {
  id: "F07",
  check(context) {
    const spent = context.accounts.figures.get("expenditure.yearTotal");
    const form = evaluationForms(context).find(({ table }) => table.kind === "departmentSelfEvaluation");
    const executed = form ? numberCell(form.funds, "executed") : null;
    if (!form || !executed || spent?.kind !== "amount" || spent.source.type !== "cell")
      return outcome([], 0, { code: "noForm", params: {} });
    const unit = unitOf(form.table);
    const amount = amountOf(executed.number, unit);
    if (Math.abs(amount - spent.amount) <= roundingTolerance(0, unit) + roundingTolerance(0, spent.unit))
      return outcome([], 1);
    return outcome(
      [
        makeFinding({
          rule: "F07",
          cells: [executed.ref, spent.source.ref],
          params: { executed: amountText(amount, unit), spent: amountText(spent.amount, unit), unit },
          expected: numberIn(spent.amount, unit),
          actual: executed.number,
          difference: difference(executed.number, numberIn(spent.amount, unit)),
          unit,
        }),
      ],
      1,
    );
  },
};

/** F08: a rate above 100 % or below 90 % wants its reason. Source: SC. F28: no rate on a budget of 0. Source: SELFCHK. */
export const unusualRateRule: Rule = {
  id: "F08",
  check(context) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ table, funds }) => {
      const budget = numberCell(funds, "fullYearBudget");
      const executed = numberCell(funds, "executed");
      if (!budget || !executed || budget.number === 0) return [];
      judged += 1;
      const unit = unitOf(table);
      const rate = percentage(amountOf(executed.number, unit), amountOf(budget.number, unit))?.toNumber() ?? 100;
      if ((rate >= 90 && rate <= 100) || textOf(funds?.values["reason"]) !== "") return [];
      return [
        makeFinding({
          rule: "F08",
          variant: rate > 100 ? "above" : "below",
          cells: [executed.ref, budget.ref],
          params: { rate },
          actual: rate,
          unit: "%",
        }),
      ];
    });
    return outcome(findings, judged, { code: "noForm", params: {} });
  },
};

export const zeroBudgetRule: Rule = {
  id: "F28",
  check(context: ValidationContext) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ funds }) => {
      const budget = numberCell(funds, "fullYearBudget");
      const score = numberCell(funds, "score");
      if (!budget || !score) return [];
      judged += 1;
      if (budget.number !== 0 || score.number === 0) return [];
      return [
        makeFinding({
          rule: "F28",
          cells: [score.ref, budget.ref],
          params: { score: score.number },
          actual: score.number,
          unit: "分",
        }),
      ];
    });
    return outcome(findings, judged, { code: "noForm", params: {} });
  },
};
