import { cellsOf } from "../../layout/recognisedTable";
import { pattern } from "../../lexicon/words";
import { isOwn } from "../../proofread/relations/factBook";
import type { CheckContext } from "./checkContext";

/** The parts of 三公经费 that counts and reasons are asked for. */
export type ThreePublicPart = "abroad" | "vehiclePurchase" | "vehicleOperation" | "reception";

/** Of a whole that was nothing every part was nothing. */
const WHOLES: Readonly<Record<ThreePublicPart, readonly string[]>> = {
  abroad: ["三公经费"],
  vehiclePurchase: ["公务用车购置及运行维护费", "三公经费"],
  vehicleOperation: ["公务用车购置及运行维护费", "三公经费"],
  reception: ["三公经费"],
};

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
export function isSpent(part: ThreePublicPart, context: CheckContext): boolean | null {
  const { tables, kind, numbers, year } = context;
  const side = kind === "budget" ? "budget" : "final";
  const table = tables.stated(kind === "budget" ? "budgetThreePublic" : "threePublicExpenses");
  if (table) {
    const cells = table.table.rows.flatMap(({ values }) =>
      cellsOf(values).filter(([role]) => role === `${side}.${part}`),
    );
    if (cells.length > 0) return cells.some(([, { number }]) => number !== null && number !== 0);
    if (table.table.isEmpty) return false;
  }
  const saidOf = (item: string) =>
    numbers
      .map(({ fact }) => fact)
      .filter((fact) => isOwn(fact) && fact.item === item && fact.year === year && isOfSide(fact.aspect, side));
  const said = saidOf(ITEMS[part]);
  if (said.length > 0) return said.some(({ quantity }) => !quantity.value.isZero());
  const isNone = WHOLES[part]
    .map(saidOf)
    .some((all) => all.length > 0 && all.every(({ quantity }) => quantity.value.isZero()));
  return isNone || (side === "final" && saysNone(context)) ? false : null;
}

/** 2024年度无“三公”经费财政拨款支出。 */
function saysNone({ sections }: CheckContext): boolean {
  return sections.textOf("threePublic").some(({ plain }) => pattern("disclosure.noThreePublic").test(plain));
}

function isOfSide(aspect: string, side: "budget" | "final"): boolean {
  const isBudget = ["budget", "openingBudget", "fullBudget"].includes(aspect);
  return side === "budget" ? isBudget || aspect === "plain" : !isBudget;
}
