import type Decimal from "decimal.js";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { percentage, subtract } from "../../../amount/amount";
import { actualOf, textOf, type FormIndicatorRow } from "../../../forms/formRows";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import type { CellRef } from "../../../workbook/cellRef";
import { evaluationForms, numberCell, percentOf, samePoints } from "./forms";

const CONTROL = /预算(?:控制|调整)率/u;

/** 10-20%(含)计3分: from (not counted) to (counted) and the points. */
export interface RuleBand {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/**
 * F25: 预算控制率 falls into the wrong band of the rule that the form itself prints; upper bounds belong to their band
 * (10%、20%、30% 含). Source: HN. The rate as printed, else from the budgets of the form.
 */
export const budgetControlRule: Rule = {
  id: "F25",
  check(context) {
    const lines = evaluationForms(context).flatMap(({ indicators, year }) =>
      indicators.filter(({ level3 }) => CONTROL.test(level3)).map((line) => ({ line, year })),
    );
    let judged = 0;
    const findings = lines.flatMap(({ line, year }): Finding[] => {
      const bands = bandsOf(`${textOf(line.row.values["criteria"])};${textOf(line.row.values["explanation"])}`);
      const score = numberCell(line.row, "score");
      const rate = printedRate(line, year) ?? computedRate(context);
      if (bands.length < 2 || !score || !rate) return [];
      judged += 1;
      const expected = pointsFor(Math.abs(rate.percent), bands);
      if (expected === null || samePoints(expected, score.number)) return [];
      return [finding(line, rate, score, expected)];
    });
    return outcome(findings, judged, { code: "noBudgetControl", params: {} });
  },
};

interface Rate {
  readonly percent: number;
  readonly cells: readonly CellRef[];
}

function finding(
  { level3, row }: FormIndicatorRow,
  { percent, cells }: Rate,
  score: { readonly number: number; readonly ref: CellRef },
  expected: number,
): Finding {
  return makeFinding({
    rule: "F25",
    cells: [score.ref, ...cells, ...(row.values["criteria"] ? [row.values["criteria"].ref] : [])],
    params: { name: level3, rate: percent, score: score.number, points: expected },
    expected,
    actual: score.number,
    unit: "分",
  });
}

/** The bands that a rule's text names, in its own order; what cannot be read is left out. */
export function bandsOf(text: string): RuleBand[] {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[~～—至]/gu, "-");
  return plain.split(/[;,。、；，]/u).reduce<{ readonly bands: RuleBand[]; readonly pending: string }>(
    ({ bands, pending }, part) => {
      // “0-10%(含),计4分” is one band in two parts.
      const whole = `${pending}${part}`;
      const points = /(?:计|得|记)?(\d+(?:\.\d+)?)分|(不得分|不计分)/u.exec(whole);
      if (!points) return { bands, pending: whole };
      const range = rangeOf(whole);
      const made = range ? [{ ...range, points: points[1] === undefined ? 0 : Number(points[1]) }] : [];
      return { bands: [...bands, ...made], pending: "" };
    },
    { bands: [], pending: "" },
  ).bands;
}

function rangeOf(text: string): Pick<RuleBand, "from" | "to"> | null {
  const between = /(\d+(?:\.\d+)?)%?-(\d+(?:\.\d+)?)%/u.exec(text);
  if (between) return { from: Number(between[1]), to: Number(between[2]) };
  const above = /(?:大于|超过|高于|>)(\d+(?:\.\d+)?)%/u.exec(text) ?? /(\d+(?:\.\d+)?)%以上/u.exec(text);
  if (above) return { from: Number(above[1]), to: Infinity };
  return /(?:=|等于|为)0(?![\d.])/u.test(text) ? { from: -Infinity, to: 0 } : null;
}

function pointsFor(percent: number, bands: readonly RuleBand[]): number | null {
  return bands.find(({ from, to }) => percent > from && percent <= to)?.points ?? null;
}

function printedRate(line: FormIndicatorRow, year: number | null): Rate | null {
  const actual = actualOf(line, year);
  const cell = line.row.values["actual"];
  if (actual.kind !== "number" || !cell) return null;
  return { percent: percentOf(actual), cells: [cell.ref] };
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
