import type { Progress } from "../../hosts/port";
import type { OwnList } from "../../core/classification/ownLists";
import type { ErrorCode } from "../../core/errors";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { WriteMode } from "../../core/indicators/scoreEdits";
import type { DocumentComparison } from "../../core/compare/documentChange";
import type { AnswerSheet } from "../../core/disclosure/answers/answerSheet";
import type { KeptAnswers } from "../../core/disclosure/answers/keptAnswers";
import type { DisclosureCheck } from "../../core/disclosure/check/checkDisclosure";
import type { CellEdit } from "../../core/findings/finding";
import type { Outline } from "../../core/report/outline/outline";
import type { Placeholder } from "../../core/report/placeholders/placeholders";
import type { CellRef } from "../../core/workbook/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WrittenTable } from "../../hosts/file/tableWorkbook";
import type { AnswerTexts } from "./answerCalls";
import type { ListRequest, ProofreadInput, ProofreadOutput, PublishedInput, Versions } from "./proofCalls";
import type {
  CauseTable,
  DisclosureView,
  NamedChoice,
  Excerpt,
  LastYearFile,
  LastYearView,
  LentText,
  OutlineView,
  PickedFile,
  RecognitionView,
  ReportView,
  ScoreView,
  ScoreWriting,
  SheetHead,
  SystemChoice,
  SystemView,
  TemplateCheck,
  TriedValues,
  ValidationView,
  WorkbookInfo,
} from "./views";

/** What can be asked of the engine, wherever it runs. Everything here survives a structured clone. */
export interface EngineCalls {
  /** Read a workbook file. */
  openFile: Call<{ readonly name: string; readonly bytes: Uint8Array }, WorkbookInfo>;
  /**
   * Take over a workbook that a host has read: begin, then each sheet, then its rows in parts. With `order`, the names of
   * all sheets, those that are not sent stay as they were.
   */
  beginWorkbook: Call<
    {
      readonly name: string;
      readonly settings: Readonly<Record<string, unknown>>;
      readonly order: readonly string[] | null;
      readonly calculation?: WorkbookSnapshot["calculation"];
    },
    null
  >;
  addSheet: Call<Omit<SheetSnapshot, "rows">, null>;
  addRows: Call<readonly (readonly CellValue[])[], null>;
  /** Formulas or number formats of the sheet that was added last, by address. */
  addNotes: Call<{ readonly of: SheetNotes; readonly entries: readonly (readonly [string, string])[] }, null>;
  /** Keep a setting beside the workbook, so that the next run sees it; `undefined` removes it. */
  setSetting: Call<{ readonly key: string; readonly value: unknown }, null>;

  /** The unit's own classification items in a file; nothing is kept. */
  readOwnLists: Call<{ readonly name: string; readonly bytes: Uint8Array }, readonly OwnList[]>;
  /** Which sheets to read again when cells of these have changed; `null`: all, for none is held. */
  sheetsToRead: Call<readonly string[], readonly string[] | null>;

  /** Is there a recognised workbook to go on from? A worker that was stopped has forgotten it. */
  isGrounded: Call<null, boolean>;
  recognise: Call<null, RecognitionView>;
  validate: Call<null, ValidationView>;
  listSystems: Call<null, readonly SystemChoice[]>;
  score: Call<null, ScoreView>;
  /** What the scores would be with other values; nothing is kept. */
  tryScores: Call<TriedValues, ScoreSheet>;
  systemOf: Call<{ readonly id: string }, SystemView>;
  /** What writing the last scores would change; nothing is written. */
  scoreWriting: Call<{ readonly mode: WriteMode }, ScoreWriting>;
  listOutlines: Call<null, readonly NamedChoice[]>;
  outlineOf: Call<{ readonly id: string }, OutlineView>;
  readOutline: Call<PickedFile, Outline>;
  compose: Call<null, ReportView>;
  /** Take last year's workbook beside this one; `null` takes it away. */
  openLastYear: Call<LastYearFile | null, LastYearView | null>;
  causeTable: Call<null, CauseTable>;
  /** Last year's report is kept, and the report that is composed next held against it. */
  readPrevious: Call<PickedFile, readonly LentText[]>;
  /** 部门决算公开 or 部门预算公开 of the workbook, as it would be written now. */
  disclose: Call<null, DisclosureView>;
  /** Take a budget beside the workbook: of the same year, or of the year before where it is a budget itself; `null` takes it away. */
  openBudget: Call<PickedFile | null, null>;
  /** The text that was shown last as .docx bytes. */
  writeDisclosure: Call<{ readonly isDraft: boolean }, Uint8Array>;
  /** The form of the text that was shown last, as a sheet to be added. */
  answerSheet: Call<null, AnswerSheet>;
  /** What the workbook's own sheet lacks of these texts; nothing where it has no such sheet. */
  answerEdits: Call<{ readonly texts: AnswerTexts }, readonly CellEdit[]>;
  /** The form as an .xlsx of its own, and the answers of one that was filled in elsewhere; nothing is kept. */
  answerFile: Call<null, Uint8Array>;
  readAnswers: Call<PickedFile, KeptAnswers>;
  placeholders: Call<null, readonly Placeholder[]>;
  checkTemplate: Call<PickedFile, TemplateCheck>;
  /** The composed report as .docx bytes, in the unit's own template where there is one. */
  writeDocx: Call<{ readonly template: PickedFile | null; readonly isDraft: boolean }, Uint8Array>;
  /** The report with what is handed in beside it, as one .zip. */
  writePack: Call<{ readonly template: PickedFile | null; readonly isDraft: boolean }, Uint8Array>;
  /** A report held against itself and, where one is recognised, against the workbook. */
  proofread: Call<ProofreadInput, ProofreadOutput>;
  /** A published text held against the points of public disclosure. */
  checkPublished: Call<PublishedInput, DisclosureCheck>;
  /** Two versions of a text: what changed, and whether the recognised workbook says so. */
  compareVersions: Call<Versions, DocumentComparison>;
  /** The list of findings as a file. */
  writeProofList: Call<ListRequest, Uint8Array>;
  /** Tables as an .xlsx that can be filtered and printed. */
  writeTables: Call<{ readonly tables: readonly WrittenTable[] }, Uint8Array>;
  /** A blank workbook of a year's tables, as .xlsx bytes. */
  blankWorkbook: Call<{ readonly year: number }, Uint8Array>;
  /** The cells around `ref`, for a page that cannot jump to them. */
  excerpt: Call<CellRef, Excerpt>;
  /** The formulas that stand in these cells; `null` where there is none. */
  formulasOf: Call<readonly CellRef[], readonly (string | null)[]>;
  /** The upper rows of the sheet of that name, for the correction dialog. */
  sheetHead: Call<string, SheetHead>;
}

/** What a sheet tells of single cells besides their values. */
export type SheetNotes = "formulas" | "numberFormats";

interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export type CallName = keyof EngineCalls;
export type CallInput<Name extends CallName> = EngineCalls[Name]["input"];
export type CallOutput<Name extends CallName> = EngineCalls[Name]["output"];

export interface Request {
  readonly id: number;
  readonly name: CallName;
  readonly input: unknown;
}

/** An error as data: codes travel, library messages do not. */
export interface PortableError {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** How far a call has come that is still to be answered. */
export interface Moved {
  readonly id: number;
  readonly progress: Progress;
}

export type Response =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: PortableError };

/** The worker's first word: its script has been loaded and runs. */
export interface Ready {
  readonly ready: true;
}

/** Who answers the calls: a worker, or the main thread where no worker can start. */
export interface EngineClient {
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onProgress?: (progress: Progress) => void,
  ): Promise<CallOutput<Name>>;
  /** Stop what is under way. The engine forgets its workbook; pending calls reject with readCancelled. */
  cancel(): void;
}
