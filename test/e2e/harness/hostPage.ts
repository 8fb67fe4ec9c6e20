/** Entry of the page in which the Excel host is tested by itself; bundled by buildHostPage.ts. */
import type { Progress, WorkbookHost } from "../../../src/hosts/port";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { outcomeOf, type Outcome } from "./outcome";

export interface HostTestPage {
  readonly ready: Promise<WorkbookHost>;
  readonly progress: Progress[];
  readonly changes: string[];
  stopWatching: (() => Promise<void>) | null;
  cancel: AbortController;
  run(work: (host: WorkbookHost) => Promise<unknown>): Promise<Outcome>;
}

declare global {
  interface Window {
    hostTest: HostTestPage;
  }
}

const ready = Office.onReady().then(() => createExcelHost());

window.hostTest = {
  ready,
  progress: [],
  changes: [],
  stopWatching: null,
  cancel: new AbortController(),
  run: async (work) => outcomeOf(work(await ready)),
};
