import Decimal from "decimal.js";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { divisorsOf, evaluate, holds, namesOf, parseCondition, parseFormula, writeFormula } from "./formula";
import type { Expression } from "./formula";
import { asksOf, judge } from "./judge";
import { finalPoints, pointsText, valueText } from "./numbers";
import { resolveInputs } from "../inputs/resolveInputs";
import { partName } from "../../lexicon/formParts";
import { missingInput } from "../missing";
import type { Missing } from "../missing";
import type { ScoreOptions } from "../scoreOptions";
import type { IndicatorScore, ScoreNote } from "../scoreSheet";
import { isValueScoring, scoreValue } from "./scoreValue";
import type { ScoringOf, ScoringSystem, SystemIndicator } from "../systems/scoringSystem";
import type { ScoreSettings } from "../settings";

export interface ScoringContext {
  readonly system: ScoringSystem;
  readonly accounts: FinalAccounts;
  readonly options: ScoreOptions;
  readonly settings: ScoreSettings;
}

/** Scores one indicator of a system from the accounts' figures and the user's entries; never guesses. */
export function scoreIndicator(indicator: SystemIndicator, context: ScoringContext): IndicatorScore {
  const base = emptyScore(indicator);
  if (context.options.notApplicable?.includes(indicator.id)) return notApplicable(indicator, base);
  if (indicator.weight === null)
    return { ...base, status: "manual", notes: [...base.notes, { code: "weightUnknown", params: {} }] };
  const judgement = context.options.judgements?.[indicator.id];
  if (judgement) return { ...base, ...fromJudged(judge(indicator, indicator.weight, judgement), base.notes) };
  if (indicator.formula === null) return withoutFormula(indicator, base);
  return scoreByFormula(indicator, indicator.weight, indicator.formula, base, context);
}

/** What stands in every row of the sheet, before anything is computed. */
function emptyScore(indicator: SystemIndicator): IndicatorScore {
  return {
    id: indicator.id,
    name: indicator.l3,
    level1: indicator.l1,
    level2: typeof indicator.l2 === "string" ? indicator.l2 : indicator.l2.join("、"),
    weight: indicator.weight ?? 0,
    value: null,
    score: null,
    status: "needsInput",
    derivation: "",
    inputs: [],
    missing: [],
    notes: [...sourceNotes(indicator), ...revisedNotes(indicator)],
    stated: null,
    reason: null,
    ...asksOf(indicator),
  };
}

/**
 * Whether the rule has been held against a notice. How the project came to know it is for those who keep the data: it
 * stays in the system's file and is not told to users.
 */
function sourceNotes({ confidence }: SystemIndicator): ScoreNote[] {
  if (confidence === "sourced") return [];
  return [{ code: confidence.startsWith("confirmed") ? "ruleSource.checked" : "ruleSource.toCheck", params: {} }];
}

/** A line that the user changed to what the notice says: what the system said before. */
function revisedNotes({ revised, weight, rule_text }: SystemIndicator): ScoreNote[] {
  if (!revised) return [];
  const { by } = revised;
  const at = revised.at.slice(0, 10);
  if (revised.weight === null && revised.rule_text === "") return [{ code: "lineAdded", params: { by, at } }];
  const sameWeight = revised.weight === weight;
  const code = sameWeight ? "lineRevised.rule" : "lineRevised.weight";
  return [{ code, params: { by, at, weight: revised.weight ?? "", rule: revised.rule_text || rule_text } }];
}

function notApplicable(indicator: SystemIndicator, base: IndicatorScore): IndicatorScore {
  if (indicator.scoring?.not_applicable === "full" && indicator.weight !== null)
    return {
      ...base,
      status: "scored",
      score: indicator.weight,
      derivation: `→ ${pointsText(indicator.weight)}`,
      notes: [...base.notes, { code: "notApplicableFull", params: {} }],
    };
  return { ...base, status: "notApplicable", notes: [...base.notes, { code: "notApplicable", params: {} }] };
}

function fromJudged(
  judged: ReturnType<typeof judge>,
  notes: readonly ScoreNote[],
): Pick<IndicatorScore, "status" | "score" | "derivation" | "notes"> {
  return {
    status: judged.score ? "scored" : "manual",
    score: judged.score?.toNumber() ?? null,
    derivation: judged.derivation,
    notes: [...notes, ...judged.notes],
  };
}

/** 定性指标: the user must judge; what he has to bring is named. */
function withoutFormula(indicator: SystemIndicator, base: IndicatorScore): IndicatorScore {
  if (indicator.scoring?.type === "self_eval_group")
    return {
      ...base,
      status: "needsInput",
      missing: [{ type: "group", group: indicator.l1 }],
      notes: [...base.notes, { code: "groupWithoutForm", params: { group: indicator.l1 } }],
    };
  const names = indicator.evidence.length > 0 ? indicator.evidence.map((item) => item.text) : [indicator.l3];
  const missing = names.map((name): Missing => ({ type: "named", name }));
  const code = indicator.scoring === null ? "ruleUnknown" : `needsJudgement.${indicator.scoring.type}`;
  return { ...base, status: "manual", missing, notes: [...base.notes, { code, params: {} }] };
}

function scoreByFormula(
  indicator: SystemIndicator,
  weight: number,
  formulaText: string,
  base: IndicatorScore,
  context: ScoringContext,
): IndicatorScore {
  const formula = parseFormula(onChosenBase(formulaText, context.settings));
  const named = indicator.inputs.map((name) => onChosenBase(name, context.settings));
  const names = [...new Set([...namesOf(formula), ...named])];
  const { inputs, notes } = resolveInputs(
    names,
    withOpeningBase(context.system.inputs),
    indicator.id,
    context.accounts,
    context.options,
  );
  const missing = inputs.filter((input) => input.exact === null).map((input) => missingInput(input.input));
  const filled = { ...base, inputs: inputs.map((input) => input.input), notes: [...base.notes, ...notes] };
  if (missing.length > 0) {
    const hint = indicator.scoring?.not_applicable === "full" ? [{ code: "fullIfNotApplicable", params: {} }] : [];
    return { ...filled, status: "needsInput", missing, notes: [...filled.notes, ...hint] };
  }

  const values = new Map(inputs.map((input) => [input.input.name, input.exact ?? new Decimal(0)]));
  const computation = { indicator, weight, formula, values, filled };
  const value = evaluate(formula, values);
  return value === null ? onZeroBase(computation) : scoreComputed(computation, value, context.settings);
}

/** The execution rate on 年初预算 instead of 全年预算, where the user has chosen so (北京海淀2016). */
function onChosenBase(formula: string, settings: ScoreSettings): string {
  return settings.executionBase === "opening" ? formula.replaceAll("budget_full_year", "budget_opening") : formula;
}

function withOpeningBase(inputs: ScoringSystem["inputs"]): ScoringSystem["inputs"] {
  return "budget_full_year" in inputs
    ? { ...inputs, budget_opening: { label: partName("initialBudget"), unit: "万元" } }
    : inputs;
}

/** A formula with all its numbers, and the row of the sheet as far as it is filled. */
interface Computation {
  readonly indicator: SystemIndicator;
  readonly weight: number;
  readonly formula: Expression;
  readonly values: ReadonlyMap<string, Decimal>;
  readonly filled: IndicatorScore;
}

/** A rate on a zero base does not exist: full marks only where both amounts are 0 and the rule says so. */
function onZeroBase({ indicator, weight, formula, values, filled }: Computation): IndicatorScore {
  const zeroBases = divisorsOf(formula).filter((divisor) => evaluate(divisor, values)?.isZero());
  const base = filled.inputs
    .filter(({ name }) => zeroBases.some((divisor) => namesOf(divisor).includes(name)))
    .map(({ label }) => label)
    .join("、");
  const derivation = writeFormula(formula, values);
  const allZero = [...values.values()].every((value) => value.isZero());
  if (allZero && indicator.scoring?.zero_zero === "full")
    return {
      ...filled,
      status: "scored",
      score: weight,
      derivation: `0 ÷ 0 → ${pointsText(weight)}`,
      notes: [...filled.notes, { code: "zeroZeroFull", params: { base } }],
    };
  return { ...filled, status: "manual", derivation, notes: [...filled.notes, { code: "zeroBase", params: { base } }] };
}

function scoreComputed(
  { indicator, weight, formula, values, filled }: Computation,
  value: Decimal,
  settings: ScoreSettings,
): IndicatorScore {
  const { scoring } = indicator;
  const shownValue = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  const left = writeFormula(formula, values);
  if (scoring?.type === "rules") return scoreByRules(scoring, weight, values, { ...filled, value: shownValue });
  if (!scoring || !isValueScoring(scoring)) {
    const notes = [...filled.notes, { code: scoring ? `needsJudgement.${scoring.type}` : "ruleUnknown", params: {} }];
    return {
      ...filled,
      status: "manual",
      value: shownValue,
      derivation: derivationOf(left, valueText(value, []), ""),
      notes,
    };
  }
  const absolute = scoring.type === "bands" && scoring.negative === "absolute" && value.isNegative();
  const scored = scoreValue(scoring, weight, absolute ? value.abs() : value, settings);
  if (!scored) {
    const notes = [...filled.notes, { code: "noBand", params: { value: shownValue } }];
    return {
      ...filled,
      status: "manual",
      value: shownValue,
      derivation: derivationOf(left, valueText(value, []), ""),
      notes,
    };
  }
  const shown = absolute ? `−${scored.shown}` : scored.shown;
  return {
    ...filled,
    status: "scored",
    value: shownValue,
    score: scored.score.toNumber(),
    derivation: derivationOf(left, shown, absolute ? `|${shown}%| ${scored.trail}` : scored.trail),
    notes: [...filled.notes, ...scored.notes, ...(absolute ? [{ code: "negativeAbsolute", params: {} }] : [])],
  };
}

/** `9 ÷ 14 × 100% = 64.29%；≤ 100% → 5.00`; a bare number is not repeated. */
function derivationOf(left: string, shown: string, trail: string): string {
  const value = /[ (]/.test(left) ? `${left} = ${shown}%` : `${shown}%`;
  return trail ? `${value}；${trail}` : value;
}

/** 条件分支: the first condition that holds gives the points. */
function scoreByRules(
  scoring: ScoringOf<"rules">,
  weight: number,
  values: ReadonlyMap<string, Decimal>,
  filled: IndicatorScore,
): IndicatorScore {
  const rule = scoring.rules.find((candidate) => holds(parseCondition(candidate.if), values));
  if (!rule)
    return {
      ...filled,
      status: "manual",
      notes: [...filled.notes, { code: "noBand", params: { value: filled.value ?? "" } }],
    };
  const { left, comparison, right } = parseCondition(rule.if);
  const sign = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" }[comparison];
  const score = finalPoints(new Decimal(rule.points), weight);
  return {
    ...filled,
    status: "scored",
    score: score.toNumber(),
    derivation: `${writeFormula(left, values)} ${sign} ${writeFormula(right, values)} → ${pointsText(score)}`,
  };
}
