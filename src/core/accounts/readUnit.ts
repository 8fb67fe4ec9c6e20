import type { RoleCell, TableRow } from "../layout/recognisedTable";
import type { TableParts } from "./chooseTables";
import type { AmountFigure, CountFigure } from "./figure";
import type { FigureCollector } from "./figureCollector";
import { ownValue } from "../ownValue";
import { COUNT_MEASURES } from "./readThreePublic";
import type { NarrativeParagraph, ProjectItem, StaffLine, UnitItem } from "./finalAccounts";

const CATEGORIES: readonly StaffLine["category"][] = ["administrative", "institution", "worker", "other", "total"];

export interface UnitProfile {
  readonly staff: StaffLine[];
  readonly profile: Map<string, NarrativeParagraph>;
}

/**
 * 单位基本情况: staff.<category>.{quota,actual}, profile.<key> for further counts (vehiclesHeld, retired …), and its texts.
 * Several lines of one category give one figure, their sum.
 */
export function readUnitProfile(parts: TableParts, collector: FigureCollector): UnitProfile {
  const staff: StaffLine[] = [];
  const profile = new Map<string, NarrativeParagraph>();
  for (const row of parts.flatMap((table) => table.rows)) {
    if (row.key === undefined) continue;
    const category = CATEGORIES.find((one) => one === row.key);
    if (category) staff.push(staffLine(category, row));
    const count = row.values["count"];
    if (count) addProfileCount(row.key, count, collector);
    const text = row.values["text"];
    if (typeof text?.value === "string" && text.value.trim() !== "" && !profile.has(row.key)) {
      profile.set(row.key, { text: text.value, ref: text.ref });
    }
  }
  for (const category of CATEGORIES) {
    for (const role of ["quota", "actual"] as const) addStaff(category, role, staff, collector);
  }
  return { staff, profile };
}

/** Of counts that only 单位基本情况 has. */
const PROFILE_MEASURES: Readonly<Record<string, string>> = {
  retired: "人",
  temporary: "人",
  supported: "人",
  officeCount: "个",
};

/** Vehicles held, batches received … are the three-public table's counts too, where that table does not tell them. */
function addProfileCount(key: string, count: RoleCell, collector: FigureCollector): void {
  collector.addCount(`profile.${key}`, count, ownValue(PROFILE_MEASURES, key) ?? "");
  const measure = ownValue(COUNT_MEASURES, key);
  if (measure !== undefined) collector.addCount(`threePublic.counts.${key}`, count, measure);
}

function staffLine(category: StaffLine["category"], row: TableRow): StaffLine {
  const count = (role: "quota" | "actual"): CountFigure | null => {
    const cell = row.values[role];
    if (typeof cell?.number !== "number") return null;
    const key = `staff.${category}.${role}`;
    return { key, kind: "count", count: cell.number, measure: "人", source: { type: "cell", ref: cell.ref } };
  };
  return { category, name: row.name ?? "", quota: count("quota"), actual: count("actual") };
}

function addStaff(
  category: StaffLine["category"],
  role: "quota" | "actual",
  staff: readonly StaffLine[],
  collector: FigureCollector,
): void {
  const stated = staff.filter((line) => line.category === category).flatMap((line) => line[role] ?? []);
  const total = sumOfCounts(`staff.${category}.${role}`, stated, "sum");
  if (total) collector.add(total);
}

/** The one figure, or the sum of several; `null` for none. */
export function sumOfCounts(key: string, counts: readonly CountFigure[], formula: string): CountFigure | null {
  const [first] = counts;
  if (!first) return null;
  if (counts.length === 1) return { ...first, key };
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return { key, kind: "count", count, measure: first.measure, source: { type: "derived", formula, from: counts } };
}

/** 决算单位构成. */
export function readUnitList(parts: TableParts): UnitItem[] {
  return parts
    .flatMap((table) => table.rows)
    .filter((row) => row.name !== undefined && !row.isTotal)
    .map((row) => {
      const remark = row.values["remark"]?.value;
      return { name: row.name ?? "", ref: row.nameRef ?? null, remark: typeof remark === "string" ? remark : null };
    });
}

/** 项目支出明细: project.<n>.<role> in the order of the table, project.total.<role>. */
export function readProjects(parts: TableParts, collector: FigureCollector): ProjectItem[] {
  const projects: ProjectItem[] = [];
  for (const table of parts) {
    for (const row of table.rows) {
      const part = row.isTotal ? "total" : String(projects.length + 1);
      const amounts: Record<string, AmountFigure> = {};
      for (const [role, cell] of Object.entries(row.values)) {
        if (NO_AMOUNTS.has(role)) continue;
        const figure = collector.addAmount(`project.${part}.${role}`, cell, table);
        if (figure) amounts[role] = figure;
      }
      if (row.isTotal || (row.name === undefined && Object.keys(amounts).length === 0)) continue;
      const use = row.values["use"]?.value;
      projects.push({
        name: row.name ?? "",
        ref: row.nameRef ?? null,
        use: typeof use === "string" ? use : null,
        amounts,
      });
    }
  }
  return projects;
}

/** Columns of 项目支出明细 that may hold numbers but no money. */
const NO_AMOUNTS = new Set([
  "number",
  "rowNumber",
  "serialNumber",
  "use",
  "remark",
  "code",
  "rate",
  "executionRate",
  "year",
]);
