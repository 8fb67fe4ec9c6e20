import { validate } from "../../../src/core/validation/validate";
import { handMade, type HandMadeTable } from "./handMade";

const summary = (expenditure: readonly (readonly [string, number | null])[], total: number): HandMadeTable => ({
  kind: "incomeExpenditureSummary",
  title: "总表",
  roles: ["income.item", "income.amount", "expenditure.item", "expenditure.amount"],
  rows: [
    ["一、一般公共预算财政拨款收入", 77.65, ...(expenditure[0] ?? [])],
    ...expenditure.slice(1).map(([label, amount]) => [null, null, label, amount]),
    ["本年收入合计", 77.65, "本年支出合计", total],
    ["年初结转和结余", null, "年末结转和结余", null],
    ["总计", null, "总计", null],
  ],
});

const expenditureTable = (total: number): HandMadeTable => ({
  kind: "expenditure",
  title: "支出",
  roles: ["code", "name", "total", "basic", "project"],
  rows: [
    [null, "合计", total, 66.65, 11],
    ["201", "一般公共服务支出", 71.1, null, null],
    ["208", "社会保障和就业支出", 4.38, null, null],
    ["210", "医疗卫生与计划生育支出", 2.18, null, null],
  ],
});

const CLASSES = [
  ["一、一般公共服务支出", 71.1],
  ["八、社会保障和就业支出", 4.38],
  ["九、医疗卫生与计划生育支出", 2.18],
] as const;

describe("validate", () => {
  test("one 尾差 for the same sum in two tables, one renamed category with all its places, no error", () => {
    const { findings } = validate(handMade([summary(CLASSES, 77.65), expenditureTable(77.65)]));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "A08 warning",
      "D02 warning",
      "I01 info",
    ]);
    const [blankTotal, renamed, rounding] = findings;
    expect(blankTotal?.variant).toBe("blankTotal");
    expect(renamed?.expected).toBe("卫生健康支出");
    expect(renamed?.cells).toEqual([
      { sheet: "总表", address: "C3" },
      { sheet: "支出", address: "B4" },
    ]);
    expect(renamed?.fix?.edits.map(({ to }) => to)).toEqual(["九、卫生健康支出", "卫生健康支出"]);
    expect(rounding?.params).toMatchObject({ computation: "71.10 + 4.38 + 2.18 = 77.66", difference: "-0.01" });
    expect(rounding?.params).toMatchObject({ allowed: "0.02", baseRule: "B05、B08" });
    expect(rounding?.cells.slice(0, 2)).toEqual([
      { sheet: "总表", address: "D4" },
      { sheet: "支出", address: "C1" },
    ]);
  });

  test("beyond the tolerance the same sum is an error of its own rule, in both tables", () => {
    const { findings } = validate(handMade([summary(CLASSES, 77.85), expenditureTable(77.65)]));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, variant }) => `${rule} ${variant}`)).toEqual(["B05 sources", "C01 tie"]);
    expect(errors[0]).toMatchObject({ expected: 77.66, actual: 77.85, difference: 0.19, unit: "万元" });
  });

  test("a rule without its tables says which one is missing", () => {
    const { notChecked, checkedRules } = validate(handMade([expenditureTable(77.65)]));
    expect(checkedRules).toContain("B08");
    expect(notChecked).toContainEqual({
      rule: "B05",
      code: "missingTables",
      params: { kinds: "incomeExpenditureSummary" },
    });
  });
});

describe("amounts beyond every budget", () => {
  test("are left to the rules of units and decimals, and never stop the check", () => {
    const huge = CLASSES.map(([label]) => [label, 88_000_000_000_00] as const);
    expect(() => validate(handMade([summary(huge, 88_000_000_000_00), expenditureTable(77.65)]))).not.toThrow();
  });
});
