import { deliver } from "../delivery/deliver";
import { reportFileName } from "../delivery/fileName";
import type { DeliveryRoad, Surroundings } from "../delivery/roads";
import { isUncertain, roadsFor } from "../delivery/roads";
import { surroundings } from "../delivery/surroundings";
import { keepPreference, readPreference } from "../start/preferences";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";
import { isRunning } from "./runSteps";

/** Write the .docx and send it by the road that served last time, or by the first that works here. */
export function exportReport(pane: Pane): Promise<void> {
  const { template } = pane.store.getState();
  return send(pane, roadsFor(here(pane), readPreference("delivery"), template !== null));
}

/** Nothing arrived: send it again by the road the user points at, and take that one first from now on. */
export function exportBy(pane: Pane, road: DeliveryRoad): Promise<void> {
  const { delivery } = pane.store.getState();
  const others = delivery ? [delivery.road, ...delivery.others].filter((other) => other !== road) : [];
  keepPreference("delivery", road);
  return send(pane, [road, ...others]);
}

function send(pane: Pane, roads: readonly DeliveryRoad[]): Promise<void> {
  return attempt(pane, async () => {
    const { report, template } = pane.store.getState();
    if (!report || isRunning(pane)) return;
    pane.store.dispatch({ type: "jobMoved", job: { phase: "writingDocx", done: 0, total: 0 } });
    const fileName = reportFileName(report);
    const bytes = once(async () => (await pane.engine()).call("writeDocx", template?.file ?? null));
    const sent = await deliver({ fileName, bytes, report }, roads);
    pane.store.dispatch({
      type: "delivered",
      delivery: { ...sent, fileName, isUncertain: isUncertain(sent.road, here(pane)) },
    });
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
