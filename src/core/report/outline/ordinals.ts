import { chineseNumeral } from "../../text/chineseNumber";

/** The four levels of GB/T 9704-2012 as an outline names them: by their first ordinal. */
export const ORDINAL_STYLES = ["一、", "（一）", "1.", "（1）"] as const;

export type OrdinalStyle = (typeof ORDINAL_STYLES)[number];

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
