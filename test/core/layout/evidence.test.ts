import { recognise } from "../../../src/core/layout/recognise";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { rowsOf, sheet, workbook } from "./sheets";

const EXPENDITURE = `
2021年度支出决算表||||||||
部门：某县某局||||||||单位：万元
功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|备注
合计||77.65|66.65|11||||
201|一般公共服务支出|77.65|66.65|11||||
`;

const FUND = `
政府性基金预算财政拨款收入支出决算表|||||||
|||||||单位：万元
科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
||||小计|基本支出|项目支出|
合计|||5|5||5|
212|城乡社区支出||5|5||5|
`;

/** The sheet's rows with one cell replaced. */
function withCell(text: string, row: number, column: number, value: CellValue): CellValue[][] {
  const rows = rowsOf(text);
  const line = rows[row];
  if (line) line[column] = value;
  return rows;
}

const read = (rows: CellValue[][]) => recognise(workbook(sheet(rows)));

describe("evidence and confidence", () => {
  const whole = read(rowsOf(EXPENDITURE)).tables[0];

  test("the title and the header labels are named with their cells", () => {
    expect(whole?.evidence).toContainEqual(
      expect.objectContaining({ code: "title", cells: [{ sheet: "Sheet1", address: "A1" }] }),
    );
    expect(whole?.evidence.find(({ code }) => code === "columns")?.cells).toContainEqual({
      sheet: "Sheet1",
      address: "F3",
    });
  });

  test.each([
    [5, "上交上级款"],
    [6, "营业开支"],
    [7, null],
  ])("a changed label in column %i lowers the confidence and is told", (column, label) => {
    const changed = read(withCell(EXPENDITURE, 2, column, label)).tables[0];
    expect(changed?.kind).toBe("expenditure");
    expect(changed?.confidence).toBeLessThan(whole?.confidence ?? 0);
    if (label !== null) {
      const unknown = changed?.evidence.find(({ code }) => code === "columnsUnknown");
      expect(unknown?.params.labels).toContain(label);
    }
  });

  test("without a column that the kind cannot do without nothing is recognised, and it is said which", () => {
    const { tables, unrecognised } = read(withCell(EXPENDITURE, 2, 3, "其中一类"));
    expect(tables).toEqual([]);
    expect(unrecognised[0]?.reason).toMatchObject({
      code: "titled.columnsMissing",
      params: { title: "支出决算表", labels: "基本支出" },
    });
  });

  test("without the title that alone tells two kinds apart nothing is recognised, whatever the sheet's name", () => {
    const rows = withCell(FUND, 0, 0, null);
    const { tables, unrecognised } = recognise(workbook(sheet(rows, { name: "政府性基金预算财政拨款收入支出决算表" })));
    expect(tables).toEqual([]);
    expect(unrecognised[0]?.reason.code).toBe("ambiguous");
    expect(unrecognised[0]?.reason.params.kinds).toContain("governmentFund");
  });

  test("hidden rows, columns and sheets are read and told", () => {
    const { tables } = recognise(
      workbook(sheet(rowsOf(EXPENDITURE), { visibility: "hidden", hiddenRows: [4], hiddenColumns: [3] })),
    );
    expect(tables[0]?.rows).toHaveLength(2);
    expect(tables[0]?.evidence.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["hiddenSheet", "hiddenRows", "hiddenColumns"]),
    );
  });

  test("a formula error has no number and is told with its cell", () => {
    const table = read(withCell(EXPENDITURE, 4, 2, { error: "#REF!" })).tables[0];
    expect(table?.rows[1]?.values.total).toMatchObject({ value: { error: "#REF!" }, number: null });
    expect(table?.evidence).toContainEqual(
      expect.objectContaining({ code: "formulaErrors", cells: [{ sheet: "Sheet1", address: "C5" }] }),
    );
  });
});

describe("the user's correction", () => {
  test("of the kind, a column, the unit and the year wins", () => {
    const rows = withCell(EXPENDITURE.replace("支出决算表", "情况一览"), 2, 3, "其中一类");
    const { tables } = recognise(workbook(sheet(rows)), {
      corrections: [
        {
          sheet: "Sheet1",
          kind: "expenditure",
          headerRows: [3, 3],
          columns: [{ role: "basic", column: "D" }],
          unit: "元",
          year: 2020,
        },
      ],
    });
    expect(tables[0]).toMatchObject({
      kind: "expenditure",
      unit: { value: "元", ref: null },
      year: { value: 2020, ref: null },
      confidence: 1,
    });
    expect(tables[0]?.rows[0]?.values.basic?.number).toBe(66.65);
  });

  test("none takes the sheet out; damaged settings are left out", () => {
    const none = {
      ...workbook(sheet(rowsOf(EXPENDITURE))),
      settings: { "layout.corrections": [{ sheet: "Sheet1", kind: "none" }] },
    };
    expect(recognise(none).unrecognised[0]?.reason.code).toBe("removedByUser");
    const damaged = { ...none, settings: { "layout.corrections": [{ sheet: "Sheet1", kind: "nonsense" }, 7] } };
    expect(recognise(damaged).tables).toHaveLength(1);
  });
});
