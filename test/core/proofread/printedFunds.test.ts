import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";

const HEADER = "项目 2021年预算数合计 一般公共预算拨款 政府性基金预算拨款 国有资本经营预算拨款";

test.each<[string, string[]]>([
  ["支出合计 9.50 9.50 0 0", []],
  ["支出合计 9.50 6.50 3.00 0", []],
  ["支出合计 9.50 6.50 2.99 0", []],
  ["支出合计 9.50 6.50 2.00 0", ["支出合计 9.50 6.50 2.00 0"]],
  ["支出合计 9.50 6.50", []],
  ["公务接待费 1.00 1.00 0 0 ; 公务用车费 8.50 0 0 0", ["公务用车费 8.50 0 0 0"]],
  ["与上年相比减少。\n\n支出合计 9.50 6.50 2.00 0", []],
])("rows below a header of funds: %s", (rows, expected) => {
  const blocks = documentOfText(`单位：万元\n${HEADER}\n${rows}`);
  const findings = proofread({ name: "a.txt", blocks }).findings.filter(({ rule }) => rule === "B14");
  expect(findings.map(({ quote }) => quote)).toEqual(expected);
});

test("rows that were turned into lines stay lines", () => {
  const rows = ["212 城乡社区支出 13,583.48 10,661.51 2,921.97", "21201 城乡社区管理事务 12,029.15 10,661.51 1,367.64"];
  const title = "某某街道办事处关于本年度部门决算情况的说明及附表如下所列共计九张";
  expect(
    documentOfText([title, "支出决算表", ...rows].join("\n")).map((block) => block.type === "paragraph" && block.text),
  ).toEqual([title, "支出决算表", ...rows]);
});
