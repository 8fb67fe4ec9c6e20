import type { Check } from "../check";
import { foundAt } from "../check";
import { isPercent } from "../../reading/mention";

/** Rates that count a part of something: whole and nothing beyond. 完成率 and 到位率 may well exceed 100 %. */
const OF_A_WHOLE =
  /(?:合格率|覆盖率|及时率|达标率|满意度|满意率|知晓率|参与率|参与度|通过率|准确率|公开率|结案率|占比)[^,;。、]{0,8}$/;

/** F27, B17, G05: rates and shares beyond 100 %, decreases by more than there was. */
export const checkImpossibleRates: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, quote }) =>
      mentions.filter(isPercent).flatMap((mention) => {
        if (mention.quantity.value.lte(100)) return [];
        const details = { params: { written: mention.quantity.written }, actual: mention.quantity.value.toNumber() };
        if (mention.role === "share") return [foundAt(passage, quote, "B17", "warning", { ...details })];
        if (mention.role === "rate" && mention.direction === -1)
          return [foundAt(passage, quote, "G05", "error", { variant: "beyondBase", ...details })];
        return OF_A_WHOLE.test(mention.lead) ? [foundAt(passage, quote, "F27", "warning", { ...details })] : [];
      }),
    ),
  );
