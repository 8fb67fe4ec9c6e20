import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { actualOf, targetOf } from "../../../forms/formRows";
import { judgedLines } from "./judgedLines";
import { defineRule } from "../../defineRule";

const RATES = /合格率|覆盖率|及时率|完好率|满意度|回复率|到位率|通过率/u;

/** F27: a rate of passing, covering, answering … above 100 %. Source: memory. */
export const F27 = defineRule({
  id: "F27",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: judgedLines,
  judge: ({ form, indicator, cells }) => {
    const actual = actualOf(indicator, form.year);
    if (actual.kind !== "number") return [];
    const target = targetOf(indicator, form.year);
    // A cell that holds 1.05 and shows 105 % stands beside a target written in percent.
    const isShare =
      actual.fromNumberCell && target.kind === "number" && target.measure.written === "%" && actual.number.lte(2);
    const percent = isShare ? actual.number.times(100) : actual.measure.written === "%" ? actual.number : null;
    if (!RATES.test(indicator.level3) || !percent?.gt(100)) return [];
    return [
      {
        cells: [cells[1] ?? cells[0]].flatMap((cell) => cell ?? []),
        params: { name: indicator.level3, actual: percent.toNumber() },
        actual: percent.toNumber(),
        unit: "%",
      },
    ];
  },
  inText: {
    severity: "warning",
    examples: [saysOf("default", "验收合格率105%。"), silentOn("验收合格率100%。")],
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!F19": "105%" } }),
    silent({ of: "forms", set: { "自评表!F19": "100%" } }),
  ],
});
