import { readScoreOptions, withSystemFiles } from "../../../../src/core/indicators/readScoreOptions";
import { score } from "../../../../src/core/indicators/score";
import { builtInSystems } from "../../../../src/core/indicators/systems/allSystems";
import {
  confirmationSchema,
  keptConfirmation,
  stampedSystem,
  withConfirmation,
} from "../../../../src/core/indicators/systems/confirmation";
import type { Confirmation } from "../../../../src/core/indicators/systems/confirmation";
import { reviewCopy, signedCopy } from "../../../../src/core/indicators/systems/revise";
import type { ScoringSystem, SystemIndicator } from "../../../../src/core/indicators/systems/scoringSystem";
import { exportSystem, parseSystem } from "../../../../src/core/indicators/systems/systemFile";
import { accountsOf, recognitionOf } from "../handMade";

const [source] = builtInSystems().filter(({ id }) => id === "hunan-10-60-30") as [ScoringSystem];
const accounts = accountsOf({ "staff.total.actual": 110, "staff.total.quota": 100 });
const signature = { year: 2018, by: "张三", at: "2019-03-01T08:00:00Z" };

function changed(changes: Readonly<Record<string, Partial<SystemIndicator>>>): ScoringSystem {
  return {
    ...source,
    indicators: source.indicators.map((indicator) => ({ ...indicator, ...changes[indicator.id] })),
  };
}

/** 在职人员控制率 6 points, 2 off for each step; “三公经费”变动率 4 points. */
const edited = changed({
  staff_ctl: { weight: 6, scoring: { type: "cap_deduct", threshold: 100, step: 5, deduct: 2 } },
  sg_change: { weight: 4, scoring: { type: "cap_deduct", threshold: 0, step: 1, deduct: 0.5, zero_zero: "full" } },
});

function confirmationOf(copy: ScoringSystem, year = 2018): Confirmation {
  const stamp = { ...signature, year };
  const checked = copy.indicators.map(({ id }) => id);
  return { ...stamp, signed: true, checked, system: signedCopy(source, copy, stamp) };
}

const run = (confirmations: readonly Confirmation[], year = 2018) =>
  score({ recognition: recognitionOf([], year), accounts }, { system: source.id, confirmations });

test("a confirmed system is scored by its confirmed copy, in its year only", () => {
  const confirmations = [confirmationOf(edited)];
  const sheet = run(confirmations);
  expect(sheet.system).toMatchObject({ confirmed: true, confirmation: signature });
  expect(sheet.indicators[0]).toMatchObject({ weight: 6, score: 2, derivation: expect.stringContaining("6 − 2 × 2") });
  expect(sheet.notes.map(({ code }) => code)).toEqual(["linesRevised"]);
  expect(sheet.notes[0]?.params).toEqual({ names: "在职人员控制率、“三公经费”变动率" });

  const nextYear = run(confirmations, 2019);
  expect(nextYear.system.confirmed).toBe(false);
  expect(nextYear.indicators[0]).toMatchObject({ weight: 5, score: 0 });
  expect(nextYear.notes.map(({ code }) => code)).toContain("notConfirmed");
});

test("a changed line says what the system said; one that is as the notice has it is no longer doubtful", () => {
  const [first, , third] = run([confirmationOf(edited)]).indicators;
  expect(first?.notes.find(({ code }) => code === "lineRevised.weight")?.params).toMatchObject({
    by: "张三",
    at: "2019-03-01",
    weight: 5,
    rule: source.indicators[0]?.rule_text,
  });
  expect(third?.notes.filter(({ code }) => code.startsWith("lineRevised"))).toEqual([]);
  const doubtful = (sheet: ReturnType<typeof run>) =>
    sheet.indicators.flatMap(({ notes }) => notes).filter(({ code }) => code === "ruleSource.toCheck");
  expect(doubtful(run([])).length).toBeGreaterThan(0);
  expect(doubtful(run([confirmationOf(source)]))).toEqual([]);
});

test("the levels' weights follow their lines", () => {
  const { system } = confirmationOf(changed({ staff_ctl: { weight: 15 }, econ_social: { weight: 0 } }));
  expect(system.indicators[0]).toMatchObject({ l1_weight: 20, l2_weight: 20 });
});

test("lines that the notice does not name, or adds, are said", () => {
  const without = { ...source, indicators: source.indicators.filter(({ id }) => id !== "proc") };
  const added = { ...source.indicators[0]!, id: "own", l3: "新增指标", weight: 5 };
  const sheet = run([confirmationOf({ ...without, indicators: [...without.indicators, added] })]);
  expect(sheet.notes.map(({ code, params }) => [code, params["names"]])).toEqual(
    expect.arrayContaining([
      ["linesRevised", "新增指标"],
      ["linesRemoved", source.indicators.find(({ id }) => id === "proc")?.l3],
    ]),
  );
  expect(sheet.indicators.at(-1)?.notes.map(({ code }) => code)).toContain("lineAdded");
});

test("a draft scores nothing", () => {
  const draft = { ...confirmationOf(edited), signed: false };
  expect(run([draft])).toEqual(run([]));
});

test("a confirmation can be withdrawn and replaced", () => {
  const first = confirmationOf(edited);
  const key = { id: source.id, year: 2018 };
  expect(run(withConfirmation([first], key, null))).toEqual(run([]));
  const second = { ...confirmationOf(source), by: "李四" };
  const kept = withConfirmation([first, confirmationOf(edited, 2017)], key, second);
  expect(kept.map(({ year, by }) => [year, by])).toEqual([
    [2017, "张三"],
    [2018, "李四"],
  ]);
  expect(keptConfirmation(kept, source.id, 2016)).toBeUndefined();
});

test("a workbook's copy that is no system any more is not used; a draft may be half changed", () => {
  const spoilt = { ...confirmationOf(edited), system: changed({ staff_ctl: { weight: 99 } }) };
  expect(confirmationSchema.safeParse(spoilt).success).toBe(false);
  expect(confirmationSchema.safeParse({ ...spoilt, signed: false }).success).toBe(true);
  const options = readScoreOptions({ "indicators.confirmations": [spoilt, confirmationOf(edited)] });
  expect(options.confirmations).toHaveLength(1);
});

test("a copy that leaves as a file comes back as the same copy, confirmed for its year in another workbook", () => {
  const confirmation = confirmationOf(edited);
  const file = parseSystem(exportSystem(stampedSystem(confirmation)), "县.json");
  expect(file.confirmation).toEqual(signature);
  const options = withSystemFiles({}, [file]);
  expect(options.systems).toEqual([confirmation.system]);
  expect(options.confirmations).toEqual([confirmation]);
  const sheet = score({ recognition: recognitionOf([], 2018), accounts }, options);
  expect(sheet.indicators).toEqual(run([confirmation]).indicators);
  expect(sheet.system).toMatchObject({ id: source.id, confirmed: true, confirmation: signature });
  // Kept in the workbook it is read back unchanged.
  const kept = JSON.parse(JSON.stringify({ "indicators.confirmations": options.confirmations })) as object;
  expect(readScoreOptions(kept as Record<string, unknown>).confirmations).toEqual([confirmation]);
});

test("a file wins over what the workbook has kept about the same system", () => {
  const options = withSystemFiles({ confirmations: [confirmationOf(edited)], systems: [] }, [source]);
  expect(options.confirmations).toEqual([]);
});

describe("a copy under review", () => {
  const wholeOf = (copy: ScoringSystem) => reviewCopy(source, copy).whole?.reason ?? null;
  const linesOf = (copy: ScoringSystem) => [...reviewCopy(source, copy).lines].map(([id, { reason }]) => [id, reason]);

  test("as it came nothing is wrong and nothing changed", () => {
    expect(reviewCopy(source, source)).toEqual({ lines: new Map(), whole: null, sum: 100, changed: new Set() });
  });

  test("weights that do not reach the total are said, with the sum", () => {
    const copy = changed({ staff_ctl: { weight: 6 } });
    expect(wholeOf(copy)).toBe("weightsNotTotal");
    expect(reviewCopy(source, copy)).toMatchObject({ sum: 101, changed: new Set(["staff_ctl"]) });
  });

  test("levels that follow their lines are no contradiction", () => {
    expect(wholeOf(changed({ staff_ctl: { weight: 6 }, econ_social: { weight: 9 } }))).toBeNull();
  });

  test("every wrong line is named", () => {
    const bands = {
      type: "bands" as const,
      bands: [{ from: null, from_incl: false, to: null, to_incl: false, points: 9 }],
    };
    const copy = changed({
      staff_ctl: { weight: Number.NaN },
      sg_change: { scoring: { type: "cap_deduct", threshold: 0, step: 0, deduct: 1 } },
      bud_ctl: { scoring: bands },
    });
    expect(linesOf(copy)).toEqual([
      ["staff_ctl", "wrongType"],
      ["sg_change", "outOfRange"],
      ["bud_ctl", "moreThanWeight"],
    ]);
    expect(wholeOf(copy)).toBeNull();
  });
});
