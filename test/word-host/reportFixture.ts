import type { ChartBlock } from "../../src/core/report/documentModel";
import type { ReportModel } from "../../src/core/report/reportModel";
import { figureSpans, text } from "../../src/core/report/prose/figureText";
import { writeDocx } from "../../src/word/writeDocx";
import { docxParts } from "../word/readDocx";
import { amountFigure } from "../core/report/accountsFixture";

/** A report of two sentences and one table row: a total, and a figure that stands in both. */
export function smallReport(total: number, basic: number): ReportModel {
  const figures = [
    amountFigure("expenditure.total", total, "支出!B8"),
    amountFigure("expenditure.basic", basic, "支出!C8"),
  ];
  const [whole, part] = figures.map((figure) => figureSpans(figure, "trimmed"));
  const body = { type: "paragraph", section: "use", style: "body" } as const;
  const cell = (key: string, words: string) => {
    const figure = figures.find((one) => one.key === key) as (typeof figures)[number];
    return { spans: [{ type: "figure", key, text: words, figure } as const], align: "right" } as const;
  };
  return {
    outlineId: "daoxian-nine",
    title: "样例局支出绩效评价报告",
    department: "样例局",
    year: 2023,
    gaps: [],
    blocks: [
      { ...body, spans: [text("全年支出"), ...(whole ?? []), text("。")] },
      { ...body, spans: [text("其中：基本支出"), ...(part ?? []), text("，按预算执行。")] },
      {
        type: "table",
        section: "use",
        caption: "支出决算表",
        unitLine: "单位：万元",
        columns: [1, 1],
        headerRows: 1,
        rows: [
          [
            { spans: [text("项目")], align: "center" },
            { spans: [text("金额")], align: "center" },
          ],
          [{ spans: [text("基本支出")], align: "left" }, cell("expenditure.basic", basic.toFixed(2))],
        ],
        orientation: "portrait",
      },
    ],
    figures: figures.map((figure) => ({
      type: "figure",
      key: figure.key,
      text: String(figure.amount / 1_000_000),
      figure,
    })),
    fingerprint: `${total}-${basic}`,
  };
}

export function smallReportFile(total = 71.1, basic = 50): Uint8Array {
  return writeDocx(smallReport(total, basic));
}

/** The same with a chart of both figures. */
export function chartReport(total: number, basic: number): ReportModel {
  const model = smallReport(total, basic);
  const values = [total, basic].map((value, index) => ({
    figure: amountFigure(
      index === 0 ? "expenditure.total" : "expenditure.basic",
      value,
      `支出!${index === 0 ? "B" : "C"}8`,
    ),
    value,
    label: value.toFixed(2),
  }));
  const chart: ChartBlock = {
    type: "chart",
    section: "use",
    id: "budgetAndActual",
    title: "预算与支出决算对比",
    caption: "图1　预算与支出决算对比（单位：万元）",
    alternativeText: `本年${total}万元`,
    unit: "万元",
    categories: ["本年支出", "基本支出"],
    series: [{ name: "", values }],
  };
  return { ...model, blocks: [...model.blocks, chart] };
}

/** What the charts of a file show, from their parts. */
export function shownByCharts(file: Uint8Array): string[][] {
  const charts = Object.entries(docxParts(file)).filter(([path]) => /^word\/charts\/chart\d+\.xml$/.test(path));
  return charts.map(([, xml]) => {
    const values = /<c:val>(.*?)<\/c:val>/su.exec(xml)?.[1] ?? "";
    return [...values.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value = ""]) => value);
  });
}
