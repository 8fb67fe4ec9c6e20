import { documentOfText } from "../../../src/core/proofread/textDocument";
import { readingOf } from "../../../src/core/proofread/numbers";
import { passagesOf } from "../../../src/core/reading/passage";
import { readFacts } from "../../../src/core/reading/read";
import { reportYear } from "../../../src/core/reading/reportYear";

function readingsOf(text: string): string[] {
  const passages = passagesOf({ name: "a.txt", blocks: documentOfText(`某县某局2024年度部门决算\n\n${text}`) });
  return readFacts(passages, reportYear(passages)).map(readingOf);
}

test.each<[string, string[]]>([
  ["附件16 项目支出情况表", []],
  ["图3项目支出构成，见表2项目明细，第3项工作。", []],
  ["修订制度3项。", ["count(修订制度, 2024, stated) by countOf"]],
  [
    "公务接待费支出6.00万元，比上年8.00万元减少2.00万元，下降25.00%。",
    [
      "amount(公务接待费, 2024, stated) by amountOf",
      "amount(公务接待费, 2023, carried) by compared",
      "change(公务接待费, 2024, −, against 2023 final, carried) by changeOf",
      "rate(公务接待费, 2024, −, against 2023 final, carried) by rateOf",
    ],
  ],
  [
    "会议费年初预算为9.00万元，支出决算为8.10万元，完成年初预算的90.00%。",
    [
      "amount(会议费, 2024, openingBudget, stated) by amountOf",
      "amount(会议费, 2024, final, carried) by amountOf",
      "completion(会议费, 2024, openingBudget, carried) by completionOf",
    ],
  ],
  ["（累计结余12.00万元）。", ["amount(累计结余, 2024, stock, stated) by amountOf"]],
  ["全县“三公”经费50.00万元。", ["amount(全县, 三公经费, 2024, stated) by amountOf"]],
  [
    "培训费支出12.00万元，比上年增加4.00万元，主要原因：新办骨干培训班，支出3.60万元；讲课费标准提高。",
    [
      "amount(培训费支出, 2024, stated) by amountOf",
      "change(培训费支出, 2024, +, against 2023 final, carried) by changeOf",
      "amount(2024, carried) by amountOf",
    ],
  ],
])("%s", (text, expected) => expect(readingsOf(text)).toEqual(expected));
