import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { embeddedReportOf } from "../../../core/report/figures/embeddedReport";
import { planRefresh } from "../../../core/report/figures/refresh/refreshPlan";
import { attempt } from "../../actions/attempt";
import { chooseLastYear } from "../../actions/lastYear";
import { closeFile } from "../../actions/closeFile";
import { openFile } from "../../actions/openWorkbook";
import { pickedFile } from "../../actions/pickedFile";
import { isRunning, runAll, runPublished, runTo } from "../../actions/runSteps";
import { DISCLOSURE_KEYS } from "../../settings/disclosureEntries";
import { REPORT_KEYS } from "../../settings/reportEntries";
import { openDoor } from "../../state/pane";
import type { WordPane } from "../state/wordPane";
import type { Comparison } from "../state/wordState";

/** Read the workbook file, compose the report anew in the document's own outline, and hold the document against it. */
export function compareWithWorkbook(word: WordPane, file: File): Promise<void> {
  const { pane } = word;
  return attempt(pane, async () => {
    if (isRunning(pane) || word.store.getState().job !== null) return;
    await openFile(pane, file);
    const form = await publishedForm(word);
    if (form !== null) await runInForm(word, form);
    else {
      await runAll(pane);
      await takeDocumentsOutline(word);
    }
    const { report, status } = pane.store.getState();
    if (!report || status.report !== "done") return;
    compareWith(word, "workbook", embeddedReportOf(report));
  });
}

/** Last year's workbook beside the one that the document is held against. */
export function compareWithLastYear(word: WordPane, file: File): Promise<void> {
  const { pane } = word;
  return attempt(pane, async () => {
    await chooseLastYear(pane, await pickedFile(file), false);
    const { report, status, lastYear } = pane.store.getState();
    if (!report || !lastYear || status.report !== "done") return;
    compareWith(word, "workbook", embeddedReportOf(report));
  });
}

/** The workbook of a budget beside it: of the same year, or of the year before where the document is of a budget. */
export function compareWithBudget(word: WordPane, file: File): Promise<void> {
  const { pane } = word;
  return attempt(pane, async () => {
    const form = await publishedForm(word);
    if (isRunning(pane) || form === null) return;
    await (await pane.engine()).call("openBudget", await pickedFile(file));
    await runInForm(word, form);
    const { report, status } = pane.store.getState();
    if (!report || status.report !== "done") return;
    compareWith(word, "workbook", embeddedReportOf(report));
  });
}

/** Hold the document against its own data: what have people changed since it was written? */
export function compareWithItself(word: WordPane): void {
  const { written } = word.store.getState();
  if (written) compareWith(word, "document", written);
}

/** Back to choosing what to hold the document against. */
export function dropComparison(word: WordPane): void {
  word.fresh = null;
  word.store.dispatch({ type: "comparisonDropped" });
  closeFile(word.pane);
  // The engine would go on holding the document against a workbook that is open no more.
  void word.pane.engine().then((engine) => engine.cancel());
}

/** After the document or its data has changed. */
export function compareAgain(word: WordPane): void {
  const { comparison, written } = word.store.getState();
  const fresh = comparison === "document" ? written : word.fresh;
  if (comparison && fresh) compareWith(word, comparison, fresh);
}

function compareWith(word: WordPane, comparison: Comparison, fresh: EmbeddedReport): void {
  const { figures, charts, written } = word.store.getState();
  word.fresh = fresh;
  word.store.dispatch({
    type: "compared",
    comparison,
    plan: planRefresh([...(figures ?? []), ...charts], written, fresh),
  });
}

/** The form of a place in which the document was written; `null` where it is no published text. */
async function publishedForm({ store }: WordPane): Promise<string | null> {
  const id = store.getState().written?.outlineId;
  if (id === undefined) return null;
  return (await import("../../../core/disclosure/forms/disclosureForm")).knownForm(id)?.id ?? null;
}

/** A published text stands where the report does; of a budget nothing is scored. */
async function runInForm({ pane, store }: WordPane, form: string): Promise<void> {
  const door = openDoor(pane);
  await door.saveSetting(REPORT_KEYS.outline, form);
  const { attachedOutline } = store.getState().written ?? {};
  await door.saveSetting(DISCLOSURE_KEYS.attached, attachedOutline);
  await runPublished(pane);
}

/** Figures of another outline would look as if the workbook had lost them. */
async function takeDocumentsOutline({ pane, store }: WordPane): Promise<void> {
  const { report, outlines } = pane.store.getState();
  const outline = store.getState().written?.outlineId;
  if (!report || outline === undefined || outline === report.outlineId) return;
  if (!outlines.some(({ id }) => id === outline)) return;
  await openDoor(pane).saveSetting(REPORT_KEYS.outline, outline);
  await runTo(pane, "report");
}
