import { deliver } from "../delivery/deliver";
import { reportFileName } from "../delivery/fileName";
import type { DeliveryRoad, Surroundings } from "../delivery/roads";
import { isUncertain, roadsFor } from "../delivery/roads";
import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import { keepPreference, readPreference } from "../start/preferences";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";
import { isRunning } from "./runSteps";

/** Let the report leave; with open errors or gaps the user is asked first: it is not final. */
export function exportReport(pane: Pane): Promise<void> {
  return attempt(pane, async () => {
    const { report, validation, workbook } = pane.store.getState();
    if (!report) return;
    const { isFinal, openIssues } = await import("../../core/report/openIssues");
    const open = openIssues(report, validation, workbook?.settings ?? {});
    if (isFinal(open)) return send(pane, roadsHere(pane), false);
    pane.store.dispatch({ type: "exportAsked", open });
  });
}

/** It leaves as it is, marked as a draft. */
export function exportDraft(pane: Pane): Promise<void> {
  return send(pane, roadsHere(pane), true);
}

/** The road that served last time first, then those that work here. */
function roadsHere(pane: Pane): readonly DeliveryRoad[] {
  const { template } = pane.store.getState();
  return roadsFor(here(pane), readPreference("delivery"), template !== null);
}

/** Nothing arrived: send it again by the road the user points at, and take that one first from now on. */
export function exportBy(pane: Pane, road: DeliveryRoad): Promise<void> {
  const { delivery } = pane.store.getState();
  const others = delivery ? [delivery.road, ...delivery.others].filter((other) => other !== road) : [];
  keepPreference("delivery", road);
  return send(pane, [road, ...others], delivery?.isDraft ?? false);
}

function send(pane: Pane, roads: readonly DeliveryRoad[], isDraft: boolean): Promise<void> {
  return attempt(pane, async () => {
    const { report, template } = pane.store.getState();
    if (!report || isRunning(pane)) return;
    pane.store.dispatch({ type: "jobMoved", job: { phase: "writingDocx", done: 0, total: 0 } });
    const fileName = reportFileName(report, isDraft);
    const bytes = once(async () =>
      (await pane.engine()).call("writeDocx", { template: template?.file ?? null, isDraft }),
    );
    const sent = await deliver({ fileName, bytes, report }, roads);
    pane.store.dispatch({
      type: "delivered",
      delivery: { ...sent, fileName, isUncertain: isUncertain(sent.road, here(pane)), isDraft },
    });
  });
}

/** All that is handed in as one file; a report that is not final is in it as a draft. `done` gets what has left. */
export function exportPack(pane: Pane, done: (file: HandedFile) => void): Promise<void> {
  return attempt(pane, async () => {
    const { report, template, validation, workbook } = pane.store.getState();
    if (!report || isRunning(pane)) return;
    const { isFinal, openIssues } = await import("../../core/report/openIssues");
    const isDraft = !isFinal(openIssues(report, validation, workbook?.settings ?? {}));
    pane.store.dispatch({ type: "jobMoved", job: { phase: "writingDocx", done: 0, total: 0 } });
    const bytes = await (await pane.engine()).call("writePack", { template: template?.file ?? null, isDraft });
    done(sendFile(here(pane), reportFileName(report, isDraft).replace(/\.docx$/u, ".zip"), bytes));
    pane.store.dispatch({ type: "jobMoved", job: null });
  });
}

function here(pane: Pane): Surroundings {
  return surroundings(openDoor(pane).capabilities.isLive);
}

/** The same answer for every road that asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
