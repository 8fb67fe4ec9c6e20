import type { DrawnChart } from "../core/report/charts/drawnChart";
import { base64 } from "../hosts/base64";
import { chartParts, DOCUMENT_START } from "./basePackage";
import { chartDrawing } from "./charts";
import { OFFICE_ML, relationshipsXml, WORD_ML } from "./openPackage";
import { STYLE, styleSheet } from "./styles";
import { XML_DECLARATION } from "./xml";

const FLAT_OPC = "http://schemas.microsoft.com/office/2006/xmlPackage";
const RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";
/** Word numbers what it takes in anew. */
const NUMBER = 1;
const RELATION = "rIdChart1";

/**
 * A chart as one XML file (Flat OPC), as Word's API takes in what is richer than text: its line of the document, the chart
 * and the workbook that its numbers lie in, and the style of the line for documents that do not have it.
 */
export function chartOoxml(chart: DrawnChart): string {
  const document = `${XML_DECLARATION}${DOCUMENT_START}<w:body>${chartDrawing(chart, NUMBER, RELATION)}</w:body></w:document>`;
  const parts: (readonly [string, string | Uint8Array])[] = [
    ["_rels/.rels", relationshipsXml([{ id: "rId1", type: "officeDocument", target: "word/document.xml" }])],
    ["word/document.xml", document],
    [
      "word/_rels/document.xml.rels",
      relationshipsXml([
        { id: "rIdstyles", type: "styles", target: "styles.xml" },
        { id: RELATION, type: "chart", target: `charts/chart${NUMBER}.xml` },
      ]),
    ],
    ["word/styles.xml", styleSheet([STYLE.chart])],
    ...chartParts(chart, NUMBER),
  ];
  return `<pkg:package xmlns:pkg="${FLAT_OPC}">${parts.map(([path, data]) => partXml(path, data)).join("")}</pkg:package>`;
}

function partXml(path: string, data: string | Uint8Array): string {
  const head = `<pkg:part pkg:name="/${path}" pkg:contentType="${contentType(path)}"`;
  if (typeof data !== "string") {
    return `${head} pkg:compression="store"><pkg:binaryData>${base64(data)}</pkg:binaryData></pkg:part>`;
  }
  return `${head}><pkg:xmlData>${data.slice(XML_DECLARATION.length)}</pkg:xmlData></pkg:part>`;
}

function contentType(path: string): string {
  if (path.endsWith(".rels")) return RELATIONS;
  if (path.endsWith(".xlsx")) return `${OFFICE_ML}.spreadsheetml.sheet`;
  if (path.startsWith("word/charts/")) return `${OFFICE_ML}.drawingml.chart+xml`;
  return path === "word/styles.xml" ? `${WORD_ML}.styles+xml` : `${WORD_ML}.document.main+xml`;
}
