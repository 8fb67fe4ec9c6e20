import { z } from "zod";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { parseJsonFile } from "../../dataFile/parseJsonFile";
import { BudgetReportError } from "../../errors";
import { plainLabel } from "../../workbook/label";
import type { CellValue } from "../../workbook/snapshot";
import type { Causes, Direction } from "./causes";
import { directionOf } from "./causes";
import type { CauseColumn } from "./changeGroups";
import { CAUSE_TABLE, CHANGE_GROUPS } from "./changeGroups";
import type { ChangeItem } from "./changeItem";
import { changeItems } from "./changeItem";

/** A cause as a person has written it: for a key, or for an item by its name. */
export interface WrittenCause {
  readonly key: string;
  readonly item: string;
  readonly cause: string;
  /** Which way the table says that it went. */
  readonly direction: Direction | null;
  /** One-based, in the file; 0 where it is not known. */
  readonly line: number;
}

const CauseFile = z.strictObject({
  causes: z.array(
    z.object({
      key: z.string().optional(),
      item: z.string().optional(),
      change: z.number().nullish(),
      cause: z.string(),
    }),
  ),
});

/** The causes of a JSON file: `{"causes": [{"key": …, "cause": …}]}`. @throws brokenCauses */
export function causesOfJson(bytes: Uint8Array, file: string): WrittenCause[] {
  return parseJsonFile({ code: "brokenCauses", schema: CauseFile }, bytes, file).causes.map(
    ({ key = "", item = "", change, cause }) => ({ key, item, cause, direction: directionIn(change), line: 0 }),
  );
}

/**
 * The causes of a table that has the columns 主要原因 and 编号 or 项目, wherever its header stands; lines without a cause are
 * left out. @throws brokenCauses where there is no such header
 */
export function causesOfGrid(rows: readonly (readonly CellValue[])[], file: string): WrittenCause[] {
  for (const [at, header] of rows.entries()) {
    const columns = columnsIn(header);
    if (columns.cause === undefined || (columns.key === undefined && columns.item === undefined)) continue;
    return rows.slice(at + 1).flatMap((cells, index) => {
      const textAt = (role: CauseColumn) => textOf(cells[columns[role] ?? -1]);
      const cause = textAt("cause");
      if (cause === "") return [];
      const change = columns.change === undefined ? null : cells[columns.change];
      const direction = directionIn(typeof change === "number" ? change : Number(textOf(change) || Number.NaN));
      return [{ key: textAt("key"), item: textAt("item"), cause, direction, line: at + index + 2 }];
    });
  }
  throw broken(file, 0, "noCauseColumn");
}

function columnsIn(header: readonly CellValue[]): Partial<Record<CauseColumn, number>> {
  const plain = (text: string) => plainLabel(text).replace(/\(.*\)$/u, "");
  const labels = header.map((value) => (typeof value === "string" ? plain(value) : ""));
  return Object.fromEntries(
    CAUSE_TABLE.columns.flatMap(({ role, labels: names }) => {
      const known = new Set(names.map(plain));
      const at = labels.findIndex((label) => label !== "" && known.has(label));
      return at < 0 ? [] : [[role, at]];
    }),
  );
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function directionIn(change: number | null | undefined): Direction | null {
  if (change === null || change === undefined || Number.isNaN(change) || change === 0) return null;
  return change > 0 ? "up" : "down";
}

export interface Signature {
  readonly by: string;
  readonly at: string;
}

/**
 * What was written, by the items of these accounts. An item that no longer changes above the threshold keeps its cause; a
 * name that is none of either year's is a mistake. @throws brokenCauses unknownItem, twoCauses
 */
export function matchCauses(
  written: readonly WrittenCause[],
  accounts: FinalAccounts,
  { by, at }: Signature,
  file: string,
): Causes {
  const year = accounts.year?.value;
  if (year === undefined) return {};
  const items = CHANGE_GROUPS.flatMap((group) => changeItems(group, accounts));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const byName = namesOf(items);
  const causes: Record<string, Causes[string]> = {};
  for (const { key, item: name, cause, direction, line } of written) {
    const item = byKey.get(key) ?? byName.get(plainLabel(name));
    if (!item) throw broken(file, line, "unknownItem", name || key);
    const known = causes[item.key];
    if (known && known.text !== cause) throw broken(file, line, "twoCauses", item.name);
    causes[item.key] = { text: cause, year, direction: direction ?? directionOf(item), by, at };
  }
  return causes;
}

/** A name that two items bear means neither. */
function namesOf(items: readonly ChangeItem[]): Map<string, ChangeItem> {
  const byName = new Map<string, ChangeItem | null>();
  for (const item of items) {
    const name = plainLabel(item.name);
    byName.set(name, byName.has(name) ? null : item);
  }
  return new Map([...byName].flatMap(([name, item]) => (item ? [[name, item]] : [])));
}

function broken(file: string, line: number, reason: string, item = ""): BudgetReportError {
  return new BudgetReportError("brokenCauses", { file, line, path: item, where: item, reason, item });
}
