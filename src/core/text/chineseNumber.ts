const DIGITS = "一二三四五六七八九";

/** 三, 十二, 二十一 as numbers up to 99; `null` for other words. */
export function chineseNumber(written: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written);
  if (!match) return null;
  const [, first, ten, last] = match;
  const digit = (char: string | undefined) => (char === undefined ? 0 : DIGITS.indexOf(char) + 1);
  if (!ten) return last === undefined ? digit(first) : null;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

/** The numeral of a number up to 99: 12 is 十二. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => DIGITS[value - 1] ?? "";
  return `${tens > 1 ? digit(tens) : ""}${tens > 0 ? "十" : ""}${digit(ones)}`;
}
