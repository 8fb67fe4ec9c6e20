import { CELL_CHARACTERS } from "../../core/limits/limits";
import { printedWidth } from "../../core/text/printedWidth";
import type { CellRef } from "../../core/workbook/cellRef";
import { toA1 } from "../../core/workbook/cellRef";
import { writeZip } from "../../zip/writeZip";
import { encodeXml } from "../xmlText";

/** A cell of a written table; a link leads to a file (a relative address) and a cell of it. */
export type WrittenCell =
  string | number | null | { readonly text: string; readonly target: string; readonly ref: CellRef | null };

export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    /** `decimal`: with two decimals. */
    readonly look: "text" | "number" | "decimal" | "wrapped";
  }[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Lines below the table, outside of its filter: what is to be said of it, and who signs it. */
  readonly foot?: readonly string[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** Excel takes no more links on a sheet than this (support.microsoft.com, "Excel specifications and limits"). */
const MOST_LINKS = 65_530;

/** Cell formats of styles.xml, by index. */
const STYLES = { plain: 0, text: 1, number: 2, wrapped: 3, head: 4, link: 5, decimal: 6 };

/**
 * An .xlsx of plain tables, a sheet each: bold heading that stays in view and is repeated on every printed page, a filter
 * on it, links to files and their cells, turned paper, one page wide. Every cell is a text or a number, nothing is run as
 * a formula. The same tables have the same bytes.
 */
export function tableWorkbook(tables: readonly WrittenTable[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(tables.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml", false]])],
    ["xl/workbook.xml", workbookXml(tables)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...tables.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`, false] as const),
        ["styles", "styles.xml", false],
      ]),
    ],
    ["xl/styles.xml", stylesXml()],
  ];
  tables.forEach((table, at) => {
    const targets = new Map<string, number>();
    parts.push([`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table, targets)]);
    const links = [...targets.keys()].map((target) => ["hyperlink", target, true] as const);
    if (links.length > 0) parts.push([`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationships(links)]);
  });
  return writeZip(parts.map(([name, text]) => [name, encoder.encode(text)]));
}

function sheetXml({ columns, rows, foot = [] }: WrittenTable, targets: Map<string, number>): string {
  const last = toA1(rows.length, columns.length - 1);
  const whole = toA1(rows.length + (foot.length > 0 ? foot.length + 1 : 0), columns.length - 1);
  const links: string[] = [];
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const address = toA1(row + 1, column);
      const look = columns[column]?.look ?? "text";
      if (typeof cell !== "object" || cell === null) return cellXml(address, cell, STYLES[look]);
      if (links.length >= MOST_LINKS) return cellXml(address, cell.text, STYLES[look]);
      if (!targets.has(cell.target)) targets.set(cell.target, targets.size + 1);
      links.push(linkXml(address, targets.get(cell.target) ?? 0, cell.ref));
      return cellXml(address, cell.text, STYLES.link);
    });
    return `<row r="${row + 2}" ht="${heightOf(cells, columns)}" customHeight="1">${written.join("")}</row>`;
  });
  // One row of air between the table and what stands below it.
  const below = foot.map((line, at) => {
    const row = rows.length + 2 + at;
    return `<row r="${row + 1}">${cellXml(toA1(row, 0), line, STYLES.plain)}</row>`;
  });
  const head = columns.map(({ title }, column) => cellXml(toA1(0, column), title, STYLES.head)).join("");
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${whole}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData><row r="1" ht="${HEAD_POINTS}" customHeight="1">${head}</row>${lines.join("")}${below.join("")}</sheetData>` +
    `<autoFilter ref="A1:${last}"/>` +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** The heading, in points: fonts of Chinese are higher than the row that programs make by themselves. */
const HEAD_POINTS = 22;
/** A line of 11 points, and the most that Excel makes a row, in points. */
const LINE_POINTS = 16;
const MOST_LINES = 25;

/**
 * Height of a row in which every text is seen whole, in points: programs other than Excel do not make a row as high as its
 * texts by themselves.
 */
function heightOf(cells: readonly WrittenCell[], columns: WrittenTable["columns"]): number {
  const lines = cells.map((cell, at) => {
    const words = typeof cell === "object" && cell !== null ? cell.text : String(cell ?? "");
    // A column keeps one character free for its margins.
    const room = Math.max(1, (columns[at]?.width ?? 10) - 2);
    return words
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line.slice(0, CELL_CHARACTERS)) / room)), 0);
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_POINTS + 2;
}

function cellXml(address: string, value: string | number | null, style: number): string {
  if (value === null || value === "") return `<c r="${address}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  const text = encodeXml(value.slice(0, CELL_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, ""));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function linkXml(address: string, relationship: number, ref: CellRef | null): string {
  const place = ref ? ` location="${encodeXml(`'${ref.sheet.replaceAll("'", "''")}'!${ref.address}`)}"` : "";
  return `<hyperlink ref="${address}" r:id="rId${relationship}"${place}/>`;
}

function workbookXml(tables: readonly WrittenTable[]): string {
  const sheets = tables.map(
    ({ name }, at) => `<sheet name="${encodeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = tables.flatMap(({ name, columns, rows }, at) => {
    const quoted = encodeXml(`'${name.replaceAll("'", "''")}'`);
    const [column = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(toA1(rows.length, columns.length - 1))?.slice(1) ?? [];
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!$A$1:$${column}$${row}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join("")}</sheets>` +
    `<definedNames>${names.join("")}</definedNames></workbook>`
  );
}

function stylesXml(): string {
  const format = (font: number, fill: number, wrap: boolean, across = "left", number = 0) =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${number === 0 ? "" : ' applyNumberFormat="1"'}>` +
    `<alignment horizontal="${across}" vertical="top"${across === "center" ? "" : ' indent="1"'}${wrap ? ' wrapText="1"' : ""}/></xf>`;
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const sides = ["left", "right", "top", "bottom"].map(side).join("");
  const font = (inner: string) => `<font>${inner}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`;
  const link = `<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>`;
  const formats = [
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    format(0, 0, true),
    format(0, 0, false, "right"),
    format(0, 0, true),
    format(1, 2, true, "center"),
    format(2, 0, true),
    format(0, 0, false, "right", 2),
  ];
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3">${font("")}${font("<b/>")}${link}</fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join("")}</Types>`
  );
}

function relationships(of: readonly (readonly [type: string, target: string, isExternal: boolean])[]): string {
  const each = of.map(
    ([type, target, isExternal], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${encodeXml(target)}"${isExternal ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}
