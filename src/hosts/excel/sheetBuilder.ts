import type { MergeArea, CellValue, SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import type { UsedArea } from "./readPlan";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** A sheet while its parts arrive. */
export interface SheetBuilder {
  readonly info: SheetInfo;
  readonly area: UsedArea | null;
  readonly rows: CellValue[][];
  readonly formulas: Map<string, string>;
  readonly numberFormats: Map<string, string>;
  /** `null` while, or because, Excel cannot tell. */
  merges: readonly MergeArea[] | null;
  hiddenRows: number[] | null;
  hiddenColumns: number[] | null;
}

export function newSheet(info: SheetInfo, area: UsedArea | null): SheetBuilder {
  return {
    info,
    area,
    rows: [],
    formulas: new Map(),
    numberFormats: new Map(),
    merges: area ? null : [],
    hiddenRows: area ? null : [],
    hiddenColumns: area ? null : [],
  };
}

export function finishSheet(sheet: SheetBuilder): SheetSnapshot {
  const { info, area, rows, formulas, numberFormats, merges, hiddenRows, hiddenColumns } = sheet;
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return {
    name: info.name,
    visibility: info.visibility,
    isProtected: info.isProtected,
    origin: { row: area?.row ?? 0, column: area?.column ?? 0 },
    rows,
    formulas,
    numberFormats,
    ...(merges ? { merges } : {}),
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(hiddenColumns ? { hiddenColumns } : {}),
  };
}
