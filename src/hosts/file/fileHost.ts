import { BudgetReportError } from "../../core/errors";
import { formatRef, toA1, type CellRef } from "../../core/workbook/cellRef";
import type { CellEdit } from "../../core/findings/finding";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { AppliedEdit, NewSheet, ReadOptions, WorkbookHost } from "../port";
import { sameValue, shownText } from "../sameValue";
import { serialiseSettings, SETTINGS_LIMIT_KB, withSetting, type Settings } from "../workbookSettings";
import { freeSheetName } from "../sheetName";
import { contentsOf } from "./addSheetPart";
import { PartOfArrayFormula, type CellContent } from "./cellXml";
import { contentOf, drafted, draftOf, finishDraft } from "./editSnapshot";
import { mendXlsx } from "./mendXlsx";
import { openWorkbookFile, type OpenedFile } from "./openWorkbookFile";
import { readOpenedFile } from "./readWorkbookFile";

export interface FileHostOptions {
  /** Shows a cell where there is no Excel to do it, for instance in a preview of the sheet. */
  readonly showCell?: (ref: CellRef) => void;
}

/** A workbook file. Edits and settings are kept in memory until `toBytes()`; the file itself is never written. */
export interface FileHost extends WorkbookHost {
  readonly hasChanges: boolean;
  /**
   * The file with all edits and settings, everything else (formats, drawings, macros) as it was.
   * @throws notWritable for anything but .xlsx and .xlsm, arrayFormula
   */
  toBytes(): Promise<Uint8Array>;
}

interface OpenWorkbook {
  readonly file: OpenedFile;
  readonly original: WorkbookSnapshot;
  current: WorkbookSnapshot;
  /** Addresses that were ever written, by sheet. */
  readonly touched: Map<string, Set<string>>;
  readonly added: NewSheet[];
}

/** @param name the file's name, for messages and for the snapshot */
export function createFileHost(bytes: Uint8Array, name: string, options: FileHostOptions = {}): FileHost {
  let opened: OpenWorkbook | null = null;
  const read = async (): Promise<OpenWorkbook> => {
    const file = openWorkbookFile(bytes, name);
    const original = await readOpenedFile(file, name);
    opened = { file, original, current: original, touched: new Map(), added: [] };
    return opened;
  };
  let reading: Promise<OpenWorkbook> | null = null;
  const open = () => (reading ??= read());
  /** Errors must arrive as rejections, also those of synchronous work. */
  const later = <T>(work: () => T | Promise<T>): Promise<T> => Promise.resolve().then(work);
  const withOpen = <T>(work: (workbook: OpenWorkbook) => T): Promise<T> => later(open).then(work);

  return {
    capabilities: {
      isLive: false,
      canShowCell: options.showCell !== undefined,
      canEdit: isWritableName(bytes, name),
      canMark: false,
      canComment: false,
      canWatch: false,
      canRecalculate: false,
    },
    get hasChanges() {
      return (
        opened !== null &&
        (changedCells(opened).size > 0 || opened.added.length > 0 || changedSettings(opened) !== null)
      );
    },
    readWorkbook: ({ signal, onProgress }: ReadOptions = {}) =>
      later(async () => {
        if (signal?.aborted) throw new BudgetReportError("readCancelled");
        onProgress?.({ step: "values", done: 0, total: 0 });
        return (await open()).current;
      }),
    readSheets: (names) =>
      withOpen(({ current }) => {
        const sheets = current.sheets.filter(({ name: sheet }) => names.includes(sheet));
        return { workbook: { ...current, sheets }, order: current.sheets.map(({ name: sheet }) => sheet) };
      }),
    showCell: (ref) => later(() => options.showCell?.(ref)),
    applyEdits: (edits) => withOpen((workbook) => applyEdits(workbook, edits, name)),
    undoEdits: (edits) => withOpen((workbook) => undoEdits(workbook, edits, name)),
    cellsNow: (refs) => withOpen(({ current }) => refs.map((ref) => contentAt(current, ref))),
    addSheet: (sheet) => withOpen((workbook) => addSheet(workbook, sheet, name)),
    removeSheet: (sheet, kind) => withOpen((workbook) => removeSheet(workbook, sheet, kind)),
    markFindings: () => Promise.resolve({ marked: 0, protectedSheets: [] }),
    clearMarks: () => Promise.resolve(),
    setComments: () => Promise.resolve({ written: 0, occupied: 0, protectedSheets: [] }),
    clearComments: () => Promise.resolve({ removed: 0, kept: 0 }),
    saveSetting: (key, value) =>
      withOpen((workbook) => {
        const settings = withSetting(workbook.current.settings, key, value);
        const size = Math.ceil(new TextEncoder().encode(serialiseSettings(settings)).length / 1024);
        if (size > SETTINGS_LIMIT_KB) throw new BudgetReportError("settingsTooLarge", { size });
        workbook.current = { ...workbook.current, settings };
      }),
    watchChanges: () => Promise.resolve(() => Promise.resolve()),
    recalculate: () => Promise.reject(new BudgetReportError("hostUnavailable")),
    onWaiting: () => undefined,
    toBytes: () => withOpen((workbook) => toBytes(workbook, bytes, name)),
  };
}

/** Only packages with XML parts can be changed part by part. */
function isWritableName(bytes: Uint8Array, name: string): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.xlsb$/i.test(name);
}

function isWritable(file: OpenedFile): file is OpenedFile & { readonly kind: "package" } {
  return file.kind === "package" && !file.isBinary;
}

function applyEdits(workbook: OpenWorkbook, edits: readonly CellEdit[], name: string): AppliedEdit[] {
  const at = new Date().toISOString();
  const previous = change(
    workbook,
    name,
    edits.map(({ ref, from, to, formula }) => ({
      ref,
      expects: (now) => sameValue(now.value, from),
      next: { value: to, formula: formula ?? null },
    })),
  );
  return edits.map((edit, index) => ({ edit, previousFormula: previous[index]?.formula ?? null, at }));
}

function undoEdits(workbook: OpenWorkbook, edits: readonly AppliedEdit[], name: string): void {
  const changes = [...edits].reverse().map(({ edit, previousFormula }): Change => ({
    ref: edit.ref,
    expects: (now) => (edit.formula === undefined ? sameValue(now.value, edit.to) : now.formula === edit.formula),
    next: { value: edit.from, formula: previousFormula },
  }));
  change(workbook, name, changes);
}

/** Cells of an added sheet are written with it, so that later edits of it need no second place. */
function addSheet(workbook: OpenWorkbook, wished: NewSheet, file: string): string {
  if (!isWritable(workbook.file)) throw new BudgetReportError("notWritable", { file });
  const { sheets } = workbook.current;
  const name = freeSheetName(
    wished.name,
    sheets.map((sheet) => sheet.name),
  );
  const blank: SheetSnapshot = { name, visibility: "visible", origin: { row: 0, column: 0 }, rows: [] };
  const filled = finishDraft({ sheet: blank, contents: contentsOf(wished) });
  workbook.current = { ...workbook.current, sheets: [...sheets, filled] };
  workbook.added.push({ ...wished, name });
  return name;
}

/** Only a sheet that was added here can go again: what the file brought is the user's. */
function removeSheet(workbook: OpenWorkbook, sheet: NewSheet, kind?: "scratch"): void {
  const index = workbook.added.findIndex(({ name }) => name === sheet.name);
  const now = sheetNamed(workbook.current, sheet.name);
  if (index < 0 || !now) throw new BudgetReportError("sheetMissing", { sheet: sheet.name });
  const written = contentsOf(sheet);
  const same = [...written].every(([address, content]) => {
    const is = contentOf(now, address);
    return content.formula === null ? sameValue(is.value, content.value) : is.formula === content.formula;
  });
  const { row: top, column: left } = now.origin;
  const isMore = now.rows.some((row, r) =>
    row.some((value, c) => value !== null && !written.has(toA1(top + r, left + c))),
  );
  const isScratch = kind === "scratch" && sameValue(contentOf(now, "A1").value, sheet.rows[0]?.[0] ?? null);
  if (!isScratch && (!same || isMore)) throw new BudgetReportError("sheetChanged", { sheet: sheet.name });
  workbook.added.splice(index, 1);
  workbook.touched.delete(sheet.name);
  workbook.current = { ...workbook.current, sheets: workbook.current.sheets.filter((other) => other !== now) };
}

/** The added sheets as they are now, looking as they were added. */
function addedSheets({ added, current }: OpenWorkbook): NewSheet[] {
  return added.map((sheet) => {
    const now = sheetNamed(current, sheet.name);
    if (!now) return sheet;
    const above = Array.from({ length: now.origin.row }, (): CellValue[] => []);
    const blanks = Array.from({ length: now.origin.column }, () => null);
    return {
      ...sheet,
      rows: [...above, ...now.rows.map((row) => [...blanks, ...row])],
      ...(now.formulas ? { formulas: now.formulas } : {}),
    };
  });
}

interface Change {
  readonly ref: CellRef;
  readonly expects: (now: CellContent) => boolean;
  readonly next: CellContent;
}

/** Makes all changes or, by leaving `current` alone, none. Gives what each cell held before. */
function change(workbook: OpenWorkbook, name: string, changes: readonly Change[]): CellContent[] {
  if (!isWritable(workbook.file)) throw new BudgetReportError("notWritable", { file: name });
  const drafts = new Map(workbook.current.sheets.map((sheet) => [sheet.name, draftOf(sheet)]));
  const previous = changes.map(({ ref, expects, next }) => {
    const draft = drafts.get(ref.sheet);
    if (!draft) throw new BudgetReportError("sheetMissing", { sheet: ref.sheet });
    if (draft.sheet.isProtected) throw new BudgetReportError("sheetProtected", { sheet: ref.sheet });
    const now = drafted(draft, ref.address);
    if (!expects(now)) throw cellChanged(ref, now.value);
    draft.contents.set(ref.address, next);
    return now;
  });
  workbook.current = { ...workbook.current, sheets: [...drafts.values()].map(finishDraft) };
  for (const { ref } of changes) {
    const addresses = workbook.touched.get(ref.sheet) ?? new Set<string>();
    workbook.touched.set(ref.sheet, addresses.add(ref.address));
  }
  return previous;
}

/** What differs from the file now; an edit that was taken back leaves nothing. */
function changedCells({ original, current, touched }: OpenWorkbook): Map<string, Map<string, CellContent>> {
  const changed = new Map<string, Map<string, CellContent>>();
  for (const [name, addresses] of touched) {
    const before = sheetNamed(original, name);
    const after = sheetNamed(current, name);
    if (!before || !after) continue;
    for (const address of addresses) {
      const was = contentOf(before, address);
      const is = contentOf(after, address);
      if (sameValue(was.value, is.value) && was.formula === is.formula) continue;
      const cells = changed.get(name) ?? new Map<string, CellContent>();
      changed.set(name, cells.set(address, is));
    }
  }
  return changed;
}

function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

function contentAt(snapshot: WorkbookSnapshot, { sheet, address }: CellRef): CellContent {
  const found = sheetNamed(snapshot, sheet);
  if (!found) throw new BudgetReportError("sheetMissing", { sheet });
  return contentOf(found, address);
}

function changedSettings({ original, current }: OpenWorkbook): Settings | null {
  return serialiseSettings(original.settings) === serialiseSettings(current.settings) ? null : current.settings;
}

function toBytes(workbook: OpenWorkbook, bytes: Uint8Array, name: string): Uint8Array {
  const { file, original } = workbook;
  const cells = changedCells(workbook);
  const settings = changedSettings(workbook);
  const added = addedSheets(workbook);
  if (cells.size === 0 && settings === null && added.length === 0) return bytes;
  if (!isWritable(file)) throw new BudgetReportError("notWritable", { file: name });
  const formulasOf = (sheet: string) => sheetNamed(original, sheet)?.formulas ?? new Map<string, string>();
  try {
    return mendXlsx(file.parts, file.workbook, { cells, added, formulasOf, settings });
  } catch (problem) {
    if (!(problem instanceof PartOfArrayFormula)) throw problem;
    throw new BudgetReportError("arrayFormula", { cell: problem.address }, problem);
  }
}

function cellChanged(ref: CellRef, now: CellValue): BudgetReportError {
  return new BudgetReportError("cellChanged", { cell: formatRef(ref), now: shownText(now) });
}
