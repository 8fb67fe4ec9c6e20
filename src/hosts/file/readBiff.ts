import type { SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import { BudgetReportError } from "../../core/errors";
import type { BiffFacts } from "./biffStream";
import type { OpenedFile } from "./openWorkbookFile";
import {
  hasCells,
  parseWorkbook,
  PlaceCount,
  requireFewCells,
  requireFewSheets,
  sheetNamed,
  uses1904,
} from "./parseSheets";
import { plainStream } from "./plainStream";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

type BinaryFile = Extract<OpenedFile, { readonly kind: "binary" }>;

/**
 * The sheets of an .xls or .et, each one that the workbook's globals promise: read, or with the damage that kept it from
 * being read. Texts of Excel 95 are read by the code page that they are really in.
 * @throws damagedWorkbook, tooManySheets, tooManyCells, sheetsTooWide
 */
export function readBiff(file: BinaryFile, name: string): SheetSnapshot[] {
  const { facts, stream } = file;
  // Only the binary readers learn about hidden rows and columns by this option.
  // SheetJS then takes the bytes as they are, without a copy as an array of numbers.
  const options = { cellStyles: true, type: "buffer" as const };
  if (facts?.globalsEnd === -1) throw new BudgetReportError("damagedWorkbook", { file: name });
  requireFewSheets(facts?.sheets.length ?? 0, name);
  requireFewCells(facts?.cells ?? 0, name);
  const book =
    facts === null
      ? parseWorkbook(stream, name, options)
      : parseWorkbook(plainStream(withCodePage(stream, facts), facts), name, {
          ...options,
          ...(facts.isUnicode ? {} : { codepage: facts.codePage }),
        });
  const visibilities = new Map(
    book.SheetNames.map((sheet, index) => [
      sheet,
      VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible",
    ]),
  );
  const promised = facts?.sheets ?? book.SheetNames.map((sheet) => ({ name: sheet, isWorksheet: true, isWhole: true }));
  const places = new PlaceCount(name);
  const sheets = promised.flatMap((sheet): SheetSnapshot[] => {
    if (!sheet.isWorksheet) return [];
    const visibility = visibilities.get(sheet.name) ?? "visible";
    if (!sheet.isWhole) return [damagedSheet(sheet.name, visibility, "incomplete")];
    const parsed = sheetNamed(book, sheet.name);
    if (!parsed) return [damagedSheet(sheet.name, visibility, "unreadable")];
    return hasCells(parsed)
      ? [sheetSnapshot(parsed, { name: sheet.name, visibility, uses1904: uses1904(book), places })]
      : [];
  });
  return [...sheets, ...(facts?.unlisted ?? []).map((number) => damagedSheet(`#${number}`, "hidden", "unlisted"))];
}

/** The stream with the code page in its record that its texts are really in. */
function withCodePage(stream: Uint8Array, facts: BiffFacts): Uint8Array {
  const { codePage, codePageAt, isUnicode } = facts;
  if (codePageAt === null || isUnicode) return stream;
  const copy = Uint8Array.from(stream);
  copy[codePageAt] = codePage & 0xff;
  copy[codePageAt + 1] = codePage >> 8;
  return copy;
}
