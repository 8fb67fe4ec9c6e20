import { percentage } from "../../../amount/amount";
import type { CountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import { countFigure } from "../../../accounts/lookUp";
import type { TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { Rule } from "../../rule";
import { outcome } from "../../rule";
import { evaluationForms, numberCell } from "./forms";
import { staffInText } from "./staffInText";

const PLACES = [
  ["baseData.staff.quota", "baseData.staff.actual"],
  ["staff.total.quota", "staff.total.actual"],
] as const;

/** F20: more staff than posts (在职人员控制率 > 100 %). Source: HS, HN. A fact to explain, no contradiction: warning. */
export const overQuotaRule: Rule = {
  id: "F20",
  check(context) {
    const pairs = PLACES.flatMap(([quotaKey, actualKey]) => {
      const quota = countFigure(context.accounts, quotaKey);
      const actual = countFigure(context.accounts, actualKey);
      return quota && actual && quota.count > 0 ? [{ quota, actual }] : [];
    });
    const over = pairs.filter(({ quota, actual }) => actual.count > quota.count);
    const findings = over.map(({ quota, actual }) => quotaFinding(quota, actual, rateCells(context)));
    // 基础数据表 and 单位基本情况 say the same of the same people: one finding with all places.
    return outcome(mergeSame(findings), pairs.length, { code: "noStaff", params: {} });
  },
};

function quotaFinding(quota: CountFigure, actual: CountFigure, further: Finding["cells"]): Finding {
  const rate = percentage(actual.count, quota.count)?.toNumber() ?? 0;
  return makeFinding({
    rule: "F20",
    severity: "warning",
    cells: [...cellsOf(quota), ...cellsOf(actual), ...further],
    params: { quota: quota.count, actual: actual.count, rate, over: actual.count - quota.count },
    expected: quota.count,
    actual: actual.count,
    difference: actual.count - quota.count,
    unit: "人",
  });
}

function rateCells(context: ValidationContext): Finding["cells"] {
  return context
    .ofKind("evaluationBaseData")
    .flatMap(({ rows }) => rows.find(({ key }) => key === "staff")?.values["rate"]?.ref ?? []);
}

function mergeSame(findings: readonly Finding[]): Finding[] {
  const [first, second] = findings;
  if (!first || !second) return [...findings];
  if (first.expected !== second.expected || first.actual !== second.actual) return [...findings];
  return [{ ...first, cells: [...first.cells, ...second.cells] }];
}

/** F21: staff in one place differs from another; the printed control rate; the printed total. Source: memory. */
export const staffAgreesRule: Rule = {
  id: "F21",
  check(context) {
    const findings: Finding[] = [];
    let judged = 0;
    for (const role of ["quota", "actual"] as const) {
      const base = countFigure(context.accounts, `baseData.staff.${role}`);
      const profile = countFigure(context.accounts, `staff.total.${role}`);
      if (!base || !profile) continue;
      judged += 1;
      if (base.count === profile.count) continue;
      findings.push(
        makeFinding({
          rule: "F21",
          variant: role,
          cells: [...cellsOf(base), ...cellsOf(profile)],
          params: { base: base.count, profile: profile.count },
          expected: profile.count,
          actual: base.count,
          difference: base.count - profile.count,
          unit: "人",
        }),
      );
    }
    const rates = context.ofKind("evaluationBaseData").flatMap(({ rows }) => rows.filter(({ key }) => key === "staff"));
    const sums = context.ofKind("unitProfile").map(({ rows }) => rows);
    const told = staffInText(context);
    judged += rates.length + sums.length + told.judged;
    return outcome(
      [...findings, ...rates.flatMap(controlRate), ...sums.flatMap(staffTotal), ...told.findings],
      judged,
      { code: "noStaff", params: {} },
    );
  },
};

function controlRate(row: TableRow): Finding[] {
  const quota = numberCell(row, "quota");
  const actual = numberCell(row, "actual");
  const printed = numberCell(row, "rate");
  if (!quota || !actual || !printed || quota.number === 0) return [];
  const rate = percentage(actual.number, quota.number)?.toNumber() ?? 0;
  const shown = printed.number <= 3 ? printed.number * 100 : printed.number;
  if (Math.abs(shown - rate) <= 0.5) return [];
  return [
    makeFinding({
      rule: "F21",
      variant: "rate",
      cells: [printed.ref, quota.ref, actual.ref],
      params: { quota: quota.number, actual: actual.number, rate, printed: Math.round(shown * 100) / 100 },
      expected: rate,
      actual: Math.round(shown * 100) / 100,
      unit: "%",
    }),
  ];
}

const CATEGORIES = ["administrative", "institution", "worker", "other"];

function staffTotal(rows: readonly TableRow[]): Finding[] {
  const total = rows.find(({ key }) => key === "total") ?? null;
  const parts = rows.filter(({ key }) => key !== undefined && CATEGORIES.includes(key));
  return (["quota", "actual"] as const).flatMap((role) => {
    const printed = numberCell(total, role);
    const cells = parts.flatMap((row) => numberCell(row, role) ?? []);
    const sum = cells.reduce((all, { number }) => all + number, 0);
    if (!printed || cells.length < 2 || printed.number === sum) return [];
    return [
      makeFinding({
        rule: "F21",
        variant: "total",
        cells: [printed.ref, ...cells.map(({ ref }) => ref)],
        params: { computation: `${cells.map(({ number }) => number).join(" + ")} = ${sum}`, printed: printed.number },
        expected: sum,
        actual: printed.number,
        difference: printed.number - sum,
        unit: "人",
      }),
    ];
  });
}

/** F18: 95 points and more beside facts that cost points. For a person to judge. Source: memory. */
export const highScoreRule: Rule = {
  id: "F18",
  check(context) {
    const quota =
      countFigure(context.accounts, "baseData.staff.quota") ?? countFigure(context.accounts, "staff.total.quota");
    const actual =
      countFigure(context.accounts, "baseData.staff.actual") ?? countFigure(context.accounts, "staff.total.actual");
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ total, funds }) => {
      const score = numberCell(total, "score");
      if (!score) return [];
      judged += 1;
      const rate = numberCell(funds, "rate");
      const isOver = quota !== null && actual !== null && actual.count > quota.count;
      const isLow = rate !== null && (rate.number <= 2 ? rate.number * 100 : rate.number) < 90;
      if (score.number < 95 || (!isOver && !isLow)) return [];
      return [
        makeFinding({
          rule: "F18",
          variant: isOver ? "overQuota" : "lowExecution",
          cells: [
            score.ref,
            ...(isLow
              ? [
                  rate.ref,
                  ...(["executed", "fullYearBudget"] as const).flatMap((role) => funds?.values[role]?.ref ?? []),
                ]
              : []),
            ...(isOver ? [quota, actual].flatMap(cellsOf) : []),
          ],
          params: { score: score.number },
          actual: score.number,
          unit: "分",
        }),
      ];
    });
    return outcome(findings, judged, { code: "noForm", params: {} });
  },
};
