import { SHEET_COLUMNS, SHEET_MERGED_ROWS, SHEET_ROWS } from "../../core/limits/limits";
import { fromA1, toA1 } from "../../core/workbook/cellRef";
import { shifted } from "../../core/workbook/formula/references";
import {
  NOT_COMPUTED,
  type CellValue,
  type MergeArea,
  type SheetDamage,
  type SheetSnapshot,
  type SheetVisibility,
} from "../../core/workbook/snapshot";
import { attribute, isTrue } from "../xmlText";
import { cellTag, type CellTag } from "./cellTag";
import { cellValueOf, type WorkbookParts } from "./cellValueOf";
import { FormatRuns } from "./formatRuns";
import { contentText, decoded, scanXmlBytes, type ByteVisitor } from "./scanXmlBytes";
import { SheetGrid } from "./sheetGrid";
import { damagedSheet, usedMerges } from "./sheetSnapshot";
import { cutContent } from "./sharedTexts";

/** What the roots of sheets are called that a workbook may list among its worksheets. */
const ROOTS = new Set(["worksheet", "chartsheet", "dialogsheet", "macrosheet"]);

const LAST_COLUMN = SHEET_COLUMNS - 1;

/** A merge over more rows than this is a leftover; it takes no more memory than this many. */
const COUNTED_ROWS = 200;

/**
 * The sheet in a part of an .xlsx, in one pass over its bytes (ECMA-376 part 1, 18.3); with its damage where it is not whole,
 * a cell stands outside a sheet or refers to a text that there is not.
 * @throws tooManyCells, tooManyTexts, textsTooLong, tooManyFormulas, sheetsTooWide
 */
export function readSheetXml(
  xml: Uint8Array,
  name: string,
  visibility: SheetVisibility,
  workbook: WorkbookParts,
): SheetSnapshot {
  const reader = new SheetReader(xml, name, workbook);
  const isWhole = scanXmlBytes(xml, reader);
  const damage = isWhole ? reader.damage : "incomplete";
  return damage === null ? { name, visibility, ...reader.finish() } : damagedSheet(name, visibility, damage);
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Where something stands in the bytes; `to` is -1 where the cell has none. */
interface Extent {
  from: number;
  to: number;
}

class SheetReader implements ByteVisitor {
  damage: SheetDamage | null = null;

  private readonly grid = new SheetGrid();
  private readonly formulas = new Map<string, string>();
  private readonly formats = new FormatRuns();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly merges: MergeArea[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private isProtected = false;
  private mergedRows = 0;

  private depth = 0;
  private isInData = false;
  private hasData = false;
  private row = -1;
  private column = -1;
  private begin = 0;
  private readings = 0;
  private readonly cell: CellTag = { row: -1, column: -1, style: 0, type: "n" };
  private isInCell = false;
  private readonly value: Extent = { from: 0, to: -1 };
  private readonly formula: Extent = { from: 0, to: -1 };
  private formulaTag = "";
  private inlineText: string | null = null;

  constructor(
    private readonly xml: Uint8Array,
    private readonly name: string,
    private readonly workbook: WorkbookParts,
  ) {}

  start(local: string, from: number, to: number, isEmpty: boolean): void {
    this.begin = to;
    this.depth += 1;
    // Only whether it is whole is still to be told.
    if (this.damage !== null) return;
    if (this.isInData) this.startInData(local, from, to, isEmpty);
    else if (local === "sheetData") this.isInData = this.hasData = true;
    else if (local === "mergeCell") this.merge(attribute(decoded(this.xml, from, to), "ref") ?? "");
    else if (local === "col") this.columns(decoded(this.xml, from, to));
    else if (local === "sheetProtection") this.isProtected = isTrue(attribute(decoded(this.xml, from, to), "sheet"));
    else if (this.depth === 1 && !ROOTS.has(local)) this.damage = "unreadable";
    else if (this.depth === 1 && local !== "worksheet") this.hasData = true;
  }

  end(local: string, at: number): void {
    this.depth -= 1;
    if (this.isInCell) this.endInCell(local, at);
    else if (local === "row") {
      this.grid.closeRow(this.row);
      this.workbook.onRow?.(at);
    } else if (local === "sheetData") this.isInData = false;
    else if (this.depth === 0 && !this.hasData) this.damage ??= "incomplete";
  }

  finish(): Omit<SheetSnapshot, "name" | "visibility"> {
    const { grid } = this;
    const used = grid.finish(this.workbook.budget.places, this.name);
    return {
      ...used,
      merges: usedMerges(this.merges, grid.bottom, grid.right),
      formulas: this.formulas,
      numberFormats: this.formats,
      hiddenRows: this.hiddenRows.filter((row) => row <= grid.bottom),
      hiddenColumns: this.hiddenColumns,
      isProtected: this.isProtected,
    };
  }

  private startInData(local: string, from: number, to: number, isEmpty: boolean): void {
    if (local === "c") {
      if (!cellTag(this.xml, from, to, this.cell)) this.damage ??= "unreadable";
      if (this.cell.row < 0) {
        this.cell.row = this.row;
        this.cell.column = this.column + 1;
      }
      this.column = this.cell.column;
      this.isInCell = true;
      this.value.to = this.formula.to = -1;
      this.inlineText = null;
    } else if (local === "row") this.startRow(from, to);
    else if (local === "f") this.formulaTag = to - from > "<f>".length ? decoded(this.xml, from, to) : "";
    else if (local === "is") this.inlineText = isEmpty ? null : "";
    else if (local === "rPh") this.readings += 1;
  }

  private startRow(from: number, to: number): void {
    const tag = decoded(this.xml, from, to);
    const number = attribute(tag, "r");
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0) this.damage ??= "unreadable";
    else if (tag.includes("hidden=") && isTrue(attribute(tag, "hidden"))) this.hiddenRows.push(this.row);
  }

  private endInCell(local: string, at: number): void {
    if (local === "c") {
      this.isInCell = false;
      this.endCell();
    } else if (local === "v") this.setExtent(this.value, at);
    else if (local === "f") this.setExtent(this.formula, at);
    else if (local === "rPh") this.readings -= 1;
    else if (local === "t" && this.inlineText !== null && this.readings === 0) {
      this.inlineText += cutContent(this.xml, this.begin, at);
    }
  }

  private setExtent(extent: Extent, at: number): void {
    extent.from = this.begin;
    extent.to = Math.max(at, this.begin);
  }

  private endCell(): void {
    const { cell, workbook, value } = this;
    const hasFormula = this.formula.to >= 0;
    const hasValue = value.to > value.from || this.inlineText !== null;
    if (!hasFormula && !hasValue) return;
    const { row, column } = cell;
    if (row >= SHEET_ROWS || column >= SHEET_COLUMNS) this.damage ??= "beyondGrid";
    if (this.damage !== null) return;
    workbook.budget.cell();
    // A formula that came to an empty text has the type of a text and no value: that is a result.
    const isComputed = hasValue || cell.type === "str";
    const read = isComputed ? cellValueOf(this.xml, cell, value, this.inlineText, workbook) : NOT_COMPUTED;
    if (hasFormula) this.addFormula(row, column);
    if (read === undefined) this.damage = "unreadable";
    else if (read !== null) this.addValue(row, column, read);
  }

  private addValue(row: number, column: number, value: CellValue): void {
    this.grid.put(row, column, value, this.workbook.budget.places, this.name);
    const format = this.workbook.formats[this.cell.style];
    if (format) this.formats.add(row, column, format.code);
  }

  private addFormula(row: number, column: number): void {
    const { xml, formula: extent } = this;
    const words = extent.to > extent.from ? contentText(xml, extent.from, extent.to).replaceAll("_xlfn.", "") : "";
    const isShared = this.formulaTag !== "" && attribute(this.formulaTag, "t") === "shared";
    const formula = isShared ? this.sharedFormula(words, row, column) : words;
    if (formula !== "") this.formulas.set(toA1(row, column), this.workbook.budget.formula(`=${formula}`, this.name));
  }

  /** The first cell of a shared formula has its words, the others those of the first as if it had been copied to them (18.3.1.40). */
  private sharedFormula(words: string, row: number, column: number): string {
    const index = attribute(this.formulaTag, "si") ?? "";
    if (words !== "") {
      this.shared.set(index, { formula: words, row, column });
      return words;
    }
    const first = this.shared.get(index);
    return first ? shifted(first.formula, row - first.row, column - first.column) : "";
  }

  private merge(range: string): void {
    const [first = "", last = first] = range.split(":");
    const from = fromA1(first);
    const to = fromA1(last);
    if (!from || !to) return;
    this.mergedRows += Math.min(Math.abs(to.row - from.row) + 1, COUNTED_ROWS);
    if (this.mergedRows > SHEET_MERGED_ROWS) this.damage ??= "unreadable";
    if (this.damage !== null) return;
    this.merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    });
  }

  private columns(tag: string): void {
    if (!isTrue(attribute(tag, "hidden"))) return;
    const last = Math.min(Number(attribute(tag, "max")) - 1, LAST_COLUMN);
    // A hidden tail up to the last possible column is how people fence off a sheet; it says nothing about the data.
    if (last === LAST_COLUMN) return;
    const first = Math.max(Number(attribute(tag, "min")) - 1, 0);
    // Columns are told once each (18.3.1.13): more of them than a sheet has contradict each other.
    if (this.hiddenColumns.length + last - first >= SHEET_COLUMNS) this.damage ??= "unreadable";
    if (this.damage !== null) return;
    for (let column = first; column <= last; column += 1) {
      this.hiddenColumns.push(column);
    }
  }
}
