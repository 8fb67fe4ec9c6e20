import type { ReviewedFinding } from "../../core/validation/explanations";
import { EXPLANATIONS_SETTING, withExplanations, withoutExplanation } from "../../core/validation/explanations";
import { signature } from "../settings/signature";
import type { Pane } from "../state/pane";
import { keepSetting } from "./changeSetting";
import { markCells } from "./markCells";

/** Keep the unit's sentence on one or more findings in the workbook; their marks in the sheets go with it. */
export function explainFindings(
  pane: Pane,
  reviews: readonly ReviewedFinding[],
  text: string,
  by: string,
): Promise<void> {
  const entry = { text, ...signature(by) };
  return keep(pane, (kept) => withExplanations(kept, reviews, entry));
}

/** Take the sentence back: the finding is open again. */
export function withdrawExplanation(pane: Pane, review: ReviewedFinding): Promise<void> {
  return keep(pane, (kept) => withoutExplanation(kept, review));
}

function keep(pane: Pane, change: (kept: unknown) => unknown): Promise<void> {
  // The report lists the explanations; the findings themselves stay what they are.
  return keepSetting(pane, EXPLANATIONS_SETTING, change, "report", async () => {
    if (pane.store.getState().marks) await markCells(pane);
  });
}
