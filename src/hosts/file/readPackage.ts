import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { BudgetReportError } from "../../core/errors";
import { parseWorkbook, requireFewCells, sheetNamed } from "./parseSheets";
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
 * read. @throws damagedWorkbook, tooManyCells
 */
export function readPackage(parts: Package, workbook: string, name: string): SheetSnapshot[] {
  const promised = promisedSheets(parts, workbook).filter(({ isWorksheet }) => isWorksheet);
  const texts = partText(parts, relatedPart(parts, workbook, "sharedStrings") ?? "");
  if (texts !== null && !scanXml(texts)) throw new BudgetReportError("damagedWorkbook", { file: name });
  const whole = new Map<PromisedSheet, ReadPart>();
  let cells = 0;
  for (const sheet of promised) {
    const xml = sheet.path === null ? null : partText(parts, sheet.path);
    if (xml === null) continue;
    const facts = sheetXmlFacts(xml);
    requireFewCells((cells += facts.cells), name);
    if (facts.isWhole) whole.set(sheet, { promised: sheet, xml: slimXml(parts, sheet, xml), facts });
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
  const sheets = promised.map((sheet): SheetSnapshot => {
    const part = whole.get(sheet);
    if (!part) return damagedSheet(sheet.name, sheet.visibility, sheet.path === null ? "missing" : "incomplete");
    const parsed = sheetNamed(book, numbers.get(sheet) ?? "");
    if (!parsed) return damagedSheet(sheet.name, sheet.visibility, "unreadable");
    return sheetSnapshot(parsed, {
      name: sheet.name,
      visibility: sheet.visibility,
      uses1904: is1904,
      xml: part.facts,
    });
  });
  return [...sheets, ...unlistedSheets(parts, workbook).map((path) => damagedSheet(path, "hidden", "unlisted"))];
}

/** Without its blank tail and in UTF-8; mostly the bytes as they are. */
function slimXml(parts: Package, { path }: PromisedSheet, xml: string): Uint8Array {
  const shorter = withoutBlankTail(xml);
  const bytes = parts.get(path ?? "");
  const isUtf8 = bytes !== undefined && bytes[0] !== 0xff && bytes[0] !== 0xfe;
  return isUtf8 && shorter.length === xml.length ? bytes : new TextEncoder().encode(shorter);
}
