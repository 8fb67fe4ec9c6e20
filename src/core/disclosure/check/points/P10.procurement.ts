import { pattern, type PatternName } from "../../../lexicon/words";
import type { AmountFact } from "../../../reading/facts";
import type { CheckContext } from "../checkContext";
import { foundInTopic } from "../foundByProofreading";
import { placeOfFact, placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { lastPlace } from "../tolerance";
import { amountsIn, notTold } from "../told";

/** P10: 政府采购: the total is goods + works + services; 中小企业 are a part of it, 小微企业 a part of theirs. */
export const P10 = definePoint({
  id: "P10",
  grade: "statute",
  basis: ["budgetLaw14", "disclosureRules2016"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const text = context.sections.textOf("procurement");
    const [first] = text;
    if (!first) return [notTold("procurement", "topic.procurement", context)];
    const place = placeOfPassage(first);
    const amounts = amountsIn(text, context);
    const total = named("disclosure.procurementTotal", amounts);
    if (!total) {
      const isNone = text.some(({ plain }) => pattern("disclosure.nothing").test(plain));
      return [isNone ? holds("noneTold", { place }) : cannotTell("totalUnread", { place })];
    }
    return [...sum(total, amounts, context), ...parts(total, amounts), ...foundInTopic(context, ["procurement"])];
  },
  examples: [
    breaks("notSum", [["政府采购货物支出30.00万元", "政府采购货物支出35.00万元"]]),
    breaks("notAtMost", [
      [
        "授予中小企业合同金额110.00万元，占政府采购支出总额的84.62%",
        "授予中小企业合同金额140.00万元，占政府采购支出总额的107.69%",
      ],
      ["70.00万元，占授予中小企业合同金额的63.64%", "70.00万元，占授予中小企业合同金额的50.00%"],
    ]),
    breaks("notAtMost", [
      [
        "授予小微企业合同金额70.00万元，占授予中小企业合同金额的63.64%",
        "授予小微企业合同金额120.00万元，占授予中小企业合同金额的109.09%",
      ],
    ]),
  ],
});

/** The one amount of that name: of several that differ none is taken. */
function named(name: PatternName, amounts: readonly AmountFact[]): AmountFact | null {
  const found = amounts.filter(({ item, label }) => pattern(name).test(item) || pattern(name).test(label));
  const [first] = found;
  return first && found.every(({ quantity }) => quantity.amount === first.quantity.amount) ? first : null;
}

function sum(total: AmountFact, amounts: readonly AmountFact[], { isFromPages }: CheckContext): PointPart[] {
  const kinds = (["disclosure.goods", "disclosure.works", "disclosure.services"] as const).map((name) =>
    named(name, amounts),
  );
  const told = kinds.filter((one) => one !== null);
  const place = placeOfFact(total);
  const sumOf = told.reduce((all, { quantity }) => all + quantity.amount, 0);
  const params = { written: total.quantity.written, sum: told.map(({ quantity }) => quantity.written).join(" + ") };
  const tolerance = [total, ...told].reduce((all, one) => all + lastPlace(one) / 2, 0);
  const isSum = Math.abs(sumOf - total.quantity.amount) <= tolerance;
  if (told.length === 3)
    return [
      isSum
        ? holds("sum", { params, place })
        : isFromPages
          ? cannotTell("notSum", { params, place })
          : fails("notSum", { params, place }),
    ];
  if (isSum) return [holds("sum", { params, place })];
  return [cannotTell("partsUnread", { params: { count: told.length }, place })];
}

function parts(total: AmountFact, amounts: readonly AmountFact[]): PointPart[] {
  const small = named(
    "disclosure.smallAndMedium",
    amounts.filter(({ aspect }) => aspect === "plain" || aspect === "final"),
  );
  const micro = named(
    "disclosure.smallAndMicro",
    amounts.filter(({ aspect }) => aspect === "plain" || aspect === "final"),
  );
  if (!small) return [hint(total.quantity.amount === 0 ? "noneBought" : "smallMissing", { place: placeOfFact(total) })];
  return [...atMost(small, total), ...(micro ? atMost(micro, small) : [])];
}

function atMost(part: AmountFact, whole: AmountFact): PointPart[] {
  const details = {
    params: { written: part.quantity.written, whole: whole.quantity.written },
    place: placeOfFact(part),
  };
  return [
    part.quantity.amount > whole.quantity.amount + lastPlace(whole)
      ? fails("notAtMost", details)
      : holds("atMost", details),
  ];
}
