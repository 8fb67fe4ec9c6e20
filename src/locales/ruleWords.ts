import type { Band, Scoring, SystemIndicator } from "../core/indicators/systems/scoringSystem";
import type { TextParams, Translator } from "./translator";

/** The rule by which an indicator is scored, in words: what the engine does, beside what the notice says. */
export function ruleWords(t: Translator, { scoring, evidence, weight }: SystemIndicator): string {
  const say = (key: string, params: TextParams = {}) => t("scorePane", `rule.${key}`, params);
  if (!scoring) return say("unknown");
  switch (scoring.type) {
    case "cap_deduct":
    case "floor_deduct":
      return say(scoring.type, { threshold: scoring.threshold, step: scoring.step, deduct: scoring.deduct });
    case "two_sided_deduct":
      return say(scoring.type, { target: scoring.target, step: scoring.step, deduct: scoring.deduct });
    case "bands":
      return join(
        t,
        scoring.bands.map((band) => say("band", { range: bandWords(t, band), points: band.points })),
      );
    case "tiers":
      return join(
        t,
        scoring.tiers.map(({ name, points }) => say("tier", { name, points })),
      );
    case "rules":
      return join(
        t,
        scoring.rules.map((rule) => say("tier", { name: rule.if, points: rule.points })),
      );
    case "checklist":
      return say("checklist", { count: evidence.length });
    case "violations":
      return say("violations", { deduct: scoring.deduct_each });
    case "ratio":
      return say("ratio", { full: scoring.full, weight: weight ?? "" });
    case "ratio_if_over":
      return say("ratio_if_over", { threshold: scoring.threshold ?? 100 });
    case "manual":
    case "self_eval_group":
      return say(scoring.type);
  }
}

/** 10%–20%（含）, ≤0%, >30% */
export function bandWords(t: Translator, { from, from_incl, to, to_incl }: Omit<Band, "points">): string {
  if (from === null && to === null) return t("scorePane", "rule.anyValue");
  if (from === null) return `${to_incl ? "≤" : "<"}${to}%`;
  if (to === null) return `${from_incl ? "≥" : ">"}${from}%`;
  const included = (isIn: boolean) => (isIn ? t("scorePane", "rule.included") : "");
  return `${from}%${included(from_incl)}–${to}%${included(to_incl)}`;
}

/** The most that a rule can give; `null` where the weight itself is the most. */
export function mostPoints(scoring: Scoring | null): number | null {
  if (scoring?.type === "bands") return Math.max(...scoring.bands.map(({ points }) => points));
  if (scoring?.type === "tiers") return Math.max(...scoring.tiers.map(({ points }) => points));
  return scoring?.type === "rules" ? Math.max(...scoring.rules.map(({ points }) => points)) : null;
}

function join(t: Translator, parts: readonly string[]): string {
  return parts.join(t("scorePane", "rule.separator"));
}
