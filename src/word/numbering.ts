import type { ReportBlock } from "../core/report/documentModel";
import { TWO_CHARACTERS } from "./pageLayout";
import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/** The one multi-level list of the document: heading styles and numbered paragraphs count in it. */
export const HEADING_NUMBERING = 1;

/** Level (zero-based) of a numbered paragraph: 1. stands on the third. */
export const PARAGRAPH_LEVEL = 2;

interface LevelStyle {
  readonly sample: RegExp;
  readonly format: "chineseCountingThousand" | "decimal";
  readonly text: (level: number) => string;
}

const LEVEL_STYLES: readonly LevelStyle[] = [
  { sample: /^[一二三四五六七八九十]+、$/u, format: "chineseCountingThousand", text: (level) => `%${level}、` },
  { sample: /^（[一二三四五六七八九十]+）$/u, format: "chineseCountingThousand", text: (level) => `（%${level}）` },
  { sample: /^\d+\.$/u, format: "decimal", text: (level) => `%${level}.` },
  { sample: /^（\d+）$/u, format: "decimal", text: (level) => `（%${level}）` },
];

/**
 * word/numbering.xml. Word counts itself; the model's ordinals say in which style, GB/T 9704 (一、（一）1.（1）) where a
 * level is not used. Every level starts again after a higher one.
 */
export function numberingXml(blocks: readonly ReportBlock[]): string {
  const levels = LEVEL_STYLES.map((standard, index) => {
    const ordinal = firstOrdinal(blocks, index);
    const { format, text } = LEVEL_STYLES.find((style) => style.sample.test(ordinal)) ?? standard;
    return (
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="Heading${index + 1}"/>` +
      `<w:suff w:val="nothing"/><w:lvlText w:val="${text(index + 1)}"/><w:lvlJc w:val="left"/>` +
      `<w:pPr><w:ind w:left="0" w:firstLineChars="200" w:firstLine="${TWO_CHARACTERS}"/></w:pPr>` +
      `<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>`
    );
  });
  return (
    `${XML_DECLARATION}<w:numbering xmlns:w="${WORD_NAMESPACE}">` +
    `<w:abstractNum w:abstractNumId="1"><w:nsid w:val="2B7C0A11"/><w:multiLevelType w:val="multilevel"/>` +
    `<w:tmpl w:val="5D3E9C02"/>${levels.join("")}</w:abstractNum>` +
    `<w:num w:numId="${HEADING_NUMBERING}"><w:abstractNumId w:val="1"/></w:num>${furtherParts(blocks)}</w:numbering>`
  );
}

/** The list of each part after the first: the same levels, counted anew. */
function furtherParts(blocks: readonly ReportBlock[]): string {
  const parts = blocks.filter((block) => block.type === "heading" && block.level === 0).slice(1);
  return parts
    .map(
      (_, index) =>
        `<w:num w:numId="${HEADING_NUMBERING + 1 + index}"><w:abstractNumId w:val="1"/>` +
        LEVEL_STYLES.map(
          (__, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
        ).join("") +
        `</w:num>`,
    )
    .join("");
}

function firstOrdinal(blocks: readonly ReportBlock[], level: number): string {
  for (const block of blocks) {
    if (block.type === "heading" && block.level - 1 === level && block.ordinal !== "") return block.ordinal;
    if (
      block.type === "paragraph" &&
      level === PARAGRAPH_LEVEL &&
      block.ordinal !== undefined &&
      block.style === "body"
    )
      return block.ordinal;
  }
  return "";
}
