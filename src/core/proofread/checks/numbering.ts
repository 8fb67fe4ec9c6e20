import type { Check } from "../check";
import { foundAt } from "../check";
import { chineseNumeral } from "../../text/chineseNumber";
import type { MarkStyle } from "../../text/heading";
import { markOf, MARK_STYLES } from "../../text/heading";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";

/** G14: numbers of headings and lists that repeat, jump or are of another style, in the order of the document and within one paragraph. */
export const checkNumbering: Check = ({ passages }) => [
  ...jumpsBetween(passages.filter(({ inTable }) => !inTable)),
  ...passages.flatMap(repeatsWithin),
  ...firstOfOtherStyle(passages.filter(({ inTable }) => !inTable)),
];

/**
 * The first heading says 1、 and the next of its level 二、: proven only where no 一、 comes before it, the 1、 is the first
 * mark of its part, and （一） stands below it.
 */
function firstOfOtherStyle(passages: readonly Passage[]): ProofFinding[] {
  const marked = passages.flatMap((passage) => {
    const mark = markOf(passage.plain);
    return mark ? [{ passage, mark }] : [];
  });
  return marked.flatMap(({ passage, mark }, at) => {
    const isFirst = at === 0 || marked[at - 1]?.mark.style === "part";
    if (!isFirst || mark.style !== "arabic" || mark.number !== 1 || !passage.isHeading) return [];
    const next = marked.slice(at + 1).find(({ mark: { style } }) => style === "part" || style === "chinese");
    const below = marked[at + 1]?.mark;
    if (next?.mark.style !== "chinese" || next.mark.number !== 2) return [];
    if (below?.style !== "bracketedChinese" || below.number !== 1) return [];
    const written = passage.written.trim().slice(0, 60);
    return [
      foundAt(passage, written, "G14", "info", {
        variant: "otherStyle",
        params: { written, next: next.passage.written.trim().slice(0, 60) },
      }),
    ];
  });
}

function jumpsBetween(passages: readonly Passage[]): ProofFinding[] {
  const last = new Map<MarkStyle, number>();
  let inPrintedTable = false;
  return passages.flatMap((passage, at) => {
    // A table that was turned into lines: its rows are numbered by their columns.
    if (/^(?:金额)?单位:(?:万|千)?元$/.test(passage.plain)) inPrintedTable = true;
    // No table runs on into the next part.
    if (passage.plain.includes("。") || markOf(passage.plain)?.style === "part") inPrintedTable = false;
    const mark = inPrintedTable ? null : markOf(passage.plain);
    if (!mark) return [];
    const before = last.get(mark.style);
    last.set(mark.style, mark.number);
    // A new heading starts the numbering below it anew.
    for (const style of MARK_STYLES.slice(MARK_STYLES.indexOf(mark.style) + 1)) last.delete(style);
    if (before === undefined || mark.number === 1 || mark.number === before + 1) return [];
    const variant = mark.number === before ? "repeated" : mark.number > before ? "jump" : "backwards";
    // Lists in the contents, cut-out pages and reused levels: only what can be nothing else.
    if (variant === "backwards" || isInline(passages.slice(Math.max(0, at - 3), at), passage, before + 1)) return [];
    return [
      foundAt(passage, passage.written.trim().slice(0, 60), "G14", "warning", {
        variant,
        params: { before, number: mark.number },
        expected: before + 1,
        actual: mark.number,
      }),
    ];
  });
}

/** The missing number stands within the paragraphs before. */
function isInline(before: readonly Passage[], passage: Passage, missing: number): boolean {
  const written = passage.plain.slice(0, markOf(passage.plain)?.length ?? 0);
  const numeral = /\d/.test(written) ? String(missing) : chineseNumeral(missing);
  const mark = written.replace(/\d+|[一二三四五六七八九十]+/, numeral);
  // 十一、 does not hold the number 一.
  return before.some(({ plain }) =>
    plain
      .split(mark)
      .slice(0, -1)
      .some((words) => !/[\d一二三四五六七八九十]$/.test(words)),
  );
}

function repeatsWithin(passage: Passage): ProofFinding[] {
  const marks = [...passage.plain.matchAll(/(?<![\d.])(\d{1,2})[.、](?=[\u4e00-\u9fa5])/g)].map(([, number]) =>
    Number(number),
  );
  return marks.flatMap((number, at) => {
    if (at === 0 || marks[0] !== 1 || number !== marks[at - 1]) return [];
    return [
      foundAt(passage, passage.written.trim().slice(0, 120), "G14", "warning", {
        variant: "repeated",
        params: { before: number, number },
        expected: number + 1,
        actual: number,
      }),
    ];
  });
}
