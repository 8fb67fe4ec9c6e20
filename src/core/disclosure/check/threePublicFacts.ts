import { cellsOf } from "../../layout/recognisedTable";
import { isOwn } from "../../proofread/relations/factBook";
import type { CheckContext } from "./checkContext";

/** The parts of 三公经费 that counts and reasons are asked for. */
export type ThreePublicPart = "abroad" | "vehiclePurchase" | "vehicleOperation" | "reception";

const ITEMS: Readonly<Record<ThreePublicPart, string>> = {
  abroad: "因公出国(境)费",
  vehiclePurchase: "公务用车购置费",
  vehicleOperation: "公务用车运行维护费",
  reception: "公务接待费",
};

/**
 * Was anything spent (planned, in a budget) on it? From the table, else from the prose; `null` where neither says it. A blank
 * cell of a table that has amounts is nothing spent.
 */
export function isSpent(part: ThreePublicPart, { tables, kind, numbers, year }: CheckContext): boolean | null {
  const side = kind === "budget" ? "budget" : "final";
  const table = tables.stated(kind === "budget" ? "budgetThreePublic" : "threePublicExpenses");
  if (table) {
    const cells = table.table.rows.flatMap(({ values }) =>
      cellsOf(values).filter(([role]) => role === `${side}.${part}`),
    );
    if (cells.length > 0) return cells.some(([, { number }]) => number !== null && number !== 0);
    if (table.table.isEmpty) return false;
  }
  const said = numbers
    .map(({ fact }) => fact)
    .filter((fact) => isOwn(fact) && fact.item === ITEMS[part] && fact.year === year && isOfSide(fact.aspect, side));
  return said.length === 0 ? null : said.some(({ quantity }) => !quantity.value.isZero());
}

function isOfSide(aspect: string, side: "budget" | "final"): boolean {
  const isBudget = ["budget", "openingBudget", "fullBudget"].includes(aspect);
  return side === "budget" ? isBudget || aspect === "plain" : !isBudget;
}
