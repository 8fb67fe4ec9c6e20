import { says, silent } from "../../example";
import type { Compared } from "../../../indicators/values/compareValues";
import { samePoints } from "./forms";
import { judgedLines } from "./judgedLines";
import { defineRule } from "../../defineRule";

/** F09: full points though the target was missed; points lost without a reason. Source: selfEvaluationChecker, yueyangScience. */
export const F09 = defineRule({
  id: "F09",
  severity: "error",
  basis: ["selfEvaluationChecker", "yueyangScience"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: judgedLines,
  judge: ({ form, indicator, weight, stated, compared, reason, cells }) => {
    const name = indicator.level3;
    if (compared.type === "scored" && !compared.met && samePoints(stated, weight)) {
      return [
        {
          variant: "fullThoughMissed",
          cells,
          params: { name, derivation: compared.derivation, points: compared.score.toNumber(), stated },
          expected: compared.score.toNumber(),
          actual: stated,
          unit: "分",
        },
      ];
    }
    if (isLate(compared) && samePoints(stated, weight)) {
      return [
        {
          variant: "fullThoughLate",
          cells,
          params: { name, derivation: compared.derivation, stated },
          actual: stated,
          unit: "分",
        },
      ];
    }
    const column = form.table.columns.find(({ role }) => role === "reason")?.column;
    if (stated >= weight || stated < 0 || reason !== "" || column === undefined) return [];
    return [
      {
        variant: "noReason",
        cells: [...cells, { sheet: form.table.sheet, address: `${column}${indicator.row.row}` }],
        params: { name, stated, weight },
        expected: null,
        actual: stated,
        unit: "分",
      },
    ];
  },
  examples: [
    says("fullThoughMissed", { of: "forms", set: { "自评表!H18": 10 } }),
    says("noReason", { of: "forms", set: { "自评表!I20": null } }),
    silent({ of: "forms", set: { "自评表!I20": "制度年底才印发。" } }),
  ],
});

function isLate(compared: Compared): compared is Extract<Compared, { readonly type: "manual" }> {
  return compared.type === "manual" && compared.notes.some(({ code }) => code === "deadlineMissed");
}
