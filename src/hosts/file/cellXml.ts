/**
 * Writes single cells into a sheet's XML and leaves every other byte as it was: styles, widths, drawings and all that a
 * library would lose on the way. Texts are written inline, so that the shared strings stay untouched.
 */
import { fromA1, toA1 } from "../../core/workbook/cellRef";
import { isCellError, isNotComputed, type CellValue } from "../../core/workbook/snapshot";
import { attribute, encodeXml } from "../xmlText";

/** What a cell is to hold. A formula comes with `=`, and `value` is then its computed value as far as it is known. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** By A1 address. */
export type CellContents = ReadonlyMap<string, CellContent>;

/** A cell belongs to an array formula over several cells; Excel too refuses to change a part of one. */
export class PartOfArrayFormula extends Error {
  constructor(readonly address: string) {
    super(address);
  }
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(\/?)>/g;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/**
 * @param formulas all formulas of the sheet by address, for cells that share the formula of one that changes
 * @throws PartOfArrayFormula
 */
export function writeCells(xml: string, contents: CellContents, formulas: ReadonlyMap<string, string>): string {
  if (contents.size === 0) return xml;
  const data = /<((?:\w+:)?)sheetData\b[^>]*?(\/?)>/.exec(xml);
  if (!data) return xml;
  const prefix = data[1] ?? "";
  const start = data.index + data[0].length;
  if (data[2] === "/") {
    const rows = newRows(prefix, byRow(contents));
    return `${xml.slice(0, data.index)}<${prefix}sheetData>${rows}</${prefix}sheetData>${xml.slice(start)}`;
  }
  const end = xml.indexOf(`</${prefix}sheetData>`, start);
  const body = unshare(xml.slice(start, end), contents, formulas);
  return xml.slice(0, start) + writeRows(body, prefix, byRow(contents)) + xml.slice(end);
}

type RowContents = Map<number, Map<number, CellContent>>;

/** Zero-based rows, then columns, each in ascending order. */
function byRow(contents: CellContents): RowContents {
  const cells = [...contents].flatMap(([address, content]) => {
    const at = fromA1(address);
    return at ? [{ ...at, content }] : [];
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: RowContents = new Map();
  for (const { row, column, content } of cells) {
    const columns = rows.get(row) ?? new Map<number, CellContent>();
    columns.set(column, content);
    rows.set(row, columns);
  }
  return rows;
}

function newRows(prefix: string, rows: RowContents): string {
  return [...rows].map(([row, cells]) => newRow(prefix, row, cells)).join("");
}

function newRow(prefix: string, row: number, cells: ReadonlyMap<number, CellContent>): string {
  const inner = [...cells].map(([column, content]) => cellXml(prefix, toA1(row, column), null, content)).join("");
  return `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
}

function writeRows(body: string, prefix: string, rows: RowContents): string {
  const pieces: string[] = [];
  let copied = 0;
  let row = -1;
  const waiting = [...rows.keys()];
  ROW.lastIndex = 0;
  for (let match = ROW.exec(body); match && waiting.length > 0; match = ROW.exec(body)) {
    const [tag, , attributes = "", selfClosed] = match;
    row = Number(attribute(` ${attributes}`, "r") ?? row + 2) - 1;
    for (let next = waiting[0]; next !== undefined && next < row; next = waiting[0]) {
      pieces.push(body.slice(copied, match.index), newRow(prefix, next, rows.get(next) ?? new Map()));
      copied = match.index;
      waiting.shift();
    }
    if (waiting[0] !== row) continue;
    waiting.shift();
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    const innerStart = match.index + tag.length;
    const innerEnd = selfClosed ? innerStart : body.indexOf(`</${prefix}row>`, innerStart);
    const inner = writeRowCells(body.slice(innerStart, innerEnd), prefix, row, cells);
    pieces.push(body.slice(copied, match.index), selfClosed ? `${tag.slice(0, -2).trimEnd()}>` : tag, inner);
    if (selfClosed) pieces.push(`</${prefix}row>`);
    copied = innerEnd;
  }
  const rest = waiting.map((next) => newRow(prefix, next, rows.get(next) ?? new Map()));
  return [...pieces, body.slice(copied), ...rest].join("");
}

function writeRowCells(inner: string, prefix: string, row: number, cells: ReadonlyMap<number, CellContent>): string {
  const waiting = [...cells.keys()];
  const pieces: string[] = [];
  let copied = 0;
  let column = -1;
  const insert = (next: number, at: number) => {
    const content = cells.get(next);
    if (content) pieces.push(inner.slice(copied, at), cellXml(prefix, toA1(row, next), null, content));
    copied = at;
    waiting.shift();
  };
  for (const match of inner.matchAll(CELL)) {
    const tag = ` ${match[2] ?? ""}`;
    column = fromA1(attribute(tag, "r") ?? "")?.column ?? column + 1;
    for (let next = waiting[0]; next !== undefined && next < column; next = waiting[0]) insert(next, match.index);
    const content = waiting[0] === column ? cells.get(column) : undefined;
    if (!content) continue;
    const address = toA1(row, column);
    refuseArray(match[3] ?? "", address);
    pieces.push(inner.slice(copied, match.index), cellXml(prefix, address, attribute(tag, "s"), content));
    copied = match.index + match[0].length;
    waiting.shift();
  }
  for (const next of [...waiting]) insert(next, inner.length);
  return [...pieces, inner.slice(copied)].join("");
}

function refuseArray(inner: string, address: string): void {
  const array = /<(?:\w+:)?f\b[^>]*\bt="array"[^>]*>/.exec(inner);
  if (array && attribute(array[0], "ref")?.includes(":")) throw new PartOfArrayFormula(address);
}

function cellXml(prefix: string, address: string, style: string | null, content: CellContent): string {
  const p = prefix;
  const { formula } = content;
  const value = isNotComputed(content.value) ? null : content.value;
  const start = `<${p}c r="${address}"${style === null ? "" : ` s="${encodeXml(style)}"`}`;
  if (formula !== null) {
    const cached = value === null ? "" : `<${p}v>${encodeXml(plainText(value))}</${p}v>`;
    return `${start}${cellType(value, "str")}><${p}f>${encodeXml(formula.replace(/^=/, ""))}</${p}f>${cached}</${p}c>`;
  }
  if (value === null) return `${start}/>`;
  if (typeof value === "string") {
    return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${encodeXml(value)}</${p}t></${p}is></${p}c>`;
  }
  return `${start}${cellType(value, "")}><${p}v>${encodeXml(plainText(value))}</${p}v></${p}c>`;
}

function cellType(value: CellValue, text: string): string {
  if (typeof value === "boolean") return ' t="b"';
  if (isCellError(value)) return ' t="e"';
  return typeof value === "string" ? ` t="${text}"` : "";
}

function plainText(value: Exclude<CellValue, null>): string {
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

/**
 * Cells may share one formula that is written out in the first of them. Where that one changes, the others get their own
 * formula written out, or they would be left without.
 */
function unshare(body: string, contents: CellContents, formulas: ReadonlyMap<string, string>): string {
  const groups = new Set<string>();
  for (const match of body.matchAll(/<(?:\w+:)?f\b[^>]*\bt="shared"[^>]*\bref="[^>]*>/g)) {
    const cell = body.slice(body.lastIndexOf("<", match.index - 1), match.index);
    if (contents.has(attribute(cell, "r") ?? "")) groups.add(attribute(match[0], "si") ?? "");
  }
  if (groups.size === 0) return body;
  return body.replace(CELL, (whole: string, _prefix: string, attributes: string, inner: string | undefined) => {
    const formula = /<((?:\w+:)?)f\b[^>]*\bt="shared"[^>]*\/>/.exec(inner ?? "");
    if (!formula || !groups.has(attribute(formula[0], "si") ?? "")) return whole;
    const own = formulas.get(attribute(` ${attributes}`, "r") ?? "");
    const p = formula[1] ?? "";
    return own === undefined ? whole : whole.replace(formula[0], () => `<${p}f>${encodeXml(own.slice(1))}</${p}f>`);
  });
}
