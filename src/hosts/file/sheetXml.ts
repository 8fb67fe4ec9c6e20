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
export function withoutBlankTail(xml: string): string {
  const end = xml.indexOf("</sheetData>");
  if (end < 0) return xml;
  const last = Math.max(...["<v>", "<f>", "<is>", "<v ", "<f "].map((tag) => xml.lastIndexOf(tag, end)));
  const rowEnd = last < 0 ? xml.indexOf("<sheetData>") + "<sheetData>".length : xml.indexOf("</row>", last) + 6;
  if (rowEnd < 11 || rowEnd > end) return xml;
  return xml.slice(0, rowEnd) + xml.slice(end);
}
