import type { Aspect, BaseReading, Fact } from "./facts";
import type { Base, Clause } from "./lead";

/**
 * What a number may be against, the likeliest first: what its own words name, what is carried from words before, and, where they leave it
 * open, what such words mostly mean (a change: the year before) and the budgets that the sentence tells.
 */
export function basesFor(
  { kind, aspect }: Pick<Fact, "kind" | "aspect">,
  base: Base | null,
  own: Clause,
  told: readonly Fact[],
): readonly BaseReading[] {
  if (kind !== "change" && kind !== "rate" && kind !== "completion") return [];
  const named: BaseReading[] = base ? [{ ...base, certainty: own.base ? "stated" : "carried" }] : [];
  // 比预算: which budget is not said. 完成年初预算, 比上年: nothing is open.
  if (base && base.aspect !== "budget") return named;
  if (!base && kind === "completion" && isOfOneBudget(aspect)) return [{ aspect, ...THIS_YEAR, certainty: "stated" }];
  const senses = new Set(told.map((one) => one.aspect).filter(isOfOneBudget));
  const budgets = [...senses].map((sense): BaseReading => ({ aspect: sense, ...THIS_YEAR, certainty: "guessed" }));
  if (base) return [...named, ...budgets];
  if (kind !== "completion") return [{ aspect: "final", year: null, yearsBack: 1, certainty: "guessed" }, ...budgets];
  return budgets.length > 0 ? budgets : [{ aspect: "budget", ...THIS_YEAR, certainty: "guessed" }];
}

const THIS_YEAR = { year: null, yearsBack: 0 } as const;

function isOfOneBudget(aspect: Aspect): aspect is "openingBudget" | "fullBudget" {
  return aspect === "openingBudget" || aspect === "fullBudget";
}
