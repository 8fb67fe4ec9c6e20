import { attempt } from "../../actions/attempt";
import type { WordPane } from "../state/wordPane";
import { openDocument } from "../state/wordPane";

/** Jump to a figure in the document. */
export function showPlace(word: WordPane, id: string): Promise<void> {
  return attempt(word.pane, () => openDocument(word).showFigure(id));
}
