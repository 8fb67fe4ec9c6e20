import type { RecognisedTable, TableRow } from "../layout/recognisedTable";
import type { TableParts } from "./chooseTables";
import type { FigureCollector } from "./figureCollector";

/** Roles that are no amounts: what they are, by role. */
const COUNT_ROLES: Readonly<Record<string, string>> = {
  quota: "人",
  actual: "人",
  approvedArea: "㎡",
  actualArea: "㎡",
  weight: "分",
  score: "分",
};
const RATIO_ROLES = new Set(["rate", "areaRate", "investmentRate"]);

/** Rows of words: a telephone number is no amount. */
const TEXT_ROWS = new Set(["thrift", "signature"]);

/** 三公 rows of 基础数据表: the same quantities as the 三公 table's. */
const THREE_PUBLIC_ROWS: Readonly<Record<string, string>> = {
  threePublic: "total",
  abroad: "abroad",
  vehicles: "vehicles",
  vehiclePurchase: "vehiclePurchase",
  vehicleOperation: "vehicleOperation",
  reception: "reception",
};

/**
 * 部门整体支出绩效评价基础数据表: baseData.<row key>.<role>. A row key that comes again (one row per 专项) is numbered:
 * baseData.projectProvincial.final, baseData.projectProvincial.2.final …
 */
export function readBaseData(parts: TableParts, collector: FigureCollector): void {
  const times = new Map<string, number>();
  for (const table of parts) {
    for (const row of table.rows) {
      if (row.key === undefined || TEXT_ROWS.has(row.key)) continue;
      const time = (times.get(row.key) ?? 0) + 1;
      times.set(row.key, time);
      addRow(`baseData.${row.key}${time > 1 ? `.${time}` : ""}`, row, table, collector, baseDataTwin(row.key));
    }
  }
}

/** Keys under which the same quantity is stated by another table. */
function baseDataTwin(rowKey: string): (role: string) => string[] {
  const item = THREE_PUBLIC_ROWS[rowKey];
  if (item) return (role) => [`threePublic.${role}.${item}`];
  if (rowKey === "staff") return (role) => (role === "quota" || role === "actual" ? [`staff.total.${role}`] : []);
  return () => [];
}

const FUNDS_ROWS = new Set(["total", "appropriation", "carryOver", "other"]);

/** 部门整体支出绩效自评表: selfEvaluation.funds.<row key>.<role>, selfEvaluation.{incomeNature,expenditureNature}.… */
export function readSelfEvaluation(parts: TableParts, collector: FigureCollector): void {
  for (const table of parts) {
    for (const row of table.rows) {
      if (row.key === undefined) continue;
      if (FUNDS_ROWS.has(row.key)) addRow(`selfEvaluation.funds.${row.key}`, row, table, collector);
      else if (/^(?:income|expenditure)Nature\./.test(row.key)) {
        collector.addAmount(`selfEvaluation.${row.key}`, row.values["amount"], table);
      } else if (row.key === "totalScore") addRow("selfEvaluation.totalScore", row, table, collector);
    }
  }
}

function addRow(
  base: string,
  row: TableRow,
  table: RecognisedTable,
  collector: FigureCollector,
  twins: (role: string) => readonly string[] = () => [],
): void {
  for (const [role, cell] of Object.entries(row.values)) {
    const key = `${base}.${role}`;
    const measure = COUNT_ROLES[role];
    if (RATIO_ROLES.has(role)) collector.addRatio(key, cell);
    else if (measure !== undefined) for (const one of [key, ...twins(role)]) collector.addCount(one, cell, measure);
    else collector.addAmount(key, cell, table, twins(role));
  }
}
