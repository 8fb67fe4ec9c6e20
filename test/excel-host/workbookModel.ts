import { fromA1, rangeA1, toA1 } from "../../src/core/workbook/cellRef";
import type { CellValue, MergeArea, SheetVisibility } from "../../src/core/workbook/snapshot";

export interface ModelCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  fill: string | null;
  locked: boolean;
}

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  stopIfTrue: boolean;
}

/** A threaded comment on one cell. */
export interface ModelComment {
  readonly id: string;
  readonly address: string;
  content: string;
  replies: string[];
}

/** A worksheet of the in-memory workbook. Cells are kept sparse, by row and column (zero-based). */
export class ModelSheet {
  visibility: SheetVisibility = "visible";
  isProtected = false;
  merges: MergeArea[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  conditionalFormats: ConditionalFormat[] = [];
  /** A rule stands twice on a range: reading any format of the sheet throws (reported, OfficeDev/office-js#6827, #6835). */
  hasDuplicateFormats = false;
  readonly comments: ModelComment[] = [];
  /** Addresses of cells with a note, as comments were called before Excel 365. */
  readonly notes = new Set<string>();
  /**
   * Rules for what a person may type. Excel looks at them only then: what an add-in writes is not held against them
   * (learn.microsoft.com, "Add data validation to Excel ranges").
   */
  readonly validations: { readonly area: Area; readonly allows: (value: CellValue) => boolean }[] = [];
  /** Formats that are only remembered, by address and property. */
  readonly looks = new Map<string, unknown>();
  frozenRows = 0;
  /** The area that its filter stands on. */
  filter: string | null = null;
  /** How it is printed, as far as it was said. */
  readonly print = new Map<string, unknown>();
  private readonly rows = new Map<number, Map<number, ModelCell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): ModelCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made if it is not there. */
  touch(row: number, column: number): ModelCell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) {
      cell = { value: null, formula: null, numberFormat: "General", fill: null, locked: true };
      cells.set(column, cell);
    }
    return cell;
  }

  *formulaCells(): Generator<ModelCell> {
    for (const cells of this.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== null) yield cell;
    }
  }

  /** The smallest area with all cells that hold something (with `valuesOnly`) or are at least formatted. */
  usedArea(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.value === null && cell.formula === null) continue;
        area = area
          ? {
              top: Math.min(area.top, row),
              left: Math.min(area.left, column),
              bottom: Math.max(area.bottom, row),
              right: Math.max(area.right, column),
            }
          : { top: row, left: column, bottom: row, right: column };
      }
    }
    return area;
  }

  /** Everything that a user could see or lose, for comparing before and after. */
  dump(): unknown {
    const cells = [...this.rows]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, columns]) =>
        [...columns]
          .sort(([a], [b]) => a - b)
          .filter(
            ([, cell]) =>
              cell.value !== null || cell.formula !== null || cell.numberFormat !== "General" || cell.fill !== null,
          )
          .map(([column, cell]) => [toA1(row, column), { ...cell }]),
      );
    const { name, visibility, isProtected, merges, conditionalFormats, comments, notes, looks } = this;
    const { frozenRows, filter, print } = this;
    return {
      name,
      visibility,
      isProtected,
      merges,
      conditionalFormats: conditionalFormats.map((format) => ({ ...format })),
      comments: comments.map(({ address, content, replies }) => ({ address, content, replies: [...replies] })),
      notes: [...notes],
      looks: [...looks],
      frozenRows,
      filter,
      print: [...print],
      cells,
    };
  }
}

/** The workbook that Excel would hold. Tests set it up and look into it; office.js reaches it through the host objects. */
export class ModelWorkbook {
  readonly sheets: ModelSheet[] = [];
  /** Excel refuses custom XML: reported of unsaved workbooks on iPad (OfficeDev/office-js#3936). The code is a guess. */
  customXmlRefused: "parts" | "contents" | null = null;
  readonly customXmlParts: { readonly id: string; xml: string }[] = [];
  activeSheet: ModelSheet | null = null;
  /** Sheet and address of what is selected. */
  selection: { readonly sheet: string; readonly address: string } | null = null;
  calculationMode: "Automatic" | "Manual" = "Automatic";
  /** No sheet may be added, deleted, renamed or shown. Excel answers AccessDenied: a guess, after protected sheets. */
  isStructureProtected = false;
  /** Opened for viewing: every write is AccessDenied (a guess). */
  isReadOnly = false;
  /** False while another workbook is: what needs the window fails (learn.microsoft.com, "Troubleshoot Excel add-ins"). */
  isInFront = true;
  /** Days are counted from 1904-01-01. */
  uses1904 = false;
  /** What Ctrl+Z would take back, oldest first. Saving custom XML was reported to clear it (OfficeDev/office-js#4484). */
  readonly undoStack: string[] = [];
  private nextId = 1;

  constructor(readonly name: string) {}

  newId(): string {
    return `{00000000-0000-0000-0000-${String(this.nextId++).padStart(12, "0")}}`;
  }

  addSheet(name: string): ModelSheet {
    const sheet = new ModelSheet(this.newId(), name);
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    return sheet;
  }

  /** By name, as Excel finds it (case does not matter), or by id. */
  find(key: string): ModelSheet | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  sheet(name: string): ModelSheet {
    const found = this.find(name);
    if (!found) throw new Error(`the workbook has no sheet ${name}`);
    return found;
  }

  dump(): unknown {
    return {
      sheets: this.sheets.map((sheet) => sheet.dump()),
      customXmlParts: this.customXmlParts.map(({ xml }) => xml),
    };
  }
}

/** `B2`, `A1:C5`, `2:4`, `B:D`, with or without `$`; `null` if it is none. */
export function parseArea(address: string): Area | null {
  const [first = "", second = first] = address.replaceAll("$", "").split(":");
  const from = fromA1(first);
  const to = fromA1(second);
  if (from && to) {
    return {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    };
  }
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) {
    return { top: Number(first) - 1, left: 0, bottom: Number(second) - 1, right: COLUMN_COUNT - 1 };
  }
  const left = fromA1(`${first}1`);
  const right = fromA1(`${second}1`);
  return left && right ? { top: 0, left: left.column, bottom: ROW_COUNT - 1, right: right.column } : null;
}

export function areaAddress(area: Area): string {
  return rangeA1(area.top, area.left, area.bottom, area.right);
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
