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

const LINE = /^(?:会计)?科目(?:名称|编码)?\s*:\s*(?:[[(【]?\s*(\d{4}[\d.-]*)\s*[\])】]?)?[-\s—_:]*(.*?)$/u;
const JOINED = /^[[(【]?\s*(\d{4}[\d.-]*?)?\s*[\])】]?[-\s—_:/]*(\D.*)?$/u;

/** The account that a line above a block names; `null` if the text is no such line. */
export function accountLine(text: string): AccountName | null {
  if (!text.includes("科目")) return null;
  const match = LINE.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const name = (match[2] ?? "").trim();
  return { code: match[1] ?? null, name: name === "" ? null : name };
}

/** `1002-银行存款` and `[1002]银行存款`, where one column holds code and name. */
export function splitAccount(text: string): AccountName {
  const match = JOINED.exec(text.normalize("NFKC").trim());
  return { code: match?.[1] ?? null, name: match?.[2]?.trim() ?? null };
}

/** The account line above the first header. */
export function accountAbove(region: Region, headerTop: number): AccountLine | null {
  const { grid } = region;
  for (let row = headerTop - 1; row >= region.top; row--) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const found = accountLine(grid.text(row, column));
      if (found && (found.code !== null || found.name !== null)) return { ...found, row, column };
    }
  }
  return null;
}
