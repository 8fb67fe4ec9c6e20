import { says, silent } from "../../example";
import { outcome } from "../../rule";
import { one, pairs } from "./approvedTargets";
import { defineRule } from "../../defineRule";

/** F16: the self-evaluation judges other indicators than were approved with the budget. Source: memory (财预〔2020〕10号). */
export const F16 = defineRule({
  id: "F16",
  severity: "warning",
  basis: [{ source: "memory", document: "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）" }],
  needs: [],
  reads: ["forms"],
  notChecked: "noTargets",
  check(context) {
    const all = pairs(context);
    const findings = all.flatMap(({ form, targets, common }) => {
      const own = new Set(common.map(([line]) => line));
      const approved = new Set(common.map(([, line]) => line));
      return [
        ...one(
          "notApproved",
          form.indicators.filter((line) => !own.has(line)),
          form,
          targets,
        ),
        ...one(
          "notJudged",
          targets.indicators.filter((line) => !approved.has(line)),
          form,
          targets,
        ),
      ];
    });
    return outcome(findings, all.length);
  },
  examples: [
    says("notApproved", { of: "forms", set: { "自评表!D13": "开展培训期数" } }),
    says("notJudged", { of: "forms", set: { "自评表!D13": "开展培训期数" } }),
    silent({ of: "forms", set: { "自评表!D13": "1.开展专项检查次数" } }),
  ],
});
