import { read, utils } from "@e965/xlsx";
import { listWorkbook } from "../../../src/hosts/file/listWorkbook";

/** The cells of the first sheet, below the title, of a list with these rows. */
function cellsOf(rows: readonly (readonly string[])[]): string[][] {
  const findings = { name: "问题", header: ["说明", "原文"], widths: [40, 60], rows };
  const bytes = listWorkbook({ title: "校对清单", summary: [], findings, missing: null });
  const sheet = read(bytes).Sheets["问题"];
  return utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 }).slice(2);
}

describe("a text in the list of findings", () => {
  test("that fills a cell stays whole", () => {
    const whole = "决".repeat(32_767);
    expect(cellsOf([["数字不符", whole]])).toEqual([["数字不符", whole]]);
  });

  test("that is longer than Excel's cell is cut, with a mark", () => {
    const [[message, quote] = []] = cellsOf([["算".repeat(40_000), `2023年${"收入".repeat(30_000)}`]]);
    for (const text of [message, quote]) {
      expect(text).toHaveLength(32_767);
      expect(text).toMatch(/[算收入] \[…\]$/u);
    }
    expect(quote).toMatch(/^2023年收入/u);
  });

  test("is never cut within a character", () => {
    const rows = ["𠮷".repeat(20_000), `决${"𠮷".repeat(20_000)}`].map((text) => [text, ""]);
    for (const [text] of cellsOf(rows)) expect(text).toMatch(/^决?𠮷+ \[…\]$/u);
  });
});
