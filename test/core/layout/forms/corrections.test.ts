import { recognise } from "../../../../src/core/layout/recognise";
import type { LayoutCorrection } from "../../../../src/core/layout/recognisedTable";
import { rowsOf, sheet, workbook } from "../sheets";

function corrected(text: string, correction: Omit<LayoutCorrection, "sheet">) {
  const snapshot = workbook(sheet(rowsOf(text)));
  return recognise(snapshot, { corrections: [{ sheet: "Sheet1", ...correction }] }).tables[0];
}

const STRANGE_LEDGER = `
  流水
  何时|单据|事由|会计科目|进|出|剩
  2021-01-03|记-1|提现|1001 库存现金|90||100
  2021-01-04|记-2|差旅费|1001 库存现金||30|70`;

describe("the user's correction wins", () => {
  test("a ledger with columns of other names is not recognised by itself", () => {
    expect(recognise(workbook(sheet(rowsOf(STRANGE_LEDGER)))).tables).toEqual([]);
  });

  test("kind, header row and column roles of a ledger", () => {
    const table = corrected(STRANGE_LEDGER, {
      kind: "ledger",
      headerRows: [2, 2],
      unit: "元",
      year: 2021,
      columns: [
        { role: "date", column: "A" },
        { role: "voucherNumber", column: "B" },
        { role: "summary", column: "C" },
        { role: "debit", column: "E" },
        { role: "credit", column: "F" },
        { role: "balance", column: "G" },
      ],
    });
    expect(table).toMatchObject({
      kind: "ledger",
      confidence: 1,
      unit: { value: "元", ref: null },
      year: { value: 2021 },
    });
    expect(
      table?.rows.map(({ values }) => [values.debit?.number, values.credit?.number, values.balance?.number]),
    ).toEqual([
      [90, null, 100],
      [null, 30, 70],
    ]);
    expect(table?.rows[0]?.values.accountCode?.value).toBe("1001");
  });

  test("a column of 评分表 that is named otherwise", () => {
    const table = corrected("一级指标|二级指标|三级指标|分值|结果\n产出|数量|造林|10|9", {
      kind: "indicatorScores",
      columns: [{ role: "score", column: "E" }],
    });
    expect(table?.rows[0]?.values.score?.number).toBe(9);
  });

  test("columns of 基础数据表 taken for one another are put right", () => {
    const table = corrected(
      "部门整体支出绩效评价基础数据表\n项目|A|上年决算数|本年预算数|本年决算数\n三公经费|1|2|3|4\n项目支出|5|6|7|8",
      {
        kind: "evaluationBaseData",
        columns: [{ role: "previousFinal", column: "B" }],
      },
    );
    expect(table?.rows.map(({ values }) => values.previousFinal?.number)).toEqual([1, 5]);
  });

  test("a goods list that the user declares to be his projects", () => {
    const table = corrected("项目名称|数量|金额\n道路维修|1|250", {
      kind: "projectExpenditure",
      columns: [{ role: "final", column: "C" }],
    });
    expect(table?.rows[0]?.values.final?.number).toBe(250);
  });
});
