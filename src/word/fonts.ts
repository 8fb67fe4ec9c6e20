import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/**
 * The fonts that GB/T 9704 asks for are not on every machine (Windows ships 仿宋 and 楷体, not the _GB2312 ones; 小标宋 is
 * bought). The names stay as prescribed; the font table tells Word what to take instead (w:altName) and what the font
 * is like (w:family, w:panose1), so that it does not fall back to 等线 or a Latin font.
 */
interface DocumentFont {
  readonly name: string;
  readonly substitutes: string;
  readonly family: "roman" | "modern" | "swiss" | "script" | "auto";
  readonly pitch: "fixed" | "variable" | "default";
  readonly panose: string;
  readonly charset: string;
}

export const TITLE_FONT = "方正小标宋简体";
export const BODY_FONT = "仿宋_GB2312";
export const HEADING1_FONT = "黑体";
export const HEADING2_FONT = "楷体_GB2312";
export const NUMBER_FONT = "宋体";
/** Latin letters and digits in the text: the standard leaves them open; this one is on every machine. */
export const LATIN_FONT = "Times New Roman";

const FONTS: readonly DocumentFont[] = [
  font(TITLE_FONT, "方正小标宋_GBK,华文中宋,STZhongsong,宋体", "script", "fixed", "03000509000000000000"),
  font(BODY_FONT, "仿宋,FangSong,华文仿宋,STFangsong", "modern", "fixed", "02010609030101010101"),
  font(HEADING1_FONT, "SimHei,华文黑体,STHeiti", "modern", "fixed", "02010609060101010101"),
  font(HEADING2_FONT, "楷体,KaiTi,华文楷体,STKaiti", "modern", "fixed", "02010609030101010101"),
  font(NUMBER_FONT, "SimSun,华文宋体,STSong", "auto", "variable", "02010600030101010101"),
  { ...font(LATIN_FONT, "", "roman", "variable", "02020603050405020304"), charset: "00" },
];

function font(
  name: string,
  substitutes: string,
  family: DocumentFont["family"],
  pitch: DocumentFont["pitch"],
  panose: string,
): DocumentFont {
  return { name, substitutes, family, pitch, panose, charset: "86" };
}

/** word/fontTable.xml */
export function fontTableXml(): string {
  const entries = FONTS.map(
    ({ name, substitutes, family, pitch, panose, charset }) =>
      `<w:font w:name="${name}">${substitutes ? `<w:altName w:val="${substitutes}"/>` : ""}` +
      `<w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/>` +
      `<w:pitch w:val="${pitch}"/></w:font>`,
  );
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${entries.join("")}</w:fonts>`;
}
