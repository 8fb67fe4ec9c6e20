import { pattern } from "../../lexicon/words";
import type { SheetGrid } from "../grid";
import type { Region } from "../region";

/** An account as a book names it. */
export interface AccountName {
  readonly code: string | null;
  readonly name: string | null;
}

/** `科目：1001 库存现金` above a block of a ledger, with its place (zero-based). */
export interface AccountLine extends AccountName {
  readonly row: number;
  readonly column: number;
}

const CODE_FIRST = /^[[(【]?\s*(\d{3}[\d.-]*?)?\s*[\])】]?[-\s—_:/\\、]*([^\d\s].*)?$/u;
const CODE_LAST = /^(\D+?)\s*[[(【]\s*(\d{3}[\d.-]*)\s*[\])】]$/u;

/** `1002-银行存款`, `[1002]银行存款`, `银行存款(1002)`, where one text holds code and name. */
export function splitAccount(text: string): AccountName {
  const plain = text.normalize("NFKC").trim();
  const last = CODE_LAST.exec(plain);
  if (last) return { code: last[2] ?? null, name: last[1]?.trim() ?? null };
  const match = CODE_FIRST.exec(plain);
  return { code: match?.[1] ?? null, name: match?.[2]?.trim() ?? null };
}

/** What stands behind 科目： in this text; `null` if it is no such line. */
function behindLabel(text: string): string | null {
  if (!pattern("account.word").test(text) || text.length > 120) return null;
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(pattern("account.spaced"), "科目")
    .replace(/\s*:\s*/gu, ":");
  return pattern("account.label").exec(plain)?.[1]?.trim() ?? null;
}

/**
 * The account that a row above a block names: 科目：1001 库存现金 in one cell, 科目编码： and 1001 in two, 总账科目 and
 * 明细科目 side by side. `null` if the row names none.
 */
export function accountInRow(grid: SheetGrid, row: number, left: number, right: number): AccountLine | null {
  const columns = grid.filledColumns(row, left, right);
  if (columns.length > 12) return null;
  let code: string | null = null;
  let name: string | null = null;
  let at: number | null = null;
  columns.forEach((column, index) => {
    const behind = behindLabel(grid.text(row, column));
    if (behind === null) return;
    const next = columns[index + 1];
    const isSplit = behind === "" && next !== undefined && !/[::]/u.test(grid.text(row, next));
    const parts = (isSplit ? grid.text(row, next) : behind).split(pattern("account.between"));
    for (const part of parts) {
      const own = splitAccount(part);
      if (own.code === null && own.name === null) continue;
      // The lower account, printed behind the upper one, is the book's own.
      code = own.code ?? code;
      name = own.name === null ? name : name === null || own.code !== null ? own.name : `${name}\\${own.name}`;
      at ??= isSplit ? next : column;
    }
  });
  return at === null ? null : { code, name, row, column: at };
}

/** The account line above the first header. */
export function accountAbove(region: Region, headerTop: number): AccountLine | null {
  for (let row = headerTop - 1; row >= region.top; row--) {
    const found = accountInRow(region.grid, row, region.left, region.right);
    if (found) return found;
  }
  return null;
}

const NO_ACCOUNT = /^(?:sheet|表|页|数据|导出|第|查询|结果)|^\d+$|^[-/.\d\s]*$/iu;

/**
 * The account that a book's title or its sheet's name names: 库存现金明细账, 1002银行存款日记账. `null` where only words
 * for books, dates or the owner stand there.
 */
export function accountInName(text: string, row: number, column: number): AccountLine | null {
  const plain = text.normalize("NFKC").replace(pattern("year.anywhere", "gu"), "");
  const inside = /[[(【]\s*(\d{4,}\s*\D[^\])】]*)[\])】]/u.exec(plain)?.[1];
  const bare = (inside ?? plain)
    .replace(pattern("book.words", "gu"), "")
    .replace(/[\s()\-—_:、《》]+$/u, "")
    .trim();
  const { code, name } = splitAccount(bare.replace(pattern("book.owner"), "").trim());
  if (code === null && (name === null || name.length < 2 || name.length > 24 || NO_ACCOUNT.test(name))) return null;
  return { code, name, row, column };
}
