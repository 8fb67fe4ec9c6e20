import { openFindings } from "../../core/validation/explanations";
import { severityCounts } from "../../core/findings/severity";
import type { Severity } from "../../core/findings/finding";
import type { IndicatorScore } from "../../core/indicators/scoreSheet";
import type { LastRun } from "../start/lastRun";
import type { PaneState } from "./paneState";
import type { StepId } from "./steps";

/** What is left to do in a step that has a result. */
export interface OpenWork {
  /** Things that somebody must settle; hints do not count. */
  readonly count: number;
  /** Among them is what makes the result wrong. */
  readonly isGrave: boolean;
}

/** Findings that nobody has explained, by severity, and how many are explained. */
export function findingCounts({
  validation,
  workbook,
}: Pick<PaneState, "validation" | "workbook">): Record<Severity | "explained", number> {
  const all = validation?.findings ?? [];
  const open = openFindings(all, workbook?.settings ?? {});
  return { ...severityCounts(open), explained: all.length - open.length };
}

/** Indicators that wait for data or for a judgement. */
export function waitingIndicators({ scoreSheet }: Pick<PaneState, "scoreSheet">): readonly IndicatorScore[] {
  const all = scoreSheet?.indicators ?? [];
  return all.filter(
    ({ status, informationOnly }) => !informationOnly && (status === "needsInput" || status === "manual"),
  );
}

/** The same in numbers that may be kept. */
export function runSummary(state: PaneState, now: Date): LastRun {
  const { error, warning, explained } = findingCounts(state);
  const { score, outOf } = state.scoreSheet?.total ?? { score: null, outOf: null };
  return { at: now.toISOString(), error, warning, explained, score, outOf, gaps: state.report?.gaps.length ?? 0 };
}

/** Step by step; a step without a result has nothing open yet. */
export function openWork(state: PaneState, step: StepId): OpenWork {
  switch (step) {
    case "recognise":
      return { count: state.recognition?.tables.length === 0 ? 1 : 0, isGrave: true };
    case "validate": {
      const { error, warning } = findingCounts(state);
      return { count: error + warning, isGrave: error > 0 };
    }
    case "score":
      return { count: waitingIndicators(state).length, isGrave: false };
    case "report":
      return { count: state.report?.gaps.length ?? 0, isGrave: false };
  }
}
