import { nothing, type HostObject, type ScalarMember } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import { areaAddress, type Area, type ModelCell } from "../workbookModel";
import type { SheetHandle } from "./hostWorkbook";

/** How the cells of a range look. Fills are kept by cell; what else is set is only remembered, and never read back. */
export function rangeFormat(handle: SheetHandle, area: Area): HostObject {
  const { sheet } = handle;
  const cells = () => {
    const found: ModelCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) found.push(sheet.touch(row, column));
    }
    return found;
  };
  const same = <T>(values: readonly T[]): T | null =>
    values.every((item) => item === values[0]) ? (values[0] ?? null) : null;
  const guard = () => {
    if (sheet.isProtected) throw new RichApiError("AccessDenied");
  };
  const remembered = (...names: readonly string[]): Record<string, ScalarMember> =>
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          set: (value: unknown) => {
            guard();
            sheet.looks.set(`${areaAddress(area)} ${name}`, value);
          },
        },
      ]),
    );
  return {
    className: "RangeFormat",
    scalars: remembered("ColumnWidth", "WrapText", "VerticalAlignment"),
    children: {
      Font: () => ({ className: "RangeFont", scalars: remembered("Bold", "Color", "Underline") }),
      Fill: () => ({
        className: "RangeFill",
        scalars: {
          Color: {
            get: () => same(cells().map(({ fill }) => fill ?? "#FFFFFF")),
            set: (color) => {
              guard();
              for (const cell of cells()) cell.fill = String(color);
            },
          },
        },
        methods: {
          Clear: () => {
            guard();
            for (const cell of cells()) cell.fill = null;
            return nothing;
          },
        },
      }),
      Protection: () => ({
        className: "FormatProtection",
        scalars: { Locked: { get: () => same(cells().map(({ locked }) => locked)) } },
      }),
    },
    methods: { AutofitColumns: () => nothing, AutofitRows: () => nothing },
  };
}
