import { strToU8 } from "fflate";
import type { DrawnChart } from "../core/report/charts/drawnChart";
import { drawnChart } from "../core/report/charts/drawnChart";
import type { ChartBlock } from "../core/report/documentModel";
import { chartControl, chartDrawing } from "./charts";
import { chartWorkbook } from "./chartWorkbook";
import { chartXml } from "./chartXml";
import { contentTypesXml, OFFICE_ML, RELATIONSHIP_TYPES, relationshipsXml, WORD_ML } from "./openPackage";
import type { PageParts } from "./pageLayout";
import { footerXml, pageNumberParagraph } from "./pageNumber";
import { TURNED_FOOTERS } from "./turnedFooter";
import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/** The package around the text: relationships, content types, settings, feet of the pages, charts with their workbooks. */
export interface BasePackage {
  readonly parts: Map<string, Uint8Array>;
  readonly pageParts: PageParts;
  /** The content control of each chart, in order. */
  readonly charts: readonly string[];
}

const FEET = { odd: "rIdFootOdd", even: "rIdFootEven" } as const;

/** The parts that `writeDocx` fills in itself. */
const WRITTEN = ["styles", "numbering", "settings", "fontTable"] as const;

export function basePackage(charts: readonly ChartBlock[]): BasePackage {
  const drawings = charts.map((block, index) => {
    const number = index + 1;
    return { block, chart: drawnChart(block), number, id: `rIdChart${number}` };
  });
  const parts = new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", contentTypes(charts.length)],
    ["_rels/.rels", PACKAGE_RELATIONS],
    [
      "word/_rels/document.xml.rels",
      relationshipsXml([
        ...WRITTEN.map((name) => ({ id: `rId${name}`, type: name, target: `${name}.xml` })),
        { id: FEET.odd, type: "footer", target: "footer1.xml" },
        { id: FEET.even, type: "footer", target: "footer2.xml" },
        ...drawings.map(({ id, number }) => ({ id, type: "chart" as const, target: `charts/chart${number}.xml` })),
      ]),
    ],
    ["word/settings.xml", SETTINGS],
    ["word/footer1.xml", footerXml(pageNumberParagraph("odd"))],
    ["word/footer2.xml", footerXml(pageNumberParagraph("even"))],
    ...drawings.flatMap(({ chart, number }) => chartParts(chart, number)),
  ]);
  return {
    parts: new Map([...parts].map(([path, data]) => [path, typeof data === "string" ? strToU8(data) : data])),
    pageParts: { ...FEET, turned: TURNED_FOOTERS },
    charts: drawings.map(({ block, chart, number, id }) =>
      chartControl(block, number, chartDrawing(chart, number, id)),
    ),
  };
}

const WORKBOOK = "rIdWorkbook";

/** A chart, its relationship and the workbook that its numbers lie in. */
export function chartParts(chart: DrawnChart, number: number): (readonly [string, string | Uint8Array])[] {
  const target = `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  return [
    [`word/charts/chart${number}.xml`, chartXml(chart, WORKBOOK)],
    [`word/charts/_rels/chart${number}.xml.rels`, relationshipsXml([{ id: WORKBOOK, type: "package", target }])],
    [`word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, chartWorkbook(chart)],
  ];
}

const PACKAGE_RELATIONS = relationshipsXml([
  { id: "rId1", type: "officeDocument", target: "word/document.xml" },
  { id: "rId2", type: "coreProperties", target: "docProps/core.xml" },
]);

function contentTypes(charts: number): string {
  const word = (name: string, type = name) => [`/word/${name}.xml`, `${WORD_ML}.${type}+xml`] as const;
  return contentTypesXml({ xlsx: `${OFFICE_ML}.spreadsheetml.sheet` }, [
    word("document", "document.main"),
    ...WRITTEN.map((name) => word(name)),
    word("footer1", "footer"),
    word("footer2", "footer"),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from(
      { length: charts },
      (_, index) => [`/word/charts/chart${index + 1}.xml`, `${OFFICE_ML}.drawingml.chart+xml`] as const,
    ),
  ]);
}

/** Odd and even pages differ; the layout is that of Word 2013 and later (compatibilityMode 15). */
const SETTINGS =
  `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}"><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>` +
  `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>` +
  `</w:compat></w:settings>`;

const NAMESPACES = [
  ["w", WORD_NAMESPACE],
  ["r", RELATIONSHIP_TYPES],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
] as const;

/** Start tag of `w:document` with the namespaces of what body.ts writes. */
export const DOCUMENT_START = `<w:document ${NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(" ")}>`;
