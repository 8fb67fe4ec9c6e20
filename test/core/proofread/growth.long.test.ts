import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";

const times = (n: number, piece: (index: number) => string, between = "") =>
  Array.from({ length: n }, (_, i) => piece(i)).join(between);

/**
 * Texts of a size at which work that grows with the square of it takes minutes; a test that is not done in its time fails. Real
 * reports have 25,000 characters.
 */
test.each<[string, string]>([
  ["shares of one whole, a line each", times(1200, (i) => `第${i}项经费支出${i + 1}万元，占${i % 90}%。`, "\n")],
  ["shares in one sentence", `支出${times(3000, (i) => `占${i % 90}%，`)}合计。`],
  ["changes in one sentence", `${times(3000, () => "由1万元增加到2万元，")}。`],
  ["years on one line", times(3000, () => "2023年度支出合计")],
  ["wrapped lines with amounts, without a full stop", times(2000, (i) => `项目支出${i}万元，其他支出`, "\n")],
  ["parts of a whole", `${times(3000, () => "其中：支出1万元，")}。`],
  ["letters without marks", times(30_000, () => "支出")],
  ["one number", "1".repeat(100_000)],
  ["sentences, one a line", times(1500, () => "2023年度支出合计77.65万元，其中：基本支出55.20万元。", "\n")],
])("%s: proofread in one go, not for each against all others", (_what, text) => {
  const { findings } = proofread({ name: "a.txt", blocks: documentOfText(text) });
  expect(findings.length).toBeLessThan(text.length);
});
