import { causeAndMeasure, deductionsOf } from "../../../src/core/indicators/deductions";
import { indicator, scoreSheetOf } from "../report/scoreSheetFixture";

test.each<[string, string, string]>([
  ["一个项目流标", "一个项目流标", ""],
  ["偏差原因：一个项目流标。改进措施：提前编制计划。", "一个项目流标。", "提前编制计划。"],
  ["原因分析:流标；整改措施:重新招标", "流标；", "重新招标"],
  ["一个项目流标。下一步提前编制采购计划。", "一个项目流标。", "下一步提前编制采购计划。"],
  ["进度慢；今后加快进度；并按月通报", "进度慢；", "今后加快进度；并按月通报"],
  ["措施：加快进度", "", "加快进度"],
  // A word in the middle of a sentence is no announcement.
  ["因采取措施不力，将近一半未完成。", "因采取措施不力，将近一半未完成。", ""],
])("%s", (text, cause, measure) => {
  expect(causeAndMeasure(text)).toEqual({ cause, measure });
});

test("the greatest loss first; what lost nothing, is not scored or has no reason is not made up", () => {
  const ref = { sheet: "自评", address: "I18" };
  const sheet = scoreSheetOf({
    indicators: [
      indicator({ id: "full" }),
      indicator({ id: "open", score: null, status: "needsInput" }),
      indicator({ id: "little", score: 9.87 }),
      indicator({ id: "much", score: 2, reason: { text: "流标。将重新招标。", ref } }),
    ],
  });
  expect(deductionsOf(sheet).map(({ indicator: { id }, lost, cause, measure }) => [id, lost, cause, measure])).toEqual([
    ["much", 8, { text: "流标。", ref }, { text: "将重新招标。", ref }],
    ["little", 0.13, null, null],
  ]);
});
