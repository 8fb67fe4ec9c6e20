import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { percentage } from "../../../amount/amount";
import type { CountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import { countFigure } from "../../../accounts/lookUp";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { defineRule } from "../../defineRule";
import type { Finding } from "../../../findings/finding";

const PLACES = [
  ["baseData.staff.quota", "baseData.staff.actual"],
  ["staff.total.quota", "staff.total.actual"],
] as const;

/** F20: more staff than posts (在职人员控制率 > 100 %). Source: hengshanGuantang2023, hunanIndicators. A fact to explain, no contradiction: warning. */
export const F20 = defineRule({
  id: "F20",
  severity: "error",
  basis: ["hengshanGuantang2023", "hunanIndicators"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noStaff",
  check(context) {
    const pairs = PLACES.flatMap(([quotaKey, actualKey]) => {
      const quota = countFigure(context.accounts, quotaKey);
      const actual = countFigure(context.accounts, actualKey);
      return quota && actual && quota.count > 0 ? [{ quota, actual }] : [];
    });
    const over = pairs.filter(({ quota, actual }) => actual.count > quota.count);
    const findings = over.map(({ quota, actual }) => quotaFinding(quota, actual, rateCells(context)));
    // 基础数据表 and 单位基本情况 say the same of the same people: one finding with all places.
    return outcome(mergeSame(findings), pairs.length);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("rate", "核定编制40人，实有在职人员38人，在职人员控制率为98%。"),
      silentOn("核定编制40人，实有在职人员38人，在职人员控制率为95%。"),
    ],
  },
  examples: [
    says("default", { of: "forms", set: { "基础数据表!D3": 45 } }),
    silent({ of: "forms", set: { "基础数据表!D3": 40 } }),
  ],
});

function quotaFinding(quota: CountFigure, actual: CountFigure, further: Finding["cells"]): FindingDraft {
  const rate = percentage(actual.count, quota.count)?.toNumber() ?? 0;
  return {
    severity: "warning",
    cells: [...cellsOf(quota), ...cellsOf(actual), ...further],
    params: { quota: quota.count, actual: actual.count, rate, over: actual.count - quota.count },
    difference: actual.count - quota.count,
    unit: "人",
  };
}

function rateCells(context: ValidationContext): Finding["cells"] {
  return context
    .ofKind("evaluationBaseData")
    .flatMap(({ rows }) => rows.find(({ key }) => key === "staff")?.values["rate"]?.ref ?? []);
}

function mergeSame(findings: readonly FindingDraft[]): FindingDraft[] {
  const [first, second] = findings;
  if (!first || !second) return [...findings];
  if (first.params?.quota !== second.params?.quota || first.difference !== second.difference) return [...findings];
  return [{ ...first, cells: [...first.cells, ...second.cells] }];
}
