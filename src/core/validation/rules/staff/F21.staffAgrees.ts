import { says, silent } from "../../example";
import { percentage } from "../../../amount/amount";
import { cellsOf } from "../../../accounts/figure";
import { countFigure } from "../../../accounts/lookUp";
import type { TableRow } from "../../../layout/recognisedTable";
import type { FindingDraft } from "../../rule";
import { together } from "../../rule";
import { numberCell } from "../selfEvaluation/forms";
import { staffInText } from "./staffInText";
import { defineRule } from "../../defineRule";
import { judgeEach, type Verdict } from "../../judgeEach";
import type { ValidationContext } from "../../context";

/** F21: staff in one place differs from another; the printed control rate; the printed total. Source: memory. */
export const F21 = defineRule({
  id: "F21",
  severity: "error",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noStaff",
  check: (context) =>
    together([
      judgeEach(["quota", "actual"] as const, (role) => betweenForms(role, context)),
      judgeEach(
        context.ofKind("evaluationBaseData").flatMap(({ rows }) => rows.filter(({ key }) => key === "staff")),
        controlRate,
      ),
      judgeEach(context.ofKind("unitProfile"), ({ rows }) => staffTotal(rows)),
      staffInText(context),
    ]),
  examples: [
    says("quota", { of: "forms", set: { "基础数据表!B3": 41 } }),
    says("rate", { of: "forms", set: { "基础数据表!F3": 0.85 } }),
    says("total", { of: "forms", set: { "单位基本情况!C5": 27 } }),
    silent({ of: "forms", set: { "基础数据表!F3": "95%" } }),
  ],
});

function betweenForms(role: "quota" | "actual", { accounts }: ValidationContext): Verdict {
  const base = countFigure(accounts, `baseData.staff.${role}`);
  const profile = countFigure(accounts, `staff.total.${role}`);
  if (!base || !profile) return null;
  if (base.count === profile.count) return [];
  return {
    variant: role,
    cells: [...cellsOf(base), ...cellsOf(profile)],
    params: { base: base.count, profile: profile.count },
    difference: base.count - profile.count,
    unit: "人",
  };
}

function controlRate(row: TableRow): FindingDraft[] {
  const quota = numberCell(row, "quota");
  const actual = numberCell(row, "actual");
  const printed = numberCell(row, "rate");
  if (!quota || !actual || !printed || quota.number === 0) return [];
  const rate = percentage(actual.number, quota.number)?.toNumber() ?? 0;
  const shown = printed.number <= 3 ? printed.number * 100 : printed.number;
  if (Math.abs(shown - rate) <= 0.5) return [];
  return [
    {
      variant: "rate",
      cells: [printed.ref, quota.ref, actual.ref],
      params: { quota: quota.number, actual: actual.number, rate, printed: Math.round(shown * 100) / 100 },
      expected: rate,
      actual: Math.round(shown * 100) / 100,
      unit: "%",
    },
  ];
}

const CATEGORIES = ["administrative", "institution", "worker", "other"];

function staffTotal(rows: readonly TableRow[]): FindingDraft[] {
  const total = rows.find(({ key }) => key === "total") ?? null;
  const parts = rows.filter(({ key }) => key !== undefined && CATEGORIES.includes(key));
  return (["quota", "actual"] as const).flatMap((role) => {
    const printed = numberCell(total, role);
    const cells = parts.flatMap((row) => numberCell(row, role) ?? []);
    const sum = cells.reduce((all, { number }) => all + number, 0);
    if (!printed || cells.length < 2 || printed.number === sum) return [];
    return [
      {
        variant: "total",
        cells: [printed.ref, ...cells.map(({ ref }) => ref)],
        params: { computation: `${cells.map(({ number }) => number).join(" + ")} = ${sum}`, printed: printed.number },
        expected: sum,
        actual: printed.number,
        difference: printed.number - sum,
        unit: "人",
      },
    ];
  });
}
