import { numberOfText } from "../../amount/parse";
import type { CellRef } from "../../workbook/cellRef";
import type { CellValue } from "../../workbook/snapshot";
import type { RoleCell, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { BookHeader } from "./bookColumns";
import { BookCell, textOf } from "./formCells";

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

/** `科目：1001 库存现金` above a block of a ledger. */
export interface AccountLine {
  readonly code: string | null;
  readonly name: string | null;
  readonly ref: CellRef;
  readonly row: number;
  readonly column: number;
}

const ACCOUNT_LINE =
  /^\s*(?:会计)?科目(?:名称|编码)?\s*[:：]\s*(?:[[(【（]?\s*(\d{4}[\d.-]*)\s*[\])】）]?)?[-\s—_:：]*(.*?)\s*$/u;

export function accountLine(text: string): { readonly code: string | null; readonly name: string | null } | null {
  if (!text.includes("科目")) return null;
  const match = ACCOUNT_LINE.exec(text.normalize("NFKC"));
  if (!match) return null;
  const name = (match[2] ?? "").replace(/^[[(【（]?\s*(\d{4}[\d.-]*)\s*[\])】）]?$/u, "").trim();
  return { code: match[1] ?? null, name: name === "" ? null : name };
}

export type RowKind = "opening" | "monthTotal" | "yearTotal" | "total" | null;

/** Rows of a ledger that are no vouchers, told by their summary; repeated texts are looked up once. */
export class SummaryKinds {
  private readonly known = new Map<string, RowKind>();

  of(value: CellValue): RowKind {
    if (typeof value !== "string" || value.length > 24) return null;
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
  /** The column whose text tells opening and total rows. */
  readonly kindRoles: readonly string[];
  /** Roles whose blank cells are taken from the row above (voucher date and number printed once per voucher). */
  readonly fillDown?: readonly string[];
}

/**
 * Reads the rows below a book's header by column index, without a look at labels but for the few columns that tell a
 * row's kind: a ledger may have 600,000 cells. Repeated headers and account lines between the blocks are set apart.
 */
export function readBookRows(region: Region, header: BookHeader, rules: BookRowRules): TableRow[] {
  const { grid } = region;
  const { rows: lines, origin, name: sheet } = grid.sheet;
  const columns = header.columns.map(({ role, column }) => ({
    role,
    column,
    index: column - origin.column,
    isMoney: MONEY.has(role),
    fills: rules.fillDown?.includes(role) ?? false,
  }));
  const codeIndex = indexOf(columns, "accountCode");
  const nameIndex = indexOf(columns, "accountName");
  const accountIndex = indexOf(columns, "account");
  const accounts = new Map<CellValue, AccountName>();
  const kindIndexes = rules.kindRoles.map((role) => indexOf(columns, role)).filter((index) => index >= 0);
  const firstMoney = columns.find(({ isMoney }) => isMoney);
  const headerText = firstMoney ? lines[header.bottom - origin.row]?.[firstMoney.index] : undefined;
  const kinds = new SummaryKinds();
  const filled = new Map<string, RoleCell>();
  const result: TableRow[] = [];
  let account = accountAbove(region, header);
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    const line = lines[row - origin.row];
    if (!line || line.length === 0) continue;
    if (firstMoney && typeof headerText === "string" && line[firstMoney.index] === headerText) continue;
    const values: Record<string, RoleCell> = {};
    let count = 0;
    let texts = 0;
    for (const { role, column, index, isMoney, fills } of columns) {
      const raw = line[index];
      const value = raw === undefined || raw === "" ? null : raw;
      if (value !== null) count++;
      if (value === null && fills) continue;
      const number = !isMoney
        ? null
        : typeof value === "number"
          ? value
          : typeof value === "string"
            ? numberOfText(value)
            : null;
      if (isMoney && typeof value === "string" && number === null) texts++;
      values[role] = new BookCell(value, number, sheet, row, column);
    }
    if (count === 0 || count <= 2) {
      const first = firstText(line);
      const found = first === null ? null : accountLine(first.text);
      if (found && first) {
        account = {
          ...found,
          ref: grid.ref(row, first.index + origin.column),
          row,
          column: first.index + origin.column,
        };
        filled.clear();
        continue;
      }
      if (count === 0) continue;
    }
    if (texts > 0 && isNoNumberRow(values)) continue;
    const kind = kindOf(kinds, line, kindIndexes);
    if (count === 1 && kind === null && !hasMoney(values)) continue;
    for (const { role, fills } of columns) {
      if (!fills) continue;
      const own = values[role];
      if (own) filled.set(role, own);
      else if (kind === null) {
        const above = filled.get(role);
        if (above) values[role] = above;
      }
    }
    if (accountIndex >= 0) splitAccount(values, accounts);
    if (values.amount) sideOf(values);
    if (account) {
      if (codeIndex < 0 && account.code !== null)
        values.accountCode = new BookCell(account.code, null, sheet, account.row, account.column);
      if (nameIndex < 0 && account.name !== null)
        values.accountName = new BookCell(account.name, null, sheet, account.row, account.column);
    }
    result.push(bookRow(row, values, kind));
  }
  return result;
}

interface AccountName {
  readonly code: string | null;
  readonly name: string | null;
}

/** `1002-银行存款`, `[1002]银行存款` in one column to code and name, both with the cell's own address. */
function splitAccount(values: Record<string, RoleCell>, known: Map<CellValue, AccountName>): void {
  const cell = values.account;
  if (!cell || cell.value === null) return;
  let found = known.get(cell.value);
  if (!found) {
    const match = /^[[(【（]?\s*(\d{4}[\d.-]*?)?\s*[\])】）]?[-\s—_:：/]*(\D.*)?$/u.exec(
      textOf(cell).normalize("NFKC"),
    );
    found = { code: match?.[1] ?? null, name: match?.[2]?.trim() ?? null };
    known.set(cell.value, found);
  }
  if (found.code !== null) values.accountCode ??= cellLike(cell, found.code);
  if (found.name !== null) values.accountName ??= cellLike(cell, found.name);
}

function cellLike(cell: RoleCell, value: string): RoleCell {
  return cell instanceof BookCell ? cell.withValue(value) : { ...cell, value };
}

/** 方向 and 金额 instead of two columns: the amount is the debit or the credit. */
function sideOf(values: Record<string, RoleCell>): void {
  const { amount, direction } = values;
  if (!amount || typeof direction?.value !== "string") return;
  if (direction.value.includes("借")) values.debit ??= amount;
  else if (direction.value.includes("贷")) values.credit ??= amount;
}

function bookRow(row: number, values: Record<string, RoleCell>, kind: RowKind): TableRow {
  const isTotal = kind === "monthTotal" || kind === "yearTotal" || kind === "total";
  return kind === null
    ? { row: row + 1, level: 0, isTotal, values }
    : { row: row + 1, level: 0, isTotal, key: kind, values };
}

function indexOf(columns: readonly { readonly role: string; readonly index: number }[], role: string): number {
  return columns.find((each) => each.role === role)?.index ?? -1;
}

function kindOf(kinds: SummaryKinds, line: readonly CellValue[], indexes: readonly number[]): RowKind {
  for (const index of indexes) {
    const kind = kinds.of(line[index] ?? null);
    if (kind !== null) return kind;
  }
  return null;
}

function hasMoney(values: Readonly<Record<string, RoleCell>>): boolean {
  for (const role in values) {
    const cell = values[role];
    if (cell && cell.number !== null) return true;
  }
  return false;
}

/** A header repeated on a new page, a signature line: text where money belongs, and no money at all. */
function isNoNumberRow(values: Readonly<Record<string, RoleCell>>): boolean {
  for (const role in values) {
    const cell = values[role];
    if (!cell || !MONEY.has(role)) continue;
    if (cell.number !== null) return false;
    if (typeof cell.value === "string" && /^[-—－–\s]+$/u.test(cell.value)) return false;
    if (typeof cell.value === "object" && cell.value !== null) return false;
  }
  return true;
}

function firstText(line: readonly CellValue[]): { readonly text: string; readonly index: number } | null {
  for (let index = 0; index < line.length; index++) {
    const value = line[index];
    if (value === null || value === undefined || value === "") continue;
    return typeof value === "string" ? { text: value, index } : null;
  }
  return null;
}

/** The account line above the first header. */
function accountAbove(region: Region, header: BookHeader): AccountLine | null {
  const { grid } = region;
  for (let row = header.top - 1; row >= region.top; row--) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const found = accountLine(grid.text(row, column));
      if (found && (found.code !== null || found.name !== null))
        return { ...found, ref: grid.ref(row, column), row, column };
    }
  }
  return null;
}
