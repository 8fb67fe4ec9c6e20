import { says, silent } from "../../example";
import { actualOf, isCostRow, targetOf } from "../../../forms/formRows";
import { DEFAULT_SETTINGS } from "../../../indicators/settings";
import { compareValues } from "../../../indicators/values/compareValues";
import { samePoints } from "./forms";
import { judgedLines } from "./judgedLines";
import { defineRule } from "../../defineRule";

const OVER_FULFILLED_PERCENT = 130;

/** F11: 130 % of the target and more wants its reason. Source: performanceSystemGuangxi. */
export const F11 = defineRule({
  id: "F11",
  severity: "warning",
  basis: ["performanceSystemGuangxi"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: judgedLines,
  judge: ({ form, indicator, weight, stated, reason, cells }) => {
    const target = targetOf(indicator, form.year);
    const actual = actualOf(indicator, form.year);
    if (target.kind !== "number" || actual.kind !== "number" || target.direction === "atMost" || isCostRow(indicator))
      return [];
    if (target.number.lte(0) || reason !== "" || !samePoints(stated, weight)) return [];
    const percent = actual.number.times(100).div(target.number).toDecimalPlaces(2);
    // A percentage that a number cell holds as 0.96 against a written ≥95% is no over-fulfilment: the units are settled above.
    const compared = compareValues(target, actual, {
      weight,
      settings: DEFAULT_SETTINGS,
      isCost: false,
      hasReason: false,
    });
    if (compared.type !== "scored" || compared.value === null || compared.value < OVER_FULFILLED_PERCENT) return [];
    return [
      { cells, params: { name: indicator.level3, percent: compared.value }, actual: percent.toNumber(), unit: "%" },
    ];
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!F13": "40次" } }),
    silent({ of: "forms", set: { "自评表!F13": "40次", "自评表!I13": "上级部署专项行动，增加检查。" } }),
  ],
});
