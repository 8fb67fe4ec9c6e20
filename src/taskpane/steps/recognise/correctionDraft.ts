import type { CurrencyUnit } from "../../../core/amount/amount";
import type { TableKind } from "../../../core/tableKinds/tableKinds";
import type { LayoutCorrection } from "../../../core/layout/recognisedTable";
import type { TableView } from "../../worker/views";
import type { ColumnRole } from "../../../core/tableKinds/columnRoles";

export const UNITS: readonly CurrencyUnit[] = ["元", "千元", "万元", "亿元"];

/** The dialog's fields as typed. Empty fields leave it to the recogniser. */
export interface CorrectionDraft {
  readonly kind: TableKind | "none";
  readonly headerFrom: string;
  readonly headerTo: string;
  readonly unit: CurrencyUnit | "";
  readonly year: string;
  /** Role by column letter. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
}

/** Starts from what was corrected before, else from what was recognised. */
export function draftFor(kept: LayoutCorrection | undefined, table: TableView | undefined): CorrectionDraft {
  const [headerFrom, headerTo] = kept?.headerRows ?? headerRowsOf(table) ?? ["", ""];
  const columns = kept?.columns ?? table?.columns ?? [];
  return {
    kind: kept?.kind ?? table?.kind ?? "none",
    headerFrom: String(headerFrom),
    headerTo: String(headerTo),
    unit: kept?.unit ?? "",
    year: kept?.year === undefined ? "" : String(kept.year),
    roles: Object.fromEntries(columns.map(({ role, column }) => [column, role])),
  };
}

export function isDraftValid({ headerFrom, headerTo, year }: CorrectionDraft): boolean {
  const rows = headerFrom === "" && headerTo === "";
  const ordered = isCount(headerFrom) && isCount(headerTo) && Number(headerFrom) <= Number(headerTo);
  return (rows || ordered) && (year === "" || /^(19|20)\d\d$/.test(year));
}

/** The draft as it is kept in the workbook. The draft must be valid. */
export function correctionOf(sheet: string, draft: CorrectionDraft): LayoutCorrection {
  if (draft.kind === "none") return { sheet, kind: "none" };
  const columns = Object.entries(draft.roles).map(([column, role]) => ({ role, column }));
  return {
    sheet,
    kind: draft.kind,
    ...(draft.headerFrom === "" ? {} : { headerRows: [Number(draft.headerFrom), Number(draft.headerTo)] as const }),
    ...(columns.length === 0 ? {} : { columns }),
    ...(draft.unit === "" ? {} : { unit: draft.unit }),
    ...(draft.year === "" ? {} : { year: Number(draft.year) }),
  };
}

function headerRowsOf(table: TableView | undefined): readonly [number, number] | null {
  const rows = table?.headerRange?.match(/\d+/g);
  const [first, last = first] = rows ?? [];
  return first === undefined || last === undefined ? null : [Number(first), Number(last)];
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,6}$/.test(text);
}
