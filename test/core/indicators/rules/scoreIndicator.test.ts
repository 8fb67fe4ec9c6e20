import { score } from "../../../../src/core/indicators/score";
import type { ScoreOptions } from "../../../../src/core/indicators/scoreOptions";
import { accountsOf, recognitionOf } from "../handMade";

const at = "2024-03-01T08:00:00Z";
const entered = (numbers: Readonly<Record<string, number>>): NonNullable<ScoreOptions["inputs"]> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, { value, by: "张三", at }]));

function indicator(system: string, id: string, numbers: Readonly<Record<string, number>>, options: ScoreOptions = {}) {
  const sheet = score(
    { recognition: recognitionOf([]), accounts: accountsOf({}) },
    { ...options, system, inputs: entered(numbers) },
  );
  return sheet.indicators.find((each) => each.id === id);
}

/** Figures and results of a filled-in county table of 2018. */
test.each<[string, Readonly<Record<string, number>>, number, number, string]>([
  ["staff_ctl", { staff_on_post: 136, staff_quota: 143 }, 95.1, 8, "136 ÷ 143 × 100% = 95.10%；≤ 100% → 8.00"],
  [
    "sg_change",
    { sg_budget_cur: 63.46, sg_budget_prev: 32 },
    98.31,
    0,
    "(63.46 − 32) ÷ 32 × 100% = 98.31%；> 0%：max(0, 8 − 98 × 0.8) = 0.00",
  ],
  [
    "bud_done",
    { carry_in: 19.8, budget_initial: 1922.76, budget_added: 767.86, carry_out: 19.8 },
    99.27,
    8,
    "(19.8 + 1922.76 + 767.86 − 19.8) ÷ (19.8 + 1922.76 + 767.86) × 100% = 99.27%；< 100%：8 − 0 × 2 = 8.00",
  ],
  [
    "bud_ctl",
    { budget_added: 767.86, budget_initial: 1922.76 },
    39.94,
    0,
    "767.86 ÷ 1922.76 × 100% = 39.94%；> 30% → 0.00",
  ],
])("the golden county table: %s", (id, numbers, value, points, derivation) => {
  expect(indicator("hunan-county-2018-16-58", id, numbers)).toMatchObject({
    status: "scored",
    value,
    score: points,
    derivation,
  });
});

test("99.27 % loses 0.29 when steps count in proportion", () => {
  const numbers = { carry_in: 19.8, budget_initial: 1922.76, budget_added: 767.86, carry_out: 19.8 };
  expect(indicator("hunan-county-2018-16-58", "bud_done", numbers, { settings: { stepMode: "prorata" } })?.score).toBe(
    7.71,
  );
});

test.each<[string, Readonly<Record<string, number>>, string, number | null, string]>([
  ["sg_change", { sg_budget_cur: 0, sg_budget_prev: 0 }, "scored", 5, "zeroZeroFull"],
  ["sg_change", { sg_budget_cur: 3, sg_budget_prev: 0 }, "manual", null, "zeroBase"],
  ["proc", { proc_actual: 0, proc_budget: 0 }, "scored", 6, "zeroZeroFull"],
  ["proc", { proc_actual: 2, proc_budget: 0 }, "manual", null, "zeroBase"],
  ["sg_ctl", { sg_actual_cur: 0, sg_budget_cur: 0 }, "scored", 7, "zeroZeroFull"],
  ["staff_ctl", { staff_on_post: 0, staff_quota: 0 }, "manual", null, "zeroBase"],
  ["bud_ctl", { budget_added: -50, budget_initial: 400 }, "scored", 3, "negativeAbsolute"],
])("zero bases and net cuts: %s %j is %s", (id, numbers, status, points, note) => {
  const result = indicator("hunan-10-60-30", id, numbers);
  expect(result).toMatchObject({ status, score: points });
  expect(result?.notes.map((each) => each.code)).toContain(note);
});

test("conditions decide by rule: 资金结余", () => {
  const carry = (carry_out: number, carry_in: number) =>
    indicator("hunan-yueyang-15-40", "carry", { carry_out, carry_in });
  expect(carry(0, 5)).toMatchObject({ score: 3, derivation: "0 ≤ 0 → 3.00" });
  expect(carry(5, 5)).toMatchObject({ score: 2, derivation: "5 ≤ 5 → 2.00" });
  expect(carry(5.01, 5)).toMatchObject({ score: 0 });
});

test("missing inputs are named", () => {
  expect(indicator("hunan-10-60-30", "sg_change", { sg_budget_cur: 3 })).toMatchObject({
    status: "needsInput",
    score: null,
    missing: [{ type: "named", name: "上年度“三公经费”预算数" }],
  });
});

test("an input of one indicator only", () => {
  const numbers = { "staff_ctl.staff_on_post": 9, staff_on_post: 20, staff_quota: 14 };
  expect(indicator("hunan-10-60-30", "staff_ctl", numbers)?.value).toBe(64.29);
});

test("what the user entered says who and when", () => {
  const result = indicator("hunan-10-60-30", "staff_ctl", { staff_on_post: 9, staff_quota: 14 });
  expect(result?.inputs[0]?.figure?.source).toEqual({ type: "entered", by: "张三", at });
});

describe("judgements", () => {
  const by = { by: "李四", at };
  const judged = (id: string, judgement: Omit<NonNullable<ScoreOptions["judgements"]>[string], "by" | "at">) =>
    indicator("hunan-10-60-30", id, {}, { judgements: { [id]: { ...judgement, ...by } } });

  test.each([
    ["mg_sys", { met: [1, 2, 4] }, "scored", 6, "2 + 2 + 2 = 6.00"],
    ["mg_sys", { met: [] }, "scored", 0, "0 = 0.00"],
    ["mg_sys", { met: [1, 1, 1] }, "scored", 2, "2 = 2.00"],
    ["fund_use", { violations: 0 }, "scored", 6, "6 − 0 × 1 = 6.00"],
    ["fund_use", { violations: 2 }, "scored", 4, "6 − 2 × 1 = 4.00"],
    ["fund_use", { violations: 9 }, "scored", 0, "max(0, 6 − 9 × 1) = 0.00"],
    ["admin_eff", { tier: "一般" }, "scored", 3, "一般 → 3.00"],
    ["admin_eff", { tier: "很好" }, "manual", null, ""],
    ["econ_social", { points: 8.5 }, "scored", 8.5, "8.50 / 10"],
    ["econ_social", { points: 11 }, "manual", null, ""],
    ["econ_social", { points: -1 }, "manual", null, ""],
    ["econ_social", {}, "manual", null, ""],
  ])("%s %j is %s", (id, judgement, status, points, derivation) => {
    expect(judged(id, judgement)).toMatchObject({ status, score: points, derivation });
  });

  test("without one the items to confirm are named", () => {
    const result = indicator("hunan-10-60-30", "disclose", {});
    expect(result).toMatchObject({ status: "manual", score: null });
    expect(result?.missing).toHaveLength(5);
  });
});

test("what does not apply is left out, or full where the rule says so", () => {
  const options = { notApplicable: ["area_ctl", "proc"] };
  expect(indicator("hunan-10-60-30", "area_ctl", {}, options)).toMatchObject({ status: "scored", score: 5 });
  expect(indicator("hunan-10-60-30", "proc", {}, options)).toMatchObject({ status: "notApplicable", score: null });
});

test("a missing input says which tables could state it; one that no table states says so", () => {
  const wanted = (id: string) =>
    indicator("hunan-10-60-30", id, {})?.inputs.map(({ label, wanted }) => [label, wanted?.kinds]);
  expect(wanted("staff_ctl")).toEqual([
    ["在职人员数", ["operatingInformation", "unitProfile", "evaluationBaseData"]],
    ["编制数", ["operatingInformation", "unitProfile", "evaluationBaseData"]],
  ]);
  expect(wanted("sg_change")?.at(-1)?.[1]).toEqual(["budgetThreePublic", "evaluationBaseData"]);
  const satisfaction = indicator("hunan-10-60-30", "satis", {});
  expect(satisfaction?.inputs.map(({ wanted }) => wanted?.kinds)).toEqual([[]]);
});
