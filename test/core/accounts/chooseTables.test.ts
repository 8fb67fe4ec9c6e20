import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import type { Recognition } from "../../../src/core/layout/recognisedTable";
import { recognition, table } from "./tables";

const accountsOf = (recognised: Recognition) => buildAccounts(recognised, BUILT_IN);

const total = (amount: number | null) => [{ name: "合计", isTotal: true, values: { total: amount } }];

function chosenSheet(...tables: Parameters<typeof recognition>[0]) {
  const accounts = accountsOf(recognition(tables, 2023, "样例县样例局"));
  const figure = accounts.figures.get("expenditure.yearTotal");
  const sheet = figure?.source.type === "cell" ? figure.source.ref.sheet : null;
  return { sheet, warnings: (accounts.warnings ?? []).map(({ code, params }) => [code, params["sheet"]]) };
}

test("a table of another year is left out, even where it is the only one", () => {
  const last = table("expenditure", total(1), { sheet: "上年", year: 2022 });
  expect(chosenSheet(last)).toEqual({ sheet: null, warnings: [["otherYear", "上年"]] });
  const own = table("expenditure", total(2), { sheet: "本年", year: 2023 });
  expect(chosenSheet(last, own)).toEqual({ sheet: "本年", warnings: [["otherYear", "上年"]] });
});

test("of two units' tables the workbook's own is used", () => {
  const centre = table("expenditure", total(1), { sheet: "下属", department: "样例县样例中心" });
  const own = table("expenditure", total(2), { sheet: "本级", department: "样例县 样例局" });
  expect(chosenSheet(centre, own)).toEqual({ sheet: "本级", warnings: [["otherDepartment", "下属"]] });
});

test("a table of the department under a fuller name gives way to the exact one", () => {
  const hall = table("expenditure", total(1), { sheet: "所", department: "样例县样例局财政所" });
  const own = table("expenditure", total(2), { sheet: "局", department: "样例县样例局" });
  expect(chosenSheet(hall, own).sheet).toBe("局");
  expect(chosenSheet(hall)).toEqual({ sheet: "所", warnings: [] });
});

test("the only table of a kind is used though it names another department, and that is said", () => {
  const other = table("expenditure", total(1), { sheet: "他", department: "别县别局" });
  expect(chosenSheet(other)).toEqual({ sheet: "他", warnings: [["otherDepartment", "他"]] });
});

test("of two equal tables the first with amounts is used; they are not mixed", () => {
  const empty = table("expenditure", total(null), { sheet: "空表" });
  const first = table("expenditure", total(5), { sheet: "一" });
  const second = table("expenditure", total(6), { sheet: "二" });
  expect(chosenSheet(empty, first, second)).toEqual({
    sheet: "一",
    warnings: [
      ["duplicateTable", "空表"],
      ["duplicateTable", "二"],
    ],
  });
  const accounts = accountsOf(recognition([first, second]));
  expect(accounts.otherPlaces.size).toBe(0);
});

test("texts of several sheets go together", () => {
  const text = (sheet: string) => table("narrative", [{ name: sheet, values: { text: "文字" } }], { sheet });
  const accounts = accountsOf(recognition([text("部门概况"), text("绩效情况")]));
  expect(accounts.narrative.map(({ heading }) => heading)).toEqual(["部门概况", "绩效情况"]);
  expect(accounts.warnings).toEqual([]);
});

test("several ledgers are no duplicates", () => {
  const accounts = accountsOf(
    recognition([table("ledger", [], { sheet: "一" }), table("ledger", [], { sheet: "二" })]),
  );
  expect(accounts.warnings).toEqual([]);
});

test("amounts without a unit are left out and said once; zero needs none", () => {
  const rows = [
    { name: "合计", isTotal: true, values: { total: 5, basic: 3, project: 0 } },
    { code: "201", name: "一般公共服务支出", values: { total: 5 } },
  ];
  const accounts = accountsOf(recognition([table("expenditure", rows, { unit: null })]));
  expect([...accounts.figures.keys()]).toEqual(["expenditure.project"]);
  expect(accounts.warnings).toMatchObject([{ code: "unitUnknown", params: { sheet: "expenditure" } }]);
});

test("a number beyond all amounts is said, not thrown", () => {
  const accounts = accountsOf(recognition([table("expenditure", total(1e18))]));
  expect(accounts.figures.size).toBe(0);
  expect(accounts.warnings).toMatchObject([{ code: "amountOutOfRange" }]);
});

test("nothing recognised: nothing stated", () => {
  const accounts = accountsOf({ tables: [], unrecognised: [], year: null, department: null });
  expect(accounts.figures.size).toBe(0);
  expect(accounts).toMatchObject({ narrative: [], staff: [], projects: [], warnings: [] });
});
