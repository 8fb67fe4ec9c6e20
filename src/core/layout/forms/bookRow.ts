import { numberOf } from "../../amount/parse";
import type { CellRef } from "../../workbook/cellRef";
import { toA1 } from "../../workbook/cellRef";
import type { CellValue } from "../../workbook/snapshot";
import type { RoleCell, RowValues, TableRow } from "../recognisedTable";
import type { AccountLine, AccountName } from "./accountNames";
import { splitAccount } from "./accountNames";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { RowKind } from "./bookRowKind";

/**
 * Books have hundreds of thousands of cells, of which the rules touch some and a finding names a few: a row makes its
 * cells, and a cell its number and its address, when they are asked for. (Fields are set in the constructors, not
 * declared with values: the build's target would define each one by a call.)
 */

export interface BookRowColumn {
  readonly role: ColumnRole;
  /** Zero-based sheet column, and its place in the snapshot's rows. */
  readonly column: number;
  readonly index: number;
  readonly isMoney: boolean;
  /** Blank cells take the value above (a voucher's date and number printed once); else -1. */
  readonly fill: number;
  readonly isAccount: boolean;
}

/** What all rows of one book share. */
export interface Book {
  readonly sheet: string;
  readonly columns: readonly BookRowColumn[];
  readonly lines: readonly (readonly CellValue[])[];
  readonly firstRow: number;
  readonly namesAccountCode: boolean;
  readonly namesAccountName: boolean;
  readonly accounts: Map<string, AccountName>;
  readonly memory: BookMemory;
}

/** Rows of a book, from its first on, that keep their cells: the cells of a row take about 1 KB. */
const KEPT_ROWS = 100_000;

/** Which rows of a book keep the cells that were made for them. Of the others only the last that was asked for does. */
export class BookMemory {
  declare private kept: number;
  declare private lastRow: number;
  declare private lastValues: RowValues;

  constructor() {
    this.kept = 0;
    this.lastRow = -1;
    this.lastValues = {};
  }

  mayKeep(): boolean {
    return this.kept < KEPT_ROWS && (this.kept += 1) > 0;
  }

  last(row: number, make: () => RowValues): RowValues {
    if (this.lastRow !== row) {
      this.lastValues = make();
      this.lastRow = row;
    }
    return this.lastValues;
  }
}

export class BookCell implements RoleCell {
  declare readonly value: CellValue;
  declare private readonly isMoney: boolean;
  declare private readonly sheet: string;
  declare private readonly row: number;
  declare private readonly column: number;

  constructor(value: CellValue, isMoney: boolean, sheet: string, row: number, column: number) {
    this.value = value;
    this.isMoney = isMoney;
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  get number(): number | null {
    if (!this.isMoney) return null;
    return typeof this.value === "number" ? this.value : numberOf(this.value);
  }

  get ref(): CellRef {
    return { sheet: this.sheet, address: toA1(this.row, this.column) };
  }
}

/** Rows that bring a balance forward or repeat it; all other rows that are no entries are totals. */
const BALANCE_ROWS: readonly RowKind[] = [null, "opening", "carried", "closing"];

export class BookRow implements TableRow {
  declare readonly row: number;
  declare readonly level: number;
  declare readonly isTotal: boolean;
  declare readonly key?: string;
  declare private readonly book: Book;
  /** The sheet rows whose cells fill the blanks of this one, by `fill`. */
  declare private readonly filledFrom: readonly number[] | null;
  declare private readonly account: AccountLine | null;
  declare private made: RowValues | null;

  constructor(
    book: Book,
    row: number,
    kind: RowKind,
    filledFrom: readonly number[] | null,
    account: AccountLine | null,
  ) {
    this.row = row + 1;
    this.level = 0;
    this.isTotal = !BALANCE_ROWS.includes(kind);
    if (kind !== null) this.key = kind;
    this.book = book;
    this.filledFrom = filledFrom;
    this.account = account;
    this.made = null;
  }

  get values(): Readonly<RowValues> {
    if (this.made !== null) return this.made;
    const { memory } = this.book;
    return memory.mayKeep() ? (this.made = this.make()) : memory.last(this.row, () => this.make());
  }

  private make(): RowValues {
    const { sheet, columns, lines, firstRow } = this.book;
    const row = this.row - 1;
    const line = lines[row - firstRow] ?? [];
    const values: RowValues = {};
    for (const { role, column, index, isMoney, fill } of columns) {
      let value = line[index] ?? null;
      let from = row;
      if (value === "") value = null;
      if (value === null && fill >= 0 && this.filledFrom) {
        from = this.filledFrom[fill] ?? row;
        value = lines[from - firstRow]?.[index] ?? null;
      }
      values[role] = new BookCell(value, isMoney, sheet, from, column);
    }
    this.nameAccount(values);
    nameSide(values);
    return values;
  }

  /** The account where it has no column of its own: joined code and name, or the line above the block. */
  private nameAccount(values: RowValues): void {
    const { sheet, accounts, namesAccountCode, namesAccountName } = this.book;
    const joined = values.account;
    if (joined && typeof joined.value === "string") {
      let found = accounts.get(joined.value);
      if (!found) accounts.set(joined.value, (found = splitAccount(joined.value)));
      const column = this.book.columns.find(({ role }) => role === "account")?.column ?? 0;
      if (found.code !== null) values.accountCode ??= new BookCell(found.code, false, sheet, this.row - 1, column);
      if (found.name !== null) values.accountName ??= new BookCell(found.name, false, sheet, this.row - 1, column);
    }
    if (!this.account) return;
    const { code, name, row, column } = this.account;
    if (!namesAccountCode && code !== null) values.accountCode ??= new BookCell(code, false, sheet, row, column);
    if (!namesAccountName && name !== null) values.accountName ??= new BookCell(name, false, sheet, row, column);
  }
}

/** 方向 and 金额 instead of two columns: the amount is the debit or the credit. */
function nameSide(values: RowValues): void {
  const { amount, direction } = values;
  if (!amount || typeof direction?.value !== "string") return;
  if (direction.value.includes("借")) values.debit ??= amount;
  else if (direction.value.includes("贷")) values.credit ??= amount;
}
