import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { RecognisedTable, RoleCell } from "../../layout/recognisedTable";
import { plainLabel } from "../../workbook/label";
import type { NamedScore } from "./claim";
import { specOf } from "../../tableKinds/tableKinds";

const TOTAL_WORDS = ["满分", "综合得分", "综合评分", "评价得分", "自评得分", "自评总分", "总分"];

/** Weights and scores by the indicator's name, as the forms print them and as the scoring gives them. */
export function namedScores({ tables }: FinalAccounts, sheet: ScoreSheet | null): NamedScore[] {
  return [
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

function scoresOf({ indicators, total }: ScoreSheet): NamedScore[] {
  const own = indicators.flatMap(({ name, weight, score, scoreRef }) =>
    [weight, score].flatMap((points) =>
      points === null ? [] : [{ name: plainLabel(name), points, ref: scoreRef ?? null }],
    ),
  );
  const totals = [total.score, total.outOf].flatMap((points) =>
    TOTAL_WORDS.map((name) => ({ name, points, ref: null })),
  );
  return [...own, ...totals];
}
