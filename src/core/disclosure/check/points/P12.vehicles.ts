import { pattern } from "../../../lexicon/words";
import type { CountFact } from "../../../reading/facts";
import type { CheckContext } from "../checkContext";
import { placeOfFact } from "../places";
import { cannotTell, definePoint, holds } from "../point";
import { breaks } from "../pointExample";
import { countsIn } from "../told";

/** P12: vehicles kept (三公) are the vehicles among the assets, unless the text explains it. */
export const P12 = definePoint({
  id: "P12",
  grade: "practice",
  basis: ["disclosureTextsSeen"],
  needs: ["text"],
  of: ["final"],
  check(context) {
    const kept = keptVehicles(context);
    const total = allVehicles(context);
    if (!kept || !total) return [cannotTell(kept ? "totalUnread" : "keptUnread")];
    const params = { kept: kept.quantity.written, total: total.quantity.written };
    const place = placeOfFact(total);
    // Vehicles kept by funds other than 财政拨款, and those of law enforcement, make an honest difference.
    return [
      kept.quantity.value.eq(total.quantity.value)
        ? holds("equal", { params, place })
        : cannotTell("different", { params, place }),
    ];
  },
  examples: [
    breaks("different", [["公务用车保有量4辆", "公务用车保有量5辆"]], { strength: "doubt" }),
    breaks(
      "different",
      [
        [
          "共有车辆4辆，其中：机要通信用车1辆、应急保障用车1辆、其他用车2辆",
          "共有车辆6辆，其中：机要通信用车1辆、应急保障用车1辆、其他用车4辆",
        ],
      ],
      { strength: "doubt" },
    ),
    breaks("different", [["公务用车保有量4辆", "公务用车保有量3辆"]], { strength: "doubt" }),
  ],
});

function keptVehicles(context: CheckContext): CountFact | null {
  const text = context.sections.textOf("threePublic");
  return (
    countsIn(text, context).find(
      ({ quantity, lead, label }) =>
        quantity.measure === "辆" &&
        (pattern("disclosure.vehiclesHeld").test(label) || pattern("disclosure.vehiclesHeld").test(lead)),
    ) ?? null
  );
}

function allVehicles(context: CheckContext): CountFact | null {
  return countsIn(context.sections.textOf("assets"), context).find(({ quantity }) => quantity.measure === "辆") ?? null;
}
