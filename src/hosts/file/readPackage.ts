import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { Progress } from "../port";
import { attribute, isTrue } from "../xmlText";
import { cellFormats } from "./cellFormats";
import type { WorkbookParts } from "./cellValueOf";
import { inHundredths, untold } from "./inHundredths";
import { requireFewSheets } from "./parseSheets";
import { ReadingBudget } from "./readingBudget";
import { readSheetXml } from "./readSheetXml";
import { sharedTexts } from "./sharedTexts";
import { damagedSheet } from "./sheetSnapshot";
import { partText, promisedSheets, relatedPart, unlistedSheets, type Package } from "./xlsxParts";

/**
 * The sheets of an .xlsx or .xlsm, each one that workbook.xml promises: read, or with the damage that kept it from being
 * read. @throws damagedWorkbook, tooManySheets, tooManyCells, tooManyTexts, textsTooLong, tooManyFormulas, sheetsTooWide
 */
export function readPackage(
  parts: Package,
  workbook: string,
  name: string,
  onProgress: (progress: Progress) => void = untold,
): SheetSnapshot[] {
  const promised = promisedSheets(parts, workbook).filter(({ isWorksheet }) => isWorksheet);
  requireFewSheets(promised.length, name);
  const budget = new ReadingBudget(name);
  const related = (kind: string) => utf8Part(parts, relatedPart(parts, workbook, kind) ?? "");
  const read: WorkbookParts = {
    texts: sharedTexts(related("sharedStrings"), name, budget),
    formats: cellFormats(related("styles")),
    uses1904: uses1904(parts, workbook),
    budget,
  };
  const tell = inHundredths(
    promised.reduce((sum, { path }) => sum + (parts.get(path ?? "")?.length ?? 0), 0),
    onProgress,
  );
  let before = 0;
  const sheets = promised.map(({ name: title, path, visibility }): SheetSnapshot => {
    const xml = utf8Part(parts, path ?? "");
    if (!xml) return damagedSheet(title, visibility, "missing");
    const onRow = (bytes: number) => tell(title, before + bytes);
    onRow(0);
    const sheet = readSheetXml(xml, title, visibility, { ...read, onRow });
    before += xml.length;
    return sheet;
  });
  return [...sheets, ...unlistedSheets(parts, workbook).map((path) => damagedSheet(path, "hidden", "unlisted"))];
}

/** A part in UTF-8, which mostly is the part as it is (UTF-16 is allowed too, ECMA-376 part 2, 8.1.4). */
function utf8Part(parts: Package, path: string): Uint8Array | undefined {
  const bytes = parts.get(path);
  const isUtf16 = bytes?.[0] === 0xff || bytes?.[0] === 0xfe;
  return isUtf16 ? new TextEncoder().encode(partText(parts, path) ?? "") : bytes;
}

/** Does the workbook count its days from 1904? */
function uses1904(parts: Package, workbook: string): boolean {
  const properties = /<(?:\w+:)?workbookPr\b[^>]*>/.exec(partText(parts, workbook) ?? "");
  return properties !== null && isTrue(attribute(properties[0], "date1904"));
}
