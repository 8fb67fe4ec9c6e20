import { toA1, type CellPosition } from "../cellRef";
import { referencesOf, relativeForm, type Direction, type FormulaReference } from "./references";

/** What a formula that only adds and subtracts cells adds up. */
export interface SumFormula {
  readonly parts: readonly { readonly isSubtracted: boolean; readonly reference: FormulaReference }[];
  /** SUBTOTAL leaves out other SUBTOTALs among its cells. */
  readonly isSubtotal: boolean;
}

const OPENS = /^(?:SUM\(|SUBTOTAL\((?:9|109),|\()/u;
const ROUNDED = /^ROUND\((.*),-?\d\)$/u;

/** @returns `null` where the formula does anything but add and subtract cells (rounding of the whole aside) */
export function sumOf(formula: string): SumFormula | null {
  const references = referencesOf(formula);
  if (references.length === 0) return null;
  let body = "";
  let done = 0;
  for (const { text, index } of references) {
    body += `${formula.slice(done, index)}#`;
    done = index + text.length;
  }
  body = (body + formula.slice(done)).replace(/\s/gu, "").toUpperCase().replace(/^=/u, "");
  const signs = signsOf(ROUNDED.exec(body)?.[1] ?? body);
  if (signs?.length !== references.length) return null;
  const parts = references.map((reference, index) => ({ isSubtracted: signs[index] === true, reference }));
  return { parts, isSubtotal: body.startsWith("SUBTOTAL(") };
}

/** Whether each `#` of the body is subtracted; `null` where anything else is done with one. */
function signsOf(body: string): boolean[] | null {
  const signs: boolean[] = [];
  const outer: boolean[] = [];
  let isInverted = false;
  let isSubtracted = false;
  let expectsTerm = true;
  for (let at = 0; at < body.length;) {
    const opens = OPENS.exec(body.slice(at, at + 13))?.[0];
    const sign = body[at] ?? "";
    if (expectsTerm && opens) {
      outer.push(isInverted);
      isInverted = isInverted !== isSubtracted;
      isSubtracted = false;
      at += opens.length;
      continue;
    }
    if (sign === "#" && expectsTerm) {
      signs.push(isInverted !== isSubtracted);
      expectsTerm = false;
    } else if (sign === "+" || sign === "-") {
      isSubtracted = (sign === "-") !== (expectsTerm && isSubtracted);
      expectsTerm = true;
    } else if (sign === "," && !expectsTerm && outer.length > 0) {
      isSubtracted = false;
      expectsTerm = true;
    } else if (sign === ")" && !expectsTerm && outer.length > 0) {
      isInverted = outer.pop() ?? false;
    } else return null;
    at += 1;
  }
  return expectsTerm || outer.length > 0 ? null : signs;
}

/** Larger sums are compared as they are written. */
const CELLS_TO_LIST = 400;

/** As relativeForm; sums of the same cells read the same, however they are written: `=C5+D5`, `=SUM(C5:D5)`. */
export function comparableForm(formula: string, at: CellPosition, direction: Direction): string {
  const written = relativeForm(formula, at, direction);
  const sum = sumOf(formula);
  const isFixed = ({ from, to }: FormulaReference) =>
    direction === "down" ? from.isRowFixed || to.isRowFixed : from.isColumnFixed || to.isColumnFixed;
  if (!sum || /ROUND\(/iu.test(formula) || sum.parts.some(({ reference }) => isFixed(reference))) return written;
  const cells: string[] = [];
  for (const { isSubtracted, reference } of sum.parts) {
    const { from, to, sheet } = reference;
    if ((to.row - from.row + 1) * (to.column - from.column + 1) + cells.length > CELLS_TO_LIST) return written;
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        const place = direction === "down" ? `${row - at.row}|${column}` : `${row}|${column - at.column}`;
        cells.push(`${isSubtracted ? "-" : "+"}${sheet ?? ""}!${place}`);
      }
  }
  return `SUM ${cells.sort().join(" ")}`;
}

/** The formula that adds up these rows of a column (zero-based): `=SUM(C5:C9,C12)`, `=C8+C12`. */
export function sumOfRows(rows: readonly number[], column: number): string {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const written = runs.map(([from, to]) =>
    from === to ? toA1(from, column) : `${toA1(from, column)}:${toA1(to, column)}`,
  );
  return runs.every(([from, to]) => from === to) ? `=${written.join("+")}` : `=SUM(${written.join(",")})`;
}
