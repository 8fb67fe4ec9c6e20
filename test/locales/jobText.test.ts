import { createTranslator, type Translator } from "../../src/locales";
import { jobText } from "../../src/locales/jobText";

let t: Translator;
beforeAll(async () => (t = await createTranslator("zh-CN")));

const reading = { phase: "reading", done: 45, total: 100, sheet: "支出决算表", since: 0 };

test("what is being read and how far it has come, and after three seconds how long it still takes", () => {
  expect(jobText(t, { phase: "validating", done: 0, total: 0 }, 9_000)).toBe("正在校验…");
  expect(jobText(t, reading, 2_900)).toBe("正在读取“支出决算表”… 45%");
  expect(jobText(t, reading, 9_000)).toBe("正在读取“支出决算表”… 45%，约还需 11 秒");
  expect(jobText(t, { ...reading, done: 0 }, 9_000)).toBe("正在读取“支出决算表”… 0%");
});
