/** Charts of a report in Word: drawn anew in their content controls, and back. */
import type { EmbeddedReport } from "../../../src/core/report/figures/embeddedReport";
import { embeddedReportOf } from "../../../src/core/report/figures/embeddedReport";
import { afterRefresh } from "../../../src/core/report/figures/refresh/afterRefresh";
import type { RefreshPlan } from "../../../src/core/report/figures/refresh/refreshPlan";
import type { DocumentFigure } from "../../../src/core/report/figures/refresh/documentFigure";
import { planRefresh } from "../../../src/core/report/figures/refresh/refreshPlan";
import type { ReportModel } from "../../../src/core/report/reportModel";
import type { ChartEdit, ChartWrite } from "../../../src/hosts/documentPort";
import { chartOoxml } from "../../../src/word/chartOoxml";
import { writeDocx } from "../../../src/word/writeDocx";
import { docxErrors } from "../../word/validateDocx";
import { chartReport, shownByCharts } from "../../word-host/reportFixture";
import { WordDocument } from "../../word-host/wordDocument";
import { valueOf } from "../harness/outcome";
import { call, installWordPages, openWord, type WordPage } from "../harness/wordPages";

installWordPages();

interface Opened {
  readonly document: WordDocument;
  readonly page: WordPage;
  readonly written: EmbeddedReport;
  readonly plan: (fresh: ReportModel) => Promise<RefreshPlan>;
}

async function opened(): Promise<Opened> {
  const model = chartReport(71.1, 50);
  const document = WordDocument.open(writeDocx(model));
  const page = await openWord(document);
  const written = embeddedReportOf(model);
  const plan = async (fresh: ReportModel) =>
    planRefresh(await valueOf<DocumentFigure[]>(call(page, "readFigures")), written, embeddedReportOf(fresh));
  return { document, page, written, plan };
}

function editsOf({ charts }: RefreshPlan, which: "before" | "after"): ChartEdit[] {
  return charts.flatMap((chart) => chart.places.map((id) => ({ id, ooxml: chartOoxml(chart[which]) })));
}

test("a chart whose figures have changed is drawn anew in its place, and back again; nothing else moves", async () => {
  const { document, page, plan } = await opened();
  const before = document.text();
  const fresh = await plan(chartReport(80.25, 50));
  expect(fresh.charts.map(({ caption }) => caption)).toEqual(["图1　预算与支出决算对比（单位：万元）"]);
  expect(fresh.staleCharts).toEqual([]);
  const edits = editsOf(fresh, "after");
  page.word.forgetRequests();
  expect(await valueOf<ChartWrite>(call(page, "writeCharts", edits))).toEqual({ written: edits, skipped: [] });
  // The empty line that Word puts behind what it takes in is gone, which takes one more.
  expect(page.word.requests).toHaveLength(4);
  expect(shownByCharts(document.save())).toEqual([["80.25", "50"]]);
  expect(document.text()).toEqual(before);
  expect(await docxErrors(document.save())).toEqual([]);
  await call(page, "writeCharts", editsOf(fresh, "before"));
  expect(shownByCharts(document.save())).toEqual([["71.1", "50"]]);
  expect(document.text()).toEqual(before);
});

test("what the document was written with tells of the new chart once it is drawn, and of the old one until then", async () => {
  const { written, plan } = await opened();
  const fresh = chartReport(80.25, 50);
  const planned = await plan(fresh);
  const after = (redrawn: readonly string[]) =>
    afterRefresh(written, embeddedReportOf(fresh), planned, new Set(planned.items), new Set(redrawn));
  expect(after(["budgetAndActual"]).charts?.[0]?.drawn?.series[0]?.values).toEqual([80.25, 50]);
  expect(after([]).charts?.[0]?.drawn?.series[0]?.values).toEqual([71.1, 50]);
});

test("a chart whose control is locked or gone is left alone, and named", async () => {
  const { document, page, plan } = await opened();
  const edits = editsOf(await plan(chartReport(80.25, 50)), "after");
  document.control("chart:budgetAndActual").lock();
  expect(await valueOf<ChartWrite>(call(page, "writeCharts", edits))).toEqual({ written: [], skipped: edits });
  const again = await plan(chartReport(80.25, 50));
  expect([again.charts, again.staleCharts]).toEqual([[], ["图1　预算与支出决算对比（单位：万元）"]]);
  document.control("chart:budgetAndActual").remove(true);
  expect((await plan(chartReport(80.25, 50))).staleCharts).toHaveLength(1);
  expect((await plan(chartReport(71.1, 50))).staleCharts).toEqual([]);
});

test("where Word does not take a chart, that is told and the old one stands", async () => {
  const { document, page, plan } = await opened();
  const edits = editsOf(await plan(chartReport(80.25, 50)), "after");
  page.word.failOnce({ code: "NotAllowed" });
  expect(await call(page, "writeCharts", edits)).toMatchObject({ error: { code: "wordRequestFailed" } });
  expect(shownByCharts(document.save())).toEqual([["71.1", "50"]]);
});
