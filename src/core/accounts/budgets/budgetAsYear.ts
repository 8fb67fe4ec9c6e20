import type { Figure } from "../figure";
import type { FinalAccounts } from "../finalAccounts";

/** How a key of the budget is called where the budget is what a text is about: the first pattern that fits. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/^budget\.threePublic\.previous\./, "threePublic.previousFinal."],
  [/^budget\.threePublic\.counts\./, "threePublic.counts."],
  [/^budget\.threePublic\./, "threePublic.final."],
  [/^budget\./, ""],
  [/^lastBudget\./, "previousFinal."],
];

/**
 * The accounts of a workbook that holds nothing but a budget, as a text about that budget speaks of them: what is planned is the
 * amount itself, the budget before is the year before. The budget's own keys stay beside them.
 */
export function budgetAsYear(accounts: FinalAccounts): FinalAccounts {
  const figures = new Map<string, Figure>(accounts.figures);
  for (const [key, figure] of accounts.figures) {
    for (const [pattern, replacement] of KEYS) {
      if (!pattern.test(key)) continue;
      const alias = key.replace(pattern, replacement);
      if (!figures.has(alias)) figures.set(alias, { ...figure, key: alias });
      break;
    }
  }
  const { budget } = accounts;
  return budget ? { ...accounts, ...budget, figures } : { ...accounts, figures };
}
