import type { CommentsCleared, CommentsSet } from "../../hosts/port";
import type { Translator } from "../../locales";
import { commentTexts } from "../../locales/commentText";
import { shownFindings } from "../state/shownFindings";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { whileWriting } from "./whileWriting";

/** Put what was found, and nobody has explained, beside its cells as comments. `done` gets what became of it. */
export function commentCells(pane: Pane, t: Translator, done: (set: CommentsSet) => void): Promise<void> {
  return whileWriting(pane, async () => {
    done(await openDoor(pane).setComments(commentTexts(t, shownFindings(pane.store.getState()))));
  });
}

/** Take our comments away again, and nothing else. */
export function clearComments(pane: Pane, done: (cleared: CommentsCleared) => void): Promise<void> {
  return whileWriting(pane, async () => done(await openDoor(pane).clearComments()));
}
