import { ONE_CHARACTER } from "./pageLayout";
import { STYLE } from "./styles";
import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

export type PageSide = "odd" | "even";

/** A footer's part around its blocks. */
export function footerXml(blocks: string): string {
  return `${XML_DECLARATION}<w:ftr xmlns:w="${WORD_NAMESPACE}">${blocks}</w:ftr>`;
}

/** — 1 — on the outer side, one character in from the edge: odd pages right, even pages left (GB/T 9704-2012 页码). */
export function pageNumberParagraph(side: PageSide): string {
  const edge = side === "odd" ? "right" : "left";
  return numberParagraph(edge, `<w:ind w:${edge}="${ONE_CHARACTER}"/>`);
}

/** @param indent further paragraph properties, before the alignment in the schema's order */
export function numberParagraph(alignment: "left" | "right", indent = ""): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="${STYLE.pageNumber}"/>${indent}<w:jc w:val="${alignment}"/></w:pPr>` +
    `${run(text("— "))}${field()}${run(text(" —"))}</w:p>`
  );
}

/** The dashes are Chinese characters: Word is told so, it cannot see it. */
const HINT = `<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`;

function run(content: string): string {
  return `<w:r>${HINT}${content}</w:r>`;
}

function text(words: string): string {
  return `<w:t xml:space="preserve">${words}</w:t>`;
}

function field(): string {
  const part = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  return `${part("begin")}${run(`<w:instrText xml:space="preserve">PAGE</w:instrText>`)}${part("separate")}${run(text("1"))}${part("end")}`;
}
