import type { Figure } from "../../../../src/core/accounts/figure";
import { composeReport } from "../../../../src/core/report/composeReport";
import { accountsOf, amountFigure } from "../accountsFixture";

function chartsOf(figures: readonly Figure[]) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const accounts = accountsOf(figures);
  const { blocks } = composeReport({ recognition, accounts, scoreSheet: null, findings: [] });
  return blocks.flatMap((block) =>
    block.type === "chart"
      ? [
          {
            id: block.id,
            categories: block.categories,
            series: block.series.map(({ name, values }) => [name, ...values.map(({ value }) => value)]),
          },
        ]
      : [],
  );
}

const threePublic = (year: string, abroad: number, vehicles: number, reception: number) => [
  amountFigure(`threePublic.${year}.abroad`, abroad, "三公!B6"),
  amountFigure(`threePublic.${year}.vehicles`, vehicles, "三公!C6"),
  amountFigure(`threePublic.${year}.reception`, reception, "三公!D6"),
];

test("三公 over two years: items that were nothing in both are left out, zeros of one year stay", () => {
  const figures = [...threePublic("final", 0, 3.6, 0), ...threePublic("previousFinal", 0, 4, 1.2)];
  expect(chartsOf(figures)).toEqual([
    {
      id: "threePublic",
      categories: ["公务用车购置及运行维护费", "公务接待费"],
      series: [
        ["上年决算数", 4, 1.2],
        ["本年决算数", 3.6, 0],
      ],
    },
  ]);
});

test.each<[string, readonly Figure[]]>([
  ["last year is not known", threePublic("final", 0, 3.6, 1)],
  [
    "one item of last year is not known",
    [...threePublic("final", 1, 3.6, 1), ...threePublic("previousFinal", 1, 4, 1).slice(1)],
  ],
  ["nothing was spent", [...threePublic("final", 0, 0, 0), ...threePublic("previousFinal", 0, 0, 0)]],
])("no chart of two years where %s", (_, figures) => expect(chartsOf(figures)).toEqual([]));

test("budget against actual: the budgets that are known, and none without what was spent", () => {
  const initial = amountFigure("initialBudget.expenditure.yearTotal", 880, "总表!C36");
  const full = amountFigure("fullYearBudget.expenditure.yearTotal", 930, "总表!D36");
  const final = amountFigure("expenditure.yearTotal", 918, "总表!E36");
  expect(chartsOf([initial, full, final])).toEqual([
    { id: "budgetAndActual", categories: ["年初预算数", "全年预算数", "支出决算数"], series: [["", 880, 930, 918]] },
  ]);
  expect(chartsOf([initial, full])).toEqual([]);
  expect(chartsOf([final])).toEqual([]);
});
