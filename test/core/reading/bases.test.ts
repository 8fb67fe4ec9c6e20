import { documentOfText } from "../../../src/core/proofread/textDocument";
import { proofread } from "../../../src/core/proofread/proofread";
import { passagesOf } from "../../../src/core/reading/passage";
import { readFacts } from "../../../src/core/reading/read";
import { reportYear } from "../../../src/core/reading/reportYear";

const documentOf = (text: string) => ({ name: "a.txt", blocks: documentOfText(`某县某局2024年度部门决算\n\n${text}`) });

function readingsOf(text: string) {
  const passages = passagesOf(documentOf(text));
  return readFacts(passages, reportYear(passages));
}

/** What changes, rates and completions may be against, and how that is known. */
describe("several readings stand on the fact", () => {
  test.each([
    ["会议费8.00万元，比上年增加1.00万元。", 1, ["final/1/stated"]],
    ["与上年相比，会议费增加1.00万元，培训费增加2.00万元。", 1, ["final/1/carried"]],
    ["会议费8.00万元，增长5%。", 1, ["final/1/guessed"]],
    ["会议费年初预算10.00万元，决算8.00万元，下降20%。", 2, ["final/1/guessed", "openingBudget/0/guessed"]],
    [
      "年初预算10.00万元，全年预算9.00万元，支出8.00万元，完成预算的88.89%。",
      3,
      ["openingBudget/0/guessed", "fullBudget/0/guessed"],
    ],
    ["支出8.00万元，完成年初预算的80%。", 1, ["openingBudget/0/stated"]],
    ["会议费8.00万元。", 0, []],
  ])("%s", (text, at, expected) => {
    const bases = readingsOf(text)[at]?.bases ?? [];
    expect(bases.map(({ aspect, yearsBack, certainty }) => `${aspect ?? "final"}/${yearsBack}/${certainty}`)).toEqual(
      expected,
    );
  });
});

test("nobody is accused where one of the readings holds, and where none does, what is told is an error", () => {
  const severities = (text: string) => proofread(documentOf(text)).findings.map(({ severity }) => severity);
  expect(severities("会议费年初预算10.00万元，决算8.00万元，上年9.00万元，下降20%。")).toEqual([]);
  expect(severities("会议费年初预算10.00万元，决算8.00万元，上年9.00万元，减少2.00万元，下降20%。")).toEqual([]);
  expect(severities("会议费年初预算10.00万元，决算8.00万元，上年9.00万元，下降35%。")).toEqual(["error"]);
});
