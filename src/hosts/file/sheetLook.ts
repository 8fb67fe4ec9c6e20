/** How an added sheet looks, in the file: its widths and headings in its own part, its cell styles in the workbook's. */
import { columnNumber, toA1 } from "../../core/workbook/cellRef";
import type { NewSheet, SheetColumn } from "../port";
import { encodeXml } from "../xmlText";
import { relationshipsOf, type Package } from "./xlsxParts";

const LINK_COLOUR = "FF0563C1";

type Look = SheetColumn["look"] | "heading";

/** The path of the workbook's styles; where there is no such part, where it would be. */
export function stylesPath(parts: Package, workbook: string): string {
  const named = relationshipsOf(parts, workbook).find(({ type }) => type.endsWith("/styles"));
  return named?.target ?? "xl/styles.xml";
}

/**
 * @param xml the added sheet's part with its cells
 * @param styles the workbook's styles; `null`, or without its lists of fonts and formats: widths only
 * @returns the part with its look, and the styles where they had to grow
 */
export function addLook(
  xml: string,
  sheet: NewSheet,
  styles: string | null,
): { readonly sheet: string; readonly styles: string | null } {
  const { columns = [], headingRows = 0 } = sheet;
  if (columns.length === 0) return { sheet: xml, styles: null };
  const framed = withPrint(
    xml.replace("<sheetData", `${panes(headingRows)}${widths(columns)}<sheetData`),
    listArea(sheet),
  );
  const grown = styles === null ? null : addFormats(styles);
  if (!grown) return { sheet: framed, styles: null };
  const formatted = framed.replace(/<c r="([A-Z]+)(\d+)"/g, (start, column: string, row: string) => {
    const look: Look = Number(row) <= headingRows ? "heading" : (columns[columnNumber(column)]?.look ?? "plain");
    return `${start} s="${grown.formats[look]}"`;
  });
  return { sheet: formatted, styles: grown.styles };
}

/** The filter of a list and how it is printed, where the schema wants them (ECMA-376 part 1, 18.3.1.99). */
function withPrint(xml: string, area: string | null): string {
  if (area === null) return xml;
  const fitted = xml.replace("<sheetViews", `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews`);
  const after =
    `<autoFilter ref="${area.replaceAll("$", "")}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
  return fitted.replace("</worksheet>", () => `${after}</worksheet>`);
}

/** From the last heading to the last row: $A$3:$J$15; `null` for what is no list. */
function listArea({ isList = false, rows, columns = [], headingRows = 0 }: NewSheet): string | null {
  if (!isList || headingRows === 0 || columns.length === 0) return null;
  const at = (row: number, column: number) => toA1(row, column).replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
  return `${at(headingRows - 1, 0)}:${at(Math.max(rows.length, headingRows) - 1, columns.length - 1)}`;
}

/**
 * What the workbook has to know of a list: the place of its filter, and the heading that is repeated on each printed page.
 * @param index the sheet's place among all
 */
export function listNames(sheet: NewSheet, index: number): string {
  const area = listArea(sheet);
  if (area === null) return "";
  const quoted = encodeXml(`'${sheet.name.replaceAll("'", "''")}'`);
  const row = sheet.headingRows ?? 0;
  return (
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${area}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${row}:$${row}</definedName>`
  );
}

function panes(headingRows: number): string {
  if (headingRows === 0) return "";
  const pane = `<pane ySplit="${headingRows}" topLeftCell="A${headingRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function widths(columns: readonly SheetColumn[]): string {
  const each = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join("")}</cols>`;
}

interface GrownStyles {
  readonly styles: string;
  /** Index of each look's cell format. */
  readonly formats: Readonly<Record<Look, number>>;
}

/** Two fonts made from the workbook's standard one, and a cell format for each look. */
function addFormats(styles: string): GrownStyles | null {
  const fonts = listOf(styles, "fonts", "font");
  const formats = listOf(styles, "cellXfs", "xf");
  const standard = fonts?.items[0];
  if (!fonts || !formats || standard === undefined) return null;
  const p = fonts.prefix;
  const bold = fontWith(standard, p, `<${p}b/>`, null);
  const link = fontWith(standard, p, `<${p}u/>`, `<${p}color rgb="${LINK_COLOUR}"/>`);
  const [boldFont, linkFont] = [fonts.items.length, fonts.items.length + 1];
  const first = formats.items.length;
  const format = (font: number, wrap: boolean) =>
    `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
    `<${p}alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/></${p}xf>`;
  const added = [format(boldFont, false), format(0, false), format(0, true), format(linkFont, false)];
  const grown = withItems(withItems(styles, fonts, [bold, link]), formats, added);
  return { styles: grown, formats: { heading: first, plain: first + 1, wrapped: first + 2, link: first + 3 } };
}

interface StyleList {
  readonly name: string;
  readonly prefix: string;
  readonly items: readonly string[];
}

/** The items of one of the lists in styles.xml (ECMA-376 part 1, 18.8); `null` where it is not there. */
function listOf(styles: string, name: string, item: string): StyleList | null {
  const list = new RegExp(`<((?:\\w+:)?)${name}\\b[^>]*>([\\s\\S]*?)</\\1${name}>`).exec(styles);
  if (!list) return null;
  const [, prefix = "", inner = ""] = list;
  const each = new RegExp(`<${prefix}${item}(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${prefix}${item}>)`, "g");
  return { name, prefix, items: inner.match(each) ?? [] };
}

function withItems(styles: string, { name, prefix, items }: StyleList, added: readonly string[]): string {
  const count = items.length + added.length;
  const start = new RegExp(`<${prefix}${name}\\b[^>]*>`);
  return styles
    .replace(start, (tag) => tag.replace(/\scount="\d+"/, ` count="${count}"`))
    .replace(`</${prefix}${name}>`, () => `${added.join("")}</${prefix}${name}>`);
}

/** A copy of a font with a property more, and if wanted another colour. Bold and underline stand before the size. */
function fontWith(font: string, prefix: string, property: string, colour: string | null): string {
  const inner = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(font)?.[1] ?? "";
  const plain = inner.replace(new RegExp(`<${prefix}[bu](?:\\s[^>]*)?/>`, "g"), "");
  const coloured = colour === null ? plain : withColour(plain, prefix, colour);
  return `<${prefix}font>${property}${coloured}</${prefix}font>`;
}

function withColour(inner: string, prefix: string, colour: string): string {
  const own = new RegExp(`<${prefix}color\\b[^>]*/>`);
  if (own.test(inner)) return inner.replace(own, colour);
  const size = new RegExp(`<${prefix}sz\\b[^>]*/>`).exec(inner)?.[0] ?? "";
  return inner.replace(size, () => size + colour);
}
