import type { Check } from "../check";
import { foundAt } from "../check";
import { chineseNumeral } from "../../text/chineseNumber";
import type { MarkStyle } from "../../text/heading";
import { markOf, MARK_STYLES } from "../../text/heading";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";

/** G14: numbers of headings and lists that repeat or jump, in the order of the document and within one paragraph. */
export const checkNumbering: Check = ({ passages }) => [
  ...jumpsBetween(passages.filter(({ inTable }) => !inTable)),
  ...passages.flatMap(repeatsWithin),
];

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
