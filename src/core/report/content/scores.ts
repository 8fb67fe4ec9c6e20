import { deductionsOf } from "../../indicators/deductions";
import type { Deduction } from "../../indicators/deductions";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { RatioFigure } from "../../accounts/figure";
import { missing } from "../prose/missing";
import type { MoreFacts } from "../prose/render";
import { renderStatement, withFacts } from "../prose/render";
import { withoutFullStop } from "../narrative/cleanText";
import { deductionsTold, missingCause, toldGroups } from "./indicators";
import type { Part } from "./part";
import { gapPart, sentencePart } from "./part";
import type { ReportContext } from "./reportContext";
import { pointsFigure, scoreFigures } from "./scoreFigures";

const SCORE_STEP = { type: "step", step: "score" } as const;

/**
 * Total and grade, only when every applicable indicator has been scored; otherwise what is missing, as a gap. A score
 * is never completed by a guess; one by a system that nobody has held against this year's notice is told openly as such.
 */
export function scoresContent(context: ReportContext): Part[] {
  const { scoreSheet: sheet } = context;
  if (!sheet) return [];
  const { total, system, grade } = sheet;
  if (!total.complete) return [gapPart(incompleteScore(sheet), SCORE_STEP)];
  const facts = {
    figures: scoreFigures(sheet),
    texts: { "score.system": system.title, "score.grade": grade ?? undefined },
  };
  if (system.confirmed) return sentences("score", facts, context);
  return [
    ...sentences("scoreUnconfirmed", facts, context),
    gapPart(missing("scoreUnconfirmed", { system: system.title }), SCORE_STEP),
  ];
}

/** At most so many indicators are named in a gap; the score step has them all. */
const MOST_NAMED = 3;

/** Why there is no total: what still lacks data, or weights that do not reach full marks. Rows that are not scored do not count. */
function incompleteScore({ indicators, total, system, notes }: ScoreSheet) {
  const counted = indicators.filter(({ informationOnly, status }) => !informationOnly && status !== "notApplicable");
  const open = counted.filter(({ status }) => status !== "scored");
  const shortOf = notes.find(({ code }) => code === "weightsNotTotal")?.params;
  const values = {
    system: system.title,
    indicators: String(counted.length),
    scored: String(counted.length - open.length),
    outOf: String(total.outOf),
    score: String(total.score),
  };
  if (open.length === counted.length) return missing("scoreNotStarted", values);
  if (open.length > 0) return missing("scoreIncomplete", { ...values, open: someNames(open) });
  if (!shortOf) return missing("scoreWithoutTotal", values);
  const { sum = "", total: full = "" } = shortOf;
  return missing("scoreWeights", { ...values, weights: String(sum), full: String(full), filled: someNames(counted) });
}

function someNames(indicators: readonly { readonly name: string }[]): string {
  // Quotation marks within quotation marks are single ones (GB/T 15834).
  const quoted = (name: string) => `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
  const names = indicators.slice(0, MOST_NAMED).map(({ name }) => quoted(name));
  return names.join("、") + (indicators.length > MOST_NAMED ? `等${indicators.length}项` : "");
}

/**
 * What the workbook proves whatever the score, then the indicators that lost points with the unit's own reason; a
 * deduction without a reason is a gap. Reasons that stand with the indicators of another section are not told again.
 * Deductions are told together with the score only: single ones of an unfinished score sheet may still change.
 * @param section where they are told
 */
export function deductionsContent(context: ReportContext, section: string): Part[] {
  const { scoreSheet: sheet, indicatorSection } = context;
  if (!sheet) return [];
  const all = toldDeductions(sheet);
  const told = toldGroups(sheet).length > 0 ? indicatorSection : null;
  const overQuota = staffOverQuota(sheet, context);
  if (all.length === 0) return overQuota;
  if (told && told.id !== section) return [...overQuota, deductionsTold(all, sheet, told.heading, context.style)];
  const deductions = all.flatMap((deduction) => [
    ...deductionSentence(deduction, sheet, context, told !== null),
    ...(told || causeOf(deduction, context) ? [] : [missingCause(deduction.indicator.id, deduction.indicator.name)]),
  ]);
  return [...overQuota, ...sentences("deductionsLead", {}, context), ...deductions];
}

function causeOf({ indicator: { id }, cause }: Deduction, context: ReportContext): string | undefined {
  return enteredText(`reason:${id}`, context) ?? cause?.text;
}

function deductionSentence(
  deduction: Deduction,
  sheet: ScoreSheet,
  context: ReportContext,
  isCauseTold: boolean,
): Part[] {
  const { indicator, lost } = deduction;
  const { id, name, weight, score } = indicator;
  const why = isCauseTold ? undefined : causeOf(deduction, context);
  const facts = {
    figures: {
      "indicator.weight": pointsFigure(`score.${id}.weight`, weight, sheet, [indicator]),
      "indicator.score": pointsFigure(`score.${id}.score`, score ?? 0, sheet, [indicator]),
      "indicator.lost": pointsFigure(`score.${id}.lost`, lost, sheet, [indicator]),
    },
    texts: { "indicator.name": name, "indicator.cause": why && withoutFullStop(why) },
  };
  return sentences("deduction", facts, context, true);
}

/** What the unit says it will do about each deduction; a gap where it says nothing of measures anywhere. */
export function improvementsContent(context: ReportContext): Part[] {
  const { scoreSheet: sheet, narrative } = context;
  const saysNothing = (narrative.get("measures") ?? []).length === 0;
  return (sheet ? toldDeductions(sheet) : []).flatMap(({ indicator: { id, name }, measure }): Part[] => {
    const slot = `measure:${id}`;
    const words = enteredText(slot, context) ?? measure?.text;
    if (words) {
      const texts = { "indicator.name": name, "indicator.measure": withoutFullStop(words) };
      return sentences("improvement", { texts }, context, true);
    }
    return saysNothing ? [gapPart(missing("measure", { indicator: name }), { type: "text", slot })] : [];
  });
}

/** What the user has entered in the report for this place: it wins over what stands in the form. */
function enteredText(slot: string, { narrative }: ReportContext): string | undefined {
  return narrative
    .get(slot)
    ?.map((paragraph) => paragraph.text)
    .join("");
}

function toldDeductions(sheet: ScoreSheet): readonly Deduction[] {
  return sheet.system.confirmed && sheet.total.complete ? deductionsOf(sheet) : [];
}

/** 超编 is a fact of 基础数据表 (rule F20), not a matter of judgement. */
function staffOverQuota({ indicators }: ScoreSheet, context: ReportContext): Part[] {
  return indicators.flatMap(({ inputs, notes, value }) => {
    const [actual, quota] = ["staff_on_post", "staff_quota"].map(
      (name) => inputs.find((input) => input.name === name)?.figure,
    );
    if (!notes.some(({ code }) => code === "staffOverQuota") || !actual || !quota || value === null) return [];
    const source = { type: "derived", formula: "staffControlRate", from: [actual, quota] } as const;
    const rate: RatioFigure = { key: "staff.total.controlRate", kind: "ratio", percent: value, source };
    const figures = { "staff.actual": actual, "staff.quota": quota, "staff.controlRate": rate };
    return sentences("staffControlRate", { figures }, context);
  });
}

function sentences(id: string, facts: MoreFacts, context: ReportContext, isNumbered = false): Part[] {
  return renderStatement(id, withFacts(context, facts)).map((prose) => sentencePart(prose, isNumbered));
}
