import Decimal from "decimal.js";
import type { RecognisedTable, RoleCell } from "../../layout/recognisedTable";
import { compareValues } from "../values/compareValues";
import type { Compared, CompareRules } from "../values/compareValues";
import { scoreExecutionLine } from "./executionLine";
import type { FormContext } from "./formContext";
import { actualOf, indicatorRows, isCostRow, scoreCellOf, targetOf, textOf } from "./formRows";
import type { FormIndicatorRow } from "./formRows";
import { judgeByPoints } from "../rules/judge";
import { scoreQualitative, statedTier } from "./qualitative";
import type { Judgement } from "../scoreOptions";
import type { IndicatorInput, IndicatorScore, ScoreNote } from "../scoreSheet";
import type { ParsedValue } from "../values/targetValue";
import { whyStatedDiffers } from "./whyDifferent";

/**
 * The user's own form as a system: 执行率 from the funds line, then every indicator row by its 指标值 and 实际完成值.
 * What cannot be computed is `manual` or `needsInput` with what is missing; the unit's own 得分 stands beside it.
 */
export function scoreForm(table: RecognisedTable, context: FormContext): IndicatorScore[] {
  const execution = scoreExecutionLine(table, context.settings);
  const rows = indicatorRows(table).map((row) => scoreFormRow(table, row, context));
  const all = execution ? [applyUser(execution, context), ...rows] : rows;
  return all.map((indicator) => withComparison(indicator, table, context));
}

function applyUser(indicator: IndicatorScore, context: FormContext): IndicatorScore {
  if (context.options.notApplicable?.includes(indicator.id)) return notApplicable(indicator);
  const judgement = context.options.judgements?.[indicator.id];
  return judgement && indicator.status !== "scored" ? judgedByPoints(indicator, judgement) : indicator;
}

function notApplicable(indicator: IndicatorScore): IndicatorScore {
  const notes = [{ code: "notApplicable", params: {} }];
  return { ...indicator, status: "notApplicable", score: null, derivation: "", missing: [], notes };
}

function judgedByPoints(indicator: IndicatorScore, judgement: Judgement): IndicatorScore {
  const judged = judgeByPoints(indicator.weight, judgement);
  return {
    ...indicator,
    status: judged.score ? "scored" : "manual",
    score: judged.score?.toNumber() ?? null,
    derivation: judged.derivation,
    missing: judged.score ? [] : indicator.missing,
    notes: [...indicator.notes, ...judged.notes],
  };
}

function scoreFormRow(table: RecognisedTable, indicator: FormIndicatorRow, context: FormContext): IndicatorScore {
  const { row, weight } = indicator;
  const target = targetOf(indicator, context.year);
  const actual = actualOf(indicator, context.year);
  const { score, reason } = row.values;
  const scoreRef = scoreCellOf(table, row);
  const base: IndicatorScore = {
    id: `row${row.row}`,
    name: indicator.level3,
    level1: indicator.level1,
    level2: indicator.level2,
    weight: weight ?? 0,
    value: null,
    score: null,
    status: "manual",
    derivation: "",
    inputs: [
      formInput("target", "指标值", row.values["target"]),
      formInput("actual", "实际完成值", row.values["actual"]),
    ],
    missing: [],
    notes: [],
    stated: score && score.number !== null ? { score: score.number, ref: score.ref } : null,
    reason: reason && textOf(reason) !== "" ? { text: textOf(reason), ref: reason.ref } : null,
    ...(scoreRef ? { scoreRef } : {}),
  };
  if (weight === null)
    return { ...base, status: "needsInput", missing: ["分值"], notes: [{ code: "weightUnknown", params: {} }] };
  const rules: CompareRules = {
    weight,
    settings: context.settings,
    isCost: isCostRow(indicator),
    hasReason: base.reason !== null,
  };
  const compared = compareValues(target, actual, rules);
  const judgement = context.options.judgements?.[base.id];
  if (context.options.notApplicable?.includes(base.id)) return notApplicable(base);
  // A tier, the user's or the form's own, binds the points to its band; else the weight alone does.
  const hasTier = judgement?.tier !== undefined || (compared.type === "qualitative" && statedTier(target, actual));
  if (judgement && compared.type !== "scored" && hasTier)
    return scoreQualitative(base, target, actual, context.settings, judgement);
  const computed = fromCompared(compared, base, target, actual, context);
  return judgement && computed.status !== "scored" ? judgedByPoints(computed, judgement) : computed;
}

function fromCompared(
  compared: Compared,
  base: IndicatorScore,
  target: ParsedValue,
  actual: ParsedValue,
  context: FormContext,
): IndicatorScore {
  switch (compared.type) {
    case "scored":
      return {
        ...base,
        status: "scored",
        score: compared.score.toNumber(),
        value: compared.value,
        derivation: compared.derivation,
        notes: [...compared.notes, ...deviationNote(compared.met, base)],
      };
    case "missing":
      return {
        ...base,
        status: "needsInput",
        missing: [compared.what === "target" ? "指标值" : "实际完成值"],
        notes: compared.notes,
      };
    case "manual":
      return {
        ...base,
        status: "manual",
        missing: ["人工评定的得分"],
        derivation: compared.derivation,
        notes: compared.notes,
      };
    case "qualitative":
      return scoreQualitative(base, target, actual, context.settings, undefined);
  }
}

/** 未达标必须填偏差原因及改进措施 (SELFCHK). */
function deviationNote(met: boolean, base: IndicatorScore): ScoreNote[] {
  return met || base.reason ? [] : [{ code: "deviationWithoutReason", params: {} }];
}

/** A cell of the form as an input: its number as a figure, its text as written. */
function formInput(name: string, label: string, cell: RoleCell | undefined): IndicatorInput {
  if (!cell || cell.value === null) return { name, label, value: null, figure: null };
  const source = { type: "cell", ref: cell.ref } as const;
  if (typeof cell.value === "number")
    return {
      name,
      label,
      value: cell.value,
      figure: { kind: "count", key: `form.${name}`, count: cell.value, measure: "", source },
    };
  return { name, label, value: null, figure: null, text: textOf(cell), ref: cell.ref };
}

/** The unit's own score beside ours: where the two differ by more than 0.01, the note says why. */
function withComparison(indicator: IndicatorScore, table: RecognisedTable, context: FormContext): IndicatorScore {
  const { stated, score } = indicator;
  if (!stated || score === null || new Decimal(stated.score).minus(score).abs().lte("0.01")) return indicator;
  return { ...indicator, notes: [...indicator.notes, whyStatedDiffers(indicator, stated.score, table, context)] };
}
