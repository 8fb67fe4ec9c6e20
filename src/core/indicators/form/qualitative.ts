import { pattern } from "../../lexicon/words";
import Decimal from "decimal.js";
import { normaliseLabel } from "../../workbook/label";
import { tierName } from "../../lexicon/formParts";
import { missingPart } from "../missing";
import { judgementNote } from "../rules/judge";
import { plainNumber, pointsText, roundPoints } from "../rules/numbers";
import type { Judgement } from "../scoreOptions";
import type { Asks, IndicatorScore, ScoreNote } from "../scoreSheet";
import type { ScoreSettings } from "../settings";
import type { ParsedValue, Tier } from "../../forms/values/targetValue";

/** 指标值 and 实际完成值 of one row. */
export interface TargetAndActual {
  readonly target: ParsedValue;
  readonly actual: ParsedValue;
}

/** The points a tier allows: from (included) to (included only for the first tier). */
export interface TierBand {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly toIncluded: boolean;
}

/** 达成 [0.8w, w], 部分达成 [0.6w, 0.8w), 未达成 [0, 0.6w); with 0.5 instead of 0.6 in the 2017 form. */
export function tierBand(tier: Tier, weight: number, bands: ScoreSettings["qualitativeBands"]): TierBand {
  const w = new Decimal(weight);
  const upper = w.times("0.8");
  const lower = w.times(bands === "80/60" ? "0.6" : "0.5");
  if (tier === "met") return { from: upper, to: w, toIncluded: true };
  if (tier === "partlyMet") return { from: lower, to: upper, toIncluded: false };
  return { from: new Decimal(0), to: lower, toIncluded: false };
}

export function withinBand(points: Decimal, band: TierBand): boolean {
  return points.gte(band.from) && (band.toIncluded ? points.lte(band.to) : points.lt(band.to));
}

function rangesOf(weight: number, bands: ScoreSettings["qualitativeBands"]): Asks {
  const tiers: readonly Tier[] = ["met", "partlyMet", "notMet"];
  const ranges = tiers.map((tier) => {
    const { from, to } = tierBand(tier, weight, bands);
    return { name: tierName(tier), from: from.toNumber(), to: to.toNumber() };
  });
  return { type: "ranges", ranges };
}

/** The tier that a person names, by its short or its full name in the form. */
export function tierNamed(text: string): Tier | null {
  if (pattern("tier.notMet").test(text)) return "notMet";
  if (pattern("tier.partlyMet").test(text)) return "partlyMet";
  return pattern("tier.met").test(text) ? "met" : null;
}

/** The tier that 实际完成值 names itself, or 达成 where it repeats the target word for word (达标 / 达标). */
export function statedTier({ target, actual }: TargetAndActual): Tier | null {
  if (actual.kind !== "text") return null;
  if (actual.tier) return actual.tier;
  if (target.kind === "text" && normaliseLabel(target.text) === normaliseLabel(actual.text)) return "met";
  return null;
}

/**
 * 定性指标: the tier is the form's own word or the user's choice, the points within its band are the user's or the
 * unit's stated ones. Neither is ever chosen here.
 */
export function scoreQualitative(
  row: IndicatorScore,
  { target, actual }: TargetAndActual,
  settings: ScoreSettings,
  judgement: Judgement | undefined,
): IndicatorScore {
  const base = { ...row, asks: rangesOf(row.weight, settings.qualitativeBands) };
  const named = judgement?.tier === undefined ? null : tierNamed(judgement.tier);
  const tier = named ?? statedTier({ target, actual });
  const points = judgement?.points ?? base.stated?.score ?? null;
  if (!tier)
    return { ...base, status: "manual", missing: [missingPart("tier")], notes: [{ code: "tierNotNamed", params: {} }] };
  const band = tierBand(tier, base.weight, settings.qualitativeBands);
  const params = {
    tier: tierName(tier),
    from: plainNumber(band.from),
    to: plainNumber(band.to),
    open: band.toIncluded ? "" : "<",
    points: points ?? "",
  };
  const setting: ScoreNote = { code: `setting.qualitativeBands.${settings.qualitativeBands}`, params: {} };
  if (points === null)
    return {
      ...base,
      status: "needsInput",
      missing: [missingPart("pointsInTier")],
      notes: [{ code: "tierWithoutPoints", params }, setting],
    };
  if (!withinBand(new Decimal(points), band))
    return {
      ...base,
      status: "manual",
      missing: [missingPart("pointsInTier")],
      notes: [{ code: "pointsOutsideTier", params }, setting],
    };
  const score = roundPoints(new Decimal(points));
  const range = `${params.from}—${params.to} 分${band.toIncluded ? "" : `（不含 ${params.to} 分）`}`;
  return {
    ...base,
    status: "scored",
    score: score.toNumber(),
    derivation: `${tierName(tier)}应得 ${range}，得 ${pointsText(score)} 分`,
    notes: [judgement ? judgementNote(judgement) : { code: "statedAccepted", params }, setting],
  };
}
