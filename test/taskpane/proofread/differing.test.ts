import { differing } from "../../../src/taskpane/proofread/versions/differing";

test.each([
  ["支出合计90.50万元，增长3%。", "支出合计91.50万元，增长3%。", "90.50", "91.50"],
  ["占97.94%", "占97.95%", "97.94%", "97.95%"],
  ["公务用车保有量4辆", "年末公务用车保有量为4辆", "公务用车保有量", "年末公务用车保有量为"],
  ["没有变", "没有变", "", ""],
  ["1,234", "1,234,567", "1,234", "1,234,567"],
  ["甲𠀀乙", "甲𠀁乙", "𠀀", "𠀁"],
  ["", "新的", "", "新的"],
  ["啊啊", "啊啊啊", "", "啊"],
])("%s → %s", (old, now, gone, come) => {
  const stretches = differing(old, now);
  expect(old.slice(stretches.old.start, stretches.old.end)).toBe(gone);
  expect(now.slice(stretches.now.start, stretches.now.end)).toBe(come);
});
