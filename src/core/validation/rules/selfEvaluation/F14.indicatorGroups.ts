import { says, silent } from "../../example";
import { outcome } from "../../rule";
import { evaluationForms, targetForms } from "./forms";
import { defineRule } from "../../defineRule";

/** F14: no quantity, timeliness or satisfaction indicator, or fewer than three at all. Source: memory. */
const EXPECTED_GROUPS: readonly (readonly [string, RegExp])[] = [
  ["quantity", /数量/u],
  ["timeliness", /时效/u],
  ["satisfaction", /满意度/u],
];

export const F14 = defineRule({
  id: "F14",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const forms = [...evaluationForms(context), ...targetForms(context)].filter(
      ({ table, indicators }) => table.kind !== "indicatorScores" && indicators.length > 0,
    );
    const findings = forms.flatMap(({ table, indicators }) => {
      const says = (pattern: RegExp) =>
        indicators.some(({ level1, level2, level3 }) => [level1, level2, level3].some((text) => pattern.test(text)));
      const missing = EXPECTED_GROUPS.filter(([, pattern]) => !says(pattern)).map(([name]) => name);
      const cells = (["level1", "level2", "level3"] as const).flatMap((role) =>
        indicators.flatMap(({ row }) => row.values[role]?.ref ?? []),
      );
      if ((missing.length === 0 && indicators.length >= 3) || cells.length === 0) return [];
      return [
        {
          variant: missing.length > 0 ? "missingGroups" : "tooFew",
          cells,
          params: { groups: missing.join(), count: indicators.length, title: table.title },
        },
      ];
    });
    return outcome(findings, forms.length);
  },
  examples: [
    says("missingGroups", { of: "forms", set: { "自评表!C16": "质量指标" } }),
    silent({ of: "forms", set: { "自评表!C16": "时效" } }),
  ],
});
