import type { DocumentBlock } from "../../../src/core/text/document";
import { proofread } from "../../../src/core/proofread/proofread";

const paragraph = (text: string): DocumentBlock => ({ type: "paragraph", text });

const BASIC: DocumentBlock[] = [
  paragraph("一般公共预算财政拨款基本支出决算明细表"),
  paragraph("单位：万元"),
  {
    type: "table",
    rows: [
      ["经济分类科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", "80.00"],
      ["30101", "基本工资", "50.00"],
      ["30102", "津贴补贴", "30.00"],
      ["303", "对个人和家庭的补助", "5.00"],
      ["30302", "退休费", "5.00"],
      ["30310", "个人农业生产补贴", ""],
      ["302", "商品和服务支出", "15.00"],
      ["30201", "办公费", "10.00"],
      ["30205", "水费", "5.00"],
      ["30226", "劳务费", "0.00"],
      ["", "人员经费合计", "85.00"],
      ["", "公用经费合计", "15.00"],
    ],
  },
];

const GENERAL: DocumentBlock[] = [
  paragraph("一般公共预算财政拨款支出决算表"),
  paragraph("单位：万元"),
  {
    type: "table",
    rows: [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["", "合计", "120.00", "90.00", "30.00"],
      ["201", "一般公共服务支出", "100.00", "70.00", "30.00"],
      ["20106", "财政事务", "100.00", "70.00", "30.00"],
      ["2010601", "行政运行", "70.00", "70.00", ""],
      ["2010602", "一般行政管理事务", "30.00", "", "30.00"],
      ["221", "住房保障支出", "20.00", "20.00", ""],
      ["22102", "住房改革支出", "20.00", "20.00", ""],
      ["2210201", "住房公积金", "20.00", "20.00", ""],
    ],
  },
];

function findingsOf(blocks: readonly DocumentBlock[], text: string): string[] {
  const document = { name: "a.docx", blocks: [paragraph("某局2023年度部门决算"), ...blocks, paragraph(text)] };
  return proofread(document)
    .findings.filter(({ rule }) => rule.startsWith("D"))
    .map(({ rule, variant, severity, params }) => `${rule}.${variant}:${severity} ${params["items"] ?? ""}`.trim());
}

test.each<[string, string[]]>([
  ["人员经费85万元，主要包括：基本工资、津贴补贴、退休费；公用经费15万元，主要包括：办公费、水费。", []],
  [
    "人员经费85万元，主要包括：基本工资、津贴补贴、退休费、个人农业生产补贴。",
    ["D03.listedBlank:error 个人农业生产补贴"],
  ],
  ["公用经费15万元，主要包括：办公费、水费、劳务费。", ["D03.listedBlank:error 劳务费"]],
  ["公用经费15万元，主要包括：办公费、水费、咨询费。", ["D03.listedAbsent:warning 咨询费"]],
  ["人员经费85万元，主要包括：基本工资、津贴补贴。", ["D03.notListed:warning 退休费"]],
  ["人员经费85万元，主要包括：基本工资、津贴补贴等。", []],
])("%s", (text, expected) => expect(findingsOf(BASIC, text)).toEqual(expected));

test.each<[string, string[]]>([
  ["1、一般公共服务支出（类）财政事务（款）行政运行（项）。主要用于：人员工资等基本支出。", []],
  ["2、一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。主要用于：宣传等项目支出。", []],
  ["2、一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。主要用于：宣传等基本支出。", ["D07.use:error"]],
  ["3、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：缴存等项目支出。", ["D07.use:error"]],
])("%s", (text, expected) => expect(findingsOf(GENERAL, text)).toEqual(expected));
