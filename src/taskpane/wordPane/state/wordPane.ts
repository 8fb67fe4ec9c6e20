import { BudgetReportError } from "../../../core/errors";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import type { DocumentHost } from "../../../hosts/documentPort";
import type { Pane } from "../../state/pane";
import type { Store } from "../../state/store";
import { createStore } from "../../state/store";
import type { WordEvent } from "./wordReducer";
import { wordReducer } from "./wordReducer";
import type { WordState } from "./wordState";
import { INITIAL_WORD_STATE } from "./wordState";

/**
 * What the commands of the pane in Word work with: the pane itself, which reads a workbook file and composes the report,
 * and the document. One for the life of the page.
 */
export interface WordPane {
  readonly pane: Pane;
  readonly store: Store<WordState, WordEvent>;
  host: DocumentHost | null;
  /** What the document was last held against. */
  fresh: EmbeddedReport | null;
}

export function createWordPane(pane: Pane): WordPane {
  return { pane, store: createStore(wordReducer, INITIAL_WORD_STATE), host: null, fresh: null };
}

/** @throws wordUnavailable */
export function openDocument(word: WordPane): DocumentHost {
  if (!word.host) throw new BudgetReportError("wordUnavailable");
  return word.host;
}
