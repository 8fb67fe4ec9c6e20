import { proofread } from "../../../src/core/proofread/proofread";
import type { DocumentBlock } from "../../../src/core/text/document";

const paragraph = (text: string): DocumentBlock => ({ type: "paragraph", text });

/** 支出决算表 with the given rows: code, name, total, basic, project. */
function expenditureTable(rows: readonly (readonly string[])[]): DocumentBlock[] {
  const header = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"];
  return [paragraph("支出决算表"), paragraph("单位：万元"), { type: "table", rows: [header, ...rows] }];
}

const SOUND = [
  ["", "合计", "120.00", "90.00", "30.00"],
  ["201", "一般公共服务支出", "100.00", "70.00", "30.00"],
  ["20106", "财政事务", "100.00", "70.00", "30.00"],
  ["2010601", "行政运行", "70.00", "70.00", ""],
  ["2010602", "一般行政管理事务", "30.00", "", "30.00"],
  ["221", "住房保障支出", "20.00", "20.00", ""],
  ["22102", "住房改革支出", "20.00", "20.00", ""],
  ["2210201", "住房公积金", "20.00", "20.00", ""],
];

function changed(row: number, column: number, to: string): string[][] {
  return SOUND.map((cells, y) => cells.map((cell, x) => (y === row && x === column ? to : cell)));
}

function findingsOf(blocks: readonly DocumentBlock[]) {
  return proofread({ name: "a.docx", blocks: [paragraph("某局2023年度部门决算"), ...blocks] }).findings;
}

describe("tables of the document", () => {
  test("a table that adds up has no finding", () => {
    expect(findingsOf(expenditureTable(SOUND))).toEqual([]);
  });

  test("a row that does not add up is quoted, with the table's place", () => {
    const [finding, ...others] = findingsOf(expenditureTable(changed(4, 2, "50.00")));
    expect(finding).toMatchObject({
      rule: "B08",
      severity: "error",
      quote: "2010602 一般行政管理事务 50.00 30.00",
      paragraph: 4,
    });
    expect(others.every(({ rule }) => /^B|^C/.test(rule))).toBe(true);
  });

  test("a difference of 尾差 is information", () => {
    const findings = findingsOf(expenditureTable(changed(1, 2, "100.01")));
    expect(findings.map(({ severity }) => severity)).not.toContain("error");
    expect(findings.some(({ rule }) => rule === "I01")).toBe(true);
  });

  test("a table whose columns were misread is not judged", () => {
    const shifted = SOUND.map(([code, name, total, basic, project]) => [code, name, basic, total, project] as string[]);
    expect(findingsOf(expenditureTable(shifted)).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("text against the document's own tables", () => {
  const withText = (...lines: string[]) => [...expenditureTable(SOUND), ...lines.map(paragraph)];
  const rulesOf = (...lines: string[]) =>
    findingsOf(withText(...lines)).map(({ rule, variant, severity }) => `${rule}.${variant}:${severity}`);

  test.each<[string, string[]]>([
    ["本年支出合计120.00万元。", []],
    ["本年支出合计120万元。", []],
    ["本年支出合计1200000元。", []],
    ["本年支出合计210.00万元。", ["G02.table:error"]],
    ["本年支出合计120.01万元。", ["G02.tableRounding:info"]],
    ["某局2023年度本年支出合计210.00万元。", ["G02.table:error"]],
    ["2022年本年支出合计210.00万元。", []],
    ["上年本年支出合计210.00万元。", []],
    ["政府性基金预算财政拨款本年支出合计5.00万元。", []],
    ["住房保障支出（类）12.00万元。", ["G02.table:error"]],
    ["某项目住房保障支出12.00万元。", []],
  ])("%s", (text, expected) => expect(rulesOf(text)).toEqual(expected));

  test("an item named by its path: the final amount that follows is the item's", () => {
    const path = "一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。";
    expect(rulesOf(`1、${path}年初预算为40.00万元，支出决算为30.00万元。`)).toEqual([]);
    expect(rulesOf(`1、${path}年初预算为40.00万元，支出决算为36.00万元。`)).toEqual(["G02.table:error"]);
  });
});
