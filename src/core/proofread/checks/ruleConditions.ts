import type { Check } from "../check";
import { foundAt } from "../check";

/** `X率≤0，计5分；X>0，每超过一个百分点扣…`: the name of a rate, its condition, and what is said of it next. */
const RULE =
  /["“]?([\u4e00-\u9fa5"“”]{2,16}?)(变动率|控制率|完成率|执行率|增长率|调整率|率)["”]?(?:=|≤|≦|≧|≥|<|>|为|小于|大于|不超过|低于|等于)[^,;。]{0,8}[,;]?[^;。]{0,16}[;,。]["“]?([\u4e00-\u9fa5"“”]{2,16}?)["”]?(?:>|<|≥|≤|≧|≦|大于|小于|超过|高于)(?!等于)[^,;。]{0,8}[,;]?每(?:超过|超|增加|上升|低于|降低|减少)[^,;。]{0,4}(?:百分点|%)/gu;

/** F10: a scoring rule whose second condition names the amount where points are taken off by the rate. */
export const checkRuleConditions: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    [...passage.plain.matchAll(RULE)].flatMap(([written, stem = "", kind = "", second = ""]) => {
      const named = withoutQuotes(stem);
      const again = withoutQuotes(second);
      if (!named.endsWith(again)) return [];
      return [
        foundAt(passage, passage.written.trim().slice(0, 160), "F10", "error", {
          variant: "condition",
          params: { written, name: again, rate: `${named}${kind}` },
          expected: `${named}${kind}`,
          actual: again,
        }),
      ];
    }),
  );

function withoutQuotes(text: string): string {
  return text.replace(/["“”]/g, "");
}
