import { score } from "../../../src/core/indicators/score";
import { accountsOf, formTable, recognitionOf } from "./handMade";

describe("the user's own form", () => {
  /** 衡山县贯塘乡 2023: 按支出性质分 1,925.67 = 900.47 + 1,025.20 against 全年执行数 2,030.12. */
  const funds = {
    initialBudget: 861.1,
    fullYearBudget: 2030.12,
    executed: 2030.12,
    weight: 10,
    rate: 1,
    score: 10,
    byNature: [1925.67, 900.47, 1025.2],
  } as const;
  const input = {
    recognition: recognitionOf([formTable([], { funds })]),
    accounts: accountsOf({ "baseData.staff.quota": 46, "baseData.staff.actual": 50 }),
  };

  test("the execution rate follows the amount that the form's own breakdown bears out", () => {
    const [execution] = score(input).indicators;
    expect(execution).toMatchObject({
      status: "scored",
      value: 94.85,
      score: 9.49,
      weight: 10,
      derivation: "1925.67 ÷ 2030.12 × 100% = 94.85%；10 × 94.85% = 9.49",
      stated: { score: 10, ref: { sheet: "自评表", address: "H5" } },
    });
    expect(execution?.notes.map((note) => note.code)).toEqual(["executedByNature", "statedDiffers.printedExecution"]);
    expect(execution?.inputs[0]?.figure?.source).toEqual({ type: "cell", ref: { sheet: "自评表", address: "E6" } });
  });

  test("the control rate stands beside it, out of the total", () => {
    const sheet = score(input);
    expect(sheet.indicators.at(-1)).toMatchObject({
      name: "在职人员控制率",
      value: 108.7,
      weight: 0,
      derivation: "50 ÷ 46 × 100% = 108.70%；> 100%",
      informationOnly: true,
    });
    expect(sheet.notes.map((note) => note.code)).toContain("staffOverQuota");
  });

  test("the opening budget as base is a setting", () => {
    const [execution] = score(input, { settings: { executionBase: "opening" } }).indicators;
    expect(execution).toMatchObject({ value: 223.63, score: 10 });
  });

  test("a form without indicator rows gives no total", () => {
    expect(score(input)).toMatchObject({ total: { score: 9.49, outOf: 10, complete: false }, grade: null });
  });
});
