import { createTranslator, type Locale } from "../../src/locales";
import { findingText, fixText, notCheckedText } from "../../src/locales/findingText";
import { makeFinding } from "../core/findings/makeFinding";
import { RULES, TEXT_RULES } from "../../src/core/validation/catalogue";

describe("texts of findings", () => {
  test("the computation is told in the sentence", async () => {
    const t = await createTranslator("zh-CN");
    const finding = makeFinding({
      rule: "B05",
      variant: "sources",
      cells: [{ sheet: "总表", address: "F33" }],
      params: {
        leftTable: "收入支出决算总表",
        leftLabel: "本年支出合计",
        leftCell: "总表!F33",
        computation: "71.10 + 4.38 + 2.18 = 77.66",
        printed: "77.85",
        difference: "0.19",
        unit: "万元",
      },
    });
    expect(findingText(t, finding).message).toBe(
      "《收入支出决算总表》本年支出合计：71.10 + 4.38 + 2.18 = 77.66，表中为 77.85，多 0.19 万元。",
    );
    expect(findingText(t, finding).how).toContain("总表!F33");
  });

  test("kinds and fixes are told in words", async () => {
    const t = await createTranslator("zh-CN");
    expect(notCheckedText(t, { rule: "C01", code: "missingTables", params: { kinds: "income,expenditure" } })).toBe(
      "没有检查：工作簿里没有《收入决算表》《支出决算表》。",
    );
    expect(fixText(t, { code: "rename", params: { name: "卫生健康支出" }, edits: [] })).toBe("改为“卫生健康支出”");
  });

  test.each<Locale>(["zh-CN", "en-US"])("every rule has a title in %s", async (locale) => {
    const t = await createTranslator(locale);
    expect([...RULES, ...TEXT_RULES].filter(({ id }) => !t.has("findings", `${id}.title`)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});
