import Decimal from "decimal.js";
import { finalPoints, plainNumber, pointsText, roundPoints } from "./numbers";
import type { Judgement } from "../scoreOptions";
import type { Scoring, SystemIndicator } from "../systems/scoringSystem";
import type { Asks, ScoreNote } from "../scoreSheet";

/** A score that rests on the user's judgement; `null` with a note where the judgement does not fit the rule. */
export interface Judged {
  readonly score: Decimal | null;
  readonly derivation: string;
  readonly notes: readonly ScoreNote[];
}

/** What a person is asked under the indicator's rule; nothing where a formula scores it or plain points are wanted. */
export function asksOf({ scoring, evidence }: SystemIndicator): { readonly asks?: Asks } {
  if (scoring?.type === "violations") return { asks: { type: "violations", deductEach: scoring.deduct_each } };
  if (scoring?.type === "tiers") return { asks: { type: "tiers", tiers: scoring.tiers } };
  if (scoring?.type !== "checklist") return {};
  const items = evidence.flatMap(({ text, points }) => (points === null ? [] : [{ text, points }]));
  // Items without points of their own cannot be added up.
  return items.length > 0 && items.length === evidence.length ? { asks: { type: "checklist", items } } : {};
}

/** Points for the user's judgement under the indicator's rule, 0 ≤ score ≤ weight. */
export function judge(indicator: SystemIndicator, weight: number, judgement: Judgement): Judged {
  const { scoring } = indicator;
  const byRule = scoring ? judgeByRule(scoring, indicator, weight, judgement) : null;
  return byRule ? { ...byRule, notes: [...byRule.notes, judgementNote(judgement)] } : judgeByPoints(weight, judgement);
}

/** The points that the user has given, if they lie within the weight. */
export function judgeByPoints(weight: number, judgement: Judgement): Judged {
  const judged = pointsWithin(weight, judgement);
  return { ...judged, notes: [...judged.notes, judgementNote(judgement)] };
}

/** Who judged, and when. */
export function judgementNote({ by, at }: Judgement): ScoreNote {
  return { code: "judged", params: { by, at: at.slice(0, 10) } };
}

function judgeByRule(
  scoring: Scoring,
  indicator: SystemIndicator,
  weight: number,
  judgement: Judgement,
): Judged | null {
  if (scoring.type === "checklist" && judgement.met) return judgeChecklist(indicator, weight, judgement.met);
  if (scoring.type === "violations" && judgement.violations !== undefined) {
    const { violations } = judgement;
    if (!Number.isInteger(violations) || violations < 0) return refusal({ code: "notACount", params: { violations } });
    const raw = new Decimal(weight).minus(new Decimal(judgement.violations).times(scoring.deduct_each));
    const score = finalPoints(raw, weight);
    const sum = `${plainNumber(weight)} − ${plainNumber(judgement.violations)} × ${plainNumber(scoring.deduct_each)}`;
    return { score, derivation: `${raw.isNegative() ? `max(0, ${sum})` : sum} = ${pointsText(score)}`, notes: [] };
  }
  if (scoring.type === "tiers" && judgement.tier !== undefined) {
    const tier = scoring.tiers.find((candidate) => candidate.name === judgement.tier);
    const known = scoring.tiers.map((candidate) => candidate.name).join("、");
    if (!tier) return refusal({ code: "unknownTier", params: { tier: judgement.tier, known } });
    const score = finalPoints(new Decimal(tier.points), weight);
    return { score, derivation: `${tier.name} → ${pointsText(score)}`, notes: [] };
  }
  return null;
}

/** 满足的评价要点分值相加. Items without points of their own cannot be added. */
function judgeChecklist(indicator: SystemIndicator, weight: number, met: readonly number[]): Judged {
  const count = indicator.evidence.length;
  const unknown = met.find((number) => indicator.evidence[number - 1] === undefined);
  if (unknown !== undefined) return refusal({ code: "checklistItemUnknown", params: { number: unknown, count } });
  const items = [...new Set(met)].sort((a, b) => a - b).map((number) => indicator.evidence[number - 1]);
  const values = items.map((item) => item?.points ?? null);
  if (values.some((value) => value === null)) return refusal({ code: "checklistItemWithoutPoints", params: {} });
  const sum = values.reduce<Decimal>((total, value) => total.plus(value ?? 0), new Decimal(0));
  const score = finalPoints(sum, weight);
  const terms = values.map((value) => plainNumber(value ?? 0)).join(" + ") || "0";
  return { score, derivation: `${terms} = ${pointsText(score)}`, notes: [] };
}

function pointsWithin(weight: number, judgement: Judgement): Judged {
  if (judgement.points === undefined) return refusal({ code: "judgementWithoutPoints", params: {} });
  if (judgement.points < 0 || judgement.points > weight)
    return refusal({ code: "pointsOutOfRange", params: { points: judgement.points, weight } });
  const score = roundPoints(new Decimal(judgement.points));
  return { score, derivation: `${pointsText(score)} / ${plainNumber(weight)}`, notes: [] };
}

function refusal(note: ScoreNote): Judged {
  return { score: null, derivation: "", notes: [note] };
}
