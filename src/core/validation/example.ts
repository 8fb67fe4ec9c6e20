import type { CellValue } from "../workbook/snapshot";

/** Sheets by name, row by row. */
export type ExampleSheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** How the sound workbooks of the examples (test/core/validation/examples) are changed. */
export interface ExampleChange {
  /** Which of them; default the final accounts. */
  readonly of?: "accounts" | "summaryByNature" | "forms" | "books" | "nothing";
  /**
   * Cells by what stands beside them: `支出表|行政运行|基本支出` is the cell of that row under that header,
   * `收支总表|本年支出合计` the first number to the right of the label, `自评表!G13` an address.
   */
  readonly set?: Readonly<Record<string, CellValue>>;
  /** Sheets that are put in, or in the place of those of the same name. */
  readonly put?: ExampleSheets;
  /** Sheets that are left out. */
  readonly drop?: readonly string[];
  /** Formulas by address, `表!B7`; what they come to is what the cell holds. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Formulas are computed only on demand. */
  readonly calculation?: "manual";
  /** Settings of the workbook: local limits, own items. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The sheets of last year's workbook, given beside it. */
  readonly lastYear?: ExampleSheets;
}

/** A changed workbook, and what the rule says of it: a variant of its sentences, or nothing. */
export interface Example extends ExampleChange {
  readonly says: string | null;
}

/** The rule finds this, in the words of `variant`. */
export function says(variant: string, change: ExampleChange): Example {
  return { says: variant, ...change };
}

/** The rule is silent on this: near a fault, and none. */
export function silent(change: ExampleChange): Example {
  return { says: null, ...change };
}
