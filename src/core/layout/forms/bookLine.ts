import { numberOfText } from "../../amount/parse";
import type { CellValue } from "../../workbook/snapshot";

/** Neither blank nor an empty text. */
export function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** What the columns of a row hold, counted. */
export interface Seen {
  readonly filled: number;
  readonly numbers: number;
  readonly moneyTexts: number;
  readonly errors: number;
}

export function look(line: readonly CellValue[], money: readonly number[], texts: readonly number[]): Seen {
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
export function hasTextNumber(line: readonly CellValue[], money: readonly number[]): boolean {
  return money.some((index) => {
    const value = line[index];
    if (typeof value !== "string") return typeof value === "object" && value !== null;
    return /^[-—－–\s]+$/u.test(value) || numberOfText(value) !== null;
  });
}

/** 1 2 3 4 … under the header. */
export function isColumnNumbers(line: readonly CellValue[]): boolean {
  const numbers = line.filter(isFilled).map(Number);
  return numbers.length >= 4 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index && number < 40);
}
