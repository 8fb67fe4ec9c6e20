import Decimal from "decimal.js";
import { formatAmount } from "../../amount/format";
import { BudgetReportError } from "../../errors";
import { formatRef } from "../../workbook/cellRef";
import { plainLabel } from "../../workbook/label";
import type { AmountFigure } from "../figure";
import { cellsOf } from "../figure";
import type { FinalAccounts, LastYear } from "../finalAccounts";
import { amountFigure } from "../lookUp";
import { lastYearFigures } from "./withLastYear";

export interface FitOptions {
  /** The user has confirmed that it is the same unit under another name. */
  readonly isRenamed?: boolean;
}

interface Opened {
  readonly file: string;
  readonly accounts: FinalAccounts;
}

/**
 * Another workbook as the year before of this one; nothing is guessed where it does not fit.
 * @throws ownYearUnknown, lastYearUnknownYear, lastYearSameYear, lastYearOtherYear, lastYearOtherUnit, lastYearNoFigures,
 * lastYearScale
 */
export function fitLastYear(
  current: Opened,
  { file, accounts }: Opened,
  { isRenamed = false }: FitOptions = {},
): LastYear {
  const year = yearBefore(current, file, accounts);
  const [own, other] = [current.accounts.department?.value ?? "", accounts.department?.value ?? ""];
  if (!isRenamed && !isSameUnit(own, other))
    throw new BudgetReportError("lastYearOtherUnit", { file, unit: other, expected: own });
  if (lastYearFigures(accounts).length === 0) throw new BudgetReportError("lastYearNoFigures", { file });
  requireSameScale(current.accounts, accounts, file);
  return { file, year, accounts };
}

function yearBefore(current: Opened, file: string, { year: stated }: FinalAccounts): number {
  const own = current.accounts.year?.value;
  if (own === undefined) throw new BudgetReportError("ownYearUnknown", { file: current.file });
  const expected = own - 1;
  if (!stated) throw new BudgetReportError("lastYearUnknownYear", { file, expected });
  const year = stated.value;
  if (year === own) throw new BudgetReportError("lastYearSameYear", { file, year, expected });
  if (year !== expected) throw new BudgetReportError("lastYearOtherYear", { file, year, expected });
  return year;
}

/** Tables name a unit more or less fully (县样例局, 样例县样例局本级); where one does not name it, nothing speaks against it. */
export function isSameUnit(own: string, other: string): boolean {
  const [a, b] = [own, other].map((name) => plainLabel(name).replace(/\(?(?:本级|机关)\)?$/u, ""));
  return !a || !b || a.includes(b) || b.includes(a);
}

/** Totals of a year that are a thousand times those of another are in another unit, not of another size. */
const SCALE = 1000;
const TOTALS = ["expenditure.yearTotal", "income.yearTotal", "generalBudget.total"];

function requireSameScale(current: FinalAccounts, last: FinalAccounts, file: string): void {
  for (const key of TOTALS) {
    const [now, then] = [amountFigure(current, key), amountFigure(last, key)];
    if (!now || !then || now.amount <= 0 || then.amount <= 0) continue;
    const times = Decimal.max(now.amount, then.amount).div(Decimal.min(now.amount, then.amount));
    if (times.lt(SCALE)) return;
    const cell = cellsOf(then)[0];
    throw new BudgetReportError("lastYearScale", {
      file,
      times: times.toDecimalPlaces(0).toNumber(),
      cell: cell ? formatRef(cell) : key,
      last: inTenThousand(then),
      now: inTenThousand(now),
    });
  }
}

function inTenThousand({ amount }: AmountFigure): string {
  return formatAmount(amount, "万元", { decimals: 2 });
}
