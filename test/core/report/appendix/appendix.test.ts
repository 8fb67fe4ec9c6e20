import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import type { AppendixInput } from "../../../../src/core/report/appendix/appendixInput";
import { forReader } from "../../../../src/core/report/appendix/forReader";
import { composeReport } from "../../../../src/core/report/composeReport";
import { spansText } from "../../../../src/core/report/prose/figureText";
import { refOf, table } from "../accountsFixture";
import { scoreSheetOf } from "../scoreSheetFixture";
import { seedAccounts } from "../seedAccounts";

const expenditure = table("expenditure", "支出", {
  title: "支出决算表",
  rows: [
    {
      row: 7,
      name: "合计",
      level: 0,
      isTotal: true,
      values: { total: { value: 77.65, number: 77.65, ref: refOf("支出!C7") } },
    },
  ],
});

const input: AppendixInput = {
  checkedRules: 80,
  checkedTables: 9,
  checkedCells: 500,
  notChecked: 2,
  findings: [
    {
      title: "合计＝分项之和",
      severity: "warning",
      cells: [refOf("支出!C7")],
      text: "支出!C7 与 '收入 表'!D8 不等：1 + 2 + 3 + 4 + 5 + 6 + 7 = 28。",
      explanation: { text: "上级调整。", by: "张", at: "2024-01-02T08:00:00Z" },
    },
    { title: "尾差", severity: "info", cells: [], text: "1.00 + 2.01 = 3.00。", explanation: null },
  ],
};

function compose(appendix: AppendixInput | undefined, scoreSheet: ScoreSheet | null = null) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport(
    { recognition, accounts: seedAccounts({ tables: [expenditure] }), scoreSheet, findings: [] },
    appendix ? { appendix, attachments: [] } : {},
  );
}

test("none unless asked for", () => {
  expect(compose(undefined).blocks.some((block) => block.type === "attachment")).toBe(false);
});

test("the last attachment, for a reader: ground, outcome, scores, findings by name and place, the fingerprint in the last line", () => {
  const system = { id: "x", title: "指标表", confirmed: false };
  const model = compose(input, scoreSheetOf({ system }));
  const own = model.blocks.slice(model.blocks.findIndex((block) => block.type === "attachment"));
  const lines = own.flatMap((block) => {
    if (block.type === "attachment") return [block.title];
    if (block.type === "paragraph") return [spansText(block.spans)];
    return block.type === "table" ? block.rows.map((row) => row.map((cell) => spansText(cell.spans)).join("│")) : [];
  });
  expect(lines).toEqual([
    "数据校验和评分依据说明",
    "一、依据",
    "数据：取自本单位的决算报表工作簿，共9张表、500个单元格，按80条校验规则核对；另有2条因缺少所需的表未核对。",
    "校验结果：错误0项，警告1项，提示1项；其中1项已作说明。",
    "评分：按《指标表》，尚未与本年度评价通知核对确认。",
    "结果│事项│位置│内容和说明",
    "警告│合计＝分项之和│《支出决算表》“合计”│《支出决算表》“合计” 与 《收入 表》 不等：7项相加 = 28。说明：上级调整。（张，2024-01-02）",
    "提示│尾差│整个工作簿│1.00 + 2.01 = 3.00。",
    `数据指纹（SHA-256）：${(model.fingerprint ?? "").slice(0, 32)}……`,
  ]);
});

test.each([
  ["见Sheet1!A1:B7。", "见《Sheet1》。"],
  ["比上年增加10.00万元", "比上年增加10.00万元"],
])("%s", (written, read) => expect(forReader(written, [], [], String)).toBe(read));
