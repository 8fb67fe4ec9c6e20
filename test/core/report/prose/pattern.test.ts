import { createFigureBook } from "../../../../src/core/accounts/figureBook";
import { ordinalText } from "../../../../src/core/report/outline/ordinals";
import { renderText } from "../../../../src/core/report/prose/render";
import { parsePattern } from "../../../../src/core/report/prose/pattern";
import {
  cleanUserText,
  isSentence,
  purposeText,
  statesFigures,
  withoutItemNumber,
} from "../../../../src/core/report/narrative/cleanText";
import { accountsOf, amountFigures } from "../accountsFixture";

const accounts = accountsOf(amountFigures({ a: [1, "表!A1"], b: [4, "表!A2"], zero: [0, "表!A3"] }));

function render(template: string): string | null {
  const texts = new Map([["year", "2021"]]);
  return renderText(template, { accounts, book: createFigureBook(accounts), style: "trimmed", texts });
}

test.each<[string, string | null]>([
  ["支出{a}。", "支出1万元。"],
  ["{$year}年支出{a}。", "2021年支出1万元。"],
  ["支出{missing}。", null],
  ["支出{a}[，其中{missing}]。", "支出1万元。"],
  ["支出{a}[，其中{b}[，另{missing}]]。", "支出1万元，其中4万元。"],
  ["占{share(a, b)}。", "占25%。"],
  ["支出{a}[，占{share(a, zero)}]。", "支出1万元。"],
  ["差{difference(b, a)}。", "差3万元。"],
  ["{zero}。", "0万元。"],
  ["{$unknown}支出{a}。", null],
])("%s", (template, words) => {
  expect(render(template)).toBe(words);
});

test.each(["支出[{a}", "支出{a}]", "{a", "{a b}", "{}"])("%s is a mistake in the data, said at once", (template) => {
  expect(() => parsePattern(template)).toThrow("pattern");
});

test("one style throughout: fixed decimals on demand", () => {
  const book = createFigureBook(accounts);
  expect(renderText("支出{a}，占{share(a, b)}。", { accounts, book, style: "fixed", texts: new Map() })).toBe(
    "支出1.00万元，占25.00%。",
  );
});

test.each([
  ["一、", 1, "一、"],
  ["一、", 10, "十、"],
  ["（一）", 12, "（十二）"],
  ["（一）", 20, "（二十）"],
  ["一、", 21, "二十一、"],
  ["1.", 3, "3."],
  ["（1）", 4, "（4）"],
] as const)("ordinal %s of %d is %s", (style, value, words) => {
  expect(ordinalText(style, value)).toBe(words);
});

describe("the user's words", () => {
  test("stand as they are, without what a word processor left behind", () => {
    expect(cleanUserText("[bookmark: _GoBack]2、宣传工作（略）。 ")).toBe("2、宣传工作（略）。");
    expect(cleanUserText("第[2021]4号")).toBe("第[2021]4号");
  });

  test.each([
    ["1.工资福利支出60.65万元。", true],
    ["2、加强管理。", false],
    ["（一）制度健全。", false],
    ["２０２１年支出增加。", true],
  ])("%s states a figure: %p", (text, states) => {
    expect(statesFigures(text)).toBe(states);
  });

  test.each([
    ["九、医疗卫生与计划生育支出", "医疗卫生与计划生育支出"],
    ["（一）基本支出", "基本支出"],
    ["因公出国（境）费", "因公出国（境）费"],
    ["1.5级", "1.5级"],
  ])("%s is about %s", (label, name) => {
    expect(withoutItemNumber(label)).toBe(name);
  });

  test("purpose and sentence", () => {
    expect(purposeText("舆情处置。")).toBe("用于舆情处置");
    expect(purposeText("主要用于舆情处置")).toBe("主要用于舆情处置");
    expect(isSentence("三公经费情况：")).toBe(false);
    expect(isSentence("管理规范。")).toBe(true);
  });
});
