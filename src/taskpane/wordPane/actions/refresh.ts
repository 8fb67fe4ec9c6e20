import { BudgetReportError } from "../../../core/errors";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { afterRefresh } from "../../../core/report/figures/refresh/afterRefresh";
import type { FigureEdit, FigureWrite } from "../../../hosts/documentPort";
import { REPORT_NAMESPACE, reportXml } from "../../../word/embeddedReport";
import type { WordPane } from "../state/wordPane";
import { openDocument } from "../state/wordPane";
import { chosenItems, redrawnCharts } from "../state/wordReducer";
import type { RefreshUndo, UndoneChart } from "../state/wordState";
import { inWord } from "./inWord";
import { keepLastUndo } from "./keptUndo";
import { takeIn } from "./readDocument";

/** Write the chosen figures, draw the charts anew, note in the document what it was written with, and remember the way back. */
export function refreshChosen(word: WordPane): Promise<void> {
  return inWord(word, "refreshing", async () => {
    const state = word.store.getState();
    const [chosen, charts] = [chosenItems(state), redrawnCharts(state)];
    const { fresh } = word;
    if (!state.plan || !fresh || chosen.length + charts.length === 0) return;
    const edits = chosen.flatMap(({ places, before, after }) =>
      places.map((id): FigureEdit => ({ id, from: before, to: after ?? before })),
    );
    const { written, skipped } = await write(word, edits);
    const drawn = await draw(
      word,
      charts.flatMap(({ places, after }) => places.map((place) => ({ place, drawn: after }))),
    );
    const untouched = new Set(skipped.map(({ id }) => id));
    const refreshed = chosen.filter(({ places }) => !places.some((id) => untouched.has(id)));
    const redrawn = charts.filter(({ places }) => places.every((place) => drawn.has(place)));
    const entry: RefreshUndo = {
      id: crypto.randomUUID(),
      edits: written.map(({ id, from, to }) => ({ id, from: to, to: from })),
      charts: redrawn.flatMap(({ places, before }) => places.map((place) => ({ place, drawn: before }))),
      written: state.written,
    };
    if (written.length + drawn.size > 0) await rememberUndo(word, [...state.undo, entry]);
    const shown = new Set(redrawn.map(({ id }) => id));
    await keep(word, afterRefresh(state.written, fresh, state.plan, new Set(refreshed), shown));
    await takeIn(word);
    finish(word, "refreshed", { written, skipped }, [redrawn.length, charts.length - redrawn.length]);
  });
}

/** Take the last refresh back; what people have changed since stays theirs. */
export function undoRefresh(word: WordPane): Promise<void> {
  return inWord(word, "undoing", async () => {
    const { undo } = word.store.getState();
    const last = undo.at(-1);
    if (!last) return;
    const done = await write(word, last.edits);
    const { charts } = last;
    const drawn = await draw(word, charts);
    await rememberUndo(word, undo.slice(0, -1));
    await keep(word, last.written);
    await takeIn(word);
    finish(word, "undone", done, [drawn.size, charts.length - drawn.size]);
  });
}

function finish(
  { store }: WordPane,
  type: "refreshed" | "undone",
  { written, skipped }: FigureWrite,
  [drawn, refused]: readonly [number, number],
): void {
  const outcome = { type, written: written.length, skipped: skipped.length, charts: { drawn, refused } };
  store.dispatch({ type: "finished", outcome });
}

/**
 * Draws charts into their controls; gives the controls in which they stand now. The figures are written by then: where Word
 * does not take a chart (on the web it may not), that is told with them, and the chart stays as it was.
 */
async function draw(word: WordPane, charts: readonly UndoneChart[]): Promise<ReadonlySet<string>> {
  if (charts.length === 0) return new Set();
  const { chartOoxml } = await import("../../../word/chartOoxml");
  const edits = charts.map(({ place, drawn }) => ({ id: place, ooxml: chartOoxml(drawn) }));
  try {
    const { written } = await openDocument(word).writeCharts(edits);
    return new Set(written.map(({ id }) => id));
  } catch (problem) {
    if (!(problem instanceof BudgetReportError) || problem.code !== "wordRequestFailed") throw problem;
    return new Set();
  }
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
