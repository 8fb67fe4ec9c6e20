import Decimal from "decimal.js";
import { spanOfSerial, spanText } from "../../forms/values/dateSpan";
import type { DateSpan } from "../../forms/values/dateSpan";
import { compatible, inBaseUnit } from "../../forms/values/measure";
import { finalPoints, plainNumber, pointsText } from "../rules/numbers";
import type { ScoreNote } from "../scoreSheet";
import type { ScoreSettings } from "../settings";
import type { Direction, ParsedValue } from "../../forms/values/targetValue";

/** How an actual value stands to its target, and the points that the customary formula gives. */
export type Compared =
  | {
      readonly type: "scored";
      readonly met: boolean;
      readonly score: Decimal;
      /** Completion in percent where it is a ratio of two numbers. */
      readonly value: number | null;
      readonly derivation: string;
      readonly notes: readonly ScoreNote[];
    }
  /** No formula: a person must judge; the note says why. */
  | { readonly type: "manual"; readonly derivation: string; readonly notes: readonly ScoreNote[] }
  /** What must be filled in first: `target` or `actual`. */
  | { readonly type: "missing"; readonly what: "target" | "actual"; readonly notes: readonly ScoreNote[] }
  /** 定性指标: points lie in the band of a tier. */
  | { readonly type: "qualitative" };

export interface CompareRules {
  readonly weight: number;
  readonly settings: ScoreSettings;
  /** A bare number of a cost indicator is a ceiling (成本为反向指标居多), which the note says. */
  readonly isCost: boolean;
  readonly hasReason: boolean;
}

type NumberValue = Extract<ParsedValue, { kind: "number" }>;

/** Holds 实际完成值 against 指标值. Only values of the same unit are compared; dates by the calendar. */
export function compareValues(target: ParsedValue, actual: ParsedValue, rules: CompareRules): Compared {
  if (target.kind === "blank") return { type: "missing", what: "target", notes: [] };
  if (actual.kind === "blank") return { type: "missing", what: "actual", notes: [] };
  if (target.kind === "unclear" || actual.kind === "unclear")
    return manual(`severalNumbers.${target.kind === "unclear" ? "target" : "actual"}`, {});
  if (target.kind === "text") return { type: "qualitative" };
  if (target.kind === "date") return compareDates(target.span, actual, rules.weight);
  if (actual.kind !== "number") {
    const notes = [{ code: "actualNotNumber", params: {} }];
    return { type: "missing", what: "actual", notes };
  }
  if (!compatible(target.measure, actual.measure))
    return manual("unitsDiffer", { target: target.measure.written, actual: actual.measure.written });
  return target.kind === "range" ? compareRange(target, actual, rules.weight) : compareNumbers(target, actual, rules);
}

function manual(code: string, params: ScoreNote["params"], derivation = ""): Compared {
  return { type: "manual", derivation, notes: [{ code, params }] };
}

/** Met when the latest day it may mean is in time, missed when the earliest is not; between the two nobody knows. */
function compareDates(target: DateSpan, actual: ParsedValue, weight: number): Compared {
  if (actual.kind === "text") return { type: "qualitative" };
  const serial = actual.kind === "number" && actual.fromNumberCell ? spanOfSerial(actual.number.toNumber()) : null;
  const span = actual.kind === "date" ? actual.span : serial;
  if (!span) return { type: "missing", what: "actual", notes: [{ code: "actualNotDate", params: {} }] };
  const [strict, generous] = target.eitherEnd ? [target.first, target.last] : [target.last, target.last];
  if (span.last <= strict) {
    const derivation = `${spanText(span)} ≤ ${spanText({ first: target.last, last: target.last })} → ${pointsText(weight)}`;
    return { type: "scored", met: true, score: new Decimal(weight), value: null, derivation, notes: [] };
  }
  const dates = { target: spanText(target), actual: spanText(span) };
  if (span.first > generous)
    return manual("deadlineMissed", dates, `${dates.actual} > ${spanText({ first: generous, last: generous })}`);
  return manual("deadlineUncertain", dates);
}

function compareRange(target: Extract<ParsedValue, { kind: "range" }>, actual: NumberValue, weight: number): Compared {
  const [from, to, number] = [target.from, target.to, actual.number].map((value, index) =>
    inBaseUnit(value, index < 2 ? target.measure : actual.measure.name === "" ? target.measure : actual.measure),
  );
  if (!from || !to || !number) return manual("outsideRange", {});
  const range = `${plainNumber(target.from)}—${plainNumber(target.to)}${target.measure.written}`;
  const compared = `目标 ${range}，实际 ${plainNumber(actual.number)}${actual.measure.written}`;
  if (number.gte(from) && number.lte(to))
    return {
      type: "scored",
      met: true,
      score: new Decimal(weight),
      value: null,
      derivation: `${compared} → ${pointsText(weight)}`,
      notes: [],
    };
  return manual("outsideRange", { range, actual: plainNumber(actual.number) }, compared);
}

function compareNumbers(target: NumberValue, actual: NumberValue, rules: CompareRules): Compared {
  const notes: ScoreNote[] = [];
  const scaled = onOneScale(target, actual, notes);
  if (!scaled)
    return manual("percentOrFraction", { value: plainNumber((target.fromNumberCell ? target : actual).number) });
  const [t, a] = scaled;
  const direction = chooseDirection(target, rules, notes);
  if (target.measure.name !== actual.measure.name && !(target.fromNumberCell || actual.fromNumberCell))
    notes.push({ code: "unitNotWritten", params: { unit: target.measure.written || actual.measure.written } });

  const shown = comparison(target, actual, t, a);
  const met = isMet(direction, target.exclusive, t, a);
  const completion = t.gt(0) ? a.times(100).div(t).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber() : null;
  if (met) {
    notes.push(...overFulfilment(direction, t, a, rules));
    const sign = { atLeast: "≥", equal: a.eq(t) ? "=" : "≥", atMost: "≤" }[direction];
    const derivation = `${shown.actual} ${sign} ${shown.target} → ${pointsText(rules.weight)}`;
    return { type: "scored", met, score: new Decimal(rules.weight), value: completion, derivation, notes };
  }
  const missed =
    direction === "atMost" ? scoreReverse(t, a, shown, rules, notes) : scoreForward(direction, t, a, shown, rules);
  return missed ? { type: "scored", met, value: completion, notes, ...missed } : manual("zeroTarget", {}, "");
}

/** Both numbers in the base unit; a bare number beside a percentage is read as one, `null` where that is uncertain. */
function onOneScale(target: NumberValue, actual: NumberValue, notes: ScoreNote[]): [Decimal, Decimal] | null {
  const percentOnly = (one: NumberValue, other: NumberValue) => one.measure.name === "%" && other.measure.name === "";
  if (percentOnly(target, actual)) {
    const read = asPercent(actual.number, target.number, notes);
    return read && [target.number, read];
  }
  if (percentOnly(actual, target)) {
    const read = asPercent(target.number, actual.number, notes);
    return read && [read, actual.number];
  }
  const measureOf = (one: NumberValue, other: NumberValue) => (one.measure.name === "" ? other.measure : one.measure);
  return [inBaseUnit(target.number, measureOf(target, actual)), inBaseUnit(actual.number, measureOf(actual, target))];
}

/** The target on the scale of the actual value's cell, for a live formula; `null` where no common scale is certain. */
export function scaleOf(target: NumberValue, actual: NumberValue): { readonly targetOnActualScale: Decimal } | null {
  const scaled = compatible(target.measure, actual.measure) ? onOneScale(target, actual, []) : null;
  if (!scaled || actual.number.isZero()) return null;
  return { targetOnActualScale: scaled[0].times(actual.number).div(scaled[1]) };
}

/** A cell formatted as a percentage holds 0.97; typed without the format it holds 97. Near 1 % or 2 % both are possible. */
function asPercent(number: Decimal, written: Decimal, notes: ScoreNote[]): Decimal | null {
  if (number.abs().gt(2) || number.isZero()) return number;
  if (number.abs().gt(1) || written.abs().lt(20)) return null;
  notes.push({
    code: "readAsPercent",
    params: { value: plainNumber(number), percent: plainNumber(number.times(100)) },
  });
  return number.times(100);
}

function chooseDirection(target: NumberValue, rules: CompareRules, notes: ScoreNote[]): Direction {
  if (!target.stated && rules.isCost) {
    notes.push({ code: "costCeilingAssumed", params: {} });
    return "atMost";
  }
  return target.direction;
}

function isMet(direction: Direction, exclusive: boolean, t: Decimal, a: Decimal): boolean {
  if (direction === "atMost") return exclusive ? a.lt(t) : a.lte(t);
  // "=": t = 0 is met by 0 only; beyond a positive target the customary system takes nothing off.
  if (direction === "equal" && t.isZero()) return a.lte(0);
  return exclusive ? a.gt(t) : a.gte(t);
}

/** 完成值≥指标值130% 必须填偏差原因 (广西系统口径). Said, not deducted: the notices give no measure for it. */
function overFulfilment(direction: Direction, t: Decimal, a: Decimal, rules: CompareRules): ScoreNote[] {
  const { overFulfilmentFrom } = rules.settings;
  if (direction === "atMost" || t.lte(0) || a.times(100).lt(t.times(overFulfilmentFrom))) return [];
  const percent = plainNumber(a.times(100).div(t).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  const code = rules.hasReason ? "overFulfilledExplained" : "overFulfilled";
  return [{ code, params: { percent, limit: overFulfilmentFrom } }];
}

interface Shown {
  readonly target: string;
  readonly actual: string;
}

/** Numbers as written with their units; in the base unit where the two were written differently. */
function comparison(target: NumberValue, actual: NumberValue, t: Decimal, a: Decimal): Shown {
  const same =
    target.measure.factor === actual.measure.factor || target.measure.name === "" || actual.measure.name === "";
  const unit = same ? target.measure.written || actual.measure.written : target.measure.name;
  const scale = same ? (target.measure.name === "" ? actual.measure.factor : target.measure.factor) : 1;
  return { target: `${plainNumber(t.div(scale))}${unit}`, actual: `${plainNumber(a.div(scale))}${unit}` };
}

type Missed = { readonly score: Decimal; readonly derivation: string } | null;

/** ≥ and =: a ÷ t × w. */
function scoreForward(direction: Direction, t: Decimal, a: Decimal, shown: Shown, rules: CompareRules): Missed {
  if (direction === "equal" && t.isZero()) return { score: new Decimal(0), derivation: `${shown.actual} > 0 → 0.00` };
  if (t.lte(0)) return null;
  return pointsFor(a.div(t), rules.weight, `${shown.actual} ÷ ${shown.target} × ${plainNumber(rules.weight)}`);
}

/** ≤: t ÷ a × w (填表说明口径), or (1 − (a − t) ÷ t) × w (系统口径, 0 from 2t on). */
function scoreReverse(t: Decimal, a: Decimal, shown: Shown, rules: CompareRules, notes: ScoreNote[]): Missed {
  if (t.lte(0)) return null;
  const { reverseFormula } = rules.settings;
  notes.push({ code: `setting.reverseFormula.${reverseFormula}`, params: {} });
  const weight = plainNumber(rules.weight);
  if (reverseFormula === "ratio")
    return pointsFor(t.div(a), rules.weight, `${shown.target} ÷ ${shown.actual} × ${weight}`);
  const share = new Decimal(1).minus(a.minus(t).div(t));
  return pointsFor(share, rules.weight, `(1 − (${shown.actual} − ${shown.target}) ÷ ${shown.target}) × ${weight}`);
}

function pointsFor(share: Decimal, weight: number, formula: string): Missed {
  const score = finalPoints(share.times(weight), weight);
  return {
    score,
    derivation: share.isNegative() ? `max(0, ${formula}) = ${pointsText(score)}` : `${formula} = ${pointsText(score)}`,
  };
}
