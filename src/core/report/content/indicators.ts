import Decimal from "decimal.js";
import { z } from "zod";
import { shareOf } from "../../accounts/figureBook";
import { groupBy } from "../../groupBy";
import type { Deduction } from "../../indicators/deductions";
import { deductionsOf } from "../../indicators/deductions";
import type { RoleCell } from "../../layout/recognisedTable";
import { cleanUserText, withoutFullStop } from "../narrative/cleanText";
import { withChineseMarks } from "../narrative/houseStyle";
import type { Narrative } from "../narrative/narrative";
import { cellText } from "../tables/cells";
import type { FormCell, IndicatorInput, IndicatorScore, ScoreSheet } from "../../indicators/scoreSheet";
import type { FormPart } from "../../lexicon/formParts";
import type { Span } from "../documentModel";
import { fillWording } from "../prose/fillPattern";
import type { Values } from "../prose/fillPattern";
import { figureNumber, figureSpans, joinSpans, text } from "../prose/figureText";
import { missing } from "../prose/missing";
import { joinNames, NAMES } from "../prose/names";
import wordings from "../prose/wording/indicators.json";
import type { Part } from "./part";
import { gapPart, sentencePart } from "./part";
import type { ReportContext } from "./reportContext";
import { pointsFigure } from "./scoreFigures";

const WORDINGS = z
  .strictObject({
    lead: z.string(),
    group: z.string(),
    measured: z.string(),
    described: z.string(),
    plain: z.string(),
    goal: z.string(),
    deductions: z.string(),
    deduction: z.string(),
    allFull: z.string(),
    noneFull: z.string(),
    summary: z.string(),
    signs: z.strictObject({
      noLower: z.string(),
      noFewer: z.string(),
      noHigher: z.string(),
      noMore: z.string(),
      above: z.string(),
      below: z.string(),
    }),
  })
  .parse(wordings);

/**
 * 一级指标 by 一级指标: weight, score and rate, each indicator's target and what was reached, then where points were lost.
 * Like the total it is told only when every indicator has been scored by a system that holds for this year.
 */
export function indicatorsContent(context: ReportContext): Part[] {
  const goals = goalParts(context);
  return [...goals, ...scoredParts(context)];
}

/** 年度总体目标 and what became of it, in the form's words. */
function goalParts({ accounts }: ReportContext): Part[] {
  const forms = accounts.tables.filter(({ kind }) => kind === "departmentSelfEvaluation");
  const rows = forms.flatMap((form) => form.rows.filter(({ key }) => key === "goal"));
  return rows.flatMap((row) => {
    const [expected, actual] = (["expectedGoal", "actualGoal"] as const).map((role) => sentenceOf(row.values[role]));
    if (!expected) return [];
    return [sentencePart({ spans: fillWording(WORDINGS.goal, { expected, actual }) })];
  });
}

/** Closed by a full stop; empty where the cell says nothing. */
function sentenceOf(cell: RoleCell | undefined): string {
  const words = cell ? withoutFullStop(withChineseMarks(cleanUserText(cellText(cell)).replace(/\s*\n\s*/gu, ""))) : "";
  return words === "" || /[…！？]$/u.test(words) ? words : `${words}。`;
}

function scoredParts(context: ReportContext): Part[] {
  const { scoreSheet: sheet } = context;
  const groups = sheet ? toldGroups(sheet) : [];
  if (!sheet || groups.length === 0) return [];
  return [
    sentencePart({ spans: [text(WORDINGS.lead)] }),
    ...groups.flatMap(([name, members]) => [
      sentencePart({ spans: groupSpans(name, members, sheet, context) }, true),
      ...unexplained(members, sheet, context),
    ]),
    sentencePart({ spans: summarySpans(groups.flatMap(([, members]) => members)) }),
  ];
}

/** The 一级指标 with their indicators, where they are told one by one; else none. */
export function toldGroups(sheet: ScoreSheet): (readonly [string, readonly IndicatorScore[]])[] {
  if (!sheet.total.complete || !sheet.system.confirmed) return [];
  const scored = sheet.indicators.filter(({ status, weight }) => status === "scored" && weight > 0);
  const groups = [...groupBy(scored, ({ level1 }) => level1)];
  return groups.length < 2 ? [] : groups;
}

/** Points lost for which nobody has given a reason. */
function unexplained(members: readonly IndicatorScore[], sheet: ScoreSheet, { narrative }: ReportContext): Part[] {
  const causes = causesOf(sheet, narrative);
  const open = members.filter((one) => lostPoints(one) > 0 && !causes.get(one.id));
  return open.map(({ id, name }) => missingCause(id, name));
}

/** The gap that asks why an indicator lost points. */
export function missingCause(id: string, name: string): Part {
  return gapPart(missing("cause", { indicator: name }), { type: "text", slot: `reason:${id}` });
}

function groupSpans(
  name: string,
  members: readonly IndicatorScore[],
  sheet: ScoreSheet,
  { style, narrative }: ReportContext,
): readonly Span[] {
  const points = (what: "weight" | "score", value: number) =>
    pointsFigure(`score.group.${name}.${what}`, value, sheet, members);
  const weight = points(
    "weight",
    total(members, (one) => one.weight),
  );
  const score = points(
    "score",
    total(members, (one) => one.score ?? 0),
  );
  const rate = shareOf(score, weight, `score.group.${name}.rate`);
  const causes = causesOf(sheet, narrative);
  const [only] = members;
  const isItself = members.length === 1 && only?.name === name && !formCell(only, "target");
  const own = isItself ? lostValues(only, sheet, causes, style) : {};
  return fillWording(WORDINGS.group, {
    name,
    weight: figureSpans(weight, style),
    score: figureSpans(score, style),
    rate: rate ? figureSpans(rate, style) : undefined,
    ...own,
    members: isItself ? undefined : joined(members.map((one) => memberSpans(one, sheet, causes, style))),
  });
}

function memberSpans(
  indicator: IndicatorScore,
  sheet: ScoreSheet,
  causes: ReadonlyMap<string, string>,
  style: ReportContext["style"],
): readonly Span[] {
  const { id, name, weight, score } = indicator;
  const points = (what: string, value: number) =>
    figureSpans(pointsFigure(`score.${id}.${what}`, value, sheet, [indicator]), style);
  const target = formCell(indicator, "target");
  const actual = formCell(indicator, "actual");
  const values = {
    name,
    ...lostValues(indicator, sheet, causes, style),
    weight: points("weight", weight),
    score: points("score", score ?? 0),
  };
  if (!target || !actual) return fillWording(WORDINGS.plain, values);
  const isMeasured = [target, actual].every(({ text: words }) => MEASURED.test(words.trim()));
  return fillWording(isMeasured ? WORDINGS.measured : WORDINGS.described, {
    ...values,
    target: cellSpans(
      isMeasured ? { ...target, text: comparedInWords(target.text) } : quoted(target),
      indicator.inputs,
    ),
    actual: cellSpans(isMeasured ? actual : quoted(actual), indicator.inputs),
  });
}

/** Where reasons stand in another section: what lost points, and how many, in one sentence. */
export function deductionsTold(
  deductions: readonly Deduction[],
  sheet: ScoreSheet,
  heading: string,
  style: ReportContext["style"],
): Part {
  const told = deductions.map(({ indicator, lost }) => {
    const figure = pointsFigure(`score.${indicator.id}.lost`, lost, sheet, [indicator]);
    return fillWording(WORDINGS.deduction, { name: indicator.name, lost: figureSpans(figure, style) });
  });
  return sentencePart({ spans: fillWording(WORDINGS.deductions, { deductions: joined(told, NAMES.comma), heading }) });
}

/** 扣1分，原因：…, where points were lost. */
function lostValues(
  indicator: IndicatorScore,
  sheet: ScoreSheet,
  causes: ReadonlyMap<string, string>,
  style: ReportContext["style"],
): Values {
  const lost = lostPoints(indicator);
  if (lost <= 0) return {};
  const reason = causes.get(indicator.id);
  return {
    lost: figureSpans(pointsFigure(`score.${indicator.id}.lost`, lost, sheet, [indicator]), style),
    reason: reason && withoutFullStop(reason),
  };
}

function lostPoints({ weight, score }: IndicatorScore): number {
  return new Decimal(weight).minus(score ?? 0).toNumber();
}

/** ≥24次, =100%, 2023年12月底前: what goes on reading behind 目标 and 实际完成; other words need quotation marks. */
const MEASURED = /^[≥≤≧≦＞＜＝><=]*\s*\d/u;

/** 目标≥95% reads 目标不低于95%, of a count or a cost 不少于 and 不超过; 目标=100% is 目标100%. */
function comparedInWords(words: string): string {
  const [, sign = "", rest = ""] = /^([≥≤≧≦＞＜＝><=]*)\s*(.*)$/su.exec(words.trim()) ?? [];
  const isRate = /[%％]/u.test(rest);
  switch (sign.normalize("NFKC").replaceAll("≧", "≥").replaceAll("≦", "≤")) {
    case "≥":
    case ">=":
      return (isRate ? WORDINGS.signs.noLower : WORDINGS.signs.noFewer) + rest;
    case "≤":
    case "<=":
      return (isRate ? WORDINGS.signs.noHigher : WORDINGS.signs.noMore) + rest;
    case ">":
      return WORDINGS.signs.above + rest;
    case "<":
      return WORDINGS.signs.below + rest;
    default:
      return sign === "" || /^[=＝]+$/u.test(sign) ? rest : words.trim();
  }
}

/** Words for quotation marks: without a full stop of their own; marks within are single ones (GB/T 15834). */
function quoted(cell: FormCell): FormCell {
  const words = withoutFullStop(cell.text.trim().replace(/\s*\n\s*/gu, ""));
  return { ...cell, text: words.replaceAll("“", "‘").replaceAll("”", "’") };
}

/** Why points were lost, by the indicator's id: as entered for the report, else as noted or as the form has it. */
function causesOf(sheet: ScoreSheet, narrative: Narrative): ReadonlyMap<string, string> {
  return new Map(
    deductionsOf(sheet).flatMap(({ indicator: { id }, cause }) => {
      const entered = narrative.get(`reason:${id}`)?.map(({ text: words }) => words);
      const words = entered?.join("") ?? cause?.text;
      return words === undefined ? [] : [[id, words] as const];
    }),
  );
}

function formCell({ formCells = [] }: IndicatorScore, part: FormPart): FormCell | undefined {
  return formCells.find((cell) => cell.part === part && cell.text.trim() !== "");
}

/** A form's cell as it stands; the number in it knows its cell: ≥24次. */
function cellSpans({ part, text: words }: FormCell, inputs: readonly IndicatorInput[]): readonly Span[] {
  const figure = inputs.find((input) => input.part === part)?.figure;
  const number = figure ? figureNumber(figure, "trimmed") : "";
  const at = number === "" ? -1 : words.indexOf(number);
  if (!figure || at < 0 || /[\d.]/u.test(words.charAt(at + number.length))) return [text(words)];
  return joinSpans([
    text(words.slice(0, at)),
    { type: "figure", key: figure.key, text: number, figure },
    text(words.slice(at + number.length)),
  ]);
}

/** Strong and weak points by name. */
function summarySpans(scored: readonly IndicatorScore[]): readonly Span[] {
  const isWeak = ({ score, weight }: IndicatorScore) => score !== null && score < weight;
  const weak = scored.filter(isWeak);
  if (weak.length === 0) return [text(WORDINGS.allFull)];
  if (weak.length === scored.length) return [text(WORDINGS.noneFull)];
  return fillWording(WORDINGS.summary, { weak: joinNames(weak.map(({ name }) => name)) });
}

function total(members: readonly IndicatorScore[], of: (one: IndicatorScore) => number): number {
  return members.reduce((sum, one) => sum.plus(of(one)), new Decimal(0)).toNumber();
}

function joined(parts: readonly (readonly Span[])[], separator: string = NAMES.clauseSeparator): readonly Span[] {
  return joinSpans(parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part])));
}
