import { BudgetReportError } from "../../core/errors";
import type { ReportModel } from "../../core/report/reportModel";
import { copyHtml } from "./copyHtml";
import { downloadBlob, downloadDataUri } from "./download";
import { reportHtml } from "./reportHtml";
import { openBrowserPage, type DeliveryRoad } from "./roads";

export interface Parcel {
  readonly fileName: string;
  /** Written when a road asks for it: the clipboard must be filled while the click is still fresh. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly report: ReportModel;
}

export interface Sent {
  readonly road: DeliveryRoad;
  /** The roads behind it, for when nothing arrived: success of a download cannot be seen from here. */
  readonly others: readonly DeliveryRoad[];
}

/** Sends the report by the first road that does not fail. @throws unexpected if none is left */
export async function deliver(
  parcel: Parcel,
  roads: readonly DeliveryRoad[],
  send: (road: DeliveryRoad, parcel: Parcel) => Promise<void> = sendBy,
): Promise<Sent> {
  for (const road of roads) {
    try {
      await send(road, parcel);
      return { road, others: roads.filter((other) => other !== road) };
    } catch {
      // This road is closed here; the next one is tried.
    }
  }
  throw new BudgetReportError("unexpected");
}

async function sendBy(road: DeliveryRoad, { fileName, bytes, report }: Parcel): Promise<void> {
  switch (road) {
    case "download":
      return downloadBlob(fileName, await bytes());
    case "dataUri":
      return downloadDataUri(fileName, await bytes());
    case "clipboard":
      return copyHtml(reportHtml(report));
    case "browserPage":
      return openBrowserPage();
  }
}
