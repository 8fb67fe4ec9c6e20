import { BudgetReportError } from "../../../../src/core/errors";
import { score } from "../../../../src/core/indicators/score";
import { builtInSystems } from "../../../../src/core/indicators/systems/allSystems";
import { formsIn } from "../../../../src/core/indicators/systems/chooseSystem";
import { accountsOf, formTable, recognitionOf } from "../handMade";

const line = { levels: ["产出指标", "数量指标", "甲"], target: "≥1次", actual: "1次", weight: 100 } as const;
const accounts = accountsOf({});
const [hunan] = builtInSystems().filter((system) => system.id === "hunan-10-60-30");

test("the department's form comes before score tables and projects; score tables are named as another choice", () => {
  const project = { ...formTable([line], { kind: "projectSelfEvaluation" }), id: "项目!A1", sheet: "项目" };
  const scores = { ...formTable([line], { kind: "indicatorScores" }), id: "评分!A1", sheet: "评分" };
  const recognition = recognitionOf([project, scores, formTable([line])]);
  const sheet = score({ recognition, accounts });
  expect(sheet.system.id).toBe("form:自评表!A1:H99");
  expect(sheet.notes.map(({ code, params }) => [code, params["id"]])).toEqual([["otherForm", "form:评分!A1"]]);
  expect(score({ recognition, accounts }, { system: "form:项目!A1" }).system.table).toBe("项目!A1");
});

test("a project's form stands for the department only where there is nothing of the department", () => {
  const project = formTable([line], { kind: "projectSelfEvaluation" });
  const accountsTable = { ...formTable([]), kind: "expenditure" as const, id: "支出!A1" };
  expect(score({ recognition: recognitionOf([project]), accounts }).system.id).toBe("form:自评表!A1:H99");
  const mixed = score({ recognition: recognitionOf([project, accountsTable]), accounts });
  expect(mixed.system.id).toBe("hunan-10-60-30");
  expect(mixed.notes.map((note) => note.code)).toContain("otherForm");
});

test("a blank form is no system", () => {
  expect(formsIn(recognitionOf([formTable([], { funds: { weight: 10 } })]))).toEqual([]);
});

test("a form without anything to score is no system, nor is the second part of one", () => {
  const part = { ...formTable([line]), continuationOf: "x" };
  expect(formsIn(recognitionOf([formTable([]), part]))).toEqual([]);
});

test("without a form: the usable department system, with year and confirmation said", () => {
  const notes = (year: number) =>
    score({ recognition: recognitionOf([], year), accounts }).notes.map((note) => note.code);
  expect(score({ recognition: recognitionOf([], 2018), accounts }).system).toMatchObject({
    id: "hunan-10-60-30",
    confirmed: false,
  });
  expect(notes(2018)).toEqual(["chosenWithoutForm", "notConfirmed"]);
  expect(notes(2021)).toEqual(["chosenWithoutForm", "yearOutside", "notConfirmed"]);
});

test("an imported system of this year comes first", () => {
  const county = {
    ...hunan!,
    id: "county-2023",
    title: "样例县2023",
    years: { from: 2023, to: 2023 },
    needs_user_confirmation: false,
  };
  const sheet = score({ recognition: recognitionOf([]), accounts }, { systems: [county] });
  expect(sheet.system).toMatchObject({ id: "county-2023", confirmed: true });
});

test("the workbook's own choice holds while the system is there", () => {
  const own = (preferredSystem: string) =>
    score({ recognition: recognitionOf([formTable([line])]), accounts }, { preferredSystem }).system.id;
  expect(own("hunan-10-60-30")).toBe("hunan-10-60-30");
  expect(own("form:自评表!A1:H98")).toBe("form:自评表!A1:H99");
});

test("a part of a system never gives a total", () => {
  const sheet = score({ recognition: recognitionOf([]), accounts }, { system: "hunan-county-13" });
  expect(sheet.total.complete).toBe(false);
  expect(sheet.notes.map((note) => note.code)).toContain("systemIncomplete");
});

test("an unknown system is refused with the known ones", () => {
  const run = () => score({ recognition: recognitionOf([formTable([line])]), accounts }, { system: "x" });
  expect(run).toThrow(BudgetReportError);
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ code: "unknownSystem", fields: { id: "x" } });
    expect(String((error as BudgetReportError).fields["known"])).toMatch(/^form:自评表!A1:H99、.*hunan-10-60-30/);
  }
});
