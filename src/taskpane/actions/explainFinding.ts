import type { ReviewedFinding } from "../../core/validation/explanations";
import { EXPLANATIONS_SETTING, withExplanation, withoutExplanation } from "../../core/validation/explanations";
import { signature } from "../settings/signature";
import type { Pane } from "../state/pane";
import { keepSetting } from "./changeSetting";
import { markCells } from "./markCells";

/** Keep the unit's sentence on a finding in the workbook; its marks in the sheets go with it. */
export function explainFinding(pane: Pane, review: ReviewedFinding, text: string, by: string): Promise<void> {
  const entry = { text, ...signature(by) };
  return keep(pane, (kept) => withExplanation(kept, review, entry));
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
