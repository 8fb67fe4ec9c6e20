import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";

export interface ExpectedFigure {
  readonly sheet: string;
  readonly address: string;
  readonly role: string;
  /** The number, or the text of a text column. */
  readonly value: number | string | null;
  readonly code?: string;
  readonly label?: string;
  readonly key?: string;
  readonly level?: number;
  readonly isTotal?: boolean;
}

export interface ExpectedTable {
  readonly kind: TableKind;
  readonly sheets: readonly string[];
  readonly unit: string | null;
  readonly year: number | null;
  readonly department: string | null;
  readonly figures: readonly ExpectedFigure[];
}
