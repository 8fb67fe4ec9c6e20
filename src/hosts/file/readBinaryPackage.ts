import { zipSync, type Zippable } from "fflate";
import type { SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import { hasCells, parseWorkbook, sheetNamed, uses1904 } from "./parseSheets";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";
import type { Package } from "./xlsxParts";

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

/** Parts without cells: pictures, macros, print settings, custom XML. */
const NOT_NEEDED = /^(?:xl\/(?:media|printerSettings|activeX|ctrlProps)\/|customXml\/|xl\/vbaProject|xl\/calcChain)/;

/** The sheets of an .xlsb. @throws damagedWorkbook */
export function readBinaryPackage(parts: Package, name: string): SheetSnapshot[] {
  const needed: Zippable = Object.fromEntries([...parts].filter(([path]) => !NOT_NEEDED.test(path)));
  const book = parseWorkbook(zipSync(needed, { level: 0 }), name, { cellStyles: true });
  return book.SheetNames.flatMap((sheet, index): SheetSnapshot[] => {
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    const parsed = sheetNamed(book, sheet);
    if (!parsed) return [damagedSheet(sheet, visibility, "unreadable")];
    return hasCells(parsed)
      ? [sheetSnapshot(parsed, { name: sheet, visibility, uses1904: uses1904(book), xml: null })]
      : [];
  });
}
