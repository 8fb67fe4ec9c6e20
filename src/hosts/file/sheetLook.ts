/** How an added sheet looks, in the file: its widths and headings in its own part, its cell styles in the workbook's. */
import { columnNumber } from "../../core/workbook/cellRef";
import type { NewSheet, SheetColumn } from "../port";
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
  const framed = xml.replace("<sheetData", `${panes(headingRows)}${widths(columns)}<sheetData`);
  const grown = styles === null ? null : addFormats(styles);
  if (!grown) return { sheet: framed, styles: null };
  const formatted = framed.replace(/<c r="([A-Z]+)(\d+)"/g, (start, column: string, row: string) => {
    const look: Look = Number(row) <= headingRows ? "heading" : (columns[columnNumber(column)]?.look ?? "plain");
    return `${start} s="${grown.formats[look]}"`;
  });
  return { sheet: formatted, styles: grown.styles };
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
