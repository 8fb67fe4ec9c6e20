import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { BudgetReportError } from "../../../src/core/errors";
import { recognise } from "../../../src/core/layout/recognise";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { Chance } from "../../fuzz/chance";
import { mutateBytes, mutatePart, mutateText } from "../../fuzz/mutate";
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

  test.each([
    ["xlml", "a.xml", /<Worksheet [^>]*?\bss:Name="([^"]*)"/g],
    ["fods", "a.fods", /<table:table [^>]*?\btable:name="([^"]*)"/g],
  ] as const)(
    "the text of a file of type %s mutated: each sheet that it still names is told",
    async (type, name, sheet) => {
      const text = strFromU8(fileOf(book, type));
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const mutated = mutateText(text, new Chance(`${type}/${seed}`));
          const answer = await answerTo(strToU8(mutated), name);
          const left = [...mutated.matchAll(sheet)].flatMap(([, one = ""]) => (NAMES.includes(one) ? [one] : []));
          if (typeof answer !== "string") expect(answer).toEqual(expect.arrayContaining(left));
        }),
        { numRuns: 100 },
      );
    },
  );

  test("the parts of an .ods mutated: each sheet that is left in its content is told", async () => {
    const bytes = fileOf(book, "ods");
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const mutated = mutatePart(bytes, new Chance(`ods/${seed}`), /^(?:content|styles)\.xml$/).bytes;
        const content = strFromU8(unzipSync(mutated)["content.xml"] ?? new Uint8Array());
        const answer = await answerTo(mutated, "a.ods");
        const left = NAMES.filter((one) => content.includes(`table:name="${one}"`));
        if (typeof answer !== "string") expect(answer).toEqual(expect.arrayContaining(left));
      }),
      { numRuns: 150 },
    );
  });

  /** A figure that is lost without a word is worse than a sheet: what is recognised whole has every filled row of its sheet, or says what it lacks. */
  test("no row of a sheet that is read whole is lost where only another sheet was mutated", async () => {
    const bytes = fileOf(book, "xlsx");
    const sound = await readWorkbookFile(bytes, "a.xlsx");
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { bytes: mutated, part } = mutatePart(
          bytes,
          new Chance(`rows/${seed}`),
          /^xl\/worksheets\/sheet\d+\.xml$/,
        );
        const read = await readWorkbookFile(mutated, "a.xlsx").catch((error: unknown) => {
          if (error instanceof BudgetReportError) return null;
          throw error;
        });
        const at = Number(/\d+/.exec(part)?.[0]) - 1;
        for (const [number, sheet] of sound.sheets.entries()) {
          const now = read?.sheets.find(({ name }) => name === sheet.name);
          if (read && number !== at) expect([now?.damage, now?.rows]).toEqual([undefined, sheet.rows]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
