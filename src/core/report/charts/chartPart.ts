import Decimal from "decimal.js";
import type { CountFigure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { inUnit } from "../../amount/amount";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import { figureNumber, TEXT_UNIT } from "../prose/figureText";
import { functionalClassItems } from "../prose/functionalClasses";
import { wholeShares } from "./wholeShares";
import type { ChartPart } from "../content/part";
import type { ChartId } from "./charts";

/** The chart, or `null` where there is nothing to compare. */
export function chartPart(id: ChartId, accounts: FinalAccounts, scoreSheet: ScoreSheet | null): ChartPart | null {
  switch (id) {
    case "expenditureByClass":
      return expenditureChart(accounts);
    case "scores":
      return scoreSheet && scoresChart(scoreSheet);
  }
}

function expenditureChart(accounts: FinalAccounts): ChartPart | null {
  const classes = functionalClassItems(accounts).filter((item) => item.figure.amount !== 0);
  const values = classes.map(({ figure }) => inUnit(figure.amount, TEXT_UNIT).toDecimalPlaces(2).toNumber());
  const shares = wholeShares(values);
  const points = classes.map(({ name, figure }, index) => ({
    label: shares ? `${name}（${(shares[index] ?? 0).toFixed(1)}%）` : name,
    figure,
    value: values[index] ?? 0,
  }));
  return chartOf("bar", "支出决算按功能分类构成", TEXT_UNIT, points);
}

/** Points lost and won by group: only a complete sheet is drawn, a half-filled one would mislead. */
function scoresChart(sheet: ScoreSheet): ChartPart | null {
  if (!sheet.total.complete) return null;
  const weighted = sheet.indicators.filter((indicator) => indicator.weight > 0);
  const groups = [...new Set(weighted.map((indicator) => indicator.level1))];
  const points = groups.map((group) => {
    const members = weighted.filter((one) => one.level1 === group && one.status === "scored");
    const won = members.reduce((total, one) => total.plus(one.score ?? 0), new Decimal(0));
    const weight = members.reduce((total, one) => total.plus(one.weight), new Decimal(0));
    const from = members.flatMap(({ inputs }) => inputs.flatMap(({ figure }) => (figure ? [figure] : [])));
    const figure: CountFigure = {
      key: `score.group.${group}`,
      kind: "count",
      count: won.toNumber(),
      measure: "分",
      source: { type: "derived", formula: `score:${sheet.system.id}`, from },
    };
    return { label: `${group}（${weight.toNumber()}分）`, figure, value: won.toNumber() };
  });
  return chartOf("bar", "绩效评价各部分得分", "分", points);
}

function chartOf(kind: ChartPart["kind"], title: string, unit: string, points: ChartPart["points"]): ChartPart | null {
  if (points.length < 2) return null;
  const told = points.map(({ label, figure }) => `${label}${figureNumber(figure, "trimmed")}${unit}`);
  return { type: "chart", kind, title, alternativeText: `${title}：${told.join("，")}。`, unit, points };
}
