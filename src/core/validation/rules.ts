import { renamedRule } from "./families/categories/renamed";
import { SUM_RULES } from "./families/sums";
import type { Rule } from "./rule";

/** Every rule that the product can judge, in the catalogue's order. */
export const RULES: readonly Rule[] = [...SUM_RULES, renamedRule].sort((a, b) => a.id.localeCompare(b.id));
