import { bandsOf } from "../../../src/core/validation/rules/selfEvaluation/criteriaBands";
import { LEDGER_RULE_IDS } from "../../../src/core/validation/catalogue";
import type { Finding } from "../../../src/core/findings/finding";
import { fromA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { nineTablesAndMore, summaryByNature } from "./injected/furtherBases";
import { findingsOf } from "./injected/measure";

type Edit = readonly [sheet: string, address: string, value: CellValue];

function changed(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = sheet.rows.map((cells) => [...cells]);
      for (const [name, address, value] of edits) {
        const at = fromA1(address);
        const cells = name === sheet.name && at ? rows[at.row] : undefined;
        if (cells && at) cells[at.column] = value;
      }
      return { ...sheet, rows };
    }),
  };
}

function withSheets(snapshot: WorkbookSnapshot, sheets: Readonly<Record<string, CellValue[][]>>): WorkbookSnapshot {
  const added = Object.entries(sheets).map(([name, rows]) => ({
    name,
    visibility: "visible" as const,
    origin: { row: 0, column: 0 },
    rows,
  }));
  return { ...snapshot, sheets: [...snapshot.sheets, ...added] };
}

function ofRule(snapshot: WorkbookSnapshot, rule: string): Finding[] {
  return findingsOf(snapshot).filter((finding) => finding.rule === rule);
}

const places = ({ cells }: Finding) => cells.map(({ sheet, address }) => `${sheet}!${address}`);

describe("relations beyond the nine tables", () => {
  test("the whole workbook is clean", () => {
    expect(findingsOf(nineTablesAndMore()).filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(findingsOf(summaryByNature()).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each<[string, string, CellValue, string]>([
    ["basic ≠ personnel + public", "F5", 366, "B06.sources"],
    ["year's total ≠ basic + project", "F8", 101, "B06.total"],
    ["economic total ≠ its classes", "F12", 289, "B06.total"],
    ["construction > project", "F9", 120, "B06.atMost"],
  ])("B06: %s", (_name, address, value, expected) => {
    const found = ofRule(changed(summaryByNature(), [["财决01", address, value]]), "B06");
    expect(found.map(({ rule, variant }) => `${rule}.${variant}`)).toContain(expected);
    expect(found.flatMap(places)).toContain(`财决01!${address}`);
  });

  test("B06: 经营支出 may be in the year's total without a line of its own", () => {
    const severities = (project: number) =>
      ofRule(changed(summaryByNature(), [["财决01", "F8", project]]), "B06")
        .filter(({ variant }) => variant === "total")
        .map(({ severity }) => severity);
    expect(severities(90)).toEqual([]);
    expect(severities(101)).toEqual(["warning"]);
  });

  test("B11: 公用经费 with and without a class that belongs to projects", () => {
    const basic = nineTablesAndMore().sheets.find(({ name }) => name === "基本支出");
    const at = (text: string) => (basic?.rows.findIndex((row) => row[3] === text) ?? -1) + 1;
    const [row, total] = [at("310"), at("公用经费合计")];
    const of312: Edit[] = [
      ["基本支出", `D${row}`, "312"],
      ["基本支出", `E${row}`, "对企业补助"],
      ["基本支出", `D${row + 1}`, "31204"],
      ["基本支出", `E${row + 1}`, "费用补贴"],
    ];
    const amount = (line: number) => Number(basic?.rows[line - 1]?.[5]);
    const b11 = (printed: number) =>
      ofRule(changed(nineTablesAndMore(), [...of312, ["基本支出", `F${total}`, printed]]), "B11");
    expect(amount(row)).toBeGreaterThan(0);
    expect(b11(amount(total))).toEqual([]);
    expect(b11(amount(total) - amount(row))).toEqual([]);
    expect(b11(amount(total) - 2 * amount(row)).flatMap(places)).toContain(`基本支出!F${total}`);
  });

  test("B17: a share above 100 %, shares that do not add up, and shares that do but for rounding", () => {
    const more = nineTablesAndMore();
    expect(
      ofRule(
        changed(more, [
          ["项目", "D4", 33.33],
          ["项目", "D5", 33.33],
          ["项目", "D6", 33.33],
        ]),
        "B17",
      ),
    ).toEqual([]);
    expect(ofRule(changed(more, [["项目", "D4", 65]]), "B17").map(({ variant }) => variant)).toEqual(["sum"]);
    const above = ofRule(changed(more, [["项目", "D7", 130]]), "B17");
    expect(above.map(({ variant }) => variant)).toEqual(["above"]);
    expect(above.flatMap(places)).toEqual(["项目!D7"]);
  });

  test("C07: the opening carry-over is last year's closing one", () => {
    const more = nineTablesAndMore();
    expect(ofRule(more, "C07")).toEqual([]);
    const [found] = ofRule(changed(more, [["收支总表", "C35", 16.2]]), "C07");
    expect(found?.difference).toBe(1);
    expect(found && places(found)).toEqual(["收支总表!C35", "上年总表!D8"]);
  });

  test("C08: the treasury's statement, unless it explains the difference", () => {
    const more = nineTablesAndMore();
    expect(ofRule(more, "C08")).toEqual([]);
    const other = changed(more, [["对账单", "B4", 540]]);
    const [found] = ofRule(other, "C08");
    expect(found?.severity).toBe("warning");
    expect(found?.difference).toBe(9.3);
    expect(found && places(found)[0]).toBe("对账单!B4");
    const explained = changed(other, [["对账单", "A3", "差额9.30万元为年末在途的授权支付额度"]]);
    expect(ofRule(explained, "C08")).toEqual([]);
    const inYuan = changed(more, [
      ["对账单", "B2", "金额单位：元"],
      ["对账单", "B4", 5_493_000],
    ]);
    expect(ofRule(inYuan, "C08")).toEqual([]);
  });
});

describe("forms", () => {
  test("F22: the change of the budgets is right, that of the final accounts is not, on a base of 0 there is none", () => {
    const more = nineTablesAndMore();
    expect(ofRule(more, "F22")).toEqual([]);
    expect(ofRule(changed(more, [["评分表", "F5", "-23%"]]), "F22").map(({ variant }) => variant)).toEqual(["default"]);
    const noBase = changed(more, [
      ["三公预算", "B4", 0],
      ["三公预算", "D4", 0],
      ["三公预算", "F4", 0],
    ]);
    expect(ofRule(noBase, "F22").map(({ variant }) => variant)).toEqual(["noBase"]);
  });

  test("F17: the grade beside the form and in the text fits the score", () => {
    const more = nineTablesAndMore();
    expect(ofRule(more, "F17")).toEqual([]);
    const [beside] = ofRule(changed(more, [["评分表", "G10", "良"]]), "F17");
    expect(beside && places(beside)).toEqual(["评分表!G10", "评分表!G9"]);
    const [told] = ofRule(changed(more, [["文字材料", "A8", "综合得分98分，评价等级为“良”。"]]), "F17");
    expect(told && places(told)).toEqual(["文字材料!A8", "评分表!G9"]);
    expect(ofRule(changed(more, [["文字材料", "A8", "综合得分98分，评价等级为“优”。"]]), "F17")).toEqual([]);
  });

  test("H05: public funds beyond the budget that the base data itself prints", () => {
    const funds = (final: number) => changed(base([null, null, null, null, null, null]), [["基础数据表", "F6", final]]);
    expect(ofRule(funds(73.8), "H05")).toEqual([]);
    const [found] = ofRule(funds(93.8), "H05");
    expect(found).toMatchObject({ severity: "warning", variant: "budget" });
    expect(found && places(found)).toEqual(["基础数据表!F6", "基础数据表!D6"]);
  });

  test("F25: upper bounds belong to their band", () => {
    const more = nineTablesAndMore();
    expect(ofRule(more, "F25")).toEqual([]);
    const [found] = ofRule(changed(more, [["评分表", "G4", 6]]), "F25");
    expect(found).toMatchObject({ severity: "error", expected: 8, actual: 6 });
    expect(found && places(found)).toEqual(expect.arrayContaining(["评分表!G4", "评分表!F4"]));
    expect(
      ofRule(
        changed(more, [
          ["评分表", "F4", "10.5%"],
          ["评分表", "G4", 6],
        ]),
        "F25",
      ),
    ).toEqual([]);
  });

  test.each([
    ["=0计5分；0-10%（含）计4分；10-20%（含）计3分；20-30%（含）计2分；大于30%不得分", [5, 4, 3, 2, 0]],
    ["预算控制率等于0，计10分；0—10%（含），计8分；10%～20%（含），计5分；超过20%不计分", [10, 8, 5, 0]],
    ["完成率计满分", []],
  ])("bands of “%s”", (text, points) => {
    expect(bandsOf(text).map((band) => band.points)).toEqual(points);
  });

  const evaluation = (rows: CellValue[][]): CellValue[][] => [
    ["2023年度部门整体支出绩效自评表", null, null, null, null, null, null, null],
    ["年度预算申请(万元)", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, "年度资金总额", 100, 100, 100, 10, "100%", 10],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...rows,
    ["总分", null, null, null, null, 100, 100, null],
  ];
  const targets = (rows: CellValue[][]): CellValue[][] => [
    ["2023年度部门整体支出绩效目标申报表", null, null, null, null, null, null],
    ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值", "计量单位", "备注"],
    ...rows,
  ];
  const LINES: CellValue[][] = [
    ["产出指标", "数量指标", "开展检查次数", "≥24次", "26次", 30, 30, null],
    ["产出指标", "时效指标", "任务完成及时率", "≥95%", "96%", 30, 30, null],
    ["满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", "93%（问卷200份）", 30, 30, null],
  ];
  const TARGETS: CellValue[][] = [
    ["产出指标", "数量指标", "开展检查次数", "定量", 24, "次", null],
    ["产出指标", "时效指标", "任务完成及时率", "定量", 95, "%", null],
    ["满意度指标", "服务对象满意度指标", "服务对象满意度", "定量", 90, "%", null],
  ];
  const empty: WorkbookSnapshot = { name: "forms.xlsx", sheets: [], settings: {} };
  const both = (own: CellValue[][], approved: CellValue[][] = TARGETS) =>
    withSheets(empty, { 自评表: evaluation(own), 目标表: targets(approved) });
  const line = (index: number, column: number, value: CellValue, lines = LINES): CellValue[][] =>
    lines.map((cells, row) => (row === index ? cells.map((cell, at) => (at === column ? value : cell)) : cells));

  test("F13, F16, F19 and F29 are silent where targets, self-evaluation and survey agree", () => {
    const findings = findingsOf(both(LINES)).filter(({ rule }) => ["F13", "F16", "F19", "F29"].includes(rule));
    expect(findings).toEqual([]);
  });

  test("F13: a number without unit, two units for one number", () => {
    const [noUnit] = ofRule(both(line(0, 3, "≥24")), "F13");
    expect(noUnit?.variant).toBe("noUnit");
    expect(noUnit && places(noUnit)).toContain("自评表!D5");
    const [twoUnits] = ofRule(both(LINES, line(1, 4, "28.8万元", TARGETS)), "F13");
    expect(twoUnits?.variant).toBe("twoUnits");
    expect(twoUnits && places(twoUnits)).toEqual(["目标表!E4", "目标表!F4"]);
  });

  test("F16: an indicator that was not approved, and one that is not judged", () => {
    const found = ofRule(both(line(0, 2, "编印简报期数")), "F16");
    expect(found.map(({ variant }) => variant)).toEqual(["notApproved", "notJudged"]);
    expect(found.flatMap(places)).toEqual(["自评表!C5", "目标表!C3"]);
  });

  test("F16 says nothing of a table of targets of something else", () => {
    const other = TARGETS.map((cells, index) => cells.map((cell, at) => (at === 2 ? `另一项目指标${index}` : cell)));
    expect(ofRule(both(LINES, other), "F16")).toEqual([]);
  });

  test("F19: satisfaction without a survey, as a remark", () => {
    const [found] = ofRule(both(line(2, 4, "93%")), "F19");
    expect(found?.severity).toBe("info");
    expect(found && places(found)).toContain("自评表!E7");
  });

  test("F29: another target than approved", () => {
    const [found] = ofRule(both(line(0, 3, "≥20次")), "F29");
    expect(found?.variant).toBe("target");
    expect(found && places(found)).toEqual(["自评表!D5", "目标表!E3"]);
  });

  const base = (buildings: CellValue[], story = "全年各项工作按计划完成。"): WorkbookSnapshot =>
    withSheets(empty, {
      基础数据表: [
        ["2023年度部门整体支出绩效评价基础数据表", null, null, null, null, null, null],
        ["财政供养人员情况(人)", "编制数", null, "2023年实际在职人数", null, "控制率", null],
        [null, 40, null, 38, null, 0.95, null],
        ["经费控制情况(万元)", "2022年决算数", null, "2023年预算数", null, "2023年决算数", null],
        ["三公经费", 5.2, null, 6, null, 4.8, null],
        ["公用经费", 76.2, null, 75, null, 73.8, null],
        [
          "楼堂馆所控制情况",
          "批复规模(㎡)",
          "实际规模(㎡)",
          "规模控制率",
          "预算投资(万元)",
          "实际投资(万元)",
          "投资概算控制率",
        ],
        ["(2023年完工项目)", ...buildings],
      ],
      文字材料: [
        ["报告文字材料"],
        ["一、部门概况"],
        ["本局承担甲项业务的管理和服务。"],
        ["三、存在的主要问题"],
        [story],
      ],
    });

  test.each<[string, CellValue[], string | undefined, string[]]>([
    ["blank", [null, null, null, null, null, null], undefined, []],
    ["whole", [1000, 950, 0.95, 300, 270, 0.9], undefined, []],
    ["halfway", [1000, null, null, 300, 270, 0.9], undefined, ["halfFilled"]],
    ["a wrong rate", [1000, 950, 0.8, 300, 270, 0.9], undefined, ["rate"]],
    ["against the text", [1000, 950, 0.95, 300, 270, 0.9], "本单位没有新建楼堂馆所。", ["saidToBeNone"]],
    ["finished but blank", [null, null, null, null, null, null], "新建办公楼于6月竣工验收。", ["saidToBeFinished"]],
  ])("F24: buildings %s", (_name, cells, story, variants) => {
    expect(ofRule(base(cells, story), "F24").map(({ variant }) => variant)).toEqual(variants);
  });
});

describe("books", () => {
  const ledger = (rows: CellValue[][]): WorkbookSnapshot =>
    withSheets(
      { name: "books.xlsx", sheets: [], settings: {} },
      {
        序时账: [
          ["2023年序时账", null, null, null, null, null, null],
          ["日期", "凭证号", "摘要", "科目编码", "科目名称", "借方金额", "贷方金额"],
          ...rows,
        ],
      },
    );
  const pair = (number: string, summary: string, amount: number, day = 4): CellValue[][] => [
    [`2023-05-0${day}`, number, summary, "7101", "行政支出", amount, null],
    [`2023-05-0${day}`, number, summary, "8001", "资金结存", null, amount],
  ];

  test("A13: a sheet that could not be read is told when only the ledger is asked for", () => {
    const book = ledger(pair("记-0001", "购办公用纸", 1200));
    const sheets = book.sheets.map((sheet) => ({ ...sheet, damage: "missing" as const }));
    const told = findingsOf({ ...book, sheets }).filter(({ rule }) => LEDGER_RULE_IDS.includes(rule));
    expect(told.map(({ rule, variant }) => `${rule}.${variant}`)).toContain("A13.damaged");
  });

  test("E11: a reversal takes back what was booked, or it is looked at", () => {
    const booked = [...pair("记-0001", "购办公用纸", 1200), ...pair("记-0002", "付培训资料印刷", 800)];
    expect(ofRule(ledger([...booked, ...pair("记-0003", "冲销购办公用纸", -1200, 5)]), "E11")).toEqual([]);
    const found = ofRule(ledger([...booked, ...pair("记-0003", "冲销购办公用纸", -1300, 5)]), "E11");
    expect(found.map(({ variant }) => variant)).toEqual(["unpaired"]);
    expect(found.flatMap(places)).toEqual(["序时账!F7", "序时账!C7", "序时账!G8", "序时账!C8"]);
  });

  test("E12: large round payments are one remark for the book", () => {
    expect(ofRule(ledger(pair("记-0001", "付设备款", 512_345)), "E12")).toEqual([]);
    const [found, second] = ofRule(
      ledger([...pair("记-0001", "付设备款", 600_000), ...pair("记-0002", "付工程款", 900_000)]),
      "E12",
    );
    expect(second).toBeUndefined();
    expect(found).toMatchObject({ severity: "info", variant: "round", params: { count: 2 } });
    expect(found && places(found)).toEqual(["序时账!F3", "序时账!F5"]);
  });
});
