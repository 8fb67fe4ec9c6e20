import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import { decodeXml } from "../xmlText";
import { attributesOf, plainXml, wholeBetween, writtenName, type PlainElement } from "./plainXml";
import { XmlSheets, type PlainWorkbook } from "./xmlSheets";

/** What is read of each element (OASIS OpenDocument 1.3, part 3), by local names. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  document: [],
  "document-content": [],
  style: ["name", "family", "data-style-name"],
  spreadsheet: [],
  "null-date": ["date-value"],
  table: ["name"],
  "table-row": ["number-rows-repeated"],
  "table-cell": [
    ...["style-name", "formula", "value-type", "calcext:value-type", "value", "date-value", "time-value"],
    ...["boolean-value", "string-value", "number-columns-repeated", "number-columns-spanned", "number-rows-spanned"],
  ],
  "covered-table-cell": ["number-columns-repeated"],
  p: [],
};
/** Those that only hold others. */
const THROUGH = new Set([
  ...["document-styles", "styles", "automatic-styles", "body", "calculation-settings"],
  ...["table-header-rows", "table-rows", "table-row-group"],
]);
const NUMBER_STYLES = new Set(
  ["number", "currency", "percentage", "date", "time", "text", "boolean"].map((kind) => `${kind}-style`),
);
/** What number styles are made of (16.29), the words among them with their text. */
const OF_NUMBER_STYLES = new Set([
  ...["boolean", "day", "day-of-week", "era", "hours", "minutes", "month", "seconds", "year", "am-pm"],
  ...["scientific-number", "fraction", "text-properties", "text-content", "number", "map"],
]);
const WORDS_OF_NUMBER_STYLES = new Set(["text", "fill-character", "currency-symbol", "embedded-text"]);
const KNOWN = new Map(Object.entries(ELEMENTS));

/** Digits of a number's look: more than a number has. */
const DIGITS = 30;

const MOST: Readonly<Record<string, number>> = {
  "number-rows-repeated": SHEET_ROWS,
  "number-rows-spanned": SHEET_ROWS,
  "number-columns-repeated": SHEET_COLUMNS,
  "number-columns-spanned": SHEET_COLUMNS,
};

/** The content of an OpenDocument spreadsheet without anything that is not read. @throws xmlTooLong, tooManySheets, tooLargeForFormat, damagedWorkbook */
export function plainOpenDocument(text: string, file: string): PlainWorkbook {
  const sheets = new XmlSheets(file, text);
  const content = plainXml(text, elementsOf(sheets));
  return { content, sheets: sheets.all() };
}

/** The styles of the package: only the number styles are read. @throws xmlTooLong */
export function plainOpenDocumentStyles(text: string, file: string): Uint8Array {
  return plainXml(text, elementsOf(new XmlSheets(file, text)));
}

function elementsOf(sheets: XmlSheets) {
  let rows = 1;
  let isInNumberStyle = false;
  return (written: string, tag: string, isEmpty: boolean, isInText: boolean): PlainElement => {
    const local = written.replace(/_[^]*$/, "");
    if (isInText) return insideText(local, tag);
    if (NUMBER_STYLES.has(local)) isInNumberStyle = true;
    else if (KNOWN.has(local)) isInNumberStyle = false;
    if (isInNumberStyle) return numberStyle(local, tag);
    if (THROUGH.has(local)) return "through";
    const known = KNOWN.get(local);
    if (!known) return "out";
    const all = tag.includes("=") ? attributesOf(tag) : new Map<string, string>();
    const values = byLocalName(all ?? new Map());
    if (all === null && local === "table") values.set("name", writtenName(tag));
    if (local === "table") sheets.begin(values.get("name") ?? "");
    if (all === null) sheets.damage("unreadable");
    const counts = (name: string) => counted(name, values, sheets);
    if (local === "table-row") rows = counts("number-rows-repeated");
    const columns = local.endsWith("table-cell") ? counts("number-columns-repeated") : 1;
    if (local === "table-cell") {
      counts("number-columns-spanned");
      counts("number-rows-spanned");
      // Blank cells are repeated to the end of the sheet, and cost nothing.
      if (!isEmpty || values.has("value-type")) sheets.addCells(rows * columns);
    }
    const attributes = known.flatMap((name) => (values.has(name) ? ` ${name}="${values.get(name) ?? ""}"` : []));
    const isTextOnly = isEmpty && values.has("string-value");
    return {
      name: local,
      attributes: attributes.join(""),
      keepsText: local === "p",
      ...(isTextOnly ? { inside: "<p></p>" } : {}),
    };
  };
}

/** In a text only blanks, tabs and line breaks are of interest; notes to a cell are no part of it. */
function insideText(local: string, tag: string): PlainElement {
  if (local === "annotation" || local === "note") return "out";
  if (local === "tab") return { name: "text:tab", attributes: "", isSingle: true };
  if (local === "line-break") return { name: "text:line-break", attributes: "", isSingle: true };
  if (local !== "s") return "through";
  const count = wholeBetween(byLocalName(attributesOf(tag) ?? new Map()).get("c") ?? "1", 1, CELL_CHARACTERS) ?? 1;
  return { name: "text:s", attributes: ` text:c="${count}"`, isSingle: true };
}

function numberStyle(local: string, tag: string): PlainElement {
  const hasWords = WORDS_OF_NUMBER_STYLES.has(local);
  if (!hasWords && !NUMBER_STYLES.has(local) && !OF_NUMBER_STYLES.has(local)) return "out";
  const values = byLocalName(attributesOf(tag) ?? new Map());
  // A look that depends on the value: only "not negative" is understood.
  if (local === "map" && decodeXml(values.get("condition") ?? "") !== "value()>=0") return "out";
  const attributes = [...values].map(([name, value]) => {
    const digits = /^(?:min-|max-)?(?:decimal|integer|numerator|denominator|exponent)-/.test(name);
    return ` ${name}="${digits ? (wholeBetween(value, 0, DIGITS) ?? 0) : value}"`;
  });
  return {
    name: `number:${local}`,
    attributes: attributes.join(""),
    keepsText: hasWords,
    isSingle: OF_NUMBER_STYLES.has(local),
  };
}

/** A number that says how often or how far; one that cannot be is damage of its sheet. */
function counted(name: string, values: Map<string, string>, sheets: XmlSheets): number {
  const own = values.get(name);
  if (own === undefined) return 1;
  const most = MOST[name] ?? 1;
  const count = wholeBetween(own, 1, most);
  if (count !== null) return count;
  // Programs repeat blank rows and columns further than the sheet goes.
  const isFar = /^\s*\d+\s*$/.test(own) && Number(own) > most;
  if (!isFar) sheets.damage("unreadable");
  values.set(name, isFar ? String(most) : "1");
  return isFar ? most : 1;
}

function byLocalName(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of attributes) {
    values.set(name.startsWith("calcext:") ? name : name.slice(name.indexOf(":") + 1), value);
  }
  return values;
}
