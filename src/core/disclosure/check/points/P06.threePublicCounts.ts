import { pattern, type PatternName } from "../../../lexicon/words";
import type { Passage } from "../../../reading/passage";
import { isCountFact } from "../../../reading/facts";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { isSpent, type ThreePublicPart } from "../threePublicFacts";

interface Asked {
  readonly part: ThreePublicPart;
  /** What is to be counted, and the words by which the text speaks of it. */
  readonly counts: readonly {
    readonly code: string;
    readonly measures: readonly string[];
    readonly words: PatternName;
  }[];
  readonly item: PatternName;
}

const ASKED: readonly Asked[] = [
  {
    part: "abroad",
    item: "disclosure.abroad",
    counts: [
      { code: "abroadGroups", measures: ["个", "批", "批次", "次"], words: "disclosure.abroad" },
      { code: "abroadPersons", measures: ["人次", "人"], words: "disclosure.abroad" },
    ],
  },
  {
    part: "vehiclePurchase",
    item: "disclosure.vehicles",
    counts: [{ code: "vehiclesPurchased", measures: ["辆", "台"], words: "disclosure.vehicles" }],
  },
  {
    part: "vehicleOperation",
    item: "disclosure.vehicles",
    counts: [{ code: "vehiclesHeld", measures: ["辆", "台"], words: "disclosure.vehicles" }],
  },
  {
    part: "reception",
    item: "disclosure.reception",
    counts: [
      { code: "receptionBatches", measures: ["批次", "批", "次"], words: "disclosure.reception" },
      { code: "receptionPersons", measures: ["人次", "人"], words: "disclosure.reception" },
    ],
  },
];

/** P06: 团组 and 人次, vehicles bought and kept, 批次 and 人次; or "none" for what there was none of. */
export const P06 = definePoint({
  id: "P06",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureInspection2016"],
  needs: ["text"],
  of: ["final"],
  check(context) {
    const text = context.sections.textOf("threePublic");
    if (text.length === 0) return [cannotTell("noText")];
    return ASKED.flatMap((asked) => judged(asked, text, context));
  },
  examples: [
    breaks("countMissing", [["国内公务接待25批次、180人次。", ""]]),
    breaks("notMentioned", [["因公出国（境）费支出决算为0万元，全年没有安排因公出国（境）团组。\n", ""]]),
    breaks("countMissing", [["，公务用车保有量4辆", ""]], { also: ["P12"] }),
  ],
});

function judged({ part, item, counts }: Asked, text: readonly Passage[], context: CheckContext): PointPart[] {
  const spent = isSpent(part, context);
  const [first] = text;
  const place = first ? placeOfPassage(text.find(({ plain }) => pattern(item).test(plain)) ?? first) : null;
  const absent = (code: string, params: PointPart["params"]) =>
    context.isFromPages ? cannotTell(code, { params, place }) : fails(code, { params, place });
  if (spent === null) return [cannotTell("amountUnknown", { params: { amounts: part }, place })];
  if (!spent) {
    const isSaid = text.some(({ plain }) => pattern(item).test(plain) || pattern("disclosure.noneOfFund").test(plain));
    return [
      isSaid ? holds("noneSaid", { params: { amounts: part }, place }) : absent("notMentioned", { amounts: part }),
    ];
  }
  return counts.map(({ code, measures, words }) => {
    const isGiven = context.numbers.some(
      ({ fact }) =>
        isCountFact(fact) &&
        measures.includes(fact.quantity.measure) &&
        text.includes(fact.passage) &&
        pattern(words).test(fact.passage.plain),
    );
    const params = { amounts: part, counted: code };
    return isGiven ? holds("countGiven", { params, place }) : absent("countMissing", params);
  });
}
