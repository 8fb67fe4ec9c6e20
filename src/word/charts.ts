import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../core/report/reportModel";
import { BODY_FONT } from "./fonts";
import { STYLE } from "./styles";

/** In pixels: 150 mm wide; a bar chart grows with its bars. */
const WIDTH = 567;
const PIE_HEIGHT = 300;
const BAR_HEIGHT = 34;
const BAR_FRAME = 110;

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
          transformation: { width: WIDTH, height: PIE_HEIGHT },
        })
      : new ChartRun({
          type: "bar",
          ...shared,
          legend: false,
          // Word draws the first category at the bottom; a reader expects it at the top.
          categories: [...categories].reverse(),
          series: [{ name: block.title, values: [...values].reverse() }],
          dataLabels: { value: true },
          transformation: { width: WIDTH, height: BAR_FRAME + BAR_HEIGHT * categories.length },
        });
  return new Paragraph({ style: STYLE.chart, children: [chart] });
}
