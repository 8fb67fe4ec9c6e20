import { pattern } from "../lexicon/words";
const DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  "０": "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** The year that a label states: 2021年度, 二〇二一年度, 2016-执行数; a date (2022年3月1日) states none. Labels are normalised, so full-width digits are plain. */
export function yearIn(label: string): number | null {
  if (pattern("mark.dateOfFilling").test(label)) return null;
  const arabic = pattern("year.stated").exec(label)?.[1];
  if (arabic) return Number(arabic);
  const chinese = pattern("year.inChinese").exec(label)?.[0];
  if (!chinese) return null;
  return Number([...chinese].map((digit) => (digit === "O" ? "0" : (DIGITS[digit] ?? digit))).join(""));
}
