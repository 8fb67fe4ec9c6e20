import { pattern } from "../../lexicon/words";
import { labels } from "../../lexicon/labels";
import type { Area, SheetGrid } from "../grid";
import type { RowValues, TableRow } from "../recognisedTable";
import { filledRightOf, textCell } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** 填表人、填报日期、联系电话、单位负责人签字 at the foot of a form. */
const partLabels = labels("signature.parts");

function roleOf(label: string): ColumnRole | null {
  return partLabels().find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The signature line as one row with the key `signature`; nothing where the form has none. */
export function readSignature(grid: SheetGrid, area: Area): TableRow[] {
  for (let row = area.bottom; row >= Math.max(area.top, area.bottom - 8); row--) {
    const values: RowValues = {};
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      const text = grid.text(row, column).replaceAll("：", ":");
      const alone = roleOf(grid.label(row, column).replace(/[::]$/u, ""));
      if (alone) {
        const right = filledRightOf(grid, row, column, area.right);
        if (right !== null && !roleOf(grid.label(row, right).replace(/[::]$/u, "")))
          values[alone] = textCell(grid, row, right);
        continue;
      }
      for (const part of text.matchAll(pattern("signature.part", "gu"))) {
        const role = roleOf(part[1] ?? "");
        if (role && (part[2] ?? "") !== "") values[role] ??= textCell(grid, row, column, (part[2] ?? "").trim());
      }
    }
    if (Object.keys(values).length > 0) return [{ row: row + 1, key: "signature", level: 0, isTotal: false, values }];
  }
  return [];
}
