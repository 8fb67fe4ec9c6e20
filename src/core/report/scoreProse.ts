import Decimal from "decimal.js";
import type { CountFigure, Figure } from "../accounts/figure";
import type { IndicatorScore, ScoreSheet } from "../indicators/scoreSheet";
import { figureSpans, text } from "./figureText";
import type { ReportBuilder } from "./reportBuilder";
import type { Span } from "./reportModel";
import { withoutFullStop } from "./userText";

/**
 * Total and grade, only when every applicable indicator has been scored; otherwise what is missing, as a gap. A score
 * is never completed by a guess.
 */
export function addScores(sheet: ScoreSheet | null, builder: ReportBuilder): void {
  if (!sheet) return;
  const { total, system, grade } = sheet;
  if (!total.complete) {
    const scored = sheet.indicators.filter((indicator) => indicator.status === "scored").length;
    const state =
      scored === 0
        ? `${sheet.indicators.length}项指标都还不能计算`
        : `${sheet.indicators.length}项指标中已能计算${scored}项，${total.outOf}分中得${total.score}分`;
    builder.gap(
      {
        what: `绩效评分结果和等级（《${system.title}》${state}，所缺数据见评分步骤，评分完成后附评分表）`,
        where: "评分步骤",
      },
      { type: "step", step: "score" },
    );
    return;
  }
  if (!system.confirmed) {
    builder.gap(
      { what: `绩效评分结果和等级（《${system.title}》须先与本年度的评价通知核对确认）`, where: "评分步骤" },
      { type: "step", step: "score" },
    );
    return;
  }
  builder.paragraph([
    text(`按《${system.title}》评价，满分`),
    ...points("score.outOf", total.outOf, sheet, builder),
    text("，综合得分"),
    ...points("score.total", total.score, sheet, builder),
    text(grade === null ? "。" : `，评价等级为“${grade}”。`),
  ]);
}

/**
 * The indicators that lost points, with the user's own reason; a deduction without a reason is a gap. Told together
 * with the score only: single deductions of an unfinished score sheet may still change.
 */
export function addDeductions(sheet: ScoreSheet | null, builder: ReportBuilder): void {
  const deducted = sheet?.system.confirmed && sheet.total.complete ? sheet.indicators.filter(isDeducted) : [];
  if (!sheet || deducted.length === 0) return;
  builder.paragraph([text("评价扣分情况：")]);
  for (const indicator of deducted) {
    const { id, name, weight, score, reason } = indicator;
    const slot = `reason:${id}`;
    const why =
      builder.narrative
        .get(slot)
        ?.map((paragraph) => paragraph.text)
        .join("") ?? reason?.text;
    builder.markPlaced(slot);
    const lost = new Decimal(weight).minus(score ?? 0).toNumber();
    builder.paragraph(
      [
        text(`“${name}”分值`),
        ...points(`score.${id}.weight`, weight, sheet, builder),
        text("，得分"),
        ...points(`score.${id}.score`, score ?? 0, sheet, builder),
        text("，扣"),
        ...points(`score.${id}.lost`, lost, sheet, builder),
        text(why ? `，原因：${withoutFullStop(why)}。` : "。"),
      ],
      "body",
      true,
    );
    if (!why) {
      builder.gap({ what: `“${name}”扣分的原因`, where: "自评表的偏差原因或评分步骤" }, { type: "text", slot });
    }
  }
}

function isDeducted(indicator: IndicatorScore): boolean {
  return indicator.status === "scored" && indicator.score !== null && indicator.score < indicator.weight;
}

function points(key: string, value: number, sheet: ScoreSheet, builder: ReportBuilder): Span[] {
  const from = inputFigures(key, sheet);
  const figure: CountFigure = {
    key,
    kind: "count",
    count: value,
    measure: "分",
    source: { type: "derived", formula: `score:${sheet.system.id}`, from },
  };
  return figureSpans(figure, builder.context.style);
}

function inputFigures(key: string, sheet: ScoreSheet): Figure[] {
  const indicators = sheet.indicators.filter(
    ({ id }) => key === "score.total" || key === "score.outOf" || key.startsWith(`score.${id}.`),
  );
  return indicators.flatMap(({ inputs }) => inputs.flatMap(({ figure }) => (figure ? [figure] : [])));
}
