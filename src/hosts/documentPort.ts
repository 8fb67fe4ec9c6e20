import type { ReportDocument } from "../core/text/document";
import type { DocumentFigure } from "../core/report/figures/refresh/documentFigure";

/** One control that gets another text, and the text that must still stand there. */
export interface FigureEdit {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface FigureWrite {
  readonly written: readonly FigureEdit[];
  /** Somebody has changed or deleted these meanwhile: they were left alone. */
  readonly skipped: readonly FigureEdit[];
}

/** A chart that comes to stand in a content control: Flat OPC of its paragraph. */
export interface ChartEdit {
  readonly id: string;
  readonly ooxml: string;
}

export interface ChartWrite {
  readonly written: readonly ChartEdit[];
  /** Their controls are gone or locked: they were left alone. */
  readonly skipped: readonly ChartEdit[];
}

export type InsertPlace = "newDocument" | "end" | "selection";

export interface InsertedReport {
  /** Content controls that came with the report, and how many its file has. `null` in a new document: it has its own pane. */
  readonly controls: { readonly found: number; readonly expected: number } | null;
}

/** Words that stand in the document `of` times, and which of these is meant, from 0. */
export interface Occurrence {
  readonly index: number;
  readonly of: number;
}

/** A remark on words of the document. */
export interface NewComment {
  /** The words as they stand in one paragraph. */
  readonly quote: string;
  readonly text: string;
  /** Absent: the first place. */
  readonly occurrence?: Occurrence;
}

export interface AddedComments {
  /** One for each that was asked for, `null` where its words were not found. */
  readonly ids: readonly (string | null)[];
}

export interface DocumentCapabilities {
  readonly canComment: boolean;
}

/**
 * The one door between the pane and the document that is open in Word. Every method rejects with a BudgetReportError;
 * every one has a fixed number of requests, however many figures the document has.
 */
export interface DocumentHost {
  readonly capabilities: DocumentCapabilities;
  /** Every content control with a tag, in reading order. @throws wordRequestFailed */
  readFigures(): Promise<readonly DocumentFigure[]>;
  /** Put texts into controls whose text is still `from`; formats stay. @throws wordRequestFailed */
  writeFigures(edits: readonly FigureEdit[]): Promise<FigureWrite>;
  /** Draw charts anew in their controls. @throws wordRequestFailed where Word does not take them: Word on the web may not */
  writeCharts(edits: readonly ChartEdit[]): Promise<ChartWrite>;
  /** Select the control where the user can see it. @throws figureMissing */
  showFigure(id: string): Promise<void>;
  /** Select a place with these words: the first, unless told which. Was there any? */
  showWords(words: string, occurrence?: Occurrence): Promise<boolean>;
  /**
   * Put a .docx into the document, or open it as a new one.
   * @param tags of its content controls in reading order: Word may lose tags on the way in, and they are set again
   * @throws reportTooLarge, wordRequestFailed
   */
  insertReport(file: Uint8Array, tags: readonly string[], place: InsertPlace): Promise<InsertedReport>;
  /** The XML part of this namespace that the document carries; `null` without one. */
  readPart(namespace: string): Promise<string | null>;
  /** Put the part in the place of any other of its namespace; `null` only takes these away. */
  writePart(namespace: string, xml: string | null): Promise<void>;
  /** The document's paragraphs and tables, as proofreading wants them. */
  readDocument(): Promise<ReportDocument>;
  /** Our comments in the document; it remembers them, so that they can be taken away when the pane was closed too. */
  ownComments(): Promise<readonly string[]>;
  /** In the place of those of ours that are there. @throws officeTooOld before WordApi 1.4 */
  addComments(comments: readonly NewComment[]): Promise<AddedComments>;
  /** Empty the document, if it begins with these words: for the self-test, which puts them into a blank one. @throws notScratch */
  clearScratch(mark: string): Promise<void>;
  /** Take away these comments; those that are gone already are no error. @throws officeTooOld before WordApi 1.4 */
  removeComments(ids: readonly string[]): Promise<void>;
}
