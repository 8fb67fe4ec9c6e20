import { columnNumber } from "../../core/workbook/cellRef";
import { attribute, decodeXml, isTrue } from "../xmlText";

/** What SheetJS does not tell about a sheet, read from the sheet's own XML. */
export interface SheetXmlFacts {
  readonly isProtected: boolean;
  /** Zero-based. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** A1 addresses of formulas that were saved without a computed value (programs other than Excel do that). */
  readonly uncomputed: ReadonlyMap<string, string>;
}

const LAST_COLUMN = columnNumber("XFD");

export function sheetXmlFacts(xml: string): SheetXmlFacts {
  const protection = /<(?:\w+:)?sheetProtection\s[^>]*>/.exec(xml);
  return {
    isProtected: protection !== null && isTrue(attribute(protection[0], "sheet")),
    hiddenRows: hiddenRows(xml),
    hiddenColumns: hiddenColumns(xml),
    uncomputed: uncomputedFormulas(xml),
  };
}

function hiddenRows(xml: string): number[] {
  const rows: number[] = [];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\s[^>]*\bhidden=["'](?:1|true)["'][^>]*>/g)) {
    const number = Number(attribute(tag, "r"));
    if (number > 0) rows.push(number - 1);
  }
  return rows;
}

function hiddenColumns(xml: string): number[] {
  const columns: number[] = [];
  for (const [tag] of xml.slice(0, xml.indexOf("sheetData")).matchAll(/<(?:\w+:)?col\s[^>]*>/g)) {
    if (!isTrue(attribute(tag, "hidden"))) continue;
    const last = Math.min(Number(attribute(tag, "max")) - 1, LAST_COLUMN);
    // A hidden tail up to the last possible column is how people fence off a sheet; it says nothing about the data.
    if (last === LAST_COLUMN) continue;
    for (let column = Number(attribute(tag, "min")) - 1; column <= last; column++) columns.push(column);
  }
  return columns;
}

function uncomputedFormulas(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  const pattern =
    /<(?:\w+:)?c\s([^<>]*)><(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?f>(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?<\/(?:\w+:)?c>/g;
  for (const [, attributes = "", formula = ""] of xml.matchAll(pattern)) {
    const address = attribute(` ${attributes}`, "r");
    if (address !== null && formula !== "") found.set(address, `=${decodeXml(formula)}`);
  }
  return found;
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
