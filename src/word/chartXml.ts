import type { DrawnChart } from "../core/report/charts/drawnChart";
import { columnName } from "../core/workbook/cellRef";
import { seriesName } from "./charts";
import { CHART_SHEET } from "./chartWorkbook";
import { BODY_FONT } from "./fonts";
import { RELATIONSHIP_TYPES } from "./openPackage";
import { escapeXml, XML_DECLARATION } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Told apart in print without colour: dark for the year of the report, light for what it is held against. */
const DARK = "1F4E79";
const LIGHT = "BFBFBF";
const AXIS = "D9D9D9";

/** Behind the longest bar there is room for its value on one line. */
const ROOM_FOR_VALUE = 1.2;

/**
 * A chart's part: bars that Word can edit, for their numbers lie in a workbook inside the document (see chartWorkbook.ts).
 * Every bar says its value, so that there is no need for an axis and its lines.
 * @param workbook relationship of that workbook
 */
export function chartXml(block: DrawnChart, workbook: string): string {
  const series = block.series.map((one, index) => seriesXml(block, one, index)).join("");
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${LETTERS}</c:legend>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIP_TYPES}">` +
    `<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:overlap val="0"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `${CATEGORY_AXIS}${valueAxis(block)}${NO_FILL}</c:plotArea>${block.series.length > 1 ? legend : ""}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${shape(solid("FFFFFF"))}` +
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function shape(fill: string, line = "<a:ln><a:noFill/></a:ln>"): string {
  return `<c:spPr>${fill}${line}</c:spPr>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

const NO_FILL = shape("<a:noFill/>");

/** 五号 in the body's type, black, on one line: LibreOffice breaks a value in a low chart. */
const LETTERS =
  `<c:txPr><a:bodyPr rot="0" vert="horz" wrap="none" anchor="ctr" anchorCtr="1"/><a:lstStyle/><a:p><a:pPr>` +
  `<a:defRPr sz="1050" b="0" i="0">${solid("000000")}<a:latin typeface="${BODY_FONT}"/><a:ea typeface="${BODY_FONT}"/>` +
  `<a:cs typeface="${BODY_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** The value, fixed to two decimals, behind the end of its bar. */
const VALUE_LABELS =
  `<c:dLbls><c:numFmt formatCode="0.00" sourceLinked="0"/>${NO_FILL}${LETTERS}<c:dLblPos val="outEnd"/>` +
  `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>` +
  `<c:showBubbleSize val="0"/></c:dLbls>`;

/** The first category on top; the names stay at the side where a bar goes below zero. */
const CATEGORY_AXIS =
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
  `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  `<c:tickLblPos val="low"/>${shape("<a:noFill/>", `<a:ln w="9525">${solid(AXIS)}</a:ln>`)}${LETTERS.replace('rot="0"', 'rot="-60000000"')}` +
  `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
  `<c:noMultiLvlLbl val="0"/></c:catAx>`;

function valueAxis(block: DrawnChart): string {
  const least = isNegative(block) ? "" : '<c:min val="0"/>';
  return (
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${axisEnd(block)}"/>${least}</c:scaling>` +
    `<c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/></c:valAx>`
  );
}

function isNegative({ series }: DrawnChart): boolean {
  return series.some(({ values }) => values.some((value) => value < 0));
}

function axisEnd({ series, most }: DrawnChart): number {
  const longest = most ?? Math.max(...series.flatMap(({ values }) => values));
  return Math.max(longest, 0.01) * ROOM_FOR_VALUE;
}

function seriesXml(
  { title, categories, series }: DrawnChart,
  one: DrawnChart["series"][number],
  index: number,
): string {
  const column = columnName(index + 1);
  const last = categories.length + 1;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${strings(`$${column}$1`, [seriesName(one, title)])}</c:tx>` +
    `${shape(solid(index === series.length - 1 ? DARK : LIGHT))}<c:invertIfNegative val="0"/>${VALUE_LABELS}` +
    `<c:cat>${strings(`$A$2:$A$${last}`, categories)}</c:cat>` +
    `<c:val><c:numRef><c:f>${CHART_SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache>` +
    `<c:formatCode>General</c:formatCode>${points(one.values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** Where the words stand in the workbook, and the words. */
function strings(place: string, texts: readonly string[]): string {
  return `<c:strRef><c:f>${CHART_SHEET}!${place}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`;
}

function points(values: readonly (string | number)[]): string {
  const all = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${all.join("")}`;
}
