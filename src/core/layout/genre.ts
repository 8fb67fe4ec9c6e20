import { pattern } from "../lexicon/words";
import type { Header } from "./header";
import type { Genre } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import { isBudgetKind } from "../tableKinds/tableKinds";
import type { Refused } from "./reader";
import { refuse } from "./reader";
import type { Region } from "./region";

/**
 * Refuses a kind whose genre the words around the header contradict: a budget kind where only 决算 stands, a
 * final-accounts kind where no word says 决算 although the title does not say it.
 */
export function refuseGenre(
  region: Region,
  header: Header,
  table: { readonly kind: TableKind; readonly genre: Genre },
): Refused | null {
  if (region.fixed) return null;
  // Only a title that both sets use (收支总表, “三公”经费支出表) leaves the question open.
  const titled = region.title?.kinds ?? [];
  const ofBudget = titled.filter(isBudgetKind).length;
  if (titled.length > 0 && (ofBudget === 0 || ofBudget === titled.length)) return null;
  const said = wordsOf(region, header);
  if (table.genre === "final" && (said.final || (!region.title && !said.budget))) return null;
  if (table.genre === "budget" && (said.budget || !said.final)) return null;
  return refuse("otherGenre", { kind: table.kind });
}

function wordsOf(region: Region, header: Header): { readonly final: boolean; readonly budget: boolean } {
  const { grid } = region;
  let final = false;
  let budget = false;
  for (let row = region.top; row <= header.bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const label = grid.label(row, column).replace(pattern("genre.budgetInName", "gu"), "");
      // 预决算 and 年初预算数 beside 决算数 belong to final accounts.
      if (label.includes("决算")) final = true;
      else if (label.includes("预算")) budget = true;
    }
  }
  return { final, budget };
}
