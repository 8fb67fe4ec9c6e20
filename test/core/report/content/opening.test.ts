import { composeReport } from "../../../../src/core/report/composeReport";
import { readNotice } from "../../../../src/core/report/narrative/notice";
import type { EnteredTexts } from "../../../../src/core/report/narrative/textSlots";
import { plainReport } from "../../../../src/core/report/plainText";
import type { ReportOptions } from "../../../../src/core/report/reportOptions";
import { table } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

function textsOf(words: Readonly<Record<string, string>>): EnteredTexts {
  const entry = (text: string) => ({ text, title: "", by: "张三", at: "2022-03-01" });
  return Object.fromEntries(Object.entries(words).map(([slot, text]) => [slot, entry(text)]));
}

function compose(words: Readonly<Record<string, string>> = {}, options: ReportOptions = {}, unitCode?: string) {
  const accounts = seedAccounts();
  const recognition = {
    tables: [],
    unrecognised: [],
    year: accounts.year,
    department: accounts.department,
    ...(unitCode === undefined ? {} : { unitCode: { value: unitCode, ref: null } }),
  };
  return composeReport(
    { recognition, accounts, scoreSheet: null, findings: [] },
    { ...options, texts: textsOf(words) },
  );
}

test.each<[string, string, string | null]>([
  ["《关于开展绩效自评的通知》（样财绩〔2022〕4号）", "关于开展绩效自评的通知", "样财绩〔2022〕4号"],
  ["样财绩[2022]4号《关于开展绩效自评的通知》", "关于开展绩效自评的通知", "样财绩〔2022〕4号"],
  ["《关于转发<办法>的通知》(样财绩(2022)第04号)", "关于转发<办法>的通知", "样财绩〔2022〕4号"],
  ["关于开展绩效自评的通知", "关于开展绩效自评的通知", null],
  ["样财绩【2022】4号", "", "样财绩〔2022〕4号"],
])("notice %s", (typed, name, number) => expect(readNotice(typed)).toEqual({ name, number }));

test("no notice: a gap inside the ready sentence, listed with its place", () => {
  const { gaps, blocks } = compose();
  expect(blocks[0]).toMatchObject({ type: "paragraph", gap: { what: "依据的通知名称和文号" } });
  expect(gaps[0]).toMatchObject({ sectionTitle: "引言", remedy: { type: "text", slot: "notice" } });
});

test("the notice closes it; the user's own opening stands instead of the sentence", () => {
  const { paragraphs, gaps } = plainReport(compose({ notice: "《关于开展绩效自评的通知》(样财绩[2022]4号)" }));
  expect(paragraphs[0]).toBe(
    "根据《关于开展绩效自评的通知》（样财绩〔2022〕4号）的要求，现将样例县样例局2021年度整体支出绩效评价情况报告如下。",
  );
  expect(gaps.map(({ what }) => what)).not.toContain("依据的通知名称和文号");
  expect(plainReport(compose({ preamble: "我局高度重视。" })).paragraphs[0]).toBe("我局高度重视。");
});

test("封面: what the workbook states, what the user says, gaps for the rest", () => {
  const { cover, gaps } = compose({ evaluator: "样例局评价组", date: "2022-03-05" }, { cover: true }, "906017");
  expect(cover).toEqual([
    { label: "部门名称", text: "样例县样例局" },
    { label: "预算编码", text: "906017" },
    { label: "评价方式", text: "【待补充：评价方式】" },
    { label: "评价机构", text: "样例局评价组" },
    { label: "报告日期", text: "2022年3月5日" },
  ]);
  expect(gaps.filter(({ sectionTitle }) => sectionTitle === "封面").map(({ what }) => what)).toEqual(["评价方式"]);
  // 统一社会信用代码 is no budget code.
  expect(compose({}, { cover: true }, "11431124006389765X").cover?.[1]?.text).toBe("【待补充：预算编码】");
  expect(compose().cover).toBeUndefined();
});

test("签字栏: entered names, those of the forms' own line, else room to sign by hand", () => {
  const signature = {
    row: 9,
    key: "signature",
    level: 0,
    isTotal: false,
    values: { preparer: { value: "李四", number: null, ref: { sheet: "自评", address: "B9" } } },
  };
  const accounts = seedAccounts({ tables: [table("evaluationBaseData", "自评", { rows: [signature] })] });
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const report = plainReport(
    composeReport(
      { recognition, accounts, scoreSheet: null, findings: [] },
      { signatures: true, texts: textsOf({ "signer.head": "王五" }) },
    ),
  );
  expect(report.paragraphs.slice(-4)).toEqual([
    "样例县样例局（公章）",
    "【待补充：成文日期】",
    "填报人：李四\t审核人：＿＿＿＿＿＿",
    "负责人：王五\t联系电话：＿＿＿＿＿＿",
  ]);
});
