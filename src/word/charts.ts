import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../core/report/documentModel";
import { BODY_FONT } from "./fonts";
import { LINE_PITCH } from "./pageLayout";
import { STYLE } from "./styles";

/** In pixels: 150 mm wide; as high as its bars need. */
const WIDTH = 567;
const BAR_HEIGHT = 30;
const SECOND_BAR = 18;
const FRAME = 26;
const LEGEND = 28;

/** A picture in a line stands on its foot: below it there is still what the letters of the line would need. */
const LINE_FOOT = 240;

/** Told apart in print without colour: dark for the year of the report, light for what it is held against. */
const DARK = "1F4E79";
const LIGHT = "BFBFBF";

/** Height of a chart with its line and its caption in twips: 96 pixels an inch. */
export function chartHeight(block: ChartBlock): number {
  return heightOf(block) * 15 + LINE_FOOT + LINE_PITCH;
}

function heightOf({ categories, series }: ChartBlock): number {
  const bars = categories.length * (BAR_HEIGHT + SECOND_BAR * (series.length - 1));
  return FRAME + bars + (series.length > 1 ? LEGEND : 0);
}

/** Behind the longest bar there is room for its value on one line. */
const ROOM_FOR_VALUE = 1.2;

function isNegative({ series }: ChartBlock): boolean {
  return series.some(({ values }) => values.some(({ value }) => value < 0));
}

function axisEnd({ series, most }: ChartBlock): number {
  const longest = most ?? Math.max(...series.flatMap(({ values }) => values.map(({ value }) => value)));
  return Math.max(longest, 0.01) * ROOM_FOR_VALUE;
}

/**
 * A chart that Word can edit: its numbers lie in a workbook inside the document. Every bar says its value, so that there is
 * no need for an axis and its lines.
 */
export function chartParagraph(block: ChartBlock): Paragraph {
  const { title, alternativeText, categories, series } = block;
  const font = { name: BODY_FONT, size: 10.5, color: "000000" };
  const chart = new ChartRun({
    type: "bar",
    font: { name: BODY_FONT, color: "000000" },
    altText: { name: title, description: alternativeText, title },
    chartArea: { border: "none" },
    legend: series.length > 1 ? { position: "bottom", font } : false,
    gapWidth: 60,
    overlap: 0,
    categories,
    categoryAxis: { reverseOrder: true, gridlines: false, font },
    valueAxis: {
      visible: false,
      gridlines: false,
      ...(isNegative(block) ? {} : { minimum: 0 }),
      maximum: axisEnd(block),
    },
    series: series.map(({ name, values }, index) => ({
      name: name === "" ? title : name,
      values: values.map(({ value }) => value),
      color: index === series.length - 1 ? DARK : LIGHT,
    })),
    dataLabels: { value: true, position: "outsideEnd", numberFormat: "0.00", font },
    transformation: { width: WIDTH, height: heightOf(block) },
  });
  return new Paragraph({ style: STYLE.chart, children: [chart] });
}
