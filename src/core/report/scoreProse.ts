import type { CountFigure, Figure, RatioFigure } from "../accounts/figure";
import { deductionsOf } from "../indicators/deductions";
import type { Deduction } from "../indicators/deductions";
import type { ScoreSheet } from "../indicators/scoreSheet";
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
  if (!system.confirmed) return addUnconfirmed(sheet, builder);
  builder.paragraph([
    text(`按《${system.title}》评价，满分`),
    ...points("score.outOf", total.outOf, sheet, builder),
    text("，综合得分"),
    ...points("score.total", total.score, sheet, builder),
    text(grade === null ? "。" : `，评价等级为“${grade}”。`),
  ]);
}

/** A total by a system that nobody has held against this year's notice: said openly, without a grade. */
function addUnconfirmed(sheet: ScoreSheet, builder: ReportBuilder): void {
  const { total, system } = sheet;
  builder.paragraph([
    text(`按《${system.title}》测算，满分`),
    ...points("score.outOf", total.outOf, sheet, builder),
    text("，得分"),
    ...points("score.total", total.score, sheet, builder),
    text("。该指标体系尚未对照本年度的评价通知核对确认，以上得分仅供参考，不作为评价结论。"),
  ]);
  builder.gap(
    { what: `绩效评分结果和等级（《${system.title}》须先与本年度的评价通知核对确认）`, where: "评分步骤" },
    { type: "step", step: "score" },
  );
}

/**
 * What the workbook proves whatever the score, then the indicators that lost points with the unit's own reason; a
 * deduction without a reason is a gap. Deductions are told together with the score only: single ones of an unfinished
 * score sheet may still change.
 */
export function addDeductions(sheet: ScoreSheet | null, builder: ReportBuilder): void {
  if (!sheet) return;
  addStaffOverQuota(sheet, builder);
  const deducted = toldDeductions(sheet);
  if (deducted.length === 0) return;
  builder.paragraph([text("评价扣分情况：")]);
  for (const { indicator, lost, cause } of deducted) {
    const { id, name, weight, score } = indicator;
    const slot = `reason:${id}`;
    const why = enteredText(slot, builder) ?? cause?.text;
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

/** What the unit says it will do about each deduction; a gap where it says nothing of measures anywhere. */
export function addImprovements(sheet: ScoreSheet | null, builder: ReportBuilder): void {
  const saysNothing = (builder.narrative.get("measures") ?? []).length === 0;
  for (const { indicator, measure } of sheet ? toldDeductions(sheet) : []) {
    const slot = `measure:${indicator.id}`;
    const words = enteredText(slot, builder) ?? measure?.text;
    if (words) {
      builder.paragraph([text(`针对“${indicator.name}”扣分：${withoutFullStop(words)}。`)], "body", true);
    } else if (saysNothing) {
      const where = "自评表的偏差原因分析及改进措施或评分步骤";
      builder.gap({ what: `“${indicator.name}”扣分的改进措施`, where }, { type: "text", slot });
    }
  }
}

/** What the user has entered in the report for this place: it wins over what stands in the form. */
function enteredText(slot: string, builder: ReportBuilder): string | undefined {
  builder.markPlaced(slot);
  const paragraphs = builder.narrative.get(slot);
  return paragraphs?.map((paragraph) => paragraph.text).join("");
}

function toldDeductions(sheet: ScoreSheet): readonly Deduction[] {
  return sheet.system.confirmed && sheet.total.complete ? deductionsOf(sheet) : [];
}

/** 超编 is a fact of 基础数据表 (rule F20), not a matter of judgement. */
function addStaffOverQuota(sheet: ScoreSheet, builder: ReportBuilder): void {
  const { style } = builder.context;
  for (const { inputs, notes, value } of sheet.indicators) {
    const [actual, quota] = ["staff_on_post", "staff_quota"].map(
      (name) => inputs.find((input) => input.name === name)?.figure,
    );
    if (!notes.some(({ code }) => code === "staffOverQuota") || !actual || !quota || value === null) continue;
    const source = { type: "derived", formula: "staffControlRate", from: [actual, quota] } as const;
    const rate: RatioFigure = { key: "staff.total.controlRate", kind: "ratio", percent: value, source };
    builder.paragraph([
      text("在职人员"),
      ...figureSpans(actual, style),
      text("，编制"),
      ...figureSpans(quota, style),
      text("，在职人员控制率"),
      ...figureSpans(rate, style),
      text("，超过编制。"),
    ]);
  }
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
