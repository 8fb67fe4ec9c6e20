import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { DoubtfulCells } from "../prose/doubtfulCells";
import type { Narrative } from "../narrative/narrative";
import type { Causes } from "../changes/causes";
import type { ChangeItem } from "../changes/changeItem";
import type { ProseContext } from "../prose/render";

/** What the content of a report may rest on. */
export interface ReportContext extends ProseContext {
  /** The user's own words. */
  readonly narrative: Narrative;
  readonly scoreSheet: ScoreSheet | null;
  readonly doubts: DoubtfulCells;
  readonly withCharts: boolean;
  readonly changes: ReportChanges;
  /** The section that tells the indicators one by one; `null`: the outline has none. */
  readonly indicatorSection: IndicatorSection | null;
}

export interface IndicatorSection {
  readonly id: string;
  readonly heading: string;
}

/** The changes against last year that the outline tells, and why they came about. */
export interface ReportChanges {
  readonly items: readonly ChangeItem[];
  readonly causes: Causes;
}
