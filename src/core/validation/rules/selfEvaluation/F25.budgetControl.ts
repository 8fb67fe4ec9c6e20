import { wordsIn } from "../../../layout/cellText";
import { says, silent } from "../../example";
import { bandsOf, type RuleBand } from "./criteriaBands";
import { defineRule } from "../../defineRule";
import type Decimal from "decimal.js";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { percentage, subtract } from "../../../amount/amount";
import { actualOf, type FormIndicatorRow } from "../../../forms/formRows";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import type { CellRef } from "../../../workbook/cellRef";
import { evaluationForms, numberCell, rateInPercent, samePoints } from "./forms";

const CONTROL = /预算(?:控制|调整)率/u;

/**
 * F25: 预算控制率 falls into the wrong band of the rule that the form itself prints; upper bounds belong to their band
 * (10%、20%、30% 含). Source: hunanIndicators. The rate as printed, else from the budgets of the form.
 */
export const F25 = defineRule({
  id: "F25",
  severity: "error",
  basis: ["hunanIndicators"],
  needs: [],
  reads: ["forms"],
  notChecked: "noBudgetControl",
  each: (context) =>
    evaluationForms(context).flatMap(({ indicators, year }) =>
      indicators.filter(({ level3 }) => CONTROL.test(level3)).map((line) => ({ line, year })),
    ),
  judge({ line, year }, context) {
    const bands = bandsOf(`${wordsIn(line.row.values["criteria"])};${wordsIn(line.row.values["explanation"])}`);
    const score = numberCell(line.row, "score");
    const rate = printedRate(line, year) ?? computedRate(context);
    if (bands.length < 2 || !score || !rate) return null;
    const expected = pointsFor(Math.abs(rate.percent), bands);
    if (expected === null || samePoints(expected, score.number)) return [];
    return finding(line, rate, score, expected);
  },
  examples: [
    says("default", { set: { "评分表|预算控制率|得分": 4 } }),
    silent({ set: { "评分表|预算控制率|实际完成值": "9.5%" } }),
  ],
});

interface Rate {
  readonly percent: number;
  readonly cells: readonly CellRef[];
}

function finding(
  { level3, row }: FormIndicatorRow,
  { percent, cells }: Rate,
  score: { readonly number: number; readonly ref: CellRef },
  expected: number,
): FindingDraft {
  return {
    cells: [score.ref, ...cells, ...(row.values["criteria"] ? [row.values["criteria"].ref] : [])],
    params: { name: level3, rate: percent, score: score.number, points: expected },
    expected,
    actual: score.number,
    unit: "分",
  };
}

function pointsFor(percent: number, bands: readonly RuleBand[]): number | null {
  return bands.find(({ from, to }) => percent > from && percent <= to)?.points ?? null;
}

function printedRate(line: FormIndicatorRow, year: number | null): Rate | null {
  const actual = actualOf(line, year);
  const cell = line.row.values["actual"];
  if (actual.kind !== "number" || !cell) return null;
  return { percent: rateInPercent(actual), cells: [cell.ref] };
}

/** 全年预算数 against 年初预算数 of the department's own form. */
function computedRate(context: ValidationContext): Rate | null {
  const figure = (role: string) => amountFigure(context.accounts, `selfEvaluation.funds.total.${role}`);
  const [initial, full] = [figure("initialBudget"), figure("fullYearBudget")];
  if (!initial || !full) return null;
  const percent: Decimal | null = percentage(subtract(full.amount, initial.amount), initial.amount);
  if (!percent) return null;
  const cells = [full, initial].flatMap(cellsOf);
  return { percent: percent.toDecimalPlaces(2).toNumber(), cells };
}
