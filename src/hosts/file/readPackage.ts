import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { BudgetReportError } from "../../core/errors";
import { WORKBOOK_TEXTS } from "../../core/limits/limits";
import { parseWorkbook, PlaceCount, requireFewCells, requireFewSheets, sheetNamed } from "./parseSheets";
import { plainPackage, uses1904 } from "./plainPackage";
import { scanXml } from "./scanXml";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";
import { sheetXmlFacts, withoutBlankTail, type SheetXmlFacts } from "./sheetXml";
import { partText, promisedSheets, relatedPart, unlistedSheets, type Package, type PromisedSheet } from "./xlsxParts";

interface ReadPart {
  readonly promised: PromisedSheet;
  readonly xml: Uint8Array;
  readonly facts: SheetXmlFacts;
}

/**
 * The sheets of an .xlsx or .xlsm, each one that workbook.xml promises: read, or with the damage that kept it from being
 * read. @throws damagedWorkbook, tooManySheets, tooManyCells, tooManyTexts, sheetsTooWide
 */
export function readPackage(parts: Package, workbook: string, name: string): SheetSnapshot[] {
  const promised = promisedSheets(parts, workbook).filter(({ isWorksheet }) => isWorksheet);
  requireFewSheets(promised.length, name);
  requireSoundTexts(partText(parts, relatedPart(parts, workbook, "sharedStrings") ?? ""), name);
  const whole = new Map<PromisedSheet, ReadPart>();
  let cells = 0;
  for (const sheet of promised) {
    const xml = sheet.path === null ? null : slimXml(parts, sheet.path);
    if (xml === null) continue;
    const facts = sheetXmlFacts(new TextDecoder().decode(xml));
    requireFewCells((cells += facts.cells), name);
    if (facts.isWhole) whole.set(sheet, { promised: sheet, xml, facts });
  }
  const read = [...whole.values()];
  const book = parseWorkbook(
    plainPackage(
      parts,
      workbook,
      read.map(({ xml }) => xml),
    ),
    name,
  );
  const numbers = new Map(read.map(({ promised: sheet }, index) => [sheet, String(index + 1)]));
  const is1904 = uses1904(parts, workbook);
  const places = new PlaceCount(name);
  const sheets = promised.map((sheet): SheetSnapshot => {
    const part = whole.get(sheet);
    if (!part) return damagedSheet(sheet.name, sheet.visibility, sheet.path === null ? "missing" : "incomplete");
    const parsed = sheetNamed(book, numbers.get(sheet) ?? "");
    if (!parsed) return damagedSheet(sheet.name, sheet.visibility, "unreadable");
    const { name: title, visibility } = sheet;
    return sheetSnapshot(parsed, { name: title, visibility, uses1904: is1904, xml: part.facts, places });
  });
  return [...sheets, ...unlistedSheets(parts, workbook).map((path) => damagedSheet(path, "hidden", "unlisted"))];
}

/** Without its blank tail and in UTF-8; mostly the bytes as they are. */
function slimXml(parts: Package, path: string): Uint8Array | null {
  const bytes = parts.get(path);
  if (bytes === undefined) return null;
  const isUtf8 = bytes[0] !== 0xff && bytes[0] !== 0xfe;
  return withoutBlankTail(isUtf8 ? bytes : new TextEncoder().encode(partText(parts, path) ?? ""));
}

/** @throws damagedWorkbook, tooManyTexts */
function requireSoundTexts(xml: string | null, file: string): void {
  if (xml === null) return;
  let texts = 0;
  const isWhole = scanXml(xml, {
    start(local) {
      if (local === "si") texts += 1;
    },
  });
  if (!isWhole) throw new BudgetReportError("damagedWorkbook", { file });
  if (texts > WORKBOOK_TEXTS) throw new BudgetReportError("tooManyTexts", { file, texts, limit: WORKBOOK_TEXTS });
}
