import type Decimal from "decimal.js";
import { gradeOf } from "../../indicators/total";
import { FORM_GRADES } from "../../indicators/systems/grades";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";

/** F02, F17: scores against their weights, deductions and grades, as the prose tells them. */
export const checkScores: Check = ({ passages }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) => passage.sentences.flatMap((sentence) => judge(passage, sentence)));

interface Scored {
  weight: Decimal | null;
  score: Decimal | null;
  /** Where the score stands. */
  start: number;
  end: number;
  readonly deductions: Decimal[];
}

const WEIGHT = /(?:分值|满分|权重|标准分|总分值)(?:为|是|:|计)?$/;
const SCORE = /(?:得分|实得|自评|评分|得|总分)(?:为|是|:)?$/;
const DEDUCTION = /扣(?:分|除|减|了)?(?:为|:)?$/;
/** Directly behind the score, or before it: 得分95分，等级为“优”; not 评级为“良”的项目. */
const GRADE_WORDS = String.raw`(?:等级|评级|等次|档次|评价结果|评价结论)(?:评定)?(?:为|是|:)*["“]?(优|良|中|差)(?:秀|好|等)?["”]?(?!["”]?的)`;
const GRADE_AFTER = new RegExp(String.raw`^[,;(]?[^,;。\d]{0,8}?${GRADE_WORDS}`, "u");
const GRADE_BEFORE = new RegExp(String.raw`${GRADE_WORDS}[,;]?[^,;。\d]{0,12}$`, "u");

function judge(passage: Passage, sentence: Sentence): ProofFinding[] {
  const all = scoredIn(sentence.mentions);
  return all.flatMap((scored) => {
    const { weight, score, deductions } = scored;
    const found = (variant: string, params: Record<string, string>, expected: Decimal, actual: Decimal) => [
      foundAt(passage, sentence.quote, "F02", "error", {
        variant,
        params,
        expected: expected.toNumber(),
        actual: actual.toNumber(),
      }),
    ];
    if (weight && score?.gt(weight))
      return found("aboveWeight", { weight: weight.toString(), score: score.toString() }, weight, score);
    const [deduction, ...others] = deductions;
    if (weight && score && deduction && others.length === 0 && !weight.minus(score).eq(deduction)) {
      const lost = weight.minus(score);
      const params = { weight: weight.toString(), score: score.toString(), lost: lost.toString() };
      return found("deduction", { ...params, deduction: deduction.toString() }, lost, deduction);
    }
    return gradeAgainst(passage, sentence, scored, all);
  });
}

/** Weight, score and deductions that stand together; a second weight or score begins the next indicator. */
function scoredIn(mentions: readonly Mention[]): Scored[] {
  const all: Scored[] = [];
  for (const { quantity, lead } of mentions) {
    if (quantity.kind !== "count" || quantity.measure !== "分") continue;
    // 每超过一个百分点扣0.5分 is a rule and not a result.
    if (/每[^,;。]*$/.test(lead)) continue;
    const kind = WEIGHT.test(lead) ? "weight" : SCORE.test(lead) ? "score" : DEDUCTION.test(lead) ? "deductions" : null;
    if (!kind) continue;
    const open = all.at(-1);
    const isNext = !open || /[;。]/.test(lead) || (kind !== "deductions" && open[kind] !== null);
    if (isNext) all.push({ weight: null, score: null, start: 0, end: 0, deductions: [] });
    const scored = all.at(-1);
    if (!scored) continue;
    if (kind === "deductions") scored.deductions.push(quantity.value);
    else scored[kind] = quantity.value;
    if (kind === "score") Object.assign(scored, { start: quantity.start, end: quantity.end });
  }
  return all;
}

/**
 * A grade word beside a total. The bands are the Ministry's (财预〔2020〕10号); a county may have its own: one band off is
 * a question, two are a contradiction.
 */
function gradeAgainst(passage: Passage, { text, quote }: Sentence, scored: Scored, all: readonly Scored[]) {
  const { score, weight, start, end } = scored;
  const written = (GRADE_AFTER.exec(text.slice(end)) ?? GRADE_BEFORE.exec(text.slice(0, start)))?.[1];
  if (!score || !written || score.gt(100) || (weight && !weight.eq(100))) return [];
  const grade = gradeOf(score, FORM_GRADES);
  const names = FORM_GRADES.map((one) => one.grade);
  const off = Math.abs(names.indexOf(written) - names.indexOf(grade ?? written));
  if (off === 0 || score.lt(20)) return [];
  // 总分95分，其中：… 效果得20分，等级为优: the grade may be that of any score in the sentence.
  if (all.some((one) => one.score && gradeOf(one.score, FORM_GRADES) === written)) return [];
  return [
    foundAt(passage, quote, "F17", off > 1 ? "error" : "warning", {
      params: { score: score.toString(), written, grade: grade ?? "" },
      expected: grade,
      actual: written,
    }),
  ];
}
