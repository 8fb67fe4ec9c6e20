import type Decimal from "decimal.js";
import { FORM_GRADES } from "../../indicators/systems/grades";
import { gradeOf } from "../../indicators/total";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact, isPercentFact } from "../../reading/facts";
import { foundAt } from "../check";
import { rateTie } from "./countTies";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** F02, F17: scores against their weights, deductions and grades, as the prose tells them. */
export const scores: Relation = (book) =>
  book.sentences.flatMap((sentence) => {
    const all = scoredIn(book.ofSentence(sentence));
    return all.flatMap((scored) => [...judge(scored, all), ...rateOf(scored, book)]);
  });

/** The points of one indicator. */
interface Scored {
  weight: CountFact | null;
  score: CountFact | null;
  readonly deductions: CountFact[];
}

/** Directly behind the score, or before it: 得分95分，等级为“优”; not 评级为“良”的项目. */
const GRADE_WORDS = String.raw`(?:等级|评级|等次|档次|评价结果|评价结论)(?:评定)?(?:为|是|:)*["“]?(优|良|中|差)(?:秀|好|等)?["”]?(?!["”]?的)`;
const GRADE_AFTER = new RegExp(String.raw`^[,;(]?[^,;。\d]{0,8}?${GRADE_WORDS}`, "u");
const GRADE_BEFORE = new RegExp(String.raw`${GRADE_WORDS}[,;]?[^,;。\d]{0,12}$`, "u");

/** 总分91分，其中：决策指标18分（满分20分）: a weight in a bracket is that of the points right before it. */
export function isWeightOf(weight: CountFact, score: CountFact | undefined): boolean {
  return weight.kind === "weight" && weight.lead.startsWith("(") && weight.depth === (score?.depth ?? NaN) + 1;
}

/** Weight, score and deductions that stand together; a second weight or score begins the next indicator. */
function scoredIn(facts: readonly Fact[]): Scored[] {
  // 每超过一个百分点扣0.5分 is a rule and not a result.
  const points = facts
    .filter(isCountFact)
    .filter(({ quantity, lead }) => quantity.measure === "分" && !/每[^,;。]*$/.test(lead));
  const all: Scored[] = [];
  let isOpen = false;
  for (const [at, fact] of points.entries()) {
    const last = points[at - 1];
    const open = isOpen ? all.at(-1) : undefined;
    if (last && isWeightOf(fact, last)) {
      if (open?.score === last) open.weight = fact;
      else all.push({ weight: fact, score: last, deductions: [] });
      isOpen = true;
    } else if (fact.kind === "weight" || fact.kind === "score" || fact.kind === "deduction") {
      const isNext = /[;。]/.test(fact.lead) || (fact.kind !== "deduction" && open?.[fact.kind] !== null);
      const scored: Scored = isNext || !open ? { weight: null, score: null, deductions: [] } : open;
      if (scored !== open) all.push(scored);
      if (fact.kind === "deduction") scored.deductions.push(fact);
      else scored[fact.kind] = fact;
      isOpen = true;
    } else isOpen = false;
  }
  return all;
}

function judge(scored: Scored, all: readonly Scored[]): Tie[] {
  const { weight, score, deductions } = scored;
  const [deduction, ...others] = deductions;
  if (weight && score?.quantity.value.gt(weight.quantity.value)) {
    const params = { weight: textOf(weight), score: textOf(score) };
    return [contradicted([score, weight], "aboveWeight", params, weight.quantity.value)];
  }
  if (weight && score && deduction && others.length === 0) {
    const lost = weight.quantity.value.minus(score.quantity.value);
    const facts = [deduction, weight, score] as const;
    if (lost.eq(deduction.quantity.value)) return [{ relation: "scoreSum", facts, agreement: "equal", finding: null }];
    const params = {
      weight: textOf(weight),
      score: textOf(score),
      lost: lost.toString(),
      deduction: textOf(deduction),
    };
    return [contradicted(facts, "deduction", params, lost)];
  }
  return score ? gradeAgainst(score, weight, all) : [];
}

/** 得25分（满分30分，得分率83.33%）: the rate right behind the two. */
function rateOf({ weight, score }: Scored, book: FactBook): Tie[] {
  if (!weight || !score || weight.quantity.value.isZero()) return [];
  const rate = book.facts[Math.max(weight.at, score.at) + 1];
  if (!rate || !isPercentFact(rate) || rate.sentence !== score.sentence || !pattern("score.rate").test(rate.lead))
    return [];
  const params = { name: "得分率", part: score.quantity.written, whole: weight.quantity.written };
  return [rateTie("ratio", rate, [score, weight], { rule: "F20", severity: "error", variant: "named", params })];
}

function textOf({ quantity }: CountFact): string {
  return quantity.value.toString();
}

/** The first of the facts against what the others come to. */
function contradicted(
  facts: readonly [CountFact, ...CountFact[]],
  variant: string,
  params: Record<string, string>,
  expected: Decimal,
): Tie {
  const [claimed] = facts;
  const finding = foundAt(claimed.passage, claimed.sentence.quote, "F02", "error", {
    variant,
    params,
    expected: expected.toNumber(),
    actual: claimed.quantity.value.toNumber(),
  });
  return { relation: "scoreSum", facts, agreement: "contradiction", finding };
}

/**
 * A grade word beside a total. The bands are the Ministry's (财预〔2020〕10号); a county may have its own: one band off is
 * a question, two are a contradiction.
 */
function gradeAgainst(score: CountFact, weight: CountFact | null, all: readonly Scored[]): Tie[] {
  const { text, quote } = score.sentence;
  const { value, start, end } = score.quantity;
  const written = (GRADE_AFTER.exec(text.slice(end)) ?? GRADE_BEFORE.exec(text.slice(0, start)))?.[1];
  if (!written || value.gt(100) || value.lt(20) || (weight && !weight.quantity.value.eq(100))) return [];
  const grade = gradeOf(value, FORM_GRADES);
  const names = FORM_GRADES.map((one) => one.grade);
  const off = Math.abs(names.indexOf(written) - names.indexOf(grade ?? written));
  if (off === 0) return [];
  // 总分95分，其中：… 效果得20分，等级为优: the grade may be that of any score in the sentence.
  if (all.some((one) => one.score && gradeOf(one.score.quantity.value, FORM_GRADES) === written)) return [];
  const finding = foundAt(score.passage, quote, "F17", off > 1 ? "error" : "warning", {
    params: { score: value.toString(), written, grade: grade ?? "" },
    expected: grade,
    actual: written,
  });
  return [{ relation: "scoreSum", facts: [score], agreement: "contradiction", finding }];
}
