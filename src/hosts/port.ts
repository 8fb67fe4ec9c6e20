import type { CellRef } from "../core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../core/workbook/snapshot";
import type { CellNow } from "./cellNow";
import type { CellEdit, Finding } from "../core/findings/finding";

/** How far a long read has come, in cells or bytes. `total` is 0 until it is known. */
export interface Progress {
  readonly step: "sheets" | "sizes" | "values";
  /** The sheet that is being read now. */
  readonly sheet?: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Why a program keeps us waiting: a cell is being edited, or it has too much to do. */
export type Waiting = "editing" | "busy";

/** Where cells have changed. `byUs` where the program says that it was us. */
export interface CellChange extends CellRef {
  readonly byUs?: true;
}

/** `null`: somewhere, the host could not tell where. */
export type ChangeListener = (change: CellChange | null) => void;

/** A change that was made, with what stood there before, so that it can be taken back. */
export interface AppliedEdit {
  readonly edit: CellEdit;
  /** The formula that stood in the cell, if it held one. */
  readonly previousFormula: string | null;
  /** The number format that stood in the cell, where the edit had to change it (text to General). */
  readonly previousNumberFormat?: string;
  readonly at: string;
}

export interface HostCapabilities {
  /** Is it open in a program in which people work on it? Otherwise it is a file, and another one can be picked. */
  readonly isLive: boolean;
  /** Can a click select the cell on screen? */
  readonly canShowCell: boolean;
  readonly canEdit: boolean;
  readonly canMark: boolean;
  readonly canComment: boolean;
  readonly canWatch: boolean;
  readonly canRecalculate: boolean;
}

/** Some sheets as they are now. */
export interface SheetsRead {
  /** With these sheets only. */
  readonly workbook: WorkbookSnapshot;
  /** The names of all sheets, in their order. */
  readonly order: readonly string[];
}

export interface MarksSet {
  /** Cells. */
  readonly marked: number;
  readonly protectedSheets: readonly string[];
  /** Sheets whose formats the program does not give, so that marks could not be taken away again: they get none. */
  readonly unreadableSheets?: readonly string[];
}

/** What a cell's comment is to say; of a block its first cell gets it. */
export interface CellComment {
  readonly ref: CellRef;
  readonly text: string;
}

export interface CommentsSet {
  readonly written: number;
  /** Cells that had a comment or a note already: it stays, and ours is left out. */
  readonly occupied: number;
  readonly protectedSheets: readonly string[];
}

export interface CommentsCleared {
  readonly removed: number;
  /** Ours that somebody has answered, or that stand on protected sheets. */
  readonly kept: number;
}

/** How a column of an added sheet looks, below its heading. */
export interface SheetColumn {
  /** In characters of the standard font. */
  readonly width: number;
  /** `wrapped`: long text in several lines; `link`: as Excel shows links. */
  readonly look: "plain" | "wrapped" | "link";
}

/** A sheet to be added, from A1 on. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Formulas (with `=`) by A1 address; the value in `rows` is what they come to. Links: `=HYPERLINK("#'表'!B5","表!B5")`. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** Without columns it looks as Excel's blank sheets do. */
  readonly columns?: readonly SheetColumn[];
  /** The first so many rows are headings: bold, and they stay in view. */
  readonly headingRows?: number;
  /** The last heading names columns: they can be filtered by, and it is repeated on each printed page, turned and one wide. */
  readonly isList?: boolean;
}

/**
 * What can be done with an open workbook, wherever it is open. Every method rejects with a BudgetReportError, never with a
 * library's own error.
 */
export interface WorkbookActions {
  readonly capabilities: HostCapabilities;
  /** Select the cell or range where the user can see it. */
  showCell(ref: CellRef): Promise<void>;
  /**
   * All or nothing. @throws cellChanged if a cell no longer holds `from`, sheetProtected; HalfDoneEdits where the program
   * could neither finish nor put back
   */
  applyEdits(edits: readonly CellEdit[]): Promise<readonly AppliedEdit[]>;
  /** Take changes back, newest first. @throws cellChanged, sheetProtected, HalfDoneEdits */
  undoEdits(edits: readonly AppliedEdit[]): Promise<void>;
  /** What stands in these cells now, one for each. @throws sheetMissing, hostRequestFailed */
  cellsNow(refs: readonly CellRef[]): Promise<readonly CellNow[]>;
  /**
   * Add a sheet at the end and bring it to the front. Never overwrites: where the name is taken, a number follows it.
   * Gives the name it got. @throws notWritable, hostRequestFailed (for instance where the workbook's structure is protected)
   */
  addSheet(sheet: NewSheet): Promise<string>;
  /**
   * Take away a sheet that addSheet added, while it still holds what was written then. `scratch`: while its first cell does.
   * @throws sheetMissing, sheetChanged, hostRequestFailed
   */
  removeSheet(sheet: NewSheet, kind?: "scratch"): Promise<void>;
  /** Colour the cells of the findings without harming the user's own formats. @param only this sheet is looked at */
  markFindings(findings: readonly Finding[], only?: string): Promise<MarksSet>;
  /** Take away every mark that markFindings set, and nothing else. @param only on this sheet */
  clearMarks(only?: string): Promise<void>;
  /**
   * Put texts beside cells as comments, in place of all that setComments put there before. Ask `canComment` first.
   * @param only those on this sheet are replaced
   */
  setComments(comments: readonly CellComment[], only?: string): Promise<CommentsSet>;
  /** Take away every comment that setComments put there and nobody has changed since, and nothing else. @param only on this sheet */
  clearComments(only?: string): Promise<CommentsCleared>;
  /** Keep a setting inside the workbook (JSON-safe value; `undefined` removes it). */
  saveSetting(key: string, value: unknown): Promise<void>;
  /**
   * Calls back when cells change; returns the way to stop.
   * @param calculated is called when formulas have been computed, whatever made the program do so
   */
  watchChanges(listener: ChangeListener, calculated?: () => void): Promise<() => Promise<void>>;
  /** Computes all formulas anew, as for workbooks that do so only on demand. Ask `canRecalculate` first. */
  recalculate(): Promise<void>;
  /** Calls back with the reason when the program begins to keep us waiting, and with `null` when it ceases. */
  onWaiting(listener: (why: Waiting | null) => void): void;
}

/** Whatever holds the workbook: a program in which it is open, or its file. */
export interface WorkbookHost extends WorkbookActions {
  /** The whole workbook as it is now. @throws readCancelled, hostRequestFailed */
  readWorkbook(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Only the sheets of these names, as far as they are there. @throws readCancelled, hostRequestFailed */
  readSheets(names: readonly string[], options?: ReadOptions): Promise<SheetsRead>;
}
