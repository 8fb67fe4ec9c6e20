import { parseValue } from "../../../../src/core/forms/values/targetValue";
import type { CellValue } from "../../../../src/core/workbook/snapshot";

/** One line per value: `≥ 95 %`, `by 20221231`, `text`, as the parser understood it. */
function read(cell: CellValue, context: { sign?: string; unit?: string; year?: number | null } = {}): string {
  const value = parseValue(cell, { year: 2023, ...context });
  if (value.kind === "number") {
    const sign = {
      atLeast: value.exclusive ? ">" : "≥",
      atMost: value.exclusive ? "<" : "≤",
      equal: value.stated ? "=" : "",
    }[value.direction];
    const factor = value.measure.factor === 1 ? "" : `×${value.measure.factor}`;
    return `${sign}${value.number.toFixed()}${factor}${value.measure.name}`;
  }
  if (value.kind === "range") return `${value.from.toFixed()}~${value.to.toFixed()}${value.measure.name}`;
  if (value.kind === "date") return `${value.span.first}-${value.span.last}${value.span.eitherEnd ? "?" : ""}`;
  if (value.kind === "text") return `text ${value.tier ?? (value.vague ? "vague" : "plain")}`;
  return value.kind;
}

test.each<[CellValue, string]>([
  ["≥95%", "≥95%"],
  ["≧95％", "≥95%"],
  [">=95%", "≥95%"],
  ["＞95%", ">95%"],
  ["≤11万元", "≤11×10000元"],
  ["<=11 万元", "≤11×10000元"],
  ["=100%", "=100%"],
  ["100%", "100%"],
  ["1054条", "1054条"],
  ["1,054条", "1054条"],
  ["≥18万份", "≥18×10000份"],
  ["不低于90%", "≥90%"],
  ["不少于12次", "≥12次"],
  ["不超过5.5万元", "≤5.5×10000元"],
  ["控制在11万元以内", "≤11×10000元"],
  ["11万元以内", "≤11×10000元"],
  ["95%以上", "≥95%"],
  ["90%(含)以上", "≥90%"],
  ["30%以下", "≤30%"],
  ["大于等于3次", "≥3次"],
  ["达到98.5%", "98.5%"],
  ["已完成1200条", "1200条"],
  ["完成率100%", "100%"],
  ["98.5%（发放问卷200份，收回196份）", "98.5%"],
  ["12次/年", "12次"],
  ["-3%", "-3%"],
  ["300㎡", "300平方米"],
  [100, "100"],
  [0.95, "0.95"],
  ["95%~98%", "95~98%"],
  ["3-5个", "3~5个"],
  ["2022年12月底前", "20221231-20221231"],
  ["2022年12月31日前完成", "20221231-20221231"],
  ["9月底前完成", "20230930-20230930"],
  ["9月30日", "20230930-20230930"],
  ["9月完成", "20230901-20230930"],
  ["2023年12月前", "20231130-20231231?"],
  ["年底前", "20231231-20231231"],
  ["2023年底前完成", "20231231-20231231"],
  ["2023-09-30", "20230930-20230930"],
  ["2023.9.30前", "20230930-20230930"],
  ["2023.9前", "20230901-20230930"],
  ["第三季度", "20230701-20230930"],
  ["2023年上半年", "20230101-20230630"],
  ["2030.12", "2030.12"],
  ["2030.12万元", "2030.12×10000元"],
  ["2月30日", "unclear"],
  ["达标", "text met"],
  ["已完成", "text met"],
  ["全部完成", "text met"],
  ["按时完成", "text met"],
  ["达成年度指标", "text met"],
  ["达成预期目标", "text met"],
  ["部分达成年度指标并具有一定效果", "text partlyMet"],
  ["基本完成", "text partlyMet"],
  ["未达成年度指标且效果较差", "text notMet"],
  ["未完成", "text notMet"],
  ["不达标", "text notMet"],
  ["无未完成事项", "text plain"],
  ["资料全部分发到位", "text plain"],
  ["未按时完成", "text notMet"],
  ["提高", "text vague"],
  ["明显提升", "text vague"],
  ["应保尽保", "text vague"],
  ["有效保障", "text vague"],
  ["优", "text plain"],
  ["开展培训3期、参训120人次", "unclear"],
  ["", "blank"],
  ["/", "blank"],
  ["——", "blank"],
  [null, "blank"],
  [true, "blank"],
])("%j reads as %s", (cell, expected) => {
  expect(read(cell)).toBe(expected);
});

test.each<[CellValue, string, string, string]>([
  [72890, "=", "元", "=72890元"],
  [95, "≥", "%", "≥95%"],
  ["95", "≥", "%", "≥95%"],
  ["28.8万元", "≤", "%", "≤28.8×10000元"],
  ["提高", "定性", "", "text vague"],
])("sign and unit from columns of their own: %j %s %s", (cell, sign, unit, expected) => {
  expect(read(cell, { sign, unit })).toBe(expected);
});

test("a date without a year needs the form's year", () => {
  expect(read("9月底前", { year: null })).not.toMatch(/^\d{8}/);
});
