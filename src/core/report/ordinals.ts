/** The four levels of GB/T 9704-2012 as an outline names them: by their first ordinal. */
export const ORDINAL_STYLES = ["一、", "（一）", "1.", "（1）"] as const;

export type OrdinalStyle = (typeof ORDINAL_STYLES)[number];

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 in Chinese numerals: 10 十, 12 十二, 21 二十一. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}

/** The ordinal of the `value`-th (one-based) part in `style`, as printed: 三、 （三） 3. （3） */
export function ordinalText(style: OrdinalStyle, value: number): string {
  switch (style) {
    case "一、":
      return `${chineseNumeral(value)}、`;
    case "（一）":
      return `（${chineseNumeral(value)}）`;
    case "1.":
      return `${value}.`;
    case "（1）":
      return `（${value}）`;
  }
}
