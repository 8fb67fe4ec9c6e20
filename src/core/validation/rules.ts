import { BOOK_RULES } from "./families/books/bookRules";
import { renamedRule } from "./families/categories/renamed";
import { SUM_RULES } from "./families/sums";
import type { Rule } from "./rule";

/** Every rule that the product can judge, in the catalogue's order. */
export const RULES: readonly Rule[] = [...SUM_RULES, renamedRule, ...BOOK_RULES].sort((a, b) =>
  a.id.localeCompare(b.id),
);

/** The rules of the ledger's own button: books only. */
export const LEDGER_RULE_IDS: readonly string[] = BOOK_RULES.map(({ id }) => id);
