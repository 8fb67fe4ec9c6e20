import type { ReportBlock } from "../documentModel";
import { fillWording } from "../prose/fillPattern";
import { spansText } from "../prose/figureText";
import { CHART_WORDING } from "./chartWording";

/** 图1, 图2 … through the document: each chart with its caption, and before it the sentence of the text that names it. */
export function numberedCharts(blocks: readonly ReportBlock[]): ReportBlock[] {
  let last = 0;
  return blocks.flatMap((block): ReportBlock[] => {
    if (block.type !== "chart") return [block];
    last += 1;
    const { section, id, title, unit } = block;
    const number = spansText(fillWording(CHART_WORDING.number, { number: String(last) }));
    const caption = spansText(fillWording(CHART_WORDING.caption, { number, title, unit }));
    const lead = fillWording(CHART_WORDING.charts[id].lead, { number });
    return [
      { type: "paragraph", section, spans: lead, style: "body", isChartLead: true },
      { ...block, caption },
    ];
  });
}
