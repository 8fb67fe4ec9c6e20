import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { afterRefresh } from "../../../core/report/figures/refresh/afterRefresh";
import type { FigureEdit, FigureWrite } from "../../../hosts/documentPort";
import { REPORT_NAMESPACE, reportXml } from "../../../word/embeddedReport";
import type { WordPane } from "../state/wordPane";
import { openDocument } from "../state/wordPane";
import { chosenItems } from "../state/wordReducer";
import type { RefreshUndo } from "../state/wordState";
import { inWord } from "./inWord";
import { keepLastUndo } from "./keptUndo";
import { takeIn } from "./readDocument";

/** Write the chosen figures, note in the document what it was written with, and remember the way back. */
export function refreshChosen(word: WordPane): Promise<void> {
  return inWord(word, "refreshing", async () => {
    const state = word.store.getState();
    const chosen = chosenItems(state);
    const { fresh } = word;
    if (!state.plan || !fresh || chosen.length === 0) return;
    const edits = chosen.flatMap(({ places, before, after }) =>
      places.map((id): FigureEdit => ({ id, from: before, to: after ?? before })),
    );
    const { written, skipped } = await write(word, edits);
    const untouched = new Set(skipped.map(({ id }) => id));
    const refreshed = chosen.filter(({ places }) => !places.some((id) => untouched.has(id)));
    const entry: RefreshUndo = {
      id: crypto.randomUUID(),
      edits: written.map(({ id, from, to }) => ({ id, from: to, to: from })),
      written: state.written,
    };
    if (written.length > 0) await rememberUndo(word, [...state.undo, entry]);
    await keep(word, afterRefresh(state.written, fresh, state.plan, new Set(refreshed)));
    await takeIn(word);
    const outcome = { type: "refreshed", written: written.length, skipped: skipped.length } as const;
    word.store.dispatch({ type: "finished", outcome });
  });
}

/** Take the last refresh back; what people have changed since stays theirs. */
export function undoRefresh(word: WordPane): Promise<void> {
  return inWord(word, "undoing", async () => {
    const { undo } = word.store.getState();
    const last = undo.at(-1);
    if (!last) return;
    const { written, skipped } = await write(word, last.edits);
    await rememberUndo(word, undo.slice(0, -1));
    await keep(word, last.written);
    await takeIn(word);
    word.store.dispatch({
      type: "finished",
      outcome: { type: "undone", written: written.length, skipped: skipped.length },
    });
  });
}

/** Where Word breaks off, some may have been written: the pane shows what stands there then. */
async function write(word: WordPane, edits: readonly FigureEdit[]): Promise<FigureWrite> {
  try {
    return await openDocument(word).writeFigures(edits);
  } catch (problem) {
    await takeIn(word);
    throw problem;
  }
}

/** The way back, in the pane and in the document. */
export async function rememberUndo(word: WordPane, undo: readonly RefreshUndo[]): Promise<void> {
  word.store.dispatch({ type: "undoChanged", undo });
  await keepLastUndo(openDocument(word), undo);
}

function keep(word: WordPane, report: EmbeddedReport | null): Promise<void> {
  return openDocument(word).writePart(REPORT_NAMESPACE, report && reportXml(report));
}
