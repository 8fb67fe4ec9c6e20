import { toA1 } from "../../core/workbook/cellRef";
import type { CellValue } from "../../core/workbook/snapshot";

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/**
 * A cell of `Range.values`: "" is a blank, and an error comes as its text.
 * @param type of `Range.valueTypes`: tells an error from the same letters typed as a text. Without it they are an error.
 */
export function toCellValue(value: unknown, type?: unknown): CellValue {
  if (typeof value === "string") {
    if (value === "") return null;
    return looksLikeError(value) && (type === undefined || type === "Error") ? { error: value } : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function looksLikeError(text: string): boolean {
  return text.startsWith("#") && ERROR.test(text);
}

/** One row of `Range.values`, without the blanks at its end. */
export function toRow(values: readonly unknown[]): CellValue[] {
  let length = values.length;
  while (length > 0 && (values[length - 1] === "" || values[length - 1] === null)) length--;
  return Array.from({ length }, (_, index) => toCellValue(values[index]));
}

/** Keeps the formulas of a block, by A1 address; what is no formula is the value again and left out. */
export function collectFormulas(block: Block, table: readonly (readonly unknown[])[], into: Map<string, string>): void {
  eachCell(block, table, (address, text) => {
    if (typeof text === "string" && text.length > 1 && text.startsWith("=")) into.set(address, text);
  });
}

/** Keeps the number formats that are not General, by A1 address. */
export function collectFormats(block: Block, table: readonly (readonly unknown[])[], into: Map<string, string>): void {
  eachCell(block, table, (address, format) => {
    if (typeof format === "string" && format !== "General" && format !== "") into.set(address, format);
  });
}

export interface Block {
  readonly row: number;
  readonly column: number;
}

function eachCell(
  { row, column }: Block,
  table: readonly (readonly unknown[])[],
  visit: (address: string, content: unknown) => void,
): void {
  for (let r = 0; r < table.length; r++) {
    const cells = table[r] ?? [];
    for (let c = 0; c < cells.length; c++) {
      const content = cells[c];
      // Almost every cell is General or a plain value: no address is made for it.
      if (content === "General" || content === "" || typeof content === "number") continue;
      visit(toA1(row + r, column + c), content);
    }
  }
}
