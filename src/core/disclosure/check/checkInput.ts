import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Classifications } from "../../classification/classifications";
import type { Recognition } from "../../layout/recognisedTable";
import type { Proofreading } from "../../proofread/proofread";
import type { ReportDocument } from "../../text/document";
import type { DisclosureForm } from "../forms/disclosureForm";
import type { FileTraces } from "./fileTraces";

/** The workbook that the document was written from. */
export interface CheckedWorkbook {
  readonly recognition: Recognition;
  readonly accounts: FinalAccounts;
}

/** A day as it is written: 2025-08-01. */
export interface DisclosureDates {
  readonly approved?: string;
  readonly published?: string;
}

export interface CheckInput {
  readonly document: ReportDocument;
  /** `null` where the document did not come from a file that could hold anything else. */
  readonly traces: FileTraces | null;
  /** The document proofread, against the workbook where there is one. */
  readonly proofreading: Proofreading;
  readonly classifications: Classifications;
  readonly workbook: CheckedWorkbook | null;
  /** The form that the user says the document follows. */
  readonly form: DisclosureForm | null;
  readonly dates: DisclosureDates;
}
