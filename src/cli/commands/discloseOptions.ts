import type { WorkbookArguments } from "../readInput";

export interface DiscloseOptions extends WorkbookArguments {
  /** Check a published text instead of writing one. */
  readonly check?: boolean;
  /** The workbook that the published text was written from. */
  readonly workbook?: string;
  /** Id of the place's form. */
  readonly form?: string;
  /** Days of approval and publication, 2025-07-20. */
  readonly approved?: string;
  readonly published?: string;
  readonly output?: string;
  readonly json?: boolean;
}
