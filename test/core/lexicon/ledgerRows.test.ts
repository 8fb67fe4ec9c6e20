import { ledgerRowKind, ledgerRowWords } from "../../../src/core/lexicon/ledgerRows";

describe("rows of a ledger that are no entries", () => {
  test("each word means one kind, and is found whatever white space stands in it", () => {
    const words = ledgerRowWords();
    expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
    for (const [word, kind] of words) {
      expect([word, ledgerRowKind(word)]).toEqual([word, kind]);
      expect(ledgerRowKind(` ${word.split("").join(" ")}\u3000`)).toBe(kind);
    }
  });

  test.each([
    ["本日合计", "dayTotal"],
    ["本月合计", "monthTotal"],
    ["当前合计", "monthTotal"],
    ["本期合计", "monthTotal"],
    ["3月合计", "monthTotal"],
    ["2023.03 本月合计", "monthTotal"],
    ["当前累计", "yearTotal"],
    ["本年累计", "yearTotal"],
    ["2023年累计", "yearTotal"],
    ["过次页", "pageTotal"],
    ["承前页", "carried"],
    ["期初余额", "opening"],
    ["2023年期初余额", "opening"],
    ["上年结转", "opening"],
    ["【上年结转】", "opening"],
    ["小计", "total"],
    ["合计：", "total"],
    ["结转下年", "closing"],
  ])("%s: %s", (summary, kind) => {
    expect(ledgerRowKind(summary)).toBe(kind);
  });

  test.each([
    "冲销本月合计误差",
    "支付3月水电费合计",
    "结转本年收入费用",
    "上年结转资金收回",
    "补记期初余额差错",
    "合计划款",
    "",
  ])("%s is an entry", (summary) => {
    expect(ledgerRowKind(summary)).toBeNull();
  });
});
