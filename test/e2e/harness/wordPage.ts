/** Entry of the page in which the Word host is tested by itself; bundled by buildHostPage.ts. */
import type { DocumentHost } from "../../../src/hosts/documentPort";
import { createWordHost } from "../../../src/hosts/word/wordHost";
import { outcomeOf, type Outcome } from "./outcome";

export interface WordTestPage {
  readonly ready: Promise<DocumentHost>;
  run(work: (host: DocumentHost) => Promise<unknown>): Promise<Outcome>;
}

declare global {
  interface Window {
    wordTest: WordTestPage;
  }
}

const ready = Office.onReady().then(() => createWordHost());

window.wordTest = { ready, run: async (work) => outcomeOf(work(await ready)) };
