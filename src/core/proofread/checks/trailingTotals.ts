import { fen, numberIn, sum } from "../../amount/amount";
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention } from "../mention";
import { isAmount } from "../mention";
import { halfStep } from "../precision";

/** 设备购置30万元；安装服务20万元，合计50万元. */
const TOTAL = /^[,;]?(?:以上(?:各项|两项|三项)?|上述(?:各项)?|两项|三项)?(?:合计|共计|总计)(?:支出|金额)?(?:为|:)?$/;

/** G03: amounts that a sentence goes through from its beginning, and the total that it ends with. */
export const checkTrailingTotals: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, quote }) =>
      mentions.flatMap((total, at) => {
        const parts = isAmount(total) && TOTAL.test(total.lead) ? partsBefore(mentions.slice(0, at), total) : null;
        if (!isAmount(total) || !parts) return [];
        const { unit, amount: printed } = total.quantity;
        const quantities = [total, ...parts].map(({ quantity }) => quantity);
        const added = sum(parts.map(({ quantity }) => quantity.amount));
        const difference = fen(Math.abs(added - printed));
        if (difference <= halfStep(unit, quantities) * quantities.length) return [];
        const text = (amount: Amount) => formatAmount(amount, unit);
        return [
          foundAt(passage, quote, "G03", "error", {
            variant: "sum",
            params: {
              item: "合计",
              parts: parts.map(({ quantity }) => text(quantity.amount)).join(" + "),
              sum: text(added),
              total: text(printed),
              difference: text(difference),
              unit,
            },
            expected: numberIn(added, unit),
            actual: numberIn(printed, unit),
          }),
        ];
      }),
    ),
  );

/** Amounts of one level with nothing but shares between them; `null` where anything else is said. */
function partsBefore(mentions: readonly Mention[], total: AmountMention): AmountMention[] | null {
  const others = mentions.filter(({ role }) => role !== "share");
  const parts = others.filter(isAmount);
  if (parts.length < 2 || parts.length !== others.length) return null;
  const isPart = ({ role, depth, lead, label, quantity }: AmountMention, at: number) =>
    role === "value" &&
    depth === total.depth &&
    label !== "" &&
    quantity.unit === total.quantity.unit &&
    !/其中|等|合计|总计|分别/.test(at === 0 ? lead.replace(/^.*:/, "") : lead);
  return parts.every(isPart) ? parts : null;
}
