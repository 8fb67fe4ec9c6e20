import { BudgetReportError } from "../../core/errors";
import { DOCX_TYPE, downloadBlob, downloadDataUri, fitsAddress } from "./download";
import { isUncertain, openBrowserPage, roadsFor, type DeliveryRoad, type Surroundings } from "./roads";

const TYPES: Readonly<Record<string, string>> = {
  docx: DOCX_TYPE,
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  zip: "application/zip",
};

/** The roads that any file can take; in the browser's page it is made once more. */
export type FileRoad = Exclude<DeliveryRoad, "clipboard">;

/** A file that has left the pane, and the roads behind it: whether it has arrived cannot be seen from here. */
export interface HandedFile {
  readonly name: string;
  /** This program often drops downloads without a word. */
  readonly isUncertain: boolean;
  readonly others: readonly FileRoad[];
  /** By another road. @throws unexpected where it is closed too */
  readonly again: (road: FileRoad) => void;
}

/**
 * A file leaves by the first road that does not fail. @param name with its extension
 * @throws unexpected if none is left
 */
export function sendFile(surroundings: Surroundings, name: string, bytes: Uint8Array): HandedFile {
  const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const ways: Readonly<Record<FileRoad, () => void>> = {
    download: () => downloadBlob(name, bytes, type),
    dataUri: () => downloadDataUri(name, bytes, type),
    browserPage: openBrowserPage,
  };
  const roads = roadsFor(surroundings, null).flatMap((road): FileRoad[] =>
    road === "clipboard" || (road === "dataUri" && !fitsAddress(bytes)) ? [] : [road],
  );
  for (const road of roads) {
    try {
      ways[road]();
    } catch {
      // This road is closed here; the next one is tried.
      continue;
    }
    const others = roads.filter((other) => other !== road);
    return { name, others, isUncertain: isUncertain(road, surroundings), again: (other) => ways[other]() };
  }
  throw new BudgetReportError("unexpected");
}
