import { says, silent } from "../../example";
import { outcome } from "../../rule";
import { evaluationForms } from "./forms";
import { defineRule } from "../../defineRule";

/** F15: cost indicators both under 产出 (old form) and on their own (new form). Source: selfEvaluationForms. */
export const F15 = defineRule({
  id: "F15",
  severity: "error",
  basis: ["selfEvaluationForms"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const forms = evaluationForms(context).filter(({ indicators }) => indicators.some(({ level1 }) => level1 !== ""));
    const findings = forms.flatMap(({ indicators }) => {
      const own = indicators.find(({ level1 }) => /^成本/u.test(level1));
      const underOutput = indicators.find(({ level1, level2 }) => /产出/u.test(level1) && /成本/u.test(level2));
      const cells = (["level2", "level1"] as const).flatMap((role) =>
        [own, underOutput].flatMap((line) => line?.row.values[role]?.ref ?? []),
      );
      return own && underOutput ? [{ cells }] : [];
    });
    return outcome(findings, forms.length);
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!B18": "成本指标(30分)" } }),
    silent({ of: "forms", set: { "自评表!C17": "质量指标", "自评表!B18": "成本指标(30分)" } }),
  ],
});
