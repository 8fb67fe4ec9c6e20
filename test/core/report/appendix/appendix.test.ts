import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import type { AppendixInput } from "../../../../src/core/report/appendix/appendixInput";
import { composeReport } from "../../../../src/core/report/composeReport";
import { spansText } from "../../../../src/core/report/prose/figureText";
import { scoreSheetOf } from "../scoreSheetFixture";
import { seedAccounts } from "../seedAccounts";

const input: AppendixInput = {
  ruleSetVersion: "0123456789ab",
  checkedRules: 80,
  checkedTables: 9,
  checkedCells: 500,
  notChecked: 2,
  findings: [
    {
      rule: "B05",
      severity: "warning",
      place: "支出!C7",
      text: "合计与分项之和不等。",
      explanation: { text: "上级调整。", by: "张", at: "2024-01-02T08:00:00Z" },
    },
    { rule: "I01", severity: "info", place: "", text: "尾差。", explanation: null },
  ],
};

function compose(appendix: AppendixInput | undefined, scoreSheet: ScoreSheet | null = null) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport(
    { recognition, accounts: seedAccounts(), scoreSheet, findings: [] },
    appendix ? { appendix } : {},
  );
}

test("none unless asked for", () => {
  expect(compose(undefined).blocks.some((block) => block.type === "attachment")).toBe(false);
});

test("the last attachment: version, fingerprint, scope, findings with explanations, the scoring system", () => {
  const system = { id: "x", title: "指标表", confirmed: false };
  const model = compose(input, scoreSheetOf({ system }));
  const attachments = model.blocks.filter((block) => block.type === "attachment");
  expect(attachments.at(-1)?.title).toBe("数据校验和评分依据说明");
  const tables = model.blocks.filter(
    (block) => block.type === "table" && block.section === attachments.at(-1)?.section,
  );
  const texts = tables.map((table) =>
    table.type === "table" ? table.rows.map((row) => row.map((cell) => spansText(cell.spans))) : [],
  );
  expect(texts).toEqual([
    [
      ["数据指纹（SHA-256）", model.fingerprint],
      ["校验规则版本", "0123456789ab"],
      ["校验范围", "9张表、500个单元格、80条规则；另有2条规则缺少所需的表，未核对"],
      ["校验结果", "错误0项，警告1项，提示1项；其中已作说明1项"],
      ["评分指标体系", "《指标表》（尚未与本年度评价通知核对确认）"],
    ],
    [
      ["级别", "规则", "位置", "内容", "说明"],
      ["警告", "B05", "支出!C7", "合计与分项之和不等。", "上级调整。（张，2024-01-02）"],
      ["提示", "I01", "整个工作簿", "尾差。", ""],
    ],
  ]);
});
