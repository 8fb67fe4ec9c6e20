import type { RecognisedTable, TableRow } from "../layout/recognisedTable";
import { unitIn } from "../layout/unit";
import type { TableParts } from "./chooseTables";
import { ownValue } from "../ownValue";
import type { FigureCollector } from "./figureCollector";
import { COUNT_MEASURES } from "./readThreePublic";

/**
 * 机构运行信息表: threePublic.final.<item> and threePublic.counts.<item> as the same quantities in another place,
 * operation.<item> for 机关运行经费, 会议费 and 培训费, procurement.<part>, assets.vehicles.<kind> and assets.equipment.
 */
export function readOperatingInformation(parts: TableParts, collector: FigureCollector): void {
  for (const table of parts) for (const row of table.rows) addRow(row, table, collector);
}

/** In what assets are counted where the form prints no measure. */
const ASSET_MEASURES = { vehicles: "辆", equipment: "台（套）" } as const;

const OPERATION = ["agencyOperation", "meeting", "training"];

function addRow(row: TableRow, table: RecognisedTable, collector: FigureCollector): void {
  const [group, item = ""] = row.key?.split(".") ?? [];
  const cell = row.values.final;
  // 人员 are read as a form of their own (readStaffRows).
  if (group === undefined || group === "staff" || !cell) return;
  const measure = typeof row.values.measure?.value === "string" ? row.values.measure.value.trim() : "";
  if (group === "assets" && row.key !== undefined)
    collector.addCount(row.key, cell, measure || ASSET_MEASURES[item === "equipment" ? item : "vehicles"]);
  // Forms count 批次 in 个; no text does.
  else if (group === "counts")
    collector.addCount(`threePublic.counts.${item}`, cell, ownValue(COUNT_MEASURES, item) ?? measure);
  else {
    const key =
      group === "final"
        ? `${OPERATION.includes(item) ? "operation" : "threePublic.final"}.${item}`
        : `${group}.${item}`;
    const figure = collector.amount(key, cell, table, unitIn(measure) ?? table.unit?.value ?? null);
    if (figure) collector.add(figure);
  }
}
