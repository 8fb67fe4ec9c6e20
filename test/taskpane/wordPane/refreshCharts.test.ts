/** A refresh in Word draws the charts of the changed figures anew, and can be taken back, in a pane opened later too. */
import { embeddedReportOf } from "../../../src/core/report/figures/embeddedReport";
import { planRefresh } from "../../../src/core/report/figures/refresh/refreshPlan";
import type { ReportModel } from "../../../src/core/report/reportModel";
import { createPane } from "../../../src/taskpane/state/pane";
import { keptUndo } from "../../../src/taskpane/wordPane/actions/keptUndo";
import { takeIn } from "../../../src/taskpane/wordPane/actions/readDocument";
import { refreshChosen, undoRefresh } from "../../../src/taskpane/wordPane/actions/refresh";
import { createWordPane, type WordPane } from "../../../src/taskpane/wordPane/state/wordPane";
import { writeDocx } from "../../../src/word/writeDocx";
import { installWordPages, openWord, type WordPage } from "../../hosts/harness/wordPages";
import { chartReport, shownByCharts } from "../../word-host/reportFixture";
import { WordDocument } from "../../word-host/wordDocument";

installWordPages();

interface Opened {
  readonly document: WordDocument;
  readonly word: WordPane;
  readonly page: WordPage;
}

async function opened(): Promise<Opened> {
  const document = WordDocument.open(writeDocx(chartReport(71.1, 50)));
  const page = await openWord(document);
  const word = createWordPane(createPane(() => Promise.reject(new Error("no workbook is read here"))));
  word.host = page.host;
  await takeIn(word);
  return { document, word, page };
}

function compare(word: WordPane, model: ReportModel): void {
  const fresh = embeddedReportOf(model);
  const { figures, charts, written } = word.store.getState();
  word.fresh = fresh;
  const plan = planRefresh([...(figures ?? []), ...charts], written, fresh);
  word.store.dispatch({ type: "compared", comparison: "workbook", plan });
}

test("figures and charts are refreshed together, and taken back together", async () => {
  const { document, word } = await opened();
  const before = document.dump();
  expect(word.store.getState().figures).toHaveLength(3);
  compare(word, chartReport(80.25, 50));
  await refreshChosen(word);
  expect(word.store.getState().outcome).toEqual({
    type: "refreshed",
    written: 1,
    skipped: 0,
    charts: { drawn: 1, refused: 0 },
  });
  expect(document.dump()).toContain("expenditure.total=80.25");
  expect(shownByCharts(document.save())).toEqual([["80.25", "50"]]);
  // Nothing is old any more.
  expect(word.store.getState().plan).toMatchObject({ charts: [], staleCharts: [], isStale: false });
  const kept = await keptUndo(word.host as NonNullable<WordPane["host"]>);
  word.store.dispatch({ type: "undoChanged", undo: kept });
  await undoRefresh(word);
  expect(word.store.getState().outcome).toMatchObject({ type: "undone", charts: { drawn: 1, refused: 0 } });
  expect(document.dump()).toEqual(before);
  expect(shownByCharts(document.save())).toEqual([["71.1", "50"]]);
});

test("a chart that the user leaves out stays, and is still told as old", async () => {
  const { document, word } = await opened();
  compare(word, chartReport(80.25, 50));
  const charts = word.store.getState().plan?.charts ?? [];
  word.store.dispatch({ type: "choiceChanged", items: charts, chosen: false });
  await refreshChosen(word);
  expect(shownByCharts(document.save())).toEqual([["71.1", "50"]]);
  expect(word.store.getState().plan?.charts).toHaveLength(1);
});

test("where Word does not take charts, the figures are refreshed all the same, and the pane says so", async () => {
  const { document, word, page } = await opened();
  compare(word, chartReport(80.25, 50));
  const { BudgetReportError } = await import("../../../src/core/errors");
  word.host = {
    ...page.host,
    writeCharts: () => Promise.reject(new BudgetReportError("wordRequestFailed", { code: "NotAllowed" })),
  };
  await refreshChosen(word);
  word.host = page.host;
  expect(word.store.getState().outcome).toMatchObject({ written: 1, charts: { drawn: 0, refused: 1 } });
  expect(document.dump()).toContain("expenditure.total=80.25");
  expect(shownByCharts(document.save())).toEqual([["71.1", "50"]]);
  expect(word.store.getState().plan?.charts).toHaveLength(1);
});
