import { listAsText } from "../../../src/taskpane/proofread/listAsText";

test("a list goes to the clipboard line by line, a cell never breaks its row", () => {
  const findings = { name: "问题", header: ["序号", "原文"], rows: [["1", "合计\t5\n万元"]], widths: [1, 2] };
  const missing = { name: "未找到", header: ["序号"], rows: [["1"]], widths: [1] };
  const list = { title: "校核清单", summary: ["读到 3 个数"], findings, missing };
  expect(listAsText(list)).toBe("校核清单\n读到 3 个数\n\n问题\n序号\t原文\n1\t合计 5 万元\n\n未找到\n序号\n1");
  expect(listAsText({ ...list, missing: null })).not.toContain("未找到");
});
