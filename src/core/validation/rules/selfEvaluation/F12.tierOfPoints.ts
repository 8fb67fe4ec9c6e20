import { says, silent } from "../../example";
import Decimal from "decimal.js";
import { actualOf, targetOf } from "../../../forms/formRows";
import { statedTier, tierBand, withinBand } from "../../../indicators/form/qualitative";
import { DEFAULT_SETTINGS } from "../../../indicators/settings";
import { judgedLines } from "./judgedLines";
import { defineRule } from "../../defineRule";

/** F12: the points of a qualitative indicator lie outside the band of the tier that the form names. Source: performanceSystemScoring, projectSelfEvaluation2017. */
export const F12 = defineRule({
  id: "F12",
  severity: "error",
  basis: ["performanceSystemScoring", "projectSelfEvaluation2017"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: judgedLines,
  judge: ({ form, indicator, weight, stated, compared, cells }) => {
    const target = targetOf(indicator, form.year);
    // A score table without a column of targets still names the tier that was reached.
    const isQualitative = compared.type === "qualitative" || target.kind === "blank";
    const tier = isQualitative ? statedTier({ target, actual: actualOf(indicator, form.year) }) : null;
    if (tier === null) return [];
    const points = new Decimal(stated);
    if ((["80/60", "80/50"] as const).some((bands) => withinBand(points, tierBand(tier, weight, bands)))) return [];
    const band = tierBand(tier, weight, DEFAULT_SETTINGS.qualitativeBands);
    return [
      {
        cells,
        params: { name: indicator.level3, stated, from: band.from.toNumber(), to: band.to.toNumber() },
        actual: stated,
        unit: "分",
      },
    ];
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!H20": 5 } }),
    silent({ of: "forms", set: { "自评表!H20": 8 } }),
  ],
});
