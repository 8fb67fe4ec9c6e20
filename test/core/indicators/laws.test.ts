import fc from "fast-check";
import { score } from "../../../src/core/indicators/score";
import type { ScoreOptions } from "../../../src/core/indicators/scoreOptions";
import { builtInSystems } from "../../../src/core/indicators/systems/allSystems";
import type { ScoringSystem, SystemIndicator } from "../../../src/core/indicators/systems/scoringSystem";
import { accountsOf, formTable, recognitionOf } from "./handMade";

/** Laws that hold whatever is entered: for every built-in system and for forms of any shape. */

const signed = { by: "张三", at: "2024-03-01" };
const systems = builtInSystems().filter(({ type }) => type === "department");

function judgementFor({ scoring, weight, evidence }: SystemIndicator): fc.Arbitrary<object> {
  if (scoring?.type === "checklist")
    return fc.subarray(evidence.map((_, index) => index + 1)).map((met) => ({ met, ...signed }));
  if (scoring?.type === "violations") return fc.nat(20).map((violations) => ({ violations, ...signed }));
  if (scoring?.type === "tiers")
    return fc.constantFrom(...scoring.tiers.map(({ name }) => ({ tier: name, ...signed })));
  return fc
    .integer({ min: -100, max: 100 * (weight ?? 0) + 100 })
    .map((points) => ({ points: points / 100, ...signed }));
}

/** Any inputs, judgements and exceptions for a system; every entry may be there or not. */
function optionsFor(system: ScoringSystem): fc.Arbitrary<ScoreOptions> {
  const number = fc.integer({ min: -50_000, max: 200_000 }).map((value) => ({ value: value / 100, ...signed }));
  const inputs = Object.fromEntries(
    Object.keys(system.inputs).map((name) => [name, fc.option(number, { nil: undefined })]),
  );
  const byPerson = system.indicators.filter(({ formula }) => formula === null);
  const judgements = Object.fromEntries(
    byPerson.map((indicator) => [indicator.id, fc.option(judgementFor(indicator), { nil: undefined })]),
  );
  const present = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([, entry]) => entry !== undefined));
  return fc
    .record({
      inputs: fc.record(inputs).map(present),
      judgements: fc.record(judgements).map(present),
      notApplicable: fc.subarray(
        system.indicators.map(({ id }) => id),
        { maxLength: Math.min(3, system.indicators.length) },
      ),
      stepMode: fc.constantFrom("whole" as const, "prorata" as const, "ceil" as const),
    })
    .map(({ stepMode, ...rest }) => ({ ...rest, system: system.id, settings: { stepMode } }));
}

const ground = { recognition: recognitionOf([], 2018), accounts: accountsOf({}) };
const anyScoring = fc
  .constantFrom(...systems)
  .chain((system) => optionsFor(system).map((options) => ({ system, options })));
const hundredths = (points: number) => Math.round(points * 100);

test("0 ≤ score ≤ weight, and only what is scored has points", () => {
  fc.assert(
    fc.property(anyScoring, ({ options }) =>
      score(ground, options).indicators.every(({ status, score: points, weight }) =>
        status === "scored" ? points !== null && points >= 0 && points <= weight : points === null,
      ),
    ),
    { numRuns: 300 },
  );
});

test("the total is the sum of its parts, and complete only where nothing is open and the system is whole", () => {
  fc.assert(
    fc.property(anyScoring, ({ system, options }) => {
      const { indicators, total, grade, notes } = score(ground, options);
      const scored = indicators.filter(({ status }) => status === "scored");
      const sum = scored.reduce((all, { score: points }) => all + hundredths(points ?? 0), 0);
      const outOf = scored.reduce((all, { weight }) => all + hundredths(weight), 0);
      const open = indicators.some(({ status }) => status === "needsInput" || status === "manual");
      if (total.complete) {
        const recalculated = notes.some(({ code }) => code === "recalculated");
        return (
          !open && system.usable_for_scoring && grade !== null && (recalculated || hundredths(total.score) === sum)
        );
      }
      return grade === null && hundredths(total.score) === sum && hundredths(total.outOf) === outOf;
    }),
    { numRuns: 300 },
  );
});

test("every indicator that is not scored says what it lacks or why", () => {
  fc.assert(
    fc.property(anyScoring, ({ options }) =>
      score(ground, options).indicators.every(
        ({ status, missing, notes }) => status === "scored" || missing.length > 0 || notes.length > 0,
      ),
    ),
    { numRuns: 100 },
  );
});

test("spending more of the same budget never costs points; more staff on the same quota never gains any", () => {
  const amount = fc.integer({ min: 0, max: 2_000_00 }).map((value) => value / 100);
  const execution = (executed: number, budget: number) => {
    const table = formTable([], { funds: { fullYearBudget: budget, executed, weight: 10 } });
    return score({ recognition: recognitionOf([table]), accounts: accountsOf({}) }).indicators[0]?.score ?? -1;
  };
  const control = (staff: number, quota: number) => {
    const inputs = { staff_on_post: { value: staff, ...signed }, staff_quota: { value: quota, ...signed } };
    return score(ground, { system: "hunan-10-60-30", inputs }).indicators[0]?.score ?? -1;
  };
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 500 }), (x, y, base) => {
      const [low, high] = [Math.min(x, y), Math.max(x, y)];
      return (
        execution(low, base) <= execution(high, base) &&
        control(Math.floor(low), base) >= control(Math.floor(high), base)
      );
    }),
  );
});

describe("预算控制率 at its borders", () => {
  const rate = (added: number) =>
    score(ground, {
      system: "hunan-10-60-30",
      inputs: { budget_added: { value: added, ...signed }, budget_initial: { value: 100, ...signed } },
    }).indicators.find(({ id }) => id === "bud_ctl")?.score;

  test.each([
    [0, 5],
    [0.01, 4],
    [10, 4],
    [10.01, 3],
    [20, 3],
    [20.01, 2],
    [30, 2],
    [30.01, 0],
    // A net cut is placed by its absolute value.
    [-0.01, 4],
    [-10, 4],
    [-10.01, 3],
    [-30, 2],
    [-100, 0],
  ])("%d of 100 gives %d points", (added, points) => {
    expect(rate(added)).toBe(points);
  });
});

describe("the names of the grades", () => {
  const graded = (year: number, options: ScoreOptions = {}) => {
    const line = { levels: ["产出指标", "数量指标", "甲"], target: 100, actual: 85, weight: 100 } as const;
    const recognition = recognitionOf([formTable([line], { year })], year);
    const { grade, notes } = score({ recognition, accounts: accountsOf({}) }, options);
    return [grade, notes.filter(({ code }) => code.includes("gradeScale")).map(({ code }) => code)];
  };
  const earlier = { settings: { gradeScale: "earlier" } } as const;

  test.each<[number, ScoreOptions, unknown]>([
    [2023, {}, ["良", []]],
    [2020, {}, ["良", []]],
    // Some places had other names up to 2019: said, never assumed.
    [2019, {}, ["良", ["setting.gradeScale.open"]]],
    [2019, earlier, ["良好", ["setting.gradeScale.earlier"]]],
  ])("%d %j", (year, options, expected) => {
    expect(graded(year, options)).toEqual(expected);
  });

  test("a confirmed copy has the grades of its year's notice", () => {
    const [source] = systems.filter(({ id }) => id === "hunan-10-60-30") as [ScoringSystem];
    const grades = [{ grade: "通过", min: 0, min_incl: true, max: 100, max_incl: true }];
    const confirmation = { year: 2018, checked: [], signed: true, ...signed, system: { ...source, grades } };
    const judgements = Object.fromEntries(
      source.indicators.map(({ id, scoring, weight }) => [
        id,
        {
          ...signed,
          ...(scoring?.type === "tiers" ? { tier: scoring.tiers[0]?.name } : { points: weight ?? 0 }),
        },
      ]),
    ) as NonNullable<ScoreOptions["judgements"]>;
    const sheet = score(ground, { system: source.id, confirmations: [confirmation], judgements, ...earlier });
    expect([sheet.total.score, sheet.total.complete, sheet.grade]).toEqual([100, true, "通过"]);
  });
});
