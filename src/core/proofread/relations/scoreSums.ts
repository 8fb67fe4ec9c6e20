import Decimal from "decimal.js";
import type { CountFact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { sumTie } from "./countTies";
import type { FactBook } from "./factBook";
import { isWeightOf } from "./scores";
import type { Relation, Tie } from "./tie";

/** 自评得分93.5分, 合计得45分: a total, not the score of one indicator. */
const TOTAL = /(?:总分|综合(?:得分|评分)|合计(?:得分?)?|总得分|自评(?:得分?|总分)|评价得分|最终得分|评分)(?:为|是|:)?$/;

interface Indicator {
  readonly weight: CountFact;
  readonly score: CountFact;
}

/** F02: the scores of indicators whose weights are all that the total's weight is, against the total. */
export const scoreSums: Relation = (book) =>
  book.passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) => {
      const points = book
        .ofPassage(passage)
        .filter(isCountFact)
        .filter(({ quantity, lead }) => quantity.measure === "分" && !/每[^,;。]*$/.test(lead));
      return points.length < 5 ? [] : totalsIn(points, book);
    });

function totalsIn(points: readonly CountFact[], book: FactBook): Tie[] {
  return points.flatMap((total, at): Tie[] => {
    // 总分100分，自评得96.5分: the first is what there was to get.
    const next = points[at + 1];
    const isOutOf =
      next?.sentence === total.sentence && next.kind === "score" && /^[,(][^,;:]{0,4}得分?$/.test(next.lead);
    if (!TOTAL.test(total.lead) || isOutOf) return [];
    const behind = indicatorsIn(points.slice(at + 1));
    const before = indicatorsIn(points.slice(0, at));
    const groups = [...(behind.length > 1 ? [behind] : []), ...(before.length > 1 ? [before] : [])];
    return groups.slice(0, 1).flatMap((group) => judge(total, group, points, book));
  });
}

/** A weight with its score right behind it, or in a bracket behind the score; up to the next total. */
function indicatorsIn(points: readonly CountFact[]): Indicator[] {
  const end = points.findIndex(({ lead }) => TOTAL.test(lead));
  const near = end < 0 ? points : points.slice(0, end);
  return near.flatMap((one, at): Indicator[] => {
    const next = near[at + 1];
    if (next && isWeightOf(next, one)) return [{ weight: next, score: one }];
    const isWeight = one.kind !== "score" && one.kind !== "deduction" && !isWeightOf(one, near[at - 1]);
    return isWeight && next?.kind === "score" ? [{ weight: one, score: next }] : [];
  });
}

const ALL = new Decimal(100);

function judge(
  total: CountFact,
  indicators: readonly Indicator[],
  points: readonly CountFact[],
  book: FactBook,
): Tie[] {
  const weights = Decimal.sum(...indicators.map(({ weight }) => weight.quantity.value));
  const paired = new Set(indicators.flatMap(({ weight, score }) => [weight, score]));
  // The total's own weight: 产出指标（50分）.
  const isAll =
    weights.eq(ALL) ||
    points.some((one) => one !== total && !paired.has(one) && one.kind !== "score" && one.quantity.value.eq(weights));
  if (!isAll || book.ofPassage(total.passage).length === 0) return [];
  const scores = indicators.map(({ score }) => score);
  return [sumTie("scoreSum", { whole: total, parts: scores, rule: "F02", severity: "error" })];
}
