import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { DoubtfulCells } from "../prose/doubtfulCells";
import type { Narrative } from "../narrative/narrative";
import type { ProseContext } from "../prose/render";

/** What the content of a report may rest on. */
export interface ReportContext extends ProseContext {
  /** The user's own words. */
  readonly narrative: Narrative;
  readonly scoreSheet: ScoreSheet | null;
  readonly doubts: DoubtfulCells;
  readonly withCharts: boolean;
}
