import type { Question } from "../../core/disclosure/answers/questionBook";
import type { DisclosureKind } from "../../core/disclosure/forms/disclosureForm";
import type { OrdinalStyle } from "../../core/report/outline/ordinals";
import type { ReportGap } from "../../core/report/documentModel";
import type { PreviousComparison } from "../../core/report/previous/comparePrevious";
import type { ReportModel } from "../../core/report/reportModel";
import type { AccountsWarning } from "../../core/accounts/accountsWarning";
import type { ValidationResult } from "../../core/validation/validationResult";
import type { CellRef } from "../../core/workbook/cellRef";
import type { ScoreTable } from "../../core/indicators/scoreTable";
import type { Confirmation } from "../../core/indicators/systems/confirmation";
import type { ScoringSystem } from "../../core/indicators/systems/scoringSystem";
import type { CellEdit, Finding, Severity } from "../../core/findings/finding";
import type { CauseRow } from "../../core/report/changes/causeTable";
import type { CauseColumn } from "../../core/report/changes/changeGroups";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { ScoreEntries } from "../settings/scoreEntries";
import type { Recognition, RecognisedTable } from "../../core/layout/recognisedTable";

/** A published text as it would be written now, without its blocks. */
export interface DisclosureView {
  readonly kind: DisclosureKind;
  readonly title: string;
  readonly year: number | null;
  readonly form: { readonly id: string; readonly by: "asked" | "place" | "default" };
  readonly forms: readonly NamedChoice[];
  readonly gaps: readonly ReportGap[];
  readonly questions: readonly Question[];
  /** The budget's file beside it. */
  readonly budget: string | null;
  /** The evaluation report is attached. */
  readonly isReportAttached: boolean;
  /** The workbook's sheet in which the form is filled in. */
  readonly answerSheet: string | null;
}

/** A recognised table without its rows: a ledger has 50,000 of them, and the pane shows only how many. */
export interface TableView extends Omit<RecognisedTable, "rows"> {
  readonly rowCount: number;
}

export interface RecognitionView extends Omit<Recognition, "tables"> {
  readonly tables: readonly TableView[];
  /** What was left out when the accounts were put together. */
  readonly warnings: readonly AccountsWarning[];
}

/**
 * What was found, without what a later run builds on, and with the ids of the rules that look at the books: the page does
 * not load the rules themselves.
 */
export interface ValidationView extends Omit<ValidationResult, "byRule" | "basis"> {
  readonly ledgerRules: readonly string[];
  /** How many equations each rule has judged; rules that judge none are left out. */
  readonly comparisons: Readonly<Record<string, number>>;
}

export interface WorkbookInfo {
  readonly name: string;
  readonly sheets: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly settingsUnread?: true;
  readonly calculation?: "manual";
}

/** The cells around one that a plain browser cannot jump to, as text. */
export interface Excerpt {
  readonly ref: CellRef;
  /** Column letters of the shown block. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** One-based. */
    readonly row: number;
    readonly cells: readonly { readonly text: string; readonly isTarget: boolean; readonly isNumber: boolean }[];
  }[];
}

/** One of several things to choose from, by what its owner calls it. */
export interface NamedChoice {
  readonly id: string;
  readonly title: string;
}

/** The upper rows of a sheet, column by column. */
export interface SheetHead {
  /** One-based sheet row of the first text of each column. */
  readonly firstRow: number;
  readonly columns: readonly { readonly column: string; readonly texts: readonly string[] }[];
}

export interface SystemChoice extends NamedChoice {
  /** Some systems are known only in part: they score single indicators and never give a total. */
  readonly givesTotal: boolean;
  /** Kept in this workbook; it can be taken out again. */
  readonly isImported: boolean;
  /** The sheet of a form in the workbook. */
  readonly sheet?: string;
}

/** A scoring system to be held against this year's notice. */
export interface SystemView {
  readonly source: ScoringSystem;
  readonly year: number | null;
  /** Signed, or a draft. */
  readonly kept: Confirmation | null;
}

/** What would be written: into the form's cells, and as a sheet of its own. */
export interface ScoreWriting {
  readonly edits: readonly CellEdit[];
  readonly table: ScoreTable;
}

/** Figures by the names of inputs, and judged points by the ids of indicators, to see what they would do. */
export interface TriedValues {
  readonly inputs: Readonly<Record<string, number>>;
  readonly points: Readonly<Record<string, number>>;
}

export interface ScoreView {
  readonly scoreSheet: ScoreSheet;
  readonly entries: ScoreEntries;
}

/** A file that the user has picked in the page. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An outline for its editor: what its sections hold is the core's business. */
export interface OutlineView {
  readonly id: string;
  readonly numbering: readonly OrdinalStyle[];
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly id: string;
  readonly heading: string;
  readonly required: boolean;
  readonly sections: readonly OutlineSection[];
}

/** The composed report, beside last year's where that was read. */
export interface ReportView extends ReportModel {
  readonly againstPrevious?: PreviousComparison;
}

/** What last year's report says for one slot. */
export interface LentText {
  readonly slot: string;
  /** Its heading there. */
  readonly title: string;
  readonly text: string;
  /** The workbook, or words entered since, tell it for this year. */
  readonly isTold: boolean;
}

/** What a unit's own template asks for that the report has not. */
export interface TemplateCheck {
  readonly unknown: readonly string[];
  readonly unfilled: readonly string[];
  readonly gaps: readonly ReportGap[];
}

/** The workbook of the year before that the user has picked. */
export interface LastYearFile {
  readonly file: PickedFile;
  /** The user has confirmed that it is the same unit under its former name. */
  readonly isRenamed: boolean;
}

export interface LastYearView {
  readonly file: string;
  readonly year: number;
  readonly department: string | null;
  /** What the rules say of that workbook by itself. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
}

/** The table in which causes are asked for; `grid` is the same as cells, `roles` tells its columns. */
export interface CauseTable {
  readonly rows: readonly CauseRow[];
  readonly grid: readonly (readonly (string | number | null)[])[];
  readonly roles: readonly CauseColumn[];
}
