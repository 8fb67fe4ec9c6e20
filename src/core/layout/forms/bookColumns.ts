import { pattern } from "../../lexicon/words";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { ledgerRowKind } from "../../lexicon/ledgerRows";
import type { SheetGrid } from "../grid";
import type { Region } from "../region";
import { headerKey } from "../wording";
import type { Meaning } from "./bookLabels";
import { isHeaderWord, meaningOf, plainAccountRole } from "./bookLabels";
import { withFixedRoles } from "./formCells";

export interface BookColumn {
  readonly role: ColumnRole;
  readonly column: number;
}

export interface BookHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BookColumn[];
  readonly labels: readonly string[];
  readonly unknown: readonly string[];
  /** Columns with a label and no role, left to right: auxiliary items that are not known by name stand there. */
  readonly others: readonly number[];
}

/** Header rows under the first one. */
const MOST_ROWS = 3;
/** No book has more columns with a meaning; what stands further right is left alone. */
const MOST_COLUMNS = 120;

/** The header among the first rows of the region that hold at least three cells: the first that gives three roles. */
export function findBookHeader(region: Region): BookHeader | null {
  const { grid } = region;
  const fixed = region.fixed?.headerRows;
  if (fixed) return withFixed(region, fold(region, fixed[0], fixed[1]));
  let looked = 0;
  for (let row = region.top; row <= region.bottom && looked < 40; row++) {
    if (grid.filledCount(row) < 3) continue;
    looked++;
    const header = bookHeaderAt(region, row);
    if (header && withFixed(region, header).columns.length >= 3) return withFixed(region, header);
  }
  return null;
}

/** The header that begins in this row, with the rows beneath that belong to it; `null` if the row is none. */
export function bookHeaderAt(region: Region, row: number): BookHeader | null {
  const { grid } = region;
  const right = Math.min(region.right, region.left + MOST_COLUMNS);
  const filled = grid.filledColumns(row, region.left, right);
  if (filled.length < 3) return null;
  let opening = 0;
  for (const column of filled) {
    const label = grid.label(row, column);
    if (typeof grid.value(row, column) === "string" && label.length <= 16 && pattern("book.heading").test(label))
      opening++;
  }
  if (opening < 2) return null;
  let bottom = row;
  while (
    bottom < region.bottom &&
    bottom - row < MOST_ROWS - 1 &&
    isFurtherHeaderRow(grid, bottom + 1, region.left, right)
  ) {
    bottom++;
  }
  const header = fold({ ...region, right }, row, bottom);
  return header.columns.length >= 3 ? header : null;
}

function withFixed(region: Region, header: BookHeader): BookHeader {
  return { ...header, columns: withFixedRoles(region, header.columns) };
}

/**
 * 借方│贷方, 方向│余额, 月│日, 原币│本币 beneath a group: short known words and no numbers, and somewhere a label that
 * needs the one above it. An opening row without amount (期初余额 under 摘要, 借 under 方向) is none.
 */
function isFurtherHeaderRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  const filled = grid.filledColumns(row, left, right);
  if (filled.length < 2) return false;
  const labels = filled.map((column) => headerKey(grid.label(row, column)));
  const isWords = filled.every(
    (column, index) => typeof grid.value(row, column) === "string" && isHeaderWord(labels[index] ?? ""),
  );
  if (!isWords) return false;
  const isBeneathGroup = filled.some((column) => {
    const above = grid.label(row - 1, column);
    return above === "" || above === grid.label(row - 1, column - 1) || above === grid.label(row - 1, column + 1);
  });
  return (
    isBeneathGroup || labels.every((label) => !pattern("book.direction").test(label) && ledgerRowKind(label) === null)
  );
}

interface Labelled {
  readonly column: number;
  readonly path: readonly string[];
}

/** Puts the header's rows together, along merges or, where the host cannot tell them, forward to the next filled cell. */
function fold(region: Region, top: number, bottom: number): BookHeader {
  const columns = labelledColumns(region, top, bottom);
  const meanings = columns.map(({ path }) => meaningOf(path));
  const taken = new Map<ColumnRole, number>();
  meanings.forEach((meaning, index) => {
    if (meaning === null || meaning === "idle") return;
    const before = taken.get(meaning.role);
    const rank = before === undefined ? Infinity : ((meanings[before] as Meaning).rank ?? Infinity);
    if (meaning.rank < rank) taken.set(meaning.role, index);
  });
  dropCashWords(taken, meanings);
  namePlainAccount(taken, columns);
  const roles = new Map([...taken].map(([role, index]) => [index, role]));
  nameDirections(roles, columns, meanings);
  const result: BookColumn[] = [];
  const labels: string[] = [];
  const unknown: string[] = [];
  const others: number[] = [];
  columns.forEach(({ column, path }, index) => {
    const role = roles.get(index);
    if (role === undefined) {
      others.push(column);
      if (meanings[index] === null) unknown.push(path.join(""));
      return;
    }
    result.push({ role, column });
    labels.push(path.join(""));
  });
  return { top, bottom, columns: result, labels, unknown, others };
}

function labelledColumns(region: Region, top: number, bottom: number): Labelled[] {
  const { grid } = region;
  const merged = Array.from({ length: bottom - top + 1 }, (_, depth) => hasMergeInRow(grid, top + depth, region));
  const carried: string[] = [];
  const columns: Labelled[] = [];
  for (let column = region.left; column <= region.right; column++) {
    const own = merged.map((_, depth) => {
      const merge = grid.mergeAt(top + depth, column);
      return merge ? grid.label(merge.top, merge.left) : grid.label(top + depth, column);
    });
    own.forEach((label, depth) => {
      // What stood under another outer label ends with it.
      if (label !== "" && label !== carried[depth]) carried.splice(depth, Infinity, label);
      else if (label === "" && merged[depth] && grid.knowsMerges) carried[depth] = "";
    });
    const depths = own.flatMap((label, depth) => (label === "" ? [] : [depth]));
    const lowest = depths[depths.length - 1];
    if (lowest === undefined) continue;
    // A blank above a label belongs to the group on its left.
    const keys = own
      .slice(0, lowest + 1)
      .map((label, depth) => (label === "" ? (carried[depth] ?? "") : label))
      .filter((label) => label !== "")
      .map(headerKey);
    columns.push({ column, path: keys.filter((key, index) => key !== keys[index - 1]) });
  }
  return columns;
}

function hasMergeInRow(grid: SheetGrid, row: number, { left, right }: Region): boolean {
  for (let column = left; column <= right; column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.right > merge.left) return true;
  }
  return false;
}

/** 收入│支出 are debit and credit of a cash book only where nothing is called 借方│贷方, and both are there. */
function dropCashWords(taken: Map<ColumnRole, number>, meanings: readonly (Meaning | "idle" | null)[]): void {
  const isCashWord = (role: ColumnRole) => {
    const meaning = meanings[taken.get(role) ?? -1];
    return meaning !== undefined && meaning !== null && meaning !== "idle" && meaning.rank >= 10;
  };
  if (isCashWord("debit") === isCashWord("credit")) return;
  for (const role of ["debit", "credit"] as const) if (isCashWord(role)) taken.delete(role);
}

/** 编码│名称 name the account where no column says 科目. */
function namePlainAccount(taken: Map<ColumnRole, number>, columns: readonly Labelled[]): void {
  if (taken.has("account")) return;
  columns.forEach(({ path }, index) => {
    const role = path.length === 1 ? plainAccountRole(path[0] ?? "") : null;
    if (role && !taken.has(role)) taken.set(role, index);
  });
}

/**
 * 方向│期初余额 … 方向│期末余额: each plain direction belongs to the balance that it stands beside. A single one beside
 * 期初余额 where 期末余额 has none is the account's own, for both.
 */
function nameDirections(
  roles: Map<number, ColumnRole>,
  columns: readonly Labelled[],
  meanings: readonly (Meaning | "idle" | null)[],
): void {
  const plain = columns.flatMap((_, index) => {
    const meaning = meanings[index];
    return meaning && meaning !== "idle" && meaning.role === "direction" ? [index] : [];
  });
  const taken = new Set(roles.values());
  if (plain.length === 1 && taken.has("opening") && taken.has("closing")) return;
  for (const index of plain) {
    const balance = [roles.get(index + 1), roles.get(index - 1)].find(
      (role) => role === "opening" || role === "closing",
    );
    if (balance === undefined || taken.has(`${balance}Direction`)) continue;
    roles.set(index, `${balance}Direction`);
    taken.add(`${balance}Direction`);
  }
}
