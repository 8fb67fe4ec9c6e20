import type { WordDocument } from "../wordDocument";

/** What the host objects share: the document itself, and what must be told. */
export interface HostDocument {
  readonly document: WordDocument;
  /** The add-in has opened another document in a window of its own. */
  readonly opened: (document: WordDocument) => void;
}
