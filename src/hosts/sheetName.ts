/** Excel's limits: 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
const LONGEST = 31;

/** The wished-for name, or the first of `name (2)`, `name (3)` … that no sheet has (case does not matter to Excel). */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base =
    wished
      .replace(/[:\\/?*[\]]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = base.slice(0, LONGEST - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}
