import { pattern } from "../../lexicon/words";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { CellRef } from "../../workbook/cellRef";
import type { CellValue } from "../../workbook/snapshot";
import type { Region } from "../region";
import { isFooterLabel } from "../wording";
import type { AccountLine } from "./accountNames";
import { accountAbove, accountInName, accountInRow } from "./accountNames";
import type { BookHeader } from "./bookColumns";
import { bookHeaderAt } from "./bookColumns";
import { hasTextNumber, isColumnNumbers, isFilled, look, type Seen } from "./bookLine";
import type { Book, BookRowColumn } from "./bookRow";
import { BookMemory, BookRow } from "./bookRow";
import type { RowKind } from "./bookRowKind";
import { RowKinds, standsWithVoucher } from "./bookRowKind";

/** Roles whose cells are money; all others are taken as they stand. */
const MONEY: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
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

const ACCOUNT: readonly ColumnRole[] = ["accountCode", "accountName", "account"];

/** How one kind of book turns a sheet row into a table row. */
export interface BookRowRules {
  /** The columns whose text tells opening and total rows; the others are asked where the first is blank. */
  readonly kindRoles: readonly ColumnRole[];
  /** Roles whose blank cells are taken from the row above (a voucher's date and number, printed once). */
  readonly fillDown?: readonly ColumnRole[];
  /** Is the account printed once for all rows of its block? It is taken over where all its columns are blank. */
  readonly fillAccount?: boolean;
  /** The role that a column has in this kind of book (余额 of a trial balance is its 期末余额). */
  readonly roleOf?: (role: ColumnRole) => ColumnRole;
}

export interface BookRows {
  readonly rows: readonly BookRow[];
  /** Cells whose formula failed, found on the way. */
  readonly errorCells: readonly CellRef[];
}

/**
 * Reads the rows below a book's header by column index; labels are looked at only in the few rows without amounts: a
 * ledger may have 600,000 cells. Repeated titles, headers (their columns may differ) and account lines between the
 * blocks are set apart.
 */
export function readBookRows(region: Region, header: BookHeader, rules: BookRowRules): BookRows {
  return new BookReading(region, rules).read(header);
}

/** The columns of one header, by what is done with them. */
class Columns {
  readonly money: readonly number[];
  readonly texts: readonly number[];
  readonly fills: readonly BookRowColumn[];
  readonly accounts: readonly number[];
  readonly kindIndexes: readonly number[];
  readonly otherIndexes: readonly number[];
  readonly voucher: number;
  readonly signature: string;

  constructor(
    readonly all: readonly BookRowColumn[],
    rules: BookRowRules,
  ) {
    const indexes = (test: (column: BookRowColumn) => boolean) => all.filter(test).map(({ index }) => index);
    const [first, ...others] = rules.kindRoles;
    this.money = indexes(({ isMoney }) => isMoney);
    this.texts = indexes(({ isMoney }) => !isMoney);
    this.fills = all.filter(({ fill }) => fill >= 0);
    this.accounts = rules.fillAccount ? indexes(({ isAccount }) => isAccount) : [];
    this.kindIndexes = indexes(({ role }) => role === first);
    this.otherIndexes = others.flatMap((role) => indexes((column) => column.role === role));
    this.voucher = all.find(({ role }) => role === "voucherNumber")?.index ?? -1;
    this.signature = all.map(({ role, column }) => `${column}${role}`).join();
  }
}

class BookReading {
  private readonly rows: BookRow[] = [];
  private readonly errorCells: CellRef[] = [];
  private readonly kinds = new RowKinds();
  private readonly lines: readonly (readonly CellValue[])[];
  private columns: Columns;
  private readonly memory = new BookMemory();
  private book: Book;
  private account: AccountLine | null = null;
  /** Where the last filled cell of each filled-down column stands. */
  private lastFilled: number[] = [];
  private filled: readonly number[] | null = null;

  constructor(
    private readonly region: Region,
    private readonly rules: BookRowRules,
  ) {
    this.lines = region.grid.sheet.rows;
    this.columns = new Columns([], rules);
    this.book = this.bookOf([]);
  }

  read(header: BookHeader): BookRows {
    const { region, lines } = this;
    const first = region.grid.sheet.origin.row;
    this.begin(header);
    this.account = accountAbove(region, header.top) ?? this.accountInNames();
    for (let row = header.bottom + 1; row <= region.bottom; row++) {
      const line = lines[row - first];
      if (!line || line.length === 0) continue;
      const seen = look(line, this.columns.money, this.columns.texts);
      if (seen.numbers === 0 && !(seen.moneyTexts > 0 && hasTextNumber(line, this.columns.money))) {
        const next = this.readWithoutAmounts(line, row, seen);
        if (next !== null) {
          row = next;
          continue;
        }
      } else if (row === header.bottom + 1 && isColumnNumbers(line)) continue;
      this.add(line, row, seen);
    }
    return { rows: this.rows, errorCells: this.errorCells };
  }

  private begin(header: BookHeader): void {
    const { origin } = this.region.grid.sheet;
    const { fillDown = [], fillAccount = false, roleOf = (role: ColumnRole) => role } = this.rules;
    const filled = [...fillDown, ...(fillAccount ? ACCOUNT : [])];
    const columns = new Columns(
      header.columns.map(({ role, column }): BookRowColumn => {
        const own = roleOf(role);
        const isAccount = ACCOUNT.includes(own);
        const index = column - origin.column;
        return { role: own, column, index, isMoney: MONEY.has(own), fill: filled.indexOf(own), isAccount };
      }),
      this.rules,
    );
    if (columns.signature === this.columns.signature) return;
    this.columns = columns;
    this.book = this.bookOf(columns.all);
    this.forget();
  }

  private bookOf(columns: readonly BookRowColumn[]): Book {
    const { sheet } = this.region.grid;
    return {
      sheet: sheet.name,
      columns,
      lines: sheet.rows,
      firstRow: sheet.origin.row,
      namesAccountCode: columns.some(({ role }) => role === "accountCode"),
      namesAccountName: columns.some(({ role }) => role === "accountName"),
      accounts: new Map(),
      memory: this.memory,
    };
  }

  private forget(): void {
    this.lastFilled = [];
    this.filled = null;
  }

  /** Only where no column names the account and no line above does. */
  private accountInNames(): AccountLine | null {
    const { title, grid } = this.region;
    if (!this.rules.fillAccount || this.columns.accounts.length > 0) return null;
    const place = title ?? { row: this.region.top, column: this.region.left };
    const inTitle = title && accountInName(title.text, title.row, title.column);
    return inTitle ?? accountInName(grid.sheet.name, place.row, place.column);
  }

  /**
   * A row in which no money column holds a number: a header again, an account line, a title, a signature are passed
   * over. The last row that was read is returned; `null` for a row of the book itself.
   */
  private readWithoutAmounts(line: readonly CellValue[], row: number, seen: Seen): number | null {
    const { region } = this;
    const { grid, left, right } = region;
    const inRow = grid.filledCount(row);
    if (inRow === 0) return row;
    if (seen.errors > 0) return null;
    if (inRow >= 3) {
      const again = bookHeaderAt(region, row);
      if (again) {
        this.begin(again);
        return again.bottom;
      }
    }
    const account = this.rules.fillAccount === undefined ? null : accountInRow(grid, row, left, right);
    if (account) {
      this.account = account;
      this.forget();
      return row;
    }
    // Words where amounts belong: a mark above or below the rows, unless date, voucher and the like stand beside them.
    if (seen.moneyTexts > 0 && seen.filled - seen.moneyTexts < 2) return row;
    if (this.kindOf(line) !== null) return null;
    if (seen.filled <= 1 || this.isMark(row)) return this.readTitle(row, inRow);
    return null;
  }

  /** A title between two blocks may name the next one's account. */
  private readTitle(row: number, inRow: number): number {
    const { grid, left, right } = this.region;
    const [column] = grid.filledColumns(row, left, right);
    if (inRow > 2 || column === undefined || this.columns.accounts.length > 0 || !this.rules.fillAccount) return row;
    const text = grid.text(row, column);
    const named = pattern("book.nameOf").test(grid.labelOf(text)) ? accountInName(text, row, column) : null;
    if (named) {
      this.account = named;
      this.forget();
    }
    return row;
  }

  /** 制表人：…, 打印日期：…, 第2页 at the foot of a page. */
  private isMark(row: number): boolean {
    const { grid, left, right } = this.region;
    return grid.filledColumns(row, left, right).some((column) => isFooterLabel(grid.label(row, column)));
  }

  private kindOf(line: readonly CellValue[]): RowKind {
    const { kindIndexes, otherIndexes, voucher } = this.columns;
    let kind: RowKind = null;
    let isTold = false;
    for (const index of kindIndexes) {
      const value = line[index];
      isTold ||= value !== null && value !== undefined && value !== "";
      kind ??= this.kinds.of(value);
    }
    if (!isTold) for (const index of otherIndexes) kind ??= this.kinds.of(line[index]);
    if (kind === null || standsWithVoucher(kind)) return kind;
    const number = line[voucher];
    return number === null || number === undefined || number === "" || this.kinds.of(number) !== null ? kind : null;
  }

  private add(line: readonly CellValue[], row: number, seen: Seen): void {
    const { columns, region } = this;
    if (seen.errors > 0) {
      for (const { index, column } of columns.all)
        if (typeof line[index] === "object" && line[index] !== null) this.errorCells.push(region.grid.ref(row, column));
    }
    const kind = this.kindOf(line);
    if (seen.filled === 1 && kind === null && seen.numbers + seen.moneyTexts + seen.errors === 0) return;
    if (columns.fills.length > 0) this.noteFilled(line, row, kind);
    this.rows.push(new BookRow(this.book, row, kind, this.filled, this.account));
  }

  /** Dates and numbers of vouchers are not carried into or out of total rows; the account is, as one. */
  private noteFilled(line: readonly CellValue[], row: number, kind: RowKind): void {
    const { fills, accounts } = this.columns;
    const hasAccount = accounts.some((index) => isFilled(line[index]) && this.kinds.of(line[index]) === null);
    let isBlank = false;
    for (const { index, fill, isAccount } of fills) {
      if (isAccount ? hasAccount : kind === null && isFilled(line[index])) this.lastFilled[fill] = row;
      else isBlank = true;
    }
    if (!isBlank) this.filled = null;
    else if (kind === null) this.filled = [...this.lastFilled];
    else {
      const ofAccount: number[] = [];
      for (const { fill, isAccount } of fills) if (isAccount) ofAccount[fill] = this.lastFilled[fill] ?? row;
      this.filled = ofAccount;
    }
  }
}
