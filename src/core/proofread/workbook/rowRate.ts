import Decimal from "decimal.js";
import { numberIn } from "../../amount/amount";
import { cellsOf } from "../../accounts/figure";
import type { AmountFigure } from "../../accounts/figure";
import type { Passage } from "../../reading/passage";
import type { PercentQuantity } from "../../reading/quantity";
import type { Answer, Claim, WorkbookFacts } from "./claim";

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The cells of a table's row that hold a bare number, by the row. */
export type RowNumbers = (passage: Passage) => readonly Decimal[];

/** Numbers of the tables row by row, as a table of no known kind prints them. */
export function rowNumbers(passages: readonly Passage[]): RowNumbers {
  const rows = new Map<string, Decimal[]>();
  for (const passage of passages) {
    const place = rowOf(passage);
    if (place === null || !NUMBER.test(passage.plain.trim())) continue;
    const number = new Decimal(passage.plain.trim().replaceAll(",", ""));
    rows.set(place, [...(rows.get(place) ?? []), number]);
  }
  return (passage) => rows.get(rowOf(passage) ?? "") ?? [];
}

function rowOf({ paragraph, cell }: Passage): string | null {
  return cell && `${paragraph} ${cell.row}`;
}

/** A rate alone in its cell: of two amounts of its row that the workbook has. `null` where there are none such. */
export function asRowRate(
  { passage, mention: { quantity } }: Claim<PercentQuantity>,
  { items }: WorkbookFacts,
  numbersBeside: RowNumbers,
): Answer | null {
  const stated = numbersBeside(passage).flatMap((value) => {
    const figure = items.all.find((one) => isThis(one, value));
    return figure ? [{ value, figure }] : [];
  });
  const half = new Decimal(10).pow(-quantity.decimals).div(2);
  for (const part of stated)
    for (const whole of stated)
      if (
        part !== whole &&
        whole.value.gt(0) &&
        part.value.times(100).div(whole.value).minus(quantity.value).abs().lte(half)
      )
        return { status: "traced", cells: [...cellsOf(part.figure), ...cellsOf(whole.figure)] };
  return null;
}

function isThis({ amount }: AmountFigure, value: Decimal): boolean {
  return (["万元", "元"] as const).some((unit) => value.minus(numberIn(amount, unit)).abs().lt(0.005));
}
