import type { Span } from "../documentModel";

/**
 * `rounding`: the printed parts differ from the printed whole by no more than rounding makes (尾差); it is noted, never
 * smoothed. `contradiction`: beyond that; nobody may sign such a sentence unseen.
 */
export interface Remark {
  readonly type: "rounding" | "contradiction";
  readonly spans: readonly Span[];
}
