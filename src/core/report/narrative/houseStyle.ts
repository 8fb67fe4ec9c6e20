import { withPrintedNumbers } from "../../lexicon/documentNumber";
import type { MarkStyle } from "../../text/heading";
import { markOf } from "../../text/heading";
import { plainTextOf } from "../../text/plainText";
import type { ReportBlock, Span } from "../documentModel";
import type { OrdinalStyle } from "../outline/ordinals";
import { ordinalText } from "../outline/ordinals";
import { text } from "../prose/figureText";

/**
 * The user's words in the document's style: their own numbers (（一）, 1、, (1) …) one level below the section's heading, the next
 * kind of them one further down (GB/T 9704-2012: 一、（一）1.（1）); full-width marks between Chinese characters (GB/T 15834); 六角括号 in
 * document numbers. Words and figures stay.
 * @param styles the document's ordinals below the section's heading
 */
export function inHouseStyle(blocks: readonly ReportBlock[], styles: readonly OrdinalStyle[]): ReportBlock[] {
  const levels = new Map<MarkStyle, OrdinalStyle | undefined>();
  return blocks.map((block) => {
    if (block.type !== "paragraph" || block.style !== "user") return block;
    return { ...block, spans: block.spans.map((span, index) => restyled(span, index === 0)) };
  });

  function restyled(span: Span, isFirst: boolean): Span {
    if (span.type !== "text") return span;
    const words = withPrintedNumbers(withChineseMarks(span.text));
    return text(isFirst ? withOrdinal(words) : words);
  }

  function withOrdinal(words: string): string {
    const { text: plain, places } = plainTextOf(words);
    const mark = markOf(plain);
    if (!mark || mark.style === "part") return words;
    if (!levels.has(mark.style)) levels.set(mark.style, styles[levels.size]);
    const style = levels.get(mark.style);
    const rest = words.slice(places[mark.length] ?? words.length);
    return style === undefined || rest === "" ? words : ordinalText(style, mark.number) + rest;
  }
}

const MARKS: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Half-width marks behind a Chinese character, and brackets that hold or follow one; numbers, times and Latin words keep theirs. */
export function withChineseMarks(words: string): string {
  return words
    .replace(/(?<=[\p{Script=Han}”’》）])[,;:?!]/gu, (mark) => MARKS[mark] ?? mark)
    .replace(/\(([^()（）]*)\)/gu, (whole, inside: string, at: number) => {
      const before = words.charAt(at - 1);
      return /\p{Script=Han}/u.test(before + inside) || at === 0 ? `（${inside}）` : whole;
    });
}
