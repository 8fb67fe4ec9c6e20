import type { AmountFigure } from "../../accounts/figure";
import { numberIn, type CurrencyUnit } from "../../amount/amount";
import type { CheckContext } from "./checkContext";

/** 公用经费 of the general public budget, from the document's own table 06 or the workbook's. */
export interface PublicFunds {
  readonly figure: AmountFigure;
  /** In `unit`. */
  readonly amount: number;
  readonly unit: CurrencyUnit;
  readonly isSure: boolean;
}

export function publicFunds({ printed, workbook, tables, kind }: CheckContext): PublicFunds | null {
  const accounts = tables.from === "document" ? printed?.accounts : workbook?.accounts;
  const figure = accounts?.figures.get(kind === "budget" ? "budget.basic.public" : "basic.public");
  if (figure?.kind !== "amount") return null;
  const [table] = tables.ofKind(kind === "budget" ? "budgetBasicByEconomicClass" : "basicExpenditureByEconomicClass");
  return { figure, amount: numberIn(figure.amount, figure.unit), unit: figure.unit, isSure: table?.isSure === true };
}
