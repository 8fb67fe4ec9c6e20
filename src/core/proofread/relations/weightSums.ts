import Decimal from "decimal.js";
import { pattern } from "../../lexicon/words";
import type { Fact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { sumTie } from "./countTies";
import type { Relation, Tie } from "./tie";

/** The first level of 项目支出绩效自评表: what was put out, what it brought, and how the budget was used, 100 points in all. */
const FIRST_LEVEL = ["weight.output", "weight.benefit", "weight.budget"] as const;
const ALL = new Decimal(100);

/** F02: 产出指标50分、效益指标30分、满意度指标10分、预算执行率10分: the weights of the first level are 100 together. */
export const weightSums: Relation = (book) => book.sentences.flatMap((sentence) => judge(book.ofSentence(sentence)));

function judge(facts: readonly Fact[]): Tie[] {
  const points = facts.filter(isCountFact).filter(({ quantity }) => quantity.measure === "分");
  const [first] = points;
  const isOfFirstLevel = FIRST_LEVEL.every(
    (name) => points.filter(({ lead }) => pattern(name).test(lead)).length === 1,
  );
  // One after the other, and nothing else told.
  const isRun = points.slice(1).every(({ lead }) => /^[、,;][^、,;。:()]{2,16}$/.test(lead));
  if (!first || !isOfFirstLevel || !isRun || points.length > 5 || points.length !== facts.length) return [];
  return [sumTie("scoreSum", { whole: ALL, parts: points, rule: "F02" })];
}
