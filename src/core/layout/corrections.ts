import { z } from "zod";
import { columnNumber } from "../workbook/cellRef";
import { TABLE_KINDS } from "../tableKinds/tableKinds";
import type { LayoutCorrection } from "./recognisedTable";
import type { FixedLayout } from "./region";
import { isColumnRole } from "../tableKinds/columnRoles";

const CORRECTION = z.object({
  sheet: z.string(),
  kind: z.union([z.enum(TABLE_KINDS), z.literal("none")]),
  headerRows: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
  columns: z
    .array(z.object({ role: z.string(), column: z.string().regex(/^[A-Za-z]{1,3}$/u) }))
    // A role of an earlier version that means nothing any more leaves the column to the recogniser.
    .transform((columns) => columns.flatMap(({ role, column }) => (isColumnRole(role) ? [{ role, column }] : [])))
    .optional(),
  unit: z.enum(["元", "千元", "万元", "亿元"]).optional(),
  year: z.number().int().optional(),
});

/** The corrections kept in the workbook; what is damaged there is left out, one by one. */
export function readCorrections(setting: unknown): readonly LayoutCorrection[] {
  if (!Array.isArray(setting)) return [];
  return setting.flatMap((entry) => {
    const parsed = CORRECTION.safeParse(entry);
    return parsed.success ? [parsed.data as LayoutCorrection] : [];
  });
}

/** The correction in the terms of the recogniser. */
export function fixedLayout(correction: LayoutCorrection): FixedLayout {
  const roles = new Map((correction.columns ?? []).map(({ role, column }) => [columnNumber(column), role]));
  const [first, last] = correction.headerRows ?? [];
  return first === undefined || last === undefined ? { roles } : { roles, headerRows: [first - 1, last - 1] };
}
