import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { moneyAndCount } from "./counts";
import { defineRule } from "../../defineRule";

/** C14: money spent on vehicles and the vehicles: what is run is held, what is bought was paid for. */
export const C14 = defineRule({
  id: "C14",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noCounts",
  check: (context) =>
    moneyAndCount(
      [
        { item: "vehicleOperation", count: "vehiclesHeld", exact: false },
        { item: "vehiclePurchase", count: "vehiclesPurchased", exact: true },
      ],
      context,
    ),
  inText: {
    severity: "warning",
    examples: [
      saysOf("amountWithoutCount", "公务用车运行维护费支出6万元。公务用车保有量为0辆。"),
      silentOn("公务用车运行维护费支出6万元。公务用车保有量为2辆。"),
    ],
  },
  examples: [
    says("moneyOnly", { set: { "单位基本情况|公务用车保有量（辆）": 0 } }),
    silent({ set: { "单位基本情况|公务用车保有量（辆）": 1 } }),
  ],
});
