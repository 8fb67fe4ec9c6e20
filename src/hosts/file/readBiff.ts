import type { WorkBook } from "@e965/xlsx";
import { XLS_CELLS } from "../../core/limits/limits";
import type { SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import { BudgetReportError } from "../../core/errors";
import type { BiffFacts, BiffSheet } from "./biffStream";
import type { Progress } from "../port";
import type { OpenedFile } from "./openWorkbookFile";
import {
  hasCells,
  inPortions,
  parseWorkbook,
  PlaceCount,
  requireFewCellsForFormat,
  requireFewSheets,
  sheetNamed,
  uses1904,
} from "./parseSheets";
import { inHundredths, untold } from "./inHundredths";
import { plainStream } from "./plainStream";
import { damagedSheet, sheetSnapshot } from "./sheetSnapshot";

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

// Only the binary readers learn about hidden rows and columns by cellStyles. As a Buffer SheetJS takes the bytes as they
// are, without a copy as an array of numbers.
const OPTIONS = { cellStyles: true, type: "buffer" as const };

type BinaryFile = Extract<OpenedFile, { readonly kind: "binary" }>;

/**
 * The sheets of an .xls or .et, each one that the workbook's globals promise: read, or with the damage that kept it from
 * being read. Texts of Excel 95 are read by the code page that they are really in.
 * @throws damagedWorkbook, tooManySheets, tooLargeForFormat, sheetsTooWide
 */
export function readBiff(
  file: BinaryFile,
  name: string,
  onProgress: (progress: Progress) => void = untold,
): SheetSnapshot[] {
  const { facts, stream } = file;
  const places = new PlaceCount(name);
  if (facts === null) {
    const book = parseWorkbook(stream, name, OPTIONS);
    return book.SheetNames.flatMap((sheet, index) => snapshotIn(book, sheet, index, places));
  }
  if (facts.globalsEnd === -1) throw new BudgetReportError("damagedWorkbook", { file: name });
  requireFewSheets(facts.sheets.length, name);
  const cells = facts.sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  requireFewCellsForFormat(cells, name, XLS_CELLS);
  const tell = inHundredths(cells, onProgress);
  let before = 0;
  const sheets = facts.sheets.filter(({ isWorksheet }) => isWorksheet);
  const whole = sheets.filter(({ isWhole }) => isWhole);
  const snapshots = new Map<BiffSheet, SheetSnapshot[]>();
  const readable = withCodePage(stream, facts);
  const codepage = facts.isUnicode ? {} : { codepage: facts.codePage };
  // Without any sheet the globals are read all the same: they tell which sheets are hidden.
  for (const portion of whole.length > 0 ? inPortions(whole) : [[]]) {
    // The library reads a portion in one go: what has come by then is all that can be told.
    tell(portion[0]?.name ?? name, before);
    before += portion.reduce((sum, sheet) => sum + sheet.cells, 0);
    const book = parseWorkbook(plainStream(readable, facts, new Set(portion)), name, { ...OPTIONS, ...codepage });
    for (const sheet of sheets) {
      const index = facts.sheets.indexOf(sheet);
      if (portion.includes(sheet)) snapshots.set(sheet, snapshotIn(book, sheet.name, index, places));
      else if (!sheet.isWhole) {
        snapshots.set(sheet, [damagedSheet(sheet.name, visibilityIn(book, index), "incomplete")]);
      }
    }
  }
  return [
    ...sheets.flatMap((sheet) => snapshots.get(sheet) ?? []),
    ...facts.unlisted.map((number) => damagedSheet(`#${number}`, "hidden", "unlisted")),
  ];
}

function snapshotIn(book: WorkBook, name: string, index: number, places: PlaceCount): SheetSnapshot[] {
  const visibility = visibilityIn(book, index);
  const parsed = sheetNamed(book, name);
  if (!parsed) return [damagedSheet(name, visibility, "unreadable")];
  return hasCells(parsed) ? [sheetSnapshot(parsed, { name, visibility, uses1904: uses1904(book), places })] : [];
}

function visibilityIn({ Workbook }: WorkBook, index: number): SheetVisibility {
  return VISIBILITY[Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
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
