import type { ReviewedFinding } from "../../core/validation/explanations";
import type { Translator } from "../../locales";
import { resultsSheet } from "../../locales/resultsSheet";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { addingSheet } from "./whileWriting";

/** Add the sheet 校验结果 to the workbook; `done` gets the name that it was given. */
export function addResultsSheet(
  pane: Pane,
  t: Translator,
  reviews: readonly ReviewedFinding[],
  done: (name: string) => void,
): Promise<void> {
  return addingSheet(pane, async () => {
    const name = await openDoor(pane).addSheet(resultsSheet(t, reviews));
    pane.ownSheets.add(name);
    done(name);
  });
}
