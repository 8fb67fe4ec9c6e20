import Decimal from "decimal.js";
import type { AmountFigure, Figure } from "../../accounts/figure";
import type { FigureBook } from "../../accounts/figureBook";
import { magnitude, shareOf } from "../../accounts/figureBook";
import { inUnit } from "../../amount/amount";
import { groupBy } from "../../groupBy";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { ChartPart } from "../content/part";
import type { ReportContext } from "../content/reportContext";
import { pointsFigure } from "../content/scoreFigures";
import type { ChartSeries, ChartValue } from "../documentModel";
import { fillWording } from "../prose/fillPattern";
import { figureNumber, spansText, TEXT_UNIT } from "../prose/figureText";
import { functionalClassItems } from "../prose/functionalClasses";
import { NAMES } from "../prose/names";
import { barName, CHART_WORDING } from "./chartWording";
import type { ChartId } from "./charts";
import { wholeShares } from "./wholeShares";

type Drawn = Pick<ChartPart, "unit" | "categories" | "series" | "most"> | null;

/** The chart, or `null` where there is nothing to compare. */
export function chartPart(id: ChartId, context: ReportContext): ChartPart | null {
  const drawn = drawnChart(id, context);
  if (!drawn || drawn.categories.length < 2) return null;
  const { title } = CHART_WORDING.charts[id];
  return { type: "chart", id, title, alternativeText: alternativeText(title, drawn), ...drawn };
}

function drawnChart(id: ChartId, { accounts, book, scoreSheet }: ReportContext): Drawn {
  switch (id) {
    case "expenditureByClass":
      return expenditureChart(functionalClassItems(accounts).filter((item) => item.figure.amount !== 0));
    case "budgetAndActual":
      return budgetChart(book);
    case "threePublic":
      return threePublicChart(book);
    case "scores":
      return scoreSheet && scoreChart(scoreSheet);
  }
}

/** The shares in the labels add up to 100: a reader adds them up. */
function expenditureChart(classes: readonly { readonly name: string; readonly figure: AmountFigure }[]): Drawn {
  const values = classes.map(({ figure }) => chartValue(figure));
  const shares = wholeShares(values.map(({ value }) => value));
  const categories = classes.map(({ name }, index) =>
    shares ? words(CHART_WORDING.shareLabel, { name, share: `${(shares[index] ?? 0).toFixed(1)}%` }) : name,
  );
  return { unit: TEXT_UNIT, categories, series: [{ name: "", values }] };
}

/** The budgets of the year and what was spent: the same figures that the sentence on the execution rate rests on. */
const BUDGETS: readonly (readonly (readonly [bar: string, key: string])[])[] = [
  [
    ["initial", "selfEvaluation.funds.total.initialBudget"],
    ["fullYear", "selfEvaluation.funds.total.fullYearBudget"],
    ["executed", "selfEvaluation.funds.total.executed"],
  ],
  [
    ["initial", "initialBudget.expenditure.yearTotal"],
    ["fullYear", "fullYearBudget.expenditure.yearTotal"],
    ["final", "expenditure.yearTotal"],
  ],
  [
    ["initial", "budget.expenditure.yearTotal"],
    ["final", "expenditure.yearTotal"],
  ],
];

function budgetChart(book: FigureBook): Drawn {
  const bars = BUDGETS.map((keys) =>
    keys.flatMap(([bar, key]) => {
      const figure = book.find(key);
      return figure ? [{ bar, figure }] : [];
    }),
  ).find((found) => found.length > 1 && found.some(({ bar }) => bar === "final" || bar === "executed"));
  if (!bars || bars.every(({ figure }) => magnitude(figure) === 0)) return null;
  return {
    unit: TEXT_UNIT,
    categories: bars.map(({ bar }) => barName(bar)),
    series: [{ name: "", values: bars.map(({ figure }) => chartValue(figure)) }],
  };
}

const THREE_PUBLIC = ["abroad", "vehicles", "reception"] as const;

/** Two years side by side; where one year is not known there is nothing to compare. */
function threePublicChart(book: FigureBook): Drawn {
  const items = THREE_PUBLIC.flatMap((item) => {
    const [before, now] = ["previousFinal", "final"].map((year) => book.find(`threePublic.${year}.${item}`));
    return before && now ? [{ name: barName(item), before, now }] : [];
  });
  const told = items.filter(({ before, now }) => magnitude(before) !== 0 || magnitude(now) !== 0);
  if (items.length < THREE_PUBLIC.length) return null;
  const series = (name: string, of: "before" | "now"): ChartSeries => ({
    name: barName(name),
    values: told.map((item) => chartValue(item[of])),
  });
  return {
    unit: TEXT_UNIT,
    categories: told.map(({ name }) => name),
    series: [series("previousFinal", "before"), series("thisFinal", "now")],
  };
}

const FULL_RATE = 100;

/** Points won out of the points of each 一级指标: drawn like the text tells it, only of a complete sheet that holds for this year. */
function scoreChart(sheet: ScoreSheet): Drawn {
  if (!sheet.total.complete || !sheet.system.confirmed) return null;
  const scored = sheet.indicators.filter(({ weight, status }) => weight > 0 && status === "scored");
  const groups = [...groupBy(scored, ({ level1 }) => level1)].flatMap(([name, members]) => {
    const points = (what: string, values: readonly number[]) =>
      pointsFigure(`score.group.${name}.${what}`, Decimal.sum(...values).toNumber(), sheet, members);
    const score = points(
      "score",
      members.map((one) => one.score ?? 0),
    );
    const weight = points(
      "weight",
      members.map((one) => one.weight),
    );
    const rate = shareOf(score, weight, `score.group.${name}.rate`);
    return rate ? [{ name, rate }] : [];
  });
  return {
    unit: "%",
    categories: groups.map(({ name }) => name),
    series: [{ name: "", values: groups.map(({ rate }) => chartValue(rate)) }],
    most: FULL_RATE,
  };
}

function chartValue(figure: Figure): ChartValue {
  const value =
    figure.kind === "amount"
      ? inUnit(figure.amount, TEXT_UNIT).toDecimalPlaces(2).toNumber()
      : new Decimal(magnitude(figure)).toDecimalPlaces(2).toNumber();
  return { figure, value, label: figureNumber(figure, "fixed") };
}

function alternativeText(title: string, { unit, categories, series }: NonNullable<Drawn>): string {
  const told = series.map(({ name, values }) => {
    const points = categories.map((category, index) => `${category}${values[index]?.label ?? ""}${unit}`);
    const joined = points.join(NAMES.comma);
    return name === "" ? joined : words(CHART_WORDING.seriesTold, { name, points: joined });
  });
  return words(CHART_WORDING.alternative, { title, told: told.join(NAMES.clauseSeparator) });
}

function words(pattern: string, values: Readonly<Record<string, string>>): string {
  return spansText(fillWording(pattern, values));
}
