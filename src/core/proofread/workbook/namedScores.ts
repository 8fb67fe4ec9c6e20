import Decimal from "decimal.js";
import { groupBy } from "../../groupBy";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { RecognisedTable, RoleCell } from "../../layout/recognisedTable";
import { plainLabel } from "../../workbook/label";
import type { NamedScore } from "./claim";
import { specOf } from "../../tableKinds/tableKinds";

const TOTAL_WORDS = ["满分", "综合得分", "综合评分", "评价得分", "自评得分", "自评总分", "总分"];

/** Over the forms of all projects. */
const MEAN_WORDS = ["自评平均得分", "平均自评得分", "平均得分", "平均分"];

/** Weights and scores by the indicator's name, as the forms print them and as the scoring gives them. */
export function namedScores({ tables, figures }: FinalAccounts, sheet: ScoreSheet | null): NamedScore[] {
  const mean = figures.get("projectForms.meanScore");
  return [
    ...(mean?.kind === "count" ? MEAN_WORDS.map((name) => ({ name, points: mean.count, ref: null })) : []),
    ...tables.filter(({ kind }) => specOf(kind).indicators === "results").flatMap(scoresInForm),
    ...(sheet ? scoresOf(sheet) : []),
  ];
}

function scoresInForm({ rows }: RecognisedTable): NamedScore[] {
  return rows.flatMap(({ name, key, values }) => {
    const indicator = values["level3"]?.value ?? name;
    const names = key === "totalScore" ? TOTAL_WORDS : typeof indicator === "string" ? [plainLabel(indicator)] : [];
    return [values["weight"], values["score"]].flatMap((cell) =>
      typeof cell?.number === "number" ? pointsOf(names, cell.number, cell) : [],
    );
  });
}

function pointsOf(names: readonly string[], points: number, { ref }: RoleCell): NamedScore[] {
  return names.map((name) => ({ name, points, ref }));
}

function scoresOf(sheet: ScoreSheet): NamedScore[] {
  const { indicators, total } = sheet;
  const own = indicators.flatMap(({ name, weight, score, scoreRef }) =>
    [weight, score].flatMap((points) =>
      points === null ? [] : [{ name: plainLabel(name), points, ref: scoreRef ?? null }],
    ),
  );
  const totals = [total.score, total.outOf].flatMap((points) =>
    TOTAL_WORDS.map((name) => ({ name, points, ref: null })),
  );
  return [...own, ...groupScores(sheet), ...totals];
}

/** 产出指标分值50分，得分48分: what the indicators of a 一级指标 come to. */
function groupScores({ indicators }: ScoreSheet): NamedScore[] {
  const groups = groupBy(
    indicators.filter(({ weight, score }) => weight > 0 && score !== null),
    ({ level1 }) => level1,
  );
  return [...groups].flatMap(([level1, members]) =>
    [sumOf(members.map(({ weight }) => weight)), sumOf(members.map(({ score }) => score ?? 0))].map((points) => ({
      name: plainLabel(level1),
      points,
      ref: null,
    })),
  );
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum.plus(one), new Decimal(0)).toNumber();
}
