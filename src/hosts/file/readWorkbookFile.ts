import { BudgetReportError } from "../../core/errors";
import type { SheetSnapshot, WorkbookFormat, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { damagedSheets } from "../../core/workbook/damagedSheets";
import type { Progress } from "../port";
import { parseSettings } from "../workbookSettings";
import { isComputedOnDemand } from "./calculationMode";
import { openWorkbookFile, type OpenedFile } from "./openWorkbookFile";
import { requireFewSheets } from "./parseSheets";
import { readBiff } from "./readBiff";
import { readBinaryPackage } from "./readBinaryPackage";
import { readPackage } from "./readPackage";
import { readOpenDocument, readXmlSpreadsheet } from "./readXmlWorkbook";
import { damagedSheet } from "./sheetSnapshot";
import { readSeparated } from "./readSeparated";
import { partText, type Package } from "./xlsxParts";

/**
 * The workbook in a file's bytes, as plain data: .xlsx, .xlsm, .xlsb, .xls and .et (also of Excel 95), Excel 2003 XML, .ods
 * and .fods, tables in web pages (.htm, .mht, and those named .xls), separated text in any encoding. What it is, its content
 * says, not its name. Chart, macro and dialog sheets hold no cells and are left out; a sheet that cannot be read is there,
 * with its damage. `name` is the file's name, for messages. How far it has come
 * is told of Excel's own formats and of separated text.
 * @throws BudgetReportError fileTooLarge, notAWorkbook, unsupportedFormat, passwordProtected, damagedWorkbook, zipBomb,
 *   emptyWorkbook, damagedSheets (no sheet is left), tooManySheets, tooManyCells, tooLargeForFormat,
 *   tooManyTexts, textsTooLong, tooManyFormulas, sheetsTooWide
 */
export async function readWorkbookFile(
  bytes: Uint8Array,
  name: string,
  onProgress?: (progress: Progress) => void,
): Promise<WorkbookSnapshot> {
  return readOpenedFile(openWorkbookFile(bytes, name), name, onProgress);
}

/** What is in a file that has been opened. */
export async function readOpenedFile(
  file: OpenedFile,
  name: string,
  onProgress?: (progress: Progress) => void,
): Promise<WorkbookSnapshot> {
  const sheets = onePerName(await sheetsOf(file, name, onProgress));
  requireFewSheets(sheets.length, name);
  if (sheets.every(({ rows }) => rows.length === 0)) {
    const damaged = sheets.filter(({ damage }) => damage !== undefined);
    throw damaged.length > 0 ? damagedSheets(name, damaged) : new BudgetReportError("emptyWorkbook", { file: name });
  }
  const calculation = isComputedOnDemand(file) ? { calculation: "manual" as const } : {};
  return { name, sheets, settings: settingsOf(file), format: formatOf(file), ...calculation };
}

function sheetsOf(
  file: OpenedFile,
  name: string,
  onProgress?: (progress: Progress) => void,
): SheetSnapshot[] | Promise<SheetSnapshot[]> {
  switch (file.kind) {
    case "package":
      return file.isBinary
        ? readBinaryPackage(file.parts, file.workbook, name, onProgress)
        : readPackage(file.parts, file.workbook, name, onProgress);
    case "binary":
      return readBiff(file, name, onProgress);
    case "xmlSpreadsheet":
      return readXmlSpreadsheet(file.text, name);
    case "openDocument":
      return readOpenDocument(file.content, file.styles, name);
    case "pages":
      // The parser of web pages is only brought where there is one.
      return import("./readPages").then(({ readPages }) => readPages(file.pages, name));
    case "separated":
      return readSeparated(file.text, file.separator, name, onProgress);
  }
}

function formatOf(file: OpenedFile): WorkbookFormat {
  switch (file.kind) {
    case "package":
      return file.isBinary ? "xlsb" : "xlsx";
    case "binary":
      return "xls";
    case "xmlSpreadsheet":
      return "xmlSpreadsheet";
    case "openDocument":
    case "pages":
    case "separated":
      return file.format;
  }
}

/** Everything is addressed by the sheet's name; Excel itself takes no name twice, in whatever case. */
function onePerName(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  const counts = new Map<string, number>();
  for (const { name } of sheets) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const named = new Set<string>();
  return sheets.flatMap((sheet) => {
    const key = sheet.name.toLowerCase();
    if (counts.get(key) === 1) return [sheet];
    return named.has(key) ? [] : (named.add(key), [damagedSheet(sheet.name, sheet.visibility, "sameName")]);
  });
}

function settingsOf(file: OpenedFile): Record<string, unknown> {
  const texts = file.kind === "package" ? packageItems(file.parts) : file.kind === "binary" ? file.items : [];
  return parseSettings(...texts);
}

function packageItems(parts: Package): string[] {
  return [...parts.keys()]
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => partText(parts, path) ?? "");
}
