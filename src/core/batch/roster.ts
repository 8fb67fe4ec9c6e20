import { labels } from "../lexicon/labels";
import { BudgetReportError } from "../errors";
import { normaliseLabel } from "../workbook/label";
import { isCellError, type CellValue, type WorkbookSnapshot } from "../workbook/snapshot";

const columnLabels = labels("roster.columns");
type RosterColumn = ReturnType<typeof columnLabels>[number][0];

/** A unit that is expected to hand in, as the bureau's own list (名册) has it. */
export interface RosterUnit {
  readonly code: string | null;
  readonly name: string;
  /** Code or name of the unit above it. */
  readonly parent: string | null;
  /** 级次, as written: units of one level are compared with one another. */
  readonly level: string | null;
  /** Dates, ISO: when the accounts were approved (批复), made public, due, handed in. */
  readonly approved: string | null;
  readonly published: string | null;
  readonly due: string | null;
  readonly received: string | null;
}

export interface Roster {
  readonly units: readonly RosterUnit[];
  /** Which columns the list has. */
  readonly columns: readonly RosterColumn[];
}

const HEADER_ROWS = 10;

/**
 * The bureau's list of units: the first sheet with a column 单位名称; 单位代码, 主管单位, 级次 and dates where they are there.
 * @throws brokenRoster where no sheet has names under such a heading, or a code or a name stands twice
 */
export function readRoster(workbook: WorkbookSnapshot): Roster {
  for (const { rows } of workbook.sheets) {
    for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
      const columns = columnsOf(row);
      if (!columns.has("name")) continue;
      const units = rows.slice(at + 1).flatMap((one) => unitOf(one, columns) ?? []);
      if (units.length === 0) continue;
      requireUnique(workbook.name, units);
      return { units, columns: [...columns.keys()] };
    }
  }
  throw new BudgetReportError("brokenRoster", { file: workbook.name, reason: "noNames", what: "" });
}

function columnsOf(row: readonly CellValue[]): Map<RosterColumn, number> {
  const columns = new Map<RosterColumn, number>();
  row.forEach((value, at) => {
    const label = typeof value === "string" ? normaliseLabel(value).replace(/[*:]/gu, "") : "";
    const column = columnLabels().find(([, known]) => known.test(label))?.[0];
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

function unitOf(row: readonly CellValue[], columns: ReadonlyMap<RosterColumn, number>): RosterUnit | null {
  const value = (column: RosterColumn) => row[columns.get(column) ?? -1] ?? null;
  const text = (column: RosterColumn) => textOf(value(column));
  const name = text("name");
  if (name === null) return null;
  return {
    code: text("code"),
    name,
    parent: text("parent"),
    level: text("level"),
    approved: dateOf(value("approved")),
    published: dateOf(value("published")),
    due: dateOf(value("due")),
    received: dateOf(value("received")),
  };
}

function textOf(value: CellValue): string | null {
  if (value === null || isCellError(value) || typeof value === "boolean") return null;
  const text = String(value).trim();
  return text === "" ? null : text;
}

/** Excel counts days from 1899-12-30; people write 2024-9-20, 2024.9.20, 2024年9月20日. */
function dateOf(value: CellValue): string | null {
  if (typeof value === "number" && value > 20_000 && value < 80_000)
    return new Date(Math.round((Math.floor(value) - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  const match = /^(20\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(textOf(value) ?? "");
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function requireUnique(file: string, units: readonly RosterUnit[]): void {
  const seen = new Set<string>();
  for (const { code, name } of units) {
    for (const [what, key] of [
      [code, `code ${code}`],
      [name, `name ${normaliseLabel(name)}`],
    ] as const) {
      if (what === null) continue;
      if (seen.has(key)) throw new BudgetReportError("brokenRoster", { file, reason: "twice", what });
      seen.add(key);
    }
  }
}
