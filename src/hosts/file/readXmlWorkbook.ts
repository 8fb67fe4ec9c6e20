import { BudgetReportError } from "../../core/errors";
import type { SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import { hasCells, parseWorkbook, PlaceCount, sheetNamed } from "./parseSheets";
import { plainOpenDocument, plainOpenDocumentStyles } from "./plainOpenDocument";
import { plainXmlSpreadsheet } from "./plainXmlSpreadsheet";
import { scanXml } from "./scanXml";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";
import type { PromisedSheet } from "./xmlSheets";
import type { Package } from "./xlsxParts";

/** The sheets of Excel 2003's XML. @throws damagedWorkbook, xmlTooLong, tooManySheets, tooLargeForFormat, sheetsTooWide */
export function readXmlSpreadsheet(text: string, name: string): SheetSnapshot[] {
  const { content, sheets } = plainXmlSpreadsheet(text, name);
  return read(sheets, content, name);
}

/** The sheets of an OpenDocument spreadsheet's content. @throws damagedWorkbook, xmlTooLong, tooManySheets, tooLargeForFormat, sheetsTooWide */
export function readOpenDocument(text: string, styles: string | null, name: string): SheetSnapshot[] {
  const { content, sheets } = plainOpenDocument(text, name);
  if (styles !== null && !scanXml(styles)) throw new BudgetReportError("damagedWorkbook", { file: name });
  const encoder = new TextEncoder();
  const parts = new Map([
    ["mimetype", encoder.encode("application/vnd.oasis.opendocument.spreadsheet")],
    ["META-INF/manifest.xml", encoder.encode("<manifest:manifest/>")],
    ["content.xml", content],
    ["styles.xml", plainOpenDocumentStyles(styles ?? "<office:document-styles/>", name)],
  ]);
  return read(sheets, parts, name);
}

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

function read(promised: readonly PromisedSheet[], content: Uint8Array | Package, file: string): SheetSnapshot[] {
  const book = parseWorkbook(content, file);
  const places = new PlaceCount(file);
  return promised.flatMap(({ name, damage }): SheetSnapshot[] => {
    const at = book.SheetNames.indexOf(name);
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? "visible";
    const parsed = sheetNamed(book, name);
    if (damage !== undefined || !parsed) return [damagedSheet(name, visibility, damage ?? "unreadable")];
    return hasCells(parsed) ? [sheetSnapshot(parsed, { name, visibility, uses1904: false, places })] : [];
  });
}
