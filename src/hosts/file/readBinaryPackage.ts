import { BudgetReportError } from "../../core/errors";
import { XLSB_BYTES, XLSB_CELLS } from "../../core/limits/limits";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { binarySheet, type BinarySheet } from "./binarySheet";
import type { Progress } from "../port";
import { inHundredths, untold } from "./inHundredths";
import {
  hasCells,
  parseWorkbook,
  PlaceCount,
  requireFewCellsForFormat,
  requireFewSheets,
  sheetNamed,
  uses1904,
} from "./parseSheets";
import {
  binarySheetEntries,
  BLANK_SHEET,
  plainStyles,
  plainTexts,
  plainWorkbook,
  type BinarySheetEntry,
} from "./plainBinary";
import { packageOf, type PlainPart } from "./plainPackage";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";
import { partNamed, relatedPart, relationshipsOf, type Package } from "./xlsxParts";

interface PromisedSheet {
  readonly entry: BinarySheetEntry;
  readonly isWorksheet: boolean;
  readonly sheet: BinarySheet;
}

/**
 * The sheets of an .xlsb, each one that the workbook promises: read, or with the damage that kept it from being read.
 * @throws damagedWorkbook, zipBomb, tooManySheets, tooLargeForFormat, tooManyTexts, sheetsTooWide
 */
export function readBinaryPackage(
  parts: Package,
  workbook: string,
  name: string,
  onProgress: (progress: Progress) => void = untold,
): SheetSnapshot[] {
  const bytes = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  if (bytes > XLSB_BYTES) throw new BudgetReportError("zipBomb", { file: name, limit: XLSB_BYTES / 1_048_576 });
  const promised = promisedSheets(parts, workbook, name);
  // Every cell is gone through twice, once by the library in one go, which tells nothing of its way.
  const cells = promised.reduce((sum, { sheet }) => sum + cellsOf(sheet), 0);
  const tell = inHundredths(2 * cells, onProgress);
  tell(promised[0]?.entry.name ?? name, 0);
  const book = parseWorkbook(plainPackage(parts, workbook, promised, name), name, { cellStyles: true });
  const places = new PlaceCount(name);
  let before = cells;
  return promised.flatMap(({ entry, isWorksheet, sheet }): SheetSnapshot[] => {
    tell(entry.name, before);
    before += cellsOf(sheet);
    if (!isWorksheet) return [];
    if (sheet.damage !== null) return [damagedSheet(entry.name, entry.visibility, sheet.damage)];
    const parsed = sheetNamed(book, entry.name);
    if (!parsed) return [damagedSheet(entry.name, entry.visibility, "unreadable")];
    const { name: title, visibility } = entry;
    return hasCells(parsed)
      ? [sheetSnapshot(parsed, { name: title, visibility, uses1904: uses1904(book), places })]
      : [];
  });
}

function cellsOf(sheet: BinarySheet): number {
  return sheet.damage === null ? sheet.cells : 0;
}

function promisedSheets(parts: Package, workbook: string, name: string): PromisedSheet[] {
  const entries = binarySheetEntries(parts.get(workbook) ?? new Uint8Array());
  if (entries === null) throw new BudgetReportError("damagedWorkbook", { file: name });
  requireFewSheets(entries.length, name);
  const relationships = new Map(relationshipsOf(parts, workbook).map((one) => [one.id, one]));
  let cells = 0;
  return entries.map((entry): PromisedSheet => {
    const relationship = relationships.get(entry.relationship);
    const part = relationship && parts.get(partNamed(parts, relationship.target) ?? "");
    const sheet: BinarySheet = part ? binarySheet(part) : { damage: "missing" };
    if (sheet.damage === null) requireFewCellsForFormat((cells += sheet.cells), name, XLSB_CELLS);
    return { entry, isWorksheet: relationship === undefined || relationship.type.endsWith("/worksheet"), sheet };
  });
}

/** The workbook with what is read of it; sheets that are not read are blank, so that formulas name the right ones. */
function plainPackage(parts: Package, workbook: string, promised: readonly PromisedSheet[], name: string): Package {
  const sheets = promised.map(({ sheet, isWorksheet }, index): PlainPart => ({
    path: `worksheets/sheet${index + 1}.bin`,
    content: sheet.damage === null && isWorksheet ? sheet.content : BLANK_SHEET,
    type: "application/vnd.ms-excel.worksheet",
    relationship: "worksheet",
  }));
  const others = (["sharedStrings", "styles"] as const).flatMap((kind): PlainPart[] => {
    const part = parts.get(relatedPart(parts, workbook, kind) ?? "");
    if (!part) return [];
    const content = kind === "styles" ? plainStyles(part) : plainTexts(part, name);
    return [{ path: `${kind}.bin`, content, type: `application/vnd.ms-excel.${kind}`, relationship: kind }];
  });
  const entries = promised.map(({ entry }) => entry);
  const content = plainWorkbook(parts.get(workbook) ?? new Uint8Array(), entries);
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  return packageOf({ path: "workbook.bin", content, type }, [...sheets, ...others]);
}
