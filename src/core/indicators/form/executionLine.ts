import { wordsIn } from "../../layout/cellText";
import Decimal from "decimal.js";
import { absolute, amountOf, numberIn, subtract, sum } from "../../amount/amount";
import type { Amount, CurrencyUnit } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { compareWithTolerance } from "../../amount/tolerance";
import type { AmountFigure, CountFigure } from "../../accounts/figure";
import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { cellOfRole, rowWithKey, scoreCellOf } from "../../forms/formRows";
import { printedIndicator, partName } from "../../lexicon/formParts";
import type { FormPart } from "../../lexicon/formParts";
import { missingPart } from "../missing";
import type { CellRef } from "../../workbook/cellRef";
import { finalPoints, plainNumber, pointsText, valueText } from "../rules/numbers";
import type { IndicatorInput, IndicatorScore, ScoreNote } from "../scoreSheet";
import type { ScoreSettings } from "../settings";

/** The execution amount that counts, and what the form's own breakdown says against the printed one. */
interface Executed {
  readonly amount: Amount;
  readonly figure: AmountFigure;
  readonly note: ScoreNote | null;
}

/** The key of the form's funds figures among the accounts' figures. */
const KEY = "selfEvaluation.funds.total";

/**
 * The form's line 年度资金总额 as an indicator: 执行率 = 全年执行数 ÷ 全年预算数 (or 年初预算数 by setting), points = min(w, w × rate).
 * Where the form itself proves another execution amount (按支出性质分 equals its parts and differs from 全年执行数 by
 * more than 尾差, rule F05), that one is used and the note says why. `null` where the form has no such line.
 */
export function scoreExecutionLine(table: RecognisedTable, settings: ScoreSettings): IndicatorScore | null {
  const row = rowWithKey(table, "total");
  if (!row || !row.values["executed"]) return null;
  const unit = table.unit?.value ?? "万元";
  const baseRole = settings.executionBase === "opening" ? "initialBudget" : "fullYearBudget";
  const budget = figureOf(row.values[baseRole], `${KEY}.${baseRole}`, unit);
  const executed = executedOf(table, row, unit);
  const weight = row.values["weight"]?.number ?? null;
  const scoreRef = scoreCellOf(table, row);
  const stated = row.values["score"]?.number ?? null;
  const reason = row.values["reason"];
  const name = printedIndicator("execution");
  const base: IndicatorScore = {
    id: "execution",
    name,
    level1: name,
    level2: name,
    weight: weight ?? 0,
    value: null,
    score: null,
    status: "needsInput",
    derivation: "",
    inputs: [
      input("exec_amount", "executed", executed?.figure ?? null, unit, cellOfRole(table, row, "executed")),
      input(
        settings.executionBase === "opening" ? "budget_opening" : "budget_full_year",
        baseRole,
        budget,
        unit,
        cellOfRole(table, row, baseRole),
      ),
    ],
    missing: [],
    notes: settings.executionBase === "opening" ? [{ code: "setting.executionBase.opening", params: {} }] : [],
    stated: stated !== null && row.values["score"] ? { score: stated, ref: row.values["score"].ref } : null,
    reason: reason && wordsIn(reason) !== "" ? { text: wordsIn(reason), ref: reason.ref } : null,
    ...(scoreRef ? { scoreRef } : {}),
  };
  const missing = [
    ...(executed ? [] : [missingPart("executed")]),
    ...(budget ? [] : [missingPart(baseRole)]),
    ...(weight === null ? [missingPart("executionWeight")] : []),
  ];
  if (!executed || !budget || weight === null) return { ...base, missing };
  return scoreRate(base, weight, executed, budget.amount, unit);
}

function scoreRate(
  base: IndicatorScore,
  weight: number,
  executed: Executed,
  budget: Amount,
  unit: CurrencyUnit,
): IndicatorScore {
  const notes = [...base.notes, ...(executed.note ? [executed.note] : [])];
  const [part, whole] = [executed.amount, budget].map((amount) => plainNumber(numberIn(amount, unit)));
  // 全年预算数=0：执行率不计算，转人工 (rule F28).
  if (budget === 0)
    return {
      ...base,
      status: "manual",
      derivation: `${part} ÷ ${whole}`,
      notes: [...notes, { code: "zeroBase", params: { base: base.inputs[1]?.label ?? "" } }],
    };
  const rate = new Decimal(executed.amount).times(100).div(budget);
  const raw = rate.times(weight).div(100);
  const score = finalPoints(raw, weight);
  const shown = `${valueText(rate, [new Decimal(100), new Decimal(0)])}%`;
  const product = `${plainNumber(weight)} × ${shown}`;
  const points = raw.gt(weight)
    ? `min(${plainNumber(weight)}, ${product})`
    : raw.isNegative()
      ? `max(0, ${product})`
      : product;
  return {
    ...base,
    status: "scored",
    value: rate.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
    score: score.toNumber(),
    derivation: `${part} ÷ ${whole} × 100% = ${shown}；${points} = ${pointsText(score)}`,
    notes,
  };
}

function executedOf(table: RecognisedTable, row: TableRow, unit: CurrencyUnit): Executed | null {
  const printed = figureOf(row.values["executed"], `${KEY}.executed`, unit);
  if (!printed) return null;
  const proven = expenditureByNature(table, unit);
  if (!proven) return { amount: printed.amount, figure: printed, note: null };
  if (compareWithTolerance(printed.amount, proven.total.amount, 1, unit) !== "contradiction")
    return { amount: printed.amount, figure: printed, note: null };
  const params = {
    printed: formatAmount(printed.amount, unit),
    proven: formatAmount(proven.total.amount, unit),
    difference: formatAmount(absolute(subtract(printed.amount, proven.total.amount)), unit),
    unit,
    parts: proven.parts.map((part) => formatAmount(part.amount, unit)).join(" + "),
  };
  if (!proven.addsUp) return { amount: printed.amount, figure: printed, note: { code: "executedDoubtful", params } };
  return { amount: proven.total.amount, figure: proven.total, note: { code: "executedByNature", params } };
}

interface ByNature {
  readonly total: AmountFigure;
  readonly parts: readonly AmountFigure[];
  /** The printed total equals 基本支出 + 项目支出 within 尾差. */
  readonly addsUp: boolean;
}

/** 按支出性质分：N = 基本支出 + 项目支出. */
function expenditureByNature(table: RecognisedTable, unit: CurrencyUnit): ByNature | null {
  const key = (part: string) => `expenditureNature.${part}`;
  const read = (part: string) =>
    figureOf(rowWithKey(table, key(part))?.values["amount"], `selfEvaluation.${key(part)}`, unit);
  const total = read("total");
  const parts = [read("basic"), read("project")].filter((figure) => figure !== null);
  if (!total) return null;
  const agreement = compareWithTolerance(total.amount, sum(parts.map((part) => part.amount)), parts.length, unit);
  return { total, parts, addsUp: parts.length === 2 && agreement !== "contradiction" };
}

function figureOf(cell: RoleCell | undefined, key: string, unit: CurrencyUnit): AmountFigure | null {
  if (!cell || cell.number === null) return null;
  return { kind: "amount", key, amount: amountOf(cell.number, unit), unit, source: { type: "cell", ref: cell.ref } };
}

function input(
  name: string,
  part: FormPart,
  figure: AmountFigure | CountFigure | null,
  unit: CurrencyUnit,
  ref: CellRef | null,
): IndicatorInput {
  const value = figure?.kind === "amount" ? numberIn(figure.amount, unit) : null;
  return { name, label: partName(part), part, value, figure, ...(figure ? {} : { wanted: { kinds: [], ref } }) };
}
