import type { Check } from "../check";
import { foundAt } from "../check";
import { isPercentFact } from "../../reading/facts";

/** Rates that count a part of something: whole and nothing beyond. 完成率 and 到位率 may well exceed 100 %. */
const OF_A_WHOLE =
  /(?:合格率|覆盖率|及时率|达标率|满意度|满意率|知晓率|参与率|参与度|通过率|准确率|公开率|结案率|占比)[^,;。、]{0,8}$/;

/** 占年度目标8亿元的106%: what was aimed at can be exceeded. */
const OF_WHAT_WAS_PLANNED = /占[^,;。]*(?:目标|任务|计划|预算|指标|定额)[^,;。]*$/;

/** F27, B17, G05: rates and shares beyond 100 %, decreases by more than there was. */
export const checkImpossibleRates: Check = ({ book }) =>
  book.facts.filter(isPercentFact).flatMap(({ quantity, kind, direction, lead, passage, sentence }) => {
    if (quantity.value.lte(100) || OF_WHAT_WAS_PLANNED.test(sentence.text.slice(0, quantity.start))) return [];
    const details = { params: { written: quantity.written }, actual: quantity.value.toNumber() };
    if (kind === "share") return [foundAt(passage, sentence.quote, "B17", "warning", details)];
    if (kind === "rate" && direction === -1)
      return [foundAt(passage, sentence.quote, "G05", "error", { variant: "beyondBase", ...details })];
    return OF_A_WHOLE.test(lead) ? [foundAt(passage, sentence.quote, "F27", "warning", details)] : [];
  });
