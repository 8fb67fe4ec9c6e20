import { numberOfText } from "../../../../core/amount/parse";
import type { Judgement } from "../../../../core/indicators/scoreOptions";
import type { Asks, IndicatorScore } from "../../../../core/indicators/scoreSheet";

/** What is typed and chosen before it is a judgement. */
export interface JudgementDraft {
  readonly points: string;
  readonly tier: string;
  readonly met: readonly number[];
  readonly violations: string;
  readonly by: string;
}

export function draftOf(kept: Judgement | undefined): JudgementDraft {
  const text = (number: number | undefined) => (number === undefined ? "" : String(number));
  return {
    points: text(kept?.points),
    tier: kept?.tier ?? "",
    met: kept?.met ?? [],
    violations: text(kept?.violations),
    by: kept?.by ?? "",
  };
}

type Said = Pick<Judgement, "points" | "tier" | "met" | "violations">;

/** The judgement that a draft amounts to; `null` while it says nothing yet, `"wrong"` where it cannot be one. */
export function judgementOf(draft: JudgementDraft, asks: Asks | undefined, weight: number): Said | "wrong" | null {
  if (asks?.type === "checklist") return { met: draft.met };
  if (asks?.type === "tiers") return draft.tier === "" ? null : { tier: draft.tier };
  if (asks?.type === "violations") {
    const count = numberOfText(draft.violations);
    if (draft.violations.trim() === "") return null;
    return count === null || count < 0 || !Number.isInteger(count) ? "wrong" : { violations: count };
  }
  if (draft.points.trim() === "") return null;
  const points = numberOfText(draft.points);
  const range = asks?.ranges.find(({ name }) => name === draft.tier);
  const [from, to] = range ? [range.from, range.to] : [0, weight];
  if (points === null || points < from || points > to || (asks && !range)) return "wrong";
  // Only the best tier reaches its upper end.
  if (range && points === to && range !== asks?.ranges[0]) return "wrong";
  return range ? { points, tier: range.name } : { points };
}

/** May a person judge this one? Where no formula scores it, or where somebody already has. */
export function isJudged({ status, asks }: IndicatorScore, kept: Judgement | undefined): boolean {
  return kept !== undefined || status === "manual" || (status === "needsInput" && asks !== undefined);
}
