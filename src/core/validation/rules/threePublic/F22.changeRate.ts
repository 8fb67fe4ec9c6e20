import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { amountFigure } from "../../../accounts/lookUp";
import { amountOf, percentage, subtract, type Amount } from "../../../amount/amount";
import { actualOf, type FormIndicatorRow } from "../../../forms/formRows";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { evaluationForms, rateInPercent } from "../selfEvaluation/forms";

const CHANGE = /三公.{0,6}(?:变动率|增减率|增长率|下降率)/u;
/** Printed to a tenth of a percent, or to a whole one. */
const TOLERANCE = 0.5;

/**
 * F22: 三公经费变动率 is (this year's budget − last year's budget) ÷ last year's budget (财预〔2013〕53号). By final accounts it
 * is another figure; on a base of 0 it is none. Source: commonIndicators2013, localVariant2016.
 */
export const F22 = defineRule({
  id: "F22",
  severity: "warning",
  basis: ["commonIndicators2013", "localVariant2016"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noThreePublicChange",
  check(context) {
    const lines = evaluationForms(context).flatMap(({ indicators, year }) =>
      indicators.flatMap((line) => {
        const actual = CHANGE.test(line.level3) ? actualOf(line, year) : null;
        return actual?.kind === "number" ? [{ line, printed: rateInPercent(actual) }] : [];
      }),
    );
    const findings = lines.flatMap(({ line, printed }) => judge(line, printed, context));
    return outcome(findings, lines.length);
  },
  examples: [
    says("default", { set: { "评分表|“三公”经费变动率|实际完成值": "5%" } }),
    silent({ set: { "评分表|“三公”经费变动率|实际完成值": "-5.0%" } }),
  ],
});

function judge(line: FormIndicatorRow, printed: number, context: ValidationContext): FindingDraft[] {
  const budgets = change(budgetsByRow(context) ?? amounts(context, BUDGETS));
  const finals = change(amounts(context, FINALS));
  const cells = (["actual", "score"] as const).flatMap((role) => line.row.values[role]?.ref ?? []);
  const finding = (variant: string, params: Readonly<Record<string, string | number>> = {}): FindingDraft[] => [
    {
      variant,
      cells,
      // Quoted in the sentence: 三公经费 brings quotation marks of its own.
      params: { name: line.level3.replace(/[“”"]/gu, ""), printed, ...params },
      actual: printed,
      unit: "%",
    },
  ];
  const isFinal = typeof finals === "number" && Math.abs(printed - finals) <= TOLERANCE;
  if (budgets === "noBase" || (budgets === null && finals === "noBase")) return printed === 0 ? [] : finding("noBase");
  if (budgets === null) return isFinal && finals !== 0 ? finding("byFinalOnly") : [];
  if (Math.abs(printed - budgets) <= TOLERANCE) return [];
  return finding(isFinal ? "byFinal" : "default", { budgets });
}

type YearPair = readonly [now: Amount | null, before: Amount | null];

const BUDGETS = [
  ["budget.threePublic.total", "threePublic.budget.total"],
  ["budget.threePublic.previous.total", "threePublic.previousBudget.total"],
] as const;
const FINALS = [
  ["threePublic.final.total"],
  ["threePublic.previousFinal.total", "baseData.threePublic.previousFinal"],
] as const;

function amounts({ accounts }: ValidationContext, [now, before]: readonly (readonly string[])[]): YearPair {
  const amountAt = (keys: readonly string[] = []) => amountFigure(accounts, ...keys)?.amount ?? null;
  return [amountAt(now), amountAt(before)];
}

/** A table with a row for each year: 2022年预算数, 2023年预算数. */
function budgetsByRow(context: ValidationContext): YearPair | null {
  for (const table of [...context.ofKind("budgetThreePublic"), ...context.ofKind("threePublicExpenses")]) {
    const year = context.yearOf(table);
    const amountOfRow = (label: RegExp): Amount | null => {
      const row = table.rows.find(({ name }) => name !== undefined && label.test(name) && /预算/u.test(name));
      const cell = row?.values["budget.total"] ?? row?.values.total;
      return typeof cell?.number === "number" ? amountOf(cell.number, context.unitOf(table)) : null;
    };
    if (year === null) continue;
    const pair: YearPair = [
      amountOfRow(new RegExp(`${year}|本年`, "u")),
      amountOfRow(new RegExp(`${year - 1}|上年`, "u")),
    ];
    if (pair[0] !== null && pair[1] !== null) return pair;
  }
  return null;
}

/** In percent; `noBase` where last year's amount is 0, `null` where one of the two is not stated. */
function change([now, before]: YearPair): number | "noBase" | null {
  if (now === null || before === null) return null;
  return percentage(subtract(now, before), before)?.toDecimalPlaces(2).toNumber() ?? "noBase";
}
