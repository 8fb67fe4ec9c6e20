import { pattern } from "../../../lexicon/words";
import type { CountFact } from "../../../reading/facts";
import { foundInTopic } from "../foundByProofreading";
import { placeOfFact, placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { countsIn, notSeen } from "../told";

const VEHICLES = ["辆", "台"];

/** P11: 国有资产: vehicles are the sum of their kinds; equipment above the threshold is told. */
export const P11 = definePoint({
  id: "P11",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureTextsSeen"],
  needs: ["text"],
  of: ["final"],
  check(context) {
    const text = context.sections.textOf("assets");
    const [first] = text;
    if (!first) return [notSeen("assets", "topic.assets", context)];
    const place = placeOfPassage(first);
    const counts = countsIn(text, context).filter(({ quantity }) => VEHICLES.includes(quantity.measure));
    const vehicles = counts.filter(({ quantity }) => quantity.measure === "辆");
    const isNone = text.some(({ plain }) => pattern("disclosure.nothing").test(plain));
    const equipment = text.some(({ plain }) => pattern("disclosure.equipment").test(plain));
    const threshold: PointPart = equipment
      ? holds("equipmentTold", { place })
      : context.isFromPages
        ? cannotTell("equipmentMissing", { place })
        : fails("equipmentMissing", { place });
    const found = foundInTopic(context, ["assets"]);
    const sums = sum(vehicles, isNone, place).filter(({ code }) => code !== "notSum" || found.length === 0);
    return [...sums, isNone && !equipment ? holds("noneTold", { place }) : threshold, ...found];
  },
  examples: [
    breaks("finding", [["其他用车2辆", "其他用车3辆"]]),
    breaks("equipmentMissing", [["单价100万元（含）以上设备（不含车辆）1台（套）。", ""]]),
    breaks("finding", [["共有车辆4辆", "共有车辆5辆"]], { also: ["P12"] }),
  ],
});

/** The first number is the whole where what follows are its kinds. */
function sum(
  [total, ...kinds]: readonly CountFact[],
  isNone: boolean,
  place: ReturnType<typeof placeOfPassage>,
): PointPart[] {
  if (!total) return [isNone ? holds("noneTold", { place }) : cannotTell("vehiclesUnread", { place })];
  const own = kinds.filter(
    ({ passage, label }) => passage === total.passage && !pattern("disclosure.ofWhich").test(label),
  );
  if (own.length === 0)
    return [
      total.quantity.value.isZero() || pattern("disclosure.allOfOneKind").test(total.passage.plain)
        ? holds("vehiclesTold", { place })
        : cannotTell("kindsUnread", { place }),
    ];
  const sumOf = own.reduce((all, { quantity }) => all.plus(quantity.value), total.quantity.value.times(0));
  const params = {
    written: total.quantity.written,
    sum: own.map(({ quantity }) => quantity.value.toString()).join(" + "),
  };
  const details = { params, place: placeOfFact(total) };
  return [sumOf.eq(total.quantity.value) ? holds("vehiclesSum", details) : cannotTell("notSum", details)];
}
