/** Entry of the page in which the Excel host is tested by itself; bundled by buildHostPage.ts. */
import type { Progress, WorkbookHost } from "../../../src/hosts/port";
import { BudgetReportError } from "../../../src/core/errors";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";

export interface HostTestPage {
  readonly ready: Promise<WorkbookHost>;
  readonly progress: Progress[];
  readonly changes: string[];
  stopWatching: (() => Promise<void>) | null;
  cancel: AbortController;
  /** An outcome that survives the way out of the page: Maps become arrays, errors their code and fields. */
  run(work: (host: WorkbookHost) => Promise<unknown>): Promise<Outcome>;
}

export type Outcome =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly fields: Readonly<Record<string, string | number>> } };

declare global {
  interface Window {
    hostTest: HostTestPage;
  }
}

function plain(value: unknown): unknown {
  const withoutMaps = (_key: string, item: unknown): unknown => (item instanceof Map ? Object.fromEntries(item) : item);
  return value === undefined ? null : (JSON.parse(JSON.stringify(value, withoutMaps)) as unknown);
}

const ready = Office.onReady().then(() => createExcelHost());

window.hostTest = {
  ready,
  progress: [],
  changes: [],
  stopWatching: null,
  cancel: new AbortController(),
  async run(work) {
    try {
      return { value: plain(await work(await ready)) };
    } catch (problem) {
      if (!(problem instanceof BudgetReportError)) throw problem;
      return { error: { code: problem.code, fields: problem.fields } };
    }
  },
};
