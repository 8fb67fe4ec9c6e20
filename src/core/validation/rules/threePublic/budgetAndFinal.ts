import type { Limited } from "../../relations/relation";
import { THREE_PUBLIC_ITEMS } from "./items";

/** What was spent for every three-public item, and its budget. */
export const FINAL_WITHIN_BUDGET: readonly Limited[] = THREE_PUBLIC_ITEMS.map((item) => ({
  item: item === "total" ? "threePublic" : item,
  amount: `threePublicExpenses:row.final.${item}`,
  limit: `threePublicExpenses:row.budget.${item}`,
}));
