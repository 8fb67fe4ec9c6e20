import type { DisclosureWorkbooks } from "../disclosureRoad";

export interface DiscloseOptions extends DisclosureWorkbooks {
  /** Check a published text instead of writing one. */
  readonly check?: boolean;
  /** The workbook that the published text was written from. */
  readonly workbook?: string;
  /** Id of the place's form; for writing also the path of a form's JSON file. */
  readonly form?: string;
  /** Days of approval and publication, 2025-07-20. */
  readonly approved?: string;
  readonly published?: string;
  /** `final` or `budget`; default: what the workbook is of. */
  readonly kind?: string;
  /** The form filled in. */
  readonly answers?: string;
  /** Where to write the form to be filled in. */
  readonly questions?: string;
  /** Where to write a copy of the workbook with the form as a sheet. */
  readonly questionsSheet?: string;
  /** Attach the evaluation report to 部门决算公开. */
  readonly withReport?: boolean;
  readonly draft?: boolean;
  readonly output?: string;
  readonly json?: boolean;
}
