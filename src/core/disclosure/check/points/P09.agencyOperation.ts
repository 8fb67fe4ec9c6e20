import { cellsOf } from "../../../accounts/figure";
import { FEN_PER_UNIT } from "../../../amount/amount";
import { pattern } from "../../../lexicon/words";
import type { AmountFact } from "../../../reading/facts";
import type { CheckContext } from "../checkContext";
import { placeOfFact, placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { publicFunds } from "../publicFunds";
import { lastPlace } from "../tolerance";
import { amountsIn, notTold } from "../told";

const OPERATION = "机关运行经费";

/** P09: 机关运行经费 with its amount, change and reason; "none" for a unit that has none. It is public funds of table 06. */
export const P09 = definePoint({
  id: "P09",
  grade: "statute",
  basis: ["budgetLaw14", "disclosureRules2016", "disclosureInspection2016"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const text = context.sections.textOf("agencyOperation");
    const [first] = text;
    if (!first) return [notTold("agencyOperation", "topic.agencyOperation", context)];
    const place = placeOfPassage(first);
    const amounts = amountsIn(text, context).filter(({ item }) => item === OPERATION);
    const own = amounts.find(({ year }) => year === context.year) ?? amounts[0];
    if (own)
      return [
        holds("amountTold", { params: { written: own.quantity.written }, place }),
        ...change(text, context),
        ...againstPublicFunds(own, context),
      ];
    const isNone = text.some(({ plain }) => pattern("disclosure.nothing").test(plain));
    return [
      isNone
        ? holds("noneTold", { place })
        : context.isFromPages
          ? cannotTell("amountUnread", { place })
          : fails("amountMissing", { place }),
    ];
  },
  examples: [
    breaks("missing", [
      ["十、机关运行经费支出情况说明", "十、其他情况说明"],
      [
        "机关运行经费支出100.00万元，比2023年度减少5.00万元，下降4.76%。主要原因：本年人员调出，办公费用压减。",
        "本年度没有其他需要说明的情况。",
      ],
    ]),
    breaks("amountMissing", [
      [
        "机关运行经费支出100.00万元，比2023年度减少5.00万元，下降4.76%。主要原因：本年人员调出，办公费用压减。",
        "机关运行经费按规定的范围和标准使用。",
      ],
    ]),
    breaks("moreThanPublic", [
      [
        "机关运行经费支出100.00万元，比2023年度减少5.00万元，下降4.76%。主要原因：本年人员调出，办公费用压减。",
        "机关运行经费支出120.00万元，比2023年度增加15.00万元，增长14.29%。主要原因：办公用房维修增加。",
      ],
    ]),
  ],
});

function change(text: CheckContext["passages"], { numbers, kind }: CheckContext): PointPart[] {
  const isTold = numbers.some(
    ({ fact }) => text.includes(fact.passage) && (fact.kind === "change" || fact.kind === "rate"),
  );
  const isLevel = text.some(({ plain }) => pattern("disclosure.level").test(plain));
  if (isTold || isLevel) return [holds("changeTold")];
  const [first] = text;
  return [
    kind === "final"
      ? cannotTell("changeMissing", { place: first ? placeOfPassage(first) : null })
      : hint("changeMissing"),
  ];
}

/** More than the public funds of the general public budget it cannot be; less where part of the units are 事业单位. */
function againstPublicFunds(own: AmountFact, context: CheckContext): PointPart[] {
  const funds = publicFunds(context);
  if (!funds) return [cannotTell("publicFundsUnknown")];
  const place = placeOfFact(own);
  const { amount, unit, figure, isSure } = funds;
  const params = { written: own.quantity.written, publicFunds: `${amount.toFixed(2)}${unit}` };
  const details = { params, place, cells: context.tables.from === "workbook" ? cellsOf(figure) : [] };
  const difference = own.quantity.amount - figure.amount;
  if (Math.abs(difference) <= lastPlace(own) + lastPlaceOfTables) return [holds("equalsPublic", details)];
  if (difference < 0) return [hint("lessThanPublic", details)];
  // By the law on administrative affairs it may be counted over all funds: the text itself must say what it means.
  const isSaid = context.passages.some(({ plain }) => pattern("disclosure.operationIsPublic").test(plain));
  return [isSure && isSaid ? fails("moreThanPublic", details) : cannotTell("moreThanPublicMaybe", details)];
}

const lastPlaceOfTables = FEN_PER_UNIT.万元 / 100;
