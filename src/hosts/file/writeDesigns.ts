import { strToU8 } from "fflate";
import type { DesignedCell, SheetDesign } from "../../core/template/sheetDesign";
import { fromA1 } from "../../core/workbook/cellRef";
import { isCellError } from "../../core/workbook/snapshot";
import { writeZip } from "../../zip/writeZip";
import { encodeXml } from "../xmlText";
import { designStyles, styleOf } from "./designStyles";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A new .xlsx of designed sheets, with widths, borders, print settings and live formulas. The same designs give the same bytes. */
export function writeDesigns(sheets: readonly SheetDesign[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": designStyles(),
  };
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)));
  return writeZip(Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const));
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}.xml`, "worksheet"));
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${parts.join("")}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/** Excel computes every formula when it opens the file. The heads of long tables are printed on every page. */
function workbookXml(sheets: readonly SheetDesign[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${encodeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.map(({ name, frozenRows }, index) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const place = encodeXml(`${quoted}!$1:$${frozenRows}`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join("")}</sheets>` +
    `<definedNames>${titles.join("")}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`
  );
}

function sheetXml({ widths, cells, merges, heights, orientation, frozenRows }: SheetDesign): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft"/>`;
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="20" customHeight="1"/><cols>${columns.join("")}</cols>` +
    `<sheetData>${rowsXml(cells, heights)}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : "") +
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

function rowsXml(cells: SheetDesign["cells"], heights: SheetDesign["heights"]): string {
  const rows = new Map<number, { column: number; address: string; cell: DesignedCell }[]>();
  for (const [address, cell] of cells) {
    const place = fromA1(address);
    if (!place) continue;
    const row = rows.get(place.row + 1) ?? [];
    row.push({ column: place.column, address, cell });
    rows.set(place.row + 1, row);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, list]) => {
      const height = heights.get(number) ?? 20;
      const inner = list.sort((a, b) => a.column - b.column).map(({ address, cell }) => cellXml(address, cell));
      return `<row r="${number}" ht="${height}" customHeight="1">${inner.join("")}</row>`;
    })
    .join("");
}

function cellXml(address: string, { value, formula, look }: DesignedCell): string {
  const start = `<c r="${address}" s="${styleOf(look)}"`;
  if (formula !== undefined) {
    // A sum over blanks is "": a text, as Excel itself writes it.
    const text = value === null || isCellError(value) ? "" : encodeXml(String(value));
    const type = typeof value === "number" ? "" : ` t="str"`;
    return `${start}${type}><f>${encodeXml(formula.replace(/^=/u, ""))}</f><v>${text}</v></c>`;
  }
  if (value === null || isCellError(value)) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${encodeXml(value)}</t></is></c>`;
}
