/** How a key of last year's accounts is called among this year's: the first pattern that fits; `null`: it is no figure to compare with. */
const KEYS: readonly (readonly [RegExp, string | null])[] = [
  [/^threePublic\.final\./, "threePublic.previousFinal."],
  [/^threePublic\.budget\./, "threePublic.previousBudget."],
  // Rows that come several times are numbered in their order, which may be another one this year.
  [/^baseData\.\w+\.\d+\./, null],
  [/^(baseData\.\w+)\.final$/, "$1.previousFinal"],
  [/^(baseData\.\w+)\.budget$/, "$1.previousBudget"],
  [/^project\.total\.final$/, "project.total.previousFinal"],
  [/^budget\.threePublic\.(?!previous\.|counts\.)/, "budget.threePublic.previous."],
  // What was planned, what was of the year before that, and what is compared by name or not at all.
  [
    /^(?:budget|initialBudget|fullYearBudget|previousBudget|previousFinal|selfEvaluation|projectForms?|project|baseData)\.|^executionRate$/,
    null,
  ],
  [/^threePublic\.previous/, null],
  [/^/, "previousFinal."],
];

/** The key under which a figure of last year's accounts stands beside this year's; `null` where it has no place there. */
export function lastYearKey(key: string): string | null {
  for (const [pattern, replacement] of KEYS) {
    if (pattern.test(key)) return replacement === null ? null : key.replace(pattern, replacement);
  }
  return null;
}
