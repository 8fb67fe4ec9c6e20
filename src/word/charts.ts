import type { DrawnChart } from "../core/report/charts/drawnChart";
import type { ChartBlock } from "../core/report/documentModel";
import { chartTag } from "../core/report/figures/figureTag";
import { LINE_PITCH } from "./pageLayout";
import { paragraph } from "./paragraphs";
import { STYLE } from "./styles";
import { escapeXml } from "./xml";

/** In pixels: 150 mm wide; as high as its bars need. */
const WIDTH = 567;
const BAR_HEIGHT = 30;
const SECOND_BAR = 18;
/** Bars come closer where they would fill half a page: what is higher leaves the page before it empty. */
const MOST_BARS = 300;
/** A name in 五号 needs so much. */
const LEAST_BAR = 17;
const FRAME = 26;
const LEGEND = 28;

/** 96 pixels an inch, in twips and in the units of drawings (EMU). */
const TWIPS = 15;
const EMU = 9525;

/** A picture in a line stands on its foot: below it there is still what the letters of the line would need. */
const LINE_FOOT = 240;

/** Height of a chart with its line and its caption in twips. */
export function chartHeight(block: ChartBlock): number {
  return heightOf(block) * TWIPS + LINE_FOOT + LINE_PITCH;
}

function heightOf({ categories, series }: Pick<ChartBlock | DrawnChart, "categories" | "series">): number {
  const bars =
    categories.length * Math.min(BAR_HEIGHT + SECOND_BAR * (series.length - 1), MOST_BARS / categories.length);
  return FRAME + Math.max(bars, categories.length * LEAST_BAR) + (series.length > 1 ? LEGEND : 0);
}

/** A chart of one series has no legend: the series bears the chart's title. */
export function seriesName({ name }: DrawnChart["series"][number], title: string): string {
  return name === "" ? title : name;
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Content controls of figures are numbered from 1 on. */
const FIRST_CONTROL = 100_000_000;

/** The content control by which the chart is found again and drawn anew. @param number of the drawing */
export function chartControl({ id, title }: ChartBlock, number: number, drawing: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(title)}"/><w:tag w:val="${escapeXml(chartTag(id))}"/>` +
    `<w:id w:val="${FIRST_CONTROL + number}"/></w:sdtPr><w:sdtContent>${drawing}</w:sdtContent></w:sdt>`
  );
}

/**
 * The line of the text in which a chart stands.
 * @param number of the drawing, unique in the document
 * @param relation of the chart's part
 */
export function chartDrawing(block: DrawnChart, number: number, relation: string): string {
  const [title, told] = [escapeXml(block.title), escapeXml(block.alternativeText)];
  return paragraph(
    STYLE.chart,
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` +
      `<wp:extent cx="${WIDTH * EMU}" cy="${heightOf(block) * EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
      `<wp:docPr id="${number}" name="${title}" descr="${told}" title="${title}"/><wp:cNvGraphicFramePr/>` +
      `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">` +
      `<c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
}
