import { isChartTag } from "../../../core/report/figures/figureTag";
import { parseReportXml, REPORT_NAMESPACE } from "../../../word/embeddedReport";
import { createWordHost } from "../../../hosts/word/wordHost";
import type { WordPane } from "../state/wordPane";
import { openDocument } from "../state/wordPane";
import type { TabId } from "../state/wordState";
import { compareAgain } from "./compare";
import { inWord } from "./inWord";
import { keptUndo } from "./keptUndo";

/** The pane stands in Word: look at the document that is there. `tab`: what the ribbon asked for. */
export function connectWord(word: WordPane, tab: TabId | null): Promise<void> {
  return inWord(word, "reading", async () => {
    word.host = createWordHost();
    word.store.dispatch({ type: "connected", capabilities: word.host.capabilities });
    await takeIn(word);
    word.store.dispatch({ type: "undoChanged", undo: await keptUndo(word.host) });
    const hasFigures = (word.store.getState().figures ?? []).length > 0;
    word.store.dispatch({ type: "tabChosen", tab: tab ?? (hasFigures ? "update" : "insert") });
  });
}

/** Look at the document again: people write in it meanwhile. */
export function readAgain(word: WordPane): Promise<void> {
  return inWord(word, "reading", () => takeIn(word));
}

/** The document's figures and the data that it carries, held against what they were held against before. */
export async function takeIn(word: WordPane): Promise<void> {
  const host = openDocument(word);
  const controls = await host.readFigures();
  const [figures, charts] = [false, true].map((isChart) => controls.filter(({ tag }) => isChartTag(tag) === isChart));
  const xml = await host.readPart(REPORT_NAMESPACE);
  const written = xml === null ? null : parseReportXml(xml);
  word.store.dispatch({ type: "documentRead", figures: figures ?? [], charts: charts ?? [], written });
  compareAgain(word);
}
