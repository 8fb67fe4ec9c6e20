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

const ARABIC = /(?<!\d)(20\d{2})(?=年(?!\d{1,2}月\d{1,2}日)|$|-?(?:预算|决算|执行|实际))/u;
const CHINESE = /二[〇○零0O][一二三四五六七八九〇○零]{2}(?=年)/u;

/** When a table was filled in, printed or handed in is not the year that it is about. */
const DATE_OF_FILLING = /(?:填报|填表|编制|打印|报送|制表|编报|审核|公开)(?:日期|时间)/u;

/** The year that a label states: 2021年度, 二〇二一年度, 2016-执行数; a date (2022年3月1日) states none. Labels are normalised, so full-width digits are plain. */
export function yearIn(label: string): number | null {
  if (DATE_OF_FILLING.test(label)) return null;
  const arabic = ARABIC.exec(label)?.[1];
  if (arabic) return Number(arabic);
  const chinese = CHINESE.exec(label)?.[0];
  if (!chinese) return null;
  return Number([...chinese].map((digit) => (digit === "O" ? "0" : (DIGITS[digit] ?? digit))).join(""));
}
