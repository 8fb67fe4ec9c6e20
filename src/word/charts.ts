import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../core/report/documentModel";
import { BODY_FONT } from "./fonts";
import { STYLE } from "./styles";

/** In pixels: 150 mm wide; a bar chart grows with its bars. */
const WIDTH = 567;
const PIE_HEIGHT = 300;
const BAR_HEIGHT = 34;
const BAR_FRAME = 110;

/** A picture in a line stands on its foot: below it there is still what the letters of the line would need. */
const LINE_FOOT = 240;

/** Height of a chart with its line in twips: 96 pixels an inch. */
export function chartHeight(block: ChartBlock): number {
  return heightOf(block) * 15 + LINE_FOOT;
}

function heightOf({ kind, points }: ChartBlock): number {
  return kind === "pie" ? PIE_HEIGHT : BAR_FRAME + BAR_HEIGHT * points.length;
}

/** A chart that Word can edit: its numbers lie in a workbook inside the document. */
export function chartParagraph(block: ChartBlock): Paragraph {
  const categories = block.points.map((point) => point.label);
  const values = block.points.map((point) => point.value);
  const shared = {
    title: { text: `${block.title}（${block.unit}）`, font: { size: 12 } },
    font: { name: BODY_FONT },
    altText: { name: block.title, description: block.alternativeText, title: block.title },
    chartArea: { border: "none" as const },
  };
  const chart =
    block.kind === "pie"
      ? new ChartRun({
          type: "pie",
          ...shared,
          categories,
          series: [{ name: block.title, values }],
          dataLabels: { percentage: true },
          transformation: { width: WIDTH, height: heightOf(block) },
        })
      : new ChartRun({
          type: "bar",
          ...shared,
          legend: false,
          // Word draws the first category at the bottom; a reader expects it at the top.
          categories: [...categories].reverse(),
          series: [{ name: block.title, values: [...values].reverse() }],
          dataLabels: { value: true },
          transformation: { width: WIDTH, height: heightOf(block) },
        });
  return new Paragraph({ style: STYLE.chart, children: [chart] });
}
