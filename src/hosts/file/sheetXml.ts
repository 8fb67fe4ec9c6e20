import { columnNumber } from "../../core/workbook/cellRef";
import { attribute, decodeXml, isTrue } from "../xmlText";
import { scanXml } from "./scanXml";

/** What SheetJS does not tell about a sheet, read from the sheet's own XML. */
export interface SheetXmlFacts {
  /** Is the XML whole, to its last end tag? */
  readonly isWhole: boolean;
  readonly isProtected: boolean;
  /** Zero-based. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** A1 addresses of formulas that were saved without a computed value (programs other than Excel do that). */
  readonly uncomputed: ReadonlyMap<string, string>;
  /** Cells that are written out, blank ones with a format too. */
  readonly cells: number;
}

const LAST_COLUMN = columnNumber("XFD");

/** The facts of a sheet's XML, in one pass. */
export function sheetXmlFacts(xml: string): SheetXmlFacts {
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const uncomputed = new Map<string, string>();
  let isProtected = false;
  let cells = 0;
  let cell = "";
  let formula: string | null = null;
  let hasValue = false;
  let begin = 0;
  const isWhole = scanXml(xml, {
    start(local, tag, end, isEmpty) {
      begin = end;
      if (local === "c") {
        cells += 1;
        cell = tag;
        formula = null;
        hasValue = false;
      } else if (local === "f") formula = "";
      else if (local === "is") hasValue = !isEmpty;
      else if (local === "row") {
        if (tag.includes("hidden=") && isTrue(attribute(tag, "hidden"))) addRow(hiddenRows, tag);
      } else if (local === "col") {
        if (isTrue(attribute(tag, "hidden"))) addColumns(hiddenColumns, tag);
      } else if (local === "sheetProtection") isProtected = isTrue(attribute(tag, "sheet"));
    },
    end(local, at) {
      if (local === "v") hasValue ||= at > begin;
      else if (local === "f") formula = at > begin ? xml.slice(begin, at) : "";
      else if (local === "c" && formula !== null && !hasValue) addUncomputed(uncomputed, cell, formula);
    },
  });
  return { isWhole, isProtected, hiddenRows, hiddenColumns, uncomputed, cells };
}

function addRow(rows: number[], tag: string): void {
  const number = Number(attribute(tag, "r"));
  if (number > 0) rows.push(number - 1);
}

function addColumns(columns: number[], tag: string): void {
  const last = Math.min(Number(attribute(tag, "max")) - 1, LAST_COLUMN);
  // A hidden tail up to the last possible column is how people fence off a sheet; it says nothing about the data.
  if (last === LAST_COLUMN) return;
  for (let column = Math.max(Number(attribute(tag, "min")) - 1, 0); column <= last; column += 1) columns.push(column);
}

/** A formula that came to an empty text has the type of a text and no value: that is a result. */
function addUncomputed(uncomputed: Map<string, string>, cell: string, formula: string): void {
  const address = attribute(cell, "r");
  if (address !== null && attribute(cell, "t") !== "str") uncomputed.set(address, formula && `=${decodeXml(formula)}`);
}

/**
 * Cuts off the formatted but empty rows below the last cell with content: a template with borders down to row 1,048,576
 * would otherwise be parsed row by row for nothing.
 */
export function withoutBlankTail(xml: Uint8Array): Uint8Array {
  const end = indexOf(xml, "</sheetData>");
  if (end < 0) return xml;
  const content = lastContent(xml, end);
  const opening = content < 0 ? "<sheetData>" : "</row>";
  const rowEnd = indexOf(xml, opening, Math.max(content, 0));
  const from = rowEnd + opening.length;
  if (rowEnd < 0 || from >= end) return xml;
  const shorter = new Uint8Array(xml.length - (end - from));
  shorter.set(xml.subarray(0, from));
  shorter.set(xml.subarray(end), from);
  return shorter;
}

const SPACE = 32;
const LESS = 60;
const GREATER = 62;
const LETTER_F = 102;
const LETTER_I = 105;
const LETTER_S = 115;
const LETTER_V = 118;

/** The last begin of a value, a formula or a text in a cell; -1 where there is none. */
function lastContent(xml: Uint8Array, end: number): number {
  for (let at = xml.lastIndexOf(LESS, end - 1); at > 0; at = xml.lastIndexOf(LESS, at - 1)) {
    const [, first, second = 0, third = 0] = xml.subarray(at, at + 4);
    const next =
      first === LETTER_V || first === LETTER_F ? second : first === LETTER_I && second === LETTER_S ? third : 0;
    if (next === GREATER || next === SPACE) return at;
  }
  return -1;
}

/** Where ASCII letters stand. */
function indexOf(bytes: Uint8Array, word: string, from = 0): number {
  const letters = [...word].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    if (letters.every((letter, index) => bytes[at + index] === letter)) return at;
  }
  return -1;
}
