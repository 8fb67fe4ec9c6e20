import { useMemo } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { EXPLANATIONS_SETTING, reviewFindings } from "../../../core/validation/explanations";
import type { Finding } from "../../../core/findings/finding";
import type { FindingState } from "./findingFilter";
import { usePaneState } from "../../components/PaneContext";

export interface Reviews {
  readonly all: readonly ReviewedFinding[];
  readonly of: (finding: Finding) => ReviewedFinding;
  /** Not explained: what is still to be looked at. */
  readonly open: readonly Finding[];
  readonly explained: readonly Finding[];
  readonly inState: (state: FindingState) => readonly Finding[];
}

/** The findings held against the explanations that are kept in the workbook now. */
export function useReviews(findings: readonly Finding[]): Reviews {
  const { workbook } = usePaneState();
  const kept = workbook?.settings[EXPLANATIONS_SETTING];
  return useMemo(() => {
    const reviews = reviewFindings(findings, { [EXPLANATIONS_SETTING]: kept });
    const byFinding = new Map(reviews.map((review) => [review.finding, review]));
    const open = reviews.flatMap(({ finding, explanation }) => (explanation ? [] : [finding]));
    const explained = reviews.flatMap(({ finding, explanation }) => (explanation ? [finding] : []));
    const byState = { open, explained, all: findings };
    return {
      all: reviews,
      of: (finding) => byFinding.get(finding) ?? { finding, explanation: null, earlier: null },
      open,
      explained,
      inState: (state) => byState[state],
    };
  }, [findings, kept]);
}
