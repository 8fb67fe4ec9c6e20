import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";

/** 综合得分85分, 自评总分95分, 合计得分90分. */
const TOTAL = /(?:总分|综合(?:得分|评分)|合计(?:得分)?|总得分|自评得分|评价得分|最终得分)(?:为|是|:)?$/;
const WEIGHT = /(?:分值|满分|权重|标准分)(?:为|是|:|计)?$/;
const SCORE = /(?:得分|实得|自评|评分|得)(?:为|是|:)?$/;

/**
 * F02: the scores of indicators that have all 100 points among them, each with its weight, against the total beside
 * them: 综合得分85分。其中：投入指标满分15分，得11分；….
 */
export const checkScoreTotals: Check = ({ passages }) =>
  passages.filter(({ inTable }) => !inTable).flatMap((passage) => judge(passage));

interface Point {
  readonly mention: Mention;
  readonly sentence: Sentence;
}

function judge(passage: Passage): ProofFinding[] {
  const points = passage.sentences.flatMap((sentence) =>
    sentence.mentions.filter(isPoints).map((mention): Point => ({ mention, sentence })),
  );
  const scores: Decimal[] = [];
  const totals: Point[] = [];
  let weights = new Decimal(0);
  let weight: Decimal | null = null;
  for (const point of points) {
    const { lead, quantity } = point.mention;
    if (WEIGHT.test(lead)) {
      // Two weights without a score between them: what was scored cannot be told.
      if (weight) return [];
      weight = quantity.value;
    } else if (weight && SCORE.test(lead)) {
      weights = weights.plus(weight);
      scores.push(quantity.value);
      weight = null;
    } else if (TOTAL.test(lead)) totals.push(point);
    else if (SCORE.test(lead)) return [];
  }
  const [total, ...others] = totals;
  if (!total || others.length > 0 || weight || scores.length < 2 || !weights.eq(100)) return [];
  const sum = Decimal.sum(...scores);
  const printed = total.mention.quantity;
  if (sum.eq(printed.value)) return [];
  return [
    foundAt(passage, total.sentence.quote, "F02", "error", {
      variant: "sum",
      params: { parts: scores.map(String).join(" + "), sum: sum.toString(), total: printed.written },
      expected: sum.toNumber(),
      actual: printed.value.toNumber(),
    }),
  ];
}

function isPoints({ quantity }: Mention): boolean {
  return quantity.kind === "count" && quantity.measure === "分";
}
