import { BudgetReportError } from "../../core/errors";
import { SHEET_COLUMNS, SHEET_ROWS, XML_ATTRIBUTE_NAMES, XML_WORKBOOK_CELLS } from "../../core/limits/limits";
import type { SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import { attribute } from "../xmlText";
import {
  hasCells,
  parseWorkbook,
  PlaceCount,
  requireFewCellsForFormat,
  requireFewSheets,
  sheetNamed,
} from "./parseSheets";
import { scanXml } from "./scanXml";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";
import type { Package } from "./xlsxParts";

/** Where a row or cell stands and how far it goes: up to one beyond the sheet, where it is noticed; a reader would go on and on. */
const PLACE = /(:(?:Index|MergeAcross|MergeDown|Span)\s*=\s*["'])(\d+)/g;

/** The sheets of Excel 2003's XML. @throws damagedWorkbook, tooLargeForFormat */
export function readXmlSpreadsheet(text: string, name: string): SheetSnapshot[] {
  const promised = namesOf(text, "Worksheet", "Cell", name);
  // The text has been decoded: what its declaration says about bytes holds no longer.
  const plain = text
    .replace(/^<\?xml[^>]*\?>\s*/, "")
    .replace(PLACE, (_, start: string, number: string) => `${start}${Math.min(Number(number), SHEET_ROWS + 1)}`);
  const bytes = new TextEncoder().encode(`<?xml version="1.0"?>\n${plain}`);
  return read(promised, bytes, name);
}

/** Blank rows and cells are repeated to the end of the sheet; so far that no reader goes through them one by one. */
const REPEATED = /(number-(?:rows|columns)-repeated\s*=\s*["'])(\d+)/g;

/** The sheets of an OpenDocument spreadsheet's content. @throws damagedWorkbook, tooLargeForFormat */
export function readOpenDocument(content: string, styles: string | null, name: string): SheetSnapshot[] {
  const promised = namesOf(content, "table", "table-cell", name);
  const clipped = content.replace(REPEATED, (_, start: string, count: string) => {
    const limit = start.includes("rows") ? SHEET_ROWS : SHEET_COLUMNS;
    return `${start}${Math.min(Number(count), limit)}`;
  });
  const encoder = new TextEncoder();
  const parts = new Map([
    ["mimetype", encoder.encode("application/vnd.oasis.opendocument.spreadsheet")],
    ["META-INF/manifest.xml", encoder.encode("<manifest:manifest/>")],
    ["content.xml", encoder.encode(clipped)],
    ["styles.xml", encoder.encode(styles ?? "<office:document-styles/>")],
  ]);
  return read(promised, parts, name);
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The names of the sheets that a text promises. @throws tooManySheets, tooLargeForFormat, damagedWorkbook without any */
function namesOf(text: string, sheetTag: string, cellTag: string, file: string): string[] {
  const names: string[] = [];
  const attributes = new Set<string>();
  let cells = 0;
  scanXml(text, {
    start(local, tag) {
      if (tag.includes("=")) for (const [, name = ""] of tag.matchAll(ATTRIBUTE)) attributes.add(name);
      if (attributes.size > XML_ATTRIBUTE_NAMES) throw new BudgetReportError("damagedWorkbook", { file });
      if (local === cellTag) cells += 1;
      else if (local === sheetTag) names.push(attribute(tag, "\\w+:[Nn]ame") ?? attribute(tag, "Name") ?? "");
    },
  });
  requireFewCellsForFormat(cells, file, XML_WORKBOOK_CELLS);
  requireFewSheets(names.length, file);
  if (names.length === 0) throw new BudgetReportError("damagedWorkbook", { file });
  return names;
}

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

function read(promised: readonly string[], content: Uint8Array | Package, file: string): SheetSnapshot[] {
  const book = parseWorkbook(content, file, { cellStyles: true });
  const places = new PlaceCount(file);
  return promised.flatMap((name): SheetSnapshot[] => {
    const at = book.SheetNames.indexOf(name);
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? "visible";
    const parsed = sheetNamed(book, name);
    if (!parsed) return [damagedSheet(name, visibility, "unreadable")];
    return hasCells(parsed) ? [sheetSnapshot(parsed, { name, visibility, uses1904: false, places })] : [];
  });
}
