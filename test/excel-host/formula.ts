/** Computes the few formulas that tests write: + - * /, brackets, numbers, texts, cell references, SUM, MAX, MIN, ROUND, N, T and HYPERLINK. */
import type { CellValue } from "../../src/core/workbook/snapshot";
import { parseArea, type ModelCell, type ModelSheet, type ModelWorkbook } from "./workbookModel";

class Unsupported extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}(])|([A-Z]+)\(|([-+*/(),&]))/uy;

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "ref"; readonly sheet: string | null; readonly address: string }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "sign"; readonly value: string };

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new Unsupported(formula);
    const [, number, text, sheet, ref, call, sign] = match;
    if (number !== undefined) found.push({ kind: "number", value: Number(number) });
    else if (text !== undefined) found.push({ kind: "text", value: text.replaceAll('""', '"') });
    else if (ref !== undefined) {
      const name = sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
      found.push({ kind: "ref", sheet: name, address: ref });
    } else if (call !== undefined) found.push({ kind: "call", name: call });
    else found.push({ kind: "sign", value: sign ?? "" });
  }
  return found;
}

type Operand = CellValue | readonly CellValue[];

function evaluate(formula: string, home: ModelSheet, workbook: ModelWorkbook): CellValue {
  const list = tokens(formula);
  let at = 0;
  const peek = (value: string) => {
    const token = list[at];
    return token?.kind === "sign" && token.value === value;
  };
  const take = (value: string) => {
    if (!peek(value)) throw new Unsupported(formula);
    at++;
  };
  const cells = (token: { sheet: string | null; address: string }): readonly CellValue[] => {
    const sheet = token.sheet === null ? home : workbook.find(token.sheet);
    const area = parseArea(token.address);
    if (!sheet || !area) return [{ error: "#REF!" }];
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) values.push(sheet.cell(row, column)?.value ?? null);
    }
    return values;
  };
  const sum = (): Operand => {
    let left = product();
    while (peek("+") || peek("-") || peek("&")) {
      const sign = (list[at++] as { value: string }).value;
      const right = product();
      left = sign === "&" ? text(left) + text(right) : number(left) + (sign === "+" ? 1 : -1) * number(right);
    }
    return left;
  };
  const product = (): Operand => {
    let left = factor();
    while (peek("*") || peek("/")) {
      const sign = (list[at++] as { value: string }).value;
      const right = number(factor());
      if (sign === "/" && right === 0) throw new ErrorValue("#DIV/0!");
      left = sign === "*" ? number(left) * right : number(left) / right;
    }
    return left;
  };
  const factor = (): Operand => {
    const token = list[at++];
    if (!token) throw new Unsupported(formula);
    if (token.kind === "number" || token.kind === "text") return token.value;
    if (token.kind === "ref") return cells(token);
    if (token.kind === "call") {
      const args: Operand[] = [];
      while (!peek(")")) {
        args.push(sum());
        if (peek(",")) at++;
      }
      take(")");
      return call(token.name, args);
    }
    if (token.value === "-") return -number(factor());
    if (token.value === "+") return number(factor());
    if (token.value !== "(") throw new Unsupported(formula);
    const inner = sum();
    take(")");
    return inner;
  };
  const call = (name: string, args: readonly Operand[]): CellValue => {
    if (name === "SUM") {
      return args
        .flat()
        .reduce<number>((total, item) => total + (typeof item === "number" ? item : plainOrZero(item)), 0);
    }
    if (name === "MAX" || name === "MIN") {
      const numbers = args.flat().filter((item): item is number => typeof item === "number");
      return numbers.length === 0 ? 0 : Math[name === "MAX" ? "max" : "min"](...numbers);
    }
    if (name === "ROUND") {
      const factor10 = 10 ** number(args[1] ?? 0);
      return Math.round(number(args[0] ?? 0) * factor10) / factor10;
    }
    const value = first(args[0] ?? null);
    if (name === "N") return typeof value === "number" ? value : 0;
    if (name === "T") return typeof value === "string" ? value : "";
    if (name === "HYPERLINK") return first(args[1] ?? value);
    throw new Unsupported(formula);
  };
  const result = sum();
  if (at < list.length) throw new Unsupported(formula);
  return Array.isArray(result) ? (result[0] as CellValue) : (result as CellValue);
}

class ErrorValue extends Error {}

function plainOrZero(item: CellValue): number {
  if (typeof item === "object" && item !== null) throw new ErrorValue(item.error);
  return 0;
}

function first(operand: Operand): CellValue {
  return Array.isArray(operand) ? ((operand as readonly CellValue[])[0] ?? null) : (operand as CellValue);
}

function number(operand: Operand): number {
  const value = first(operand);
  if (typeof value === "object" && value !== null) throw new ErrorValue(value.error);
  const result = Number(value ?? 0);
  if (Number.isNaN(result)) throw new ErrorValue("#VALUE!");
  return result;
}

function text(operand: Operand): string {
  const value = first(operand);
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/**
 * Recomputes the formulas that can be computed here; the others keep the value they were loaded with. Gives the sheets
 * that were calculated.
 * @param only these cells: where formulas are computed on demand, one that is typed is computed all the same
 */
export function recalculate(workbook: ModelWorkbook, only?: ReadonlySet<ModelCell>): Set<ModelSheet> {
  const calculated = new Set<ModelSheet>();
  for (let pass = 0; pass < 3; pass++) {
    for (const sheet of workbook.sheets) {
      for (const cell of sheet.formulaCells()) {
        if (only && !only.has(cell)) continue;
        calculated.add(sheet);
        try {
          cell.value = evaluate(cell.formula ?? "", sheet, workbook);
        } catch (problem) {
          if (problem instanceof ErrorValue) cell.value = { error: problem.message };
          else if (!(problem instanceof Unsupported)) throw problem;
        }
      }
    }
  }
  return calculated;
}
