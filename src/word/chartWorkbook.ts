import { strToU8 } from "fflate";
import type { DrawnChart } from "../core/report/charts/drawnChart";
import { toA1 } from "../core/workbook/cellRef";
import { storedZip } from "../zip/writeZip";
import { seriesName } from "./charts";
import { contentTypesXml, OFFICE_ML, RELATIONSHIP_TYPES, relationshipsXml } from "./openPackage";
import { escapeXml, XML_DECLARATION } from "./xml";

export const CHART_SHEET = "Sheet1";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = `${OFFICE_ML}.spreadsheetml`;

const CONTENT_TYPES = contentTypesXml({}, [
  ["/xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`],
  ["/xl/worksheets/sheet1.xml", `${SHEET_ML}.worksheet+xml`],
]);
const PACKAGE_RELATIONS = relationshipsXml([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]);
const WORKBOOK =
  `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIP_TYPES}">` +
  `<sheets><sheet name="${CHART_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const WORKBOOK_RELATIONS = relationshipsXml([{ id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" }]);

/**
 * The workbook inside the document that Word opens to edit a chart: categories in column A, a series in each column beside
 * it. Its parts are stored as they are: the document's own packing makes them small.
 */
export function chartWorkbook(chart: DrawnChart): Uint8Array {
  return storedZip(
    [
      ["[Content_Types].xml", CONTENT_TYPES],
      ["_rels/.rels", PACKAGE_RELATIONS],
      ["xl/workbook.xml", WORKBOOK],
      ["xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS],
      ["xl/worksheets/sheet1.xml", sheetXml(chart)],
    ].map(([path = "", xml = ""]) => [path, strToU8(xml)] as const),
  );
}

function sheetXml({ title, categories, series }: DrawnChart): string {
  const head = series.map((one, column) => words(0, column + 1, seriesName(one, title)));
  const rows = categories.map((category, index) => [
    words(index + 1, 0, category),
    ...series.map(({ values }, column) => number(index + 1, column + 1, values[index])),
  ]);
  const lines = [head, ...rows].map((cells, row) => `<row r="${row + 1}">${cells.join("")}</row>`);
  return `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function words(row: number, column: number, text: string): string {
  return `<c r="${toA1(row, column)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function number(row: number, column: number, value: number | undefined): string {
  return value === undefined ? "" : `<c r="${toA1(row, column)}"><v>${value}</v></c>`;
}
