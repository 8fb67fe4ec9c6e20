import type { RoleCell } from "../../../../src/core/layout/recognisedTable";
import type { Finding } from "../../../../src/core/findings/finding";
import { composeReport } from "../../../../src/core/report/composeReport";
import { plainReport } from "../../../../src/core/report/plainText";
import { partsRemark } from "../../../../src/core/report/prose/remarks";
import { amountFigure, amountFigures, refOf, table } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

function roleCell(cell: string, value: string | number): RoleCell {
  return { ref: refOf(cell), value, number: typeof value === "number" ? value : null };
}

function finding(severity: Finding["severity"], ...cells: string[]): Finding {
  return {
    rule: "B05",
    variant: "default",
    severity,
    cells: cells.map(refOf),
    params: {},
    expected: 1,
    actual: 2,
    difference: 1,
    unit: "万元",
    fix: null,
    id: cells.join(),
  };
}

function report(findings: readonly Finding[], more: Parameters<typeof seedAccounts>[0] = {}) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return plainReport(composeReport({ recognition, accounts: seedAccounts(more), scoreSheet: null, findings }));
}

test("a sentence on a cell with an open error is marked, on a warning it is not", () => {
  const doubts = (findings: readonly Finding[]) =>
    report(findings).gaps.filter((gap) => gap.what.startsWith("核对本段的数"));
  expect(doubts([finding("error", "收支!C33", "支出!C99")])).toEqual([
    { section: "（三）部门整体支出", what: "核对本段的数：工作表“收支”有未更正的校验错误" },
  ]);
  expect(doubts([finding("warning", "收支!C33"), finding("info", "收支!F33")])).toEqual([]);
});

test("the sentence itself is marked, without addresses and rule codes; the comment has them by name", () => {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const accounts = seedAccounts();
  const summary = table("incomeExpenditureSummary", "收支", {
    title: "收入支出决算总表",
    rows: [
      {
        values: {
          "income.item": roleCell("收支!A33", "本年收入合计"),
          "income.amount": roleCell("收支!C33", 77.65),
          "expenditure.item": roleCell("收支!D33", "本年支出合计"),
          "expenditure.amount": roleCell("收支!F33", 77.65),
        },
        row: 33,
        level: 0,
        isTotal: true,
      },
    ],
  });
  const model = composeReport({
    recognition,
    accounts: { ...accounts, tables: [...accounts.tables, summary] },
    scoreSheet: null,
    findings: [finding("error", "收支!F33")],
    ruleTitle: (rule) => `《${rule}》的名称`,
  });
  // The chart's sentence bears the mark of an outdated name, which is another matter.
  const marked = model.blocks.filter((block) => block.type === "paragraph" && block.doubt && !block.isChartLead);
  expect(marked.length).toBeGreaterThan(0);
  expect(model.gaps.map(({ what }) => what)).toContain(
    "核对本段的数：《收入支出决算总表》“本年支出合计”有未更正的校验错误",
  );
  for (const block of marked) {
    if (block.type !== "paragraph") continue;
    // What else is to be looked at in the sentence follows on lines of its own.
    expect(block.doubt?.note?.split("\n")[0]).toBe("《收入支出决算总表》“本年支出合计”（收支!F33）：《B05》的名称");
  }
  const text = plainReport(model).paragraphs.join("\n");
  expect(text).toMatch(/支出决算数77\.65万元[^\n]*【待核对】/u);
  expect(text).not.toMatch(/B05|F33/u);
});

test("parts within rounding of the whole get a note, beyond it a gap; nothing is smoothed", () => {
  const within = report([]);
  expect(within.paragraphs).toContain(
    "注：本年支出的分项数相加为77.66万元，与77.65万元相差0.01万元，系四舍五入形成的尾差，各数均按报表列示。",
  );
  const figures = new Map(seedAccounts().figures);
  for (const figure of amountFigures({ "expenditure.yearTotal": [80, "收支!F33"] })) figures.set(figure.key, figure);
  const beyond = report([], { figures });
  expect(beyond.gaps.map((gap) => gap.what)).toContain(
    "本年支出的分项数相加为77.66万元，与80.00万元相差2.34万元，超出四舍五入的尾差，请核对报表",
  );
  expect(beyond.paragraphs.find((text) => text.startsWith("2.支出决算"))).toContain(
    "支出决算数80.00万元；其中：一般公共服务支出71.10万元",
  );
});

describe("元 tables told in 万元", () => {
  const parts = [1_004_400, 1_004_400].map((value, index) => amountFigure(`part${index}`, value, "表!A1", "元"));

  test("agree in 元, differ by rounding in print: a note", () => {
    const remark = partsRemark(parts, amountFigure("whole", 2_008_800, "表!A3", "元"), true, {
      name: "支出",
      style: "trimmed",
    });
    expect(remark).toEqual(null);
    const odd = [1_004_450, 1_004_450].map((value, index) => amountFigure(`part${index}`, value, "表!A1", "元"));
    expect(
      partsRemark(odd, amountFigure("whole", 2_008_900, "表!A3", "元"), true, { name: "支出", style: "trimmed" })?.type,
    ).toBe("rounding");
  });

  test("differ in 元: a contradiction, however small in 万元", () => {
    const remark = partsRemark(parts, amountFigure("whole", 2_008_900, "表!A3", "元"), true, {
      name: "支出",
      style: "trimmed",
    });
    expect(remark?.type).toBe("contradiction");
  });
});

test("三公 with blank cells is a gap, an empty table the customary statement, zeros are told as zeros", () => {
  const figures = new Map([...seedAccounts().figures].filter(([key]) => !key.startsWith("threePublic")));
  const blank = report([], { figures, tables: [table("threePublicExpenses", "三公")] });
  expect(blank.gaps.map((gap) => gap.what)).toContain("“三公”经费决算数（没有支出的，请填0）");
  const empty = report([], { figures, tables: [table("threePublicExpenses", "三公", { isEmpty: true })] });
  expect(empty.paragraphs).toContain("3.“三公”经费情况：2021年本单位无“三公”经费支出。");
});
