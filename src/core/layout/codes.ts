import { pattern } from "../lexicon/words";
import type { CellRef } from "../workbook/cellRef";
import type { SheetGrid } from "./grid";

export interface ReadCode {
  /** Digits only: 201, 20106, 2010601; 301, 30101. */
  readonly code: string;
  readonly ref: CellRef;
  /** The name, where code and name stand in one cell: `310资本性支出`. */
  readonly name?: string;
}

const JOINED = /^[([]?(\d{3}(?:\d{2}){0,3})[)\]]?[-_.:、]?(?=\D)(.+)$/u;

/** Splits `310资本性支出` and `[2010601] 行政运行`; `null` where the label does not begin with a code. */
export function splitJoinedCode(text: string): { readonly code: string; readonly name: string } | null {
  const match = JOINED.exec(
    text
      .normalize("NFKC")
      .trim()
      .replace(/^(\d+)\s+/u, "$1-"),
  );
  if (!match) return null;
  const name = (match[2] ?? "").trim();
  return pattern("code.notBefore").test(name) ? null : { code: match[1] ?? "", name };
}

/** Reads the codes of one table row by row; columns of 类 款 项 may leave out the parents that stand above. */
export class CodeReader {
  private parts: string[];

  /** @param before the last code of the part that this table continues: its parents need not be printed again. */
  constructor(
    private readonly grid: SheetGrid,
    private readonly columns: readonly number[],
    before?: string,
  ) {
    this.parts = before === undefined ? [] : splitWhole(before);
  }

  read(row: number): ReadCode | null {
    if (this.columns.length === 1) return this.readSingle(row, this.columns[0] ?? 0);
    return this.readSplit(row);
  }

  private readSingle(row: number, column: number): ReadCode | null {
    const text = this.grid.text(row, column);
    if (text === "") return null;
    const ref = this.grid.ref(row, column);
    const digits = digitsOf(text);
    if (digits !== null) return { code: digits, ref };
    const joined = splitJoinedCode(text);
    return joined ? { ...joined, ref } : null;
  }

  /** 201 | 06 | 01 with or without repeated parents; a leading zero that a number format lost is put back. */
  private readSplit(row: number): ReadCode | null {
    let deepest = -1;
    const own: (string | null)[] = this.columns.map((column) => digitsOf(this.grid.text(row, column)));
    own.forEach((part, index) => {
      if (part !== null) deepest = index;
    });
    if (deepest < 0) return null;
    const parts: string[] = [];
    for (let index = 0; index <= deepest; index++) {
      const part = own[index] ?? this.parts[index];
      if (part === undefined) return null;
      // A column may hold the whole code down to its level: 201 | 20106 | 2010601.
      if (index > 0 && part.length > 2) parts.splice(0, parts.length, ...splitWhole(part));
      else parts.push(index === 0 ? part : part.padStart(2, "0"));
    }
    this.parts = parts;
    const column = this.columns[deepest] ?? 0;
    return { code: parts.join(""), ref: this.grid.ref(row, column) };
  }
}

function splitWhole(code: string): string[] {
  return [code.slice(0, 3), ...(code.slice(3).match(/\d{1,2}/gu) ?? [])];
}

/** Digits of a code cell; `null` if there is anything but digits, spaces, dots or dashes between them. */
function digitsOf(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/[\s'‘’.-]/gu, "");
  return /^\d{1,9}$/u.test(plain) ? plain : null;
}

/** 1 类, 2 款, 3 项 by the length of the code. */
export function levelOfCode(code: string): number {
  return Math.max(1, Math.floor((code.length - 1) / 2));
}
