import type { DocumentBlock } from "../../core/text/document";
import { decodeXml } from "../xmlText";
import { WordTableReader } from "./wordTable";

const TOKEN =
  /<w:(tbl|tr|tc|p)(?: [^>]*[^/])?>|<\/w:(tbl|tr|tc|p)>|<w:p(?: [^>]*)?\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)(?: [^>]*)?\/>|<w:(?:pStyle|outlineLvl) w:val="([^"]*)"\/>|<w:(gridSpan|gridBefore|vMerge)(?: w:val="([^"]*)")? ?\/>|<w:(?:del|moveFrom)(?: [^>]*[^/])?>[\s\S]*?<\/w:(?:del|moveFrom)>|<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g;

/**
 * The paragraphs and tables of word/document.xml in order. Content controls, links and insertions are read through;
 * deleted text and fallbacks are not. A table in a cell is read into that cell.
 */
export function xmlText(xml: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let depth = 0;
  let table = new WordTableReader();
  let text = "";
  let level: number | null = null;
  const endParagraph = () => {
    if (depth === 0 && text.trim() !== "")
      blocks.push({ type: "paragraph", text, ...(level === null ? {} : { headingLevel: level }) });
    level = null;
    if (depth === 0) text = "";
    else text += "\n";
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [token, opened, closed, words, style, property, value] = match;
    if (style !== undefined) level = levelOf(token, style) ?? level;
    if (words !== undefined) text += decodeXml(words);
    else if (property !== undefined) {
      if (depth === 1) table.setProperty(property, value);
    } else if (/^<w:(?:tab|br|cr)[ /]/.test(token)) text += " ";
    else if (opened === "tbl" && ++depth === 1) table = new WordTableReader();
    else if (opened === "tr" && depth === 1) table.startRow();
    else if (opened === "tc" && depth === 1) text = "";
    else if (closed === "tc" && depth === 1) {
      table.addCell(text.trim());
      text = "";
    } else if (closed === "tbl" && --depth === 0) {
      blocks.push(table.finish());
      text = "";
    } else if (closed === "p") endParagraph();
  }
  return blocks;
}

/** Heading1, 标题 1, or the bare 1 to 9 that a Chinese Word calls its heading styles; outline levels count from 0. */
function levelOf(token: string, value: string): number | null {
  const digits = token.includes("outlineLvl") ? /^([0-8])$/ : /^(?:heading|标题)?\s*([1-9])$/i;
  const match = digits.exec(value);
  return match ? Number(match[1]) + (token.includes("outlineLvl") ? 1 : 0) : null;
}
