import { pattern } from "../../lexicon/words";
import type { Check } from "../check";
import { foundAt } from "../check";
import { clauseOf, isAmount } from "../../reading/mention";

const LEVEL = /^[,;]?(?:(?:增长|下降)\d+(?:\.\d+)?%[,;])?(?:与|同)(?:上年|去年|20\d\d年)[^,;。]{0,6}(?<!基本)持平/;
const BECOME = /(?:减少|下降|增加|增长)(?:为|到|至)$/;

/** G05: 比上年增加0.5万元，与上年持平: a change that is not 0 beside words that there was none. */
export const checkLevelChanges: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ text, mentions, quote }) =>
      mentions.filter(isAmount).flatMap(({ quantity, role, lead }) => {
        const clause = clauseOf(lead);
        const isChange = role === "change" && pattern("year.another").test(clause) && quantity.amount !== 0;
        const level = isChange || BECOME.test(clause) ? LEVEL.exec(text.slice(quantity.end)) : null;
        // 减少为0 is told by its wording alone.
        if (!level || quantity.amount === 0) return [];
        const written = `${clause}${quantity.written}${level[0]}`;
        return [
          foundAt(passage, quote, "G05", "error", { variant: "levelChange", params: { written }, actual: written }),
        ];
      }),
    ),
  );
