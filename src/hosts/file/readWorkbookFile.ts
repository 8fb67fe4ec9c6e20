import { read, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { BudgetReportError } from "../../core/errors";
import type { SheetSnapshot, SheetVisibility, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { isSettingsPart, parseSettings } from "../workbookSettings";
import type { CompoundStream } from "./compoundFile";
import { openWorkbookFile, type OpenedFile } from "./openWorkbookFile";
import { sheetSnapshot } from "./sheetSnapshot";
import { sheetXmlFacts, withoutBlankTail, type SheetXmlFacts } from "./sheetXml";
import { partText, sheetParts, type Package } from "./xlsxParts";

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

/** Raw values: no texts rendered, no dates made (a date stays its serial number), no HTML. */
const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  cellDates: false,
};

/**
 * The workbook in a file's bytes (.xlsx, .xlsm, .xlsb, .xls, .et, Excel 2003 XML), as plain data. Chart, macro and dialog
 * sheets hold no cells and are left out. `name` is the file's name, for messages.
 * @throws BudgetReportError fileTooLarge, notAWorkbook, unsupportedFormat, passwordProtected, damagedWorkbook, zipBomb,
 *   emptyWorkbook
 */
export function readWorkbookFile(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  return Promise.resolve().then(() => readOpenedFile(openWorkbookFile(bytes, name), bytes, name));
}

export function readOpenedFile(file: OpenedFile, bytes: Uint8Array, name: string): WorkbookSnapshot {
  const xmlFacts = new Map<string, SheetXmlFacts>();
  const workbook = parse(
    file.kind === "package" ? slimPackage(file.parts, file.workbook, xmlFacts) : bytes,
    file,
    name,
  );
  const uses1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((sheetName, index): SheetSnapshot[] => {
    const sheet = workbook.Sheets[sheetName];
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    const visibility = VISIBILITY[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    return [sheetSnapshot(sheet, { name: sheetName, visibility, uses1904, xml: xmlFacts.get(sheetName) ?? null })];
  });
  if (sheets.every(({ rows, formulas }) => rows.length === 0 && (formulas?.size ?? 0) === 0)) {
    throw new BudgetReportError("emptyWorkbook", { file: name });
  }
  return { name, sheets, settings: settingsOf(file) };
}

function parse(bytes: Uint8Array, file: OpenedFile, name: string): WorkBook {
  try {
    // Only the binary reader learns about hidden rows and columns by this option; for packages it would cost time.
    return read(bytes, { ...OPTIONS, cellStyles: file.kind !== "package" });
  } catch (cause) {
    // SheetJS's own words are English and about its insides; they stay in `cause`.
    throw new BudgetReportError("damagedWorkbook", { file: name }, cause);
  }
}

/** Parts without cells: pictures, macros, print settings, custom XML. */
const NOT_NEEDED = /^(?:xl\/(?:media|printerSettings|activeX|ctrlProps)\/|customXml\/|xl\/vbaProject|xl\/calcChain)/;

/**
 * The package again, stored without compression, with only the parts that hold cells and without the blank tails of the
 * sheets. What SheetJS leaves out of a sheet goes to `facts`, by sheet name.
 */
function slimPackage(parts: Package, workbook: string, facts: Map<string, SheetXmlFacts>): Uint8Array {
  const slim: Record<string, Uint8Array> = {};
  for (const [path, content] of parts) if (!NOT_NEEDED.test(path)) slim[path] = content;
  const encoder = new TextEncoder();
  for (const { name, path } of sheetParts(parts, workbook)) {
    if (!path.endsWith(".xml")) continue;
    const xml = partText(parts, path);
    if (xml === null) continue;
    const shorter = withoutBlankTail(xml);
    facts.set(name, sheetXmlFacts(shorter));
    if (shorter.length < xml.length) slim[path] = encoder.encode(shorter);
  }
  return zipSync(slim, { level: 0 });
}

function settingsOf(file: OpenedFile): Record<string, unknown> {
  const texts =
    file.kind === "package" ? packageItems(file.parts) : file.kind === "binary" ? binaryItems(file.streams) : [];
  const part = texts.find(isSettingsPart);
  return part === undefined ? {} : parseSettings(part);
}

function packageItems(parts: Package): string[] {
  return [...parts.keys()]
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => partText(parts, path) ?? "");
}

/** Excel keeps custom XML parts of an .xls in the storage MsoDataStore, one sub-storage with a stream `Item` each. */
function binaryItems(streams: readonly CompoundStream[]): string[] {
  const decoder = new TextDecoder();
  return streams
    .filter(({ path }) => /^MsoDataStore\/[^/]+\/Item$/.test(path))
    .map(({ content }) => decoder.decode(content));
}
