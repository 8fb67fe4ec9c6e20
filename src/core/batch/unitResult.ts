import type { Finding, NotChecked } from "../findings/finding";
import type { ProofFinding } from "../proofread/proofFinding";
import type { NumberState } from "../proofread/numbers";
import type { Cause } from "../validation/causes/cause";
import type { TableKind } from "../tableKinds/tableKinds";
import type { CheckedPublished } from "./publishedText";
import type { EngineFacts, JobFile } from "./jobKey";
import type { KeptAmount } from "./keptYear";

/** Why a file, or the unit as a whole (`file` is null), could not be checked: an error's code and its fields. */
export interface UnitProblem {
  /** Place in `files`. */
  readonly file: number | null;
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

export interface CheckedTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
}

/** A workbook of the unit, checked. */
export interface CheckedWorkbook {
  readonly file: number;
  readonly department: string | null;
  readonly unitCode: string | null;
  readonly year: number | null;
  readonly tables: readonly CheckedTable[];
  /** Sheets in which no table was recognised. */
  readonly unrecognised: number;
  readonly findings: readonly Finding[];
  /** The findings by the cell that most probably is wrong. */
  readonly causes: readonly Cause[];
  /** Ids of the findings that the unit itself has explained in its workbook. */
  readonly explained: readonly string[];
  readonly unclear: readonly NotChecked[];
  readonly checked: { readonly rules: number; readonly cells: number; readonly notChecked: number };
}

/** A report of the unit, proofread. */
export interface CheckedReport {
  readonly file: number;
  /** The workbook that it was held against; `null`: only against itself. */
  readonly against: number | null;
  readonly findings: readonly ProofFinding[];
  readonly numbers: Readonly<Record<NumberState, number>>;
  readonly texts: ReportTexts;
  /** Set where it is the text of final accounts or of a budget that is published. */
  readonly published: CheckedPublished | null;
}

/** What of a report is compared with other units' reports. */
export interface ReportTexts {
  /** Sentences and headings that begin with the name of some public body, shortened; the block's number first. */
  readonly openings: readonly (readonly [paragraph: number, text: string])[];
  /** Digests of the paragraphs that tell several amounts; the block's number first. */
  readonly paragraphs: readonly (readonly [paragraph: number, digest: string])[];
}

export interface UnitScore {
  readonly file: number;
  readonly system: { readonly id: string; readonly title: string; readonly confirmed: boolean };
  readonly score: number;
  readonly outOf: number;
  /** Nothing is missing: only then is it a total, and ranked. */
  readonly complete: boolean;
  readonly grade: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly score: number | null;
    readonly status: string;
  }[];
}

/** The figures of a unit that units are compared by. */
export interface UnitFigures {
  readonly file: number;
  readonly year: number | null;
  readonly amounts: Readonly<Record<string, KeptAmount>>;
  /** People, vehicles, batches. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * What checking a unit gave: a pure function of its files' bytes and the engine, so that it has the same bytes on every
 * machine, whenever and however often it is made. It knows no path and no time.
 */
export interface UnitResult extends EngineFacts {
  readonly format: number;
  readonly key: string;
  readonly files: readonly JobFile[];
  readonly workbooks: readonly CheckedWorkbook[];
  readonly reports: readonly CheckedReport[];
  /** By the workbook that holds the final accounts. */
  readonly score: UnitScore | null;
  /** `null` where no workbook's accounts can be relied on, or several state them. */
  readonly figures: UnitFigures | null;
  readonly problems: readonly UnitProblem[];
}

/** Codes of the problems that lie in the run, not in the files: worth another try. */
export const RUN_PROBLEMS: readonly string[] = ["processDied", "timeLimit"];

/** A result for a unit that could not be checked to the end. */
export function failedResult(
  facts: EngineFacts & { readonly format: number },
  key: string,
  files: readonly JobFile[],
  problem: UnitProblem,
): UnitResult {
  const { format, engine, rules, system } = facts;
  const nothing = { workbooks: [], reports: [], score: null, figures: null };
  return { format, key, engine, rules, system, files, ...nothing, problems: [problem] };
}
