import { numberOfText } from "../../amount/parse";
import type { CellRef } from "../../workbook/cellRef";
import type { CellValue } from "../../workbook/snapshot";
import type { Region } from "../region";
import type { AccountLine } from "./accountNames";
import { accountAbove, accountLine } from "./accountNames";
import type { BookHeader } from "./bookColumns";
import type { Book, BookRowColumn, RowKind } from "./bookRow";
import { BookRow } from "./bookRow";

/** Roles whose cells are money; all others are taken as they stand. */
const MONEY = new Set([
  "debit",
  "credit",
  "balance",
  "amount",
  "opening",
  "closing",
  "openingDebit",
  "openingCredit",
  "yearDebit",
  "yearCredit",
  "closingDebit",
  "closingCredit",
]);

const MAY_TELL = /[余结计额初页]/u;

/** Rows of a book that are no entries, told by their summary; repeated texts are looked up once. */
class SummaryKinds {
  private readonly known = new Map<string, RowKind>();

  of(value: CellValue): RowKind {
    if (typeof value !== "string" || value.length > 24 || !MAY_TELL.test(value)) return null;
    let kind = this.known.get(value);
    if (kind === undefined) {
      kind = kindOfSummary(value.replace(/\s/gu, ""));
      if (this.known.size < 5000) this.known.set(value, kind);
    }
    return kind;
  }
}

function kindOfSummary(text: string): RowKind {
  if (/^(?:期初|年初|月初)(?:余额|结存|数)?$|^(?:上年|上期|上月|承前页)(?:结转|余额)?$|^结转上年$/u.test(text))
    return "opening";
  if (/^(?:本月|本期|当月|\d{1,2}月(?:份)?)(?:合计|小计|发生额(?:合计)?)$|^月计$/u.test(text)) return "monthTotal";
  if (/^(?:本年|全年)(?:累计|合计)(?:发生额)?$|^累计(?:发生额)?$|^年计$/u.test(text)) return "yearTotal";
  if (/^(?:合计|总计|总合计|过次页|本页合计)$/u.test(text)) return "total";
  return null;
}

/** How one kind of book turns a sheet row into a table row. */
export interface BookRowRules {
  /** The columns whose text tells opening and total rows. */
  readonly kindRoles: readonly string[];
  /** Roles whose blank cells are taken from the row above (a voucher's date and number, printed once). */
  readonly fillDown?: readonly string[];
}

export interface BookRows {
  readonly rows: readonly BookRow[];
  /** Cells whose formula failed, found on the way. */
  readonly errorCells: readonly CellRef[];
}

/**
 * Reads the rows below a book's header by column index; labels are looked at only in the few columns that tell a row's
 * kind: a ledger may have 600,000 cells. Repeated headers and account lines between the blocks are set apart.
 */
export function readBookRows(region: Region, header: BookHeader, rules: BookRowRules): BookRows {
  const { grid } = region;
  const { rows: lines, origin, name: sheet } = grid.sheet;
  const columns = header.columns.map(({ role, column }): BookRowColumn => {
    const fill = rules.fillDown?.indexOf(role) ?? -1;
    return { role, column, index: column - origin.column, isMoney: MONEY.has(role), fill };
  });
  const book: Book = {
    sheet,
    columns,
    lines,
    firstRow: origin.row,
    namesAccountCode: columns.some(({ role }) => role === "accountCode"),
    namesAccountName: columns.some(({ role }) => role === "accountName"),
    accounts: new Map(),
  };
  const money = columns.filter(({ isMoney }) => isMoney).map(({ index }) => index);
  const texts = columns.filter(({ isMoney }) => !isMoney).map(({ index }) => index);
  const fills = columns.filter(({ fill }) => fill >= 0);
  const kindIndexes = rules.kindRoles.flatMap((role) => columns.find((each) => each.role === role)?.index ?? []);
  const headerText = lines[header.bottom - origin.row]?.[money[0] ?? -1];
  const kinds = new SummaryKinds();
  const rows: BookRow[] = [];
  const errorCells: CellRef[] = [];
  let filledFrom: number[] | null = null;
  let account: AccountLine | null = accountAbove(region, header.top);
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    const line = lines[row - origin.row];
    if (!line || line.length === 0) continue;
    if (typeof headerText === "string" && line[money[0] ?? -1] === headerText) continue;
    const seen = look(line, money, texts);
    if (seen.filled <= 2) {
      const found = lineOfAccount(line, row, origin.column);
      if (found) {
        account = found;
        filledFrom = null;
        continue;
      }
      if (seen.filled === 0) continue;
    }
    if (seen.moneyTexts > 0 && seen.numbers === 0 && !hasTextNumber(line, money)) continue;
    if (seen.errors > 0) errorCells.push(...errorsIn(line, columns).map((column) => grid.ref(row, column)));
    const kind = kindOf(kinds, line, kindIndexes);
    if (seen.filled === 1 && kind === null && seen.numbers + seen.moneyTexts + seen.errors === 0) continue;
    if (fills.length > 0) filledFrom = filledAt(line, row, fills, filledFrom);
    rows.push(new BookRow(book, row, kind, kind === null ? filledFrom : null, account));
  }
  return { rows, errorCells };
}

interface Seen {
  readonly filled: number;
  readonly numbers: number;
  readonly moneyTexts: number;
  readonly errors: number;
}

function look(line: readonly CellValue[], money: readonly number[], texts: readonly number[]): Seen {
  let filled = 0;
  let numbers = 0;
  let moneyTexts = 0;
  let errors = 0;
  for (const index of money) {
    const value = line[index];
    if (value === null || value === undefined || value === "") continue;
    filled++;
    if (typeof value === "number") numbers++;
    else if (typeof value === "string") moneyTexts++;
    else if (typeof value === "object") errors++;
  }
  for (const index of texts) {
    const value = line[index];
    if (value !== null && value !== undefined && value !== "") filled++;
  }
  return { filled, numbers, moneyTexts, errors };
}

/** Numbers typed as text, or dashes: else the row is a header again, or a line for signatures. */
function hasTextNumber(line: readonly CellValue[], money: readonly number[]): boolean {
  return money.some((index) => {
    const value = line[index];
    if (typeof value !== "string") return typeof value === "object" && value !== null;
    return /^[-—－–\s]+$/u.test(value) || numberOfText(value) !== null;
  });
}

function errorsIn(line: readonly CellValue[], columns: readonly BookRowColumn[]): number[] {
  return columns
    .filter(({ index }) => typeof line[index] === "object" && line[index] !== null)
    .map(({ column }) => column);
}

function kindOf(kinds: SummaryKinds, line: readonly CellValue[], indexes: readonly number[]): RowKind {
  for (const index of indexes) {
    const kind = kinds.of(line[index] ?? null);
    if (kind !== null) return kind;
  }
  return null;
}

/** Where the value of each filled-down column stands; the same list as long as nothing changes. */
function filledAt(
  line: readonly CellValue[],
  row: number,
  fills: readonly BookRowColumn[],
  before: number[] | null,
): number[] {
  let next = before;
  for (const { index, fill } of fills) {
    const value = line[index];
    if (value === null || value === undefined || value === "") continue;
    if (next === before) next = before ? [...before] : [];
    if (next) next[fill] = row;
  }
  return next ?? [];
}

function lineOfAccount(line: readonly CellValue[], row: number, left: number): AccountLine | null {
  const index = line.findIndex((value) => value !== null && value !== "");
  const value = line[index];
  const found = typeof value === "string" ? accountLine(value) : null;
  return found && { ...found, row, column: index + left };
}
