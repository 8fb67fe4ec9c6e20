import type { Severity } from "../../validation/finding";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../passage";

interface YearRule {
  readonly variant: string;
  readonly severity: Severity;
  readonly pattern: RegExp;
  /** Is the year that stands here out of place in a report on `year`? */
  readonly isOdd: (written: number, year: number) => boolean;
  readonly headingsOnly?: boolean;
}

/** A04: years that are left over from another report, cut off, or beyond the one that is reported on. */
const RULES: readonly YearRule[] = [
  // 与2023年度相比 in the report on 2023 compares a year with itself; more than one year back may be meant.
  {
    variant: "comparison",
    severity: "warning",
    pattern: /(?:与|比|较)(20\d\d)年度?(?:(?!预算)[^,;。\d]){0,12}(?:相比|比较|增加|减少|增长|下降|上升|持平)/gu,
    isOdd: (written, year) => written >= year,
  },
  {
    variant: "heading",
    severity: "warning",
    pattern: /(20\d\d)年度?(?=[^,;。]{0,24}(?:决算|情况|说明|报告|支出|收入|绩效|自评))/gu,
    isOdd: (written, year) => written !== year,
    headingsOnly: true,
  },
  // Final accounts of a year that has not come: what the unit did so far is the year before it.
  {
    variant: "future",
    severity: "warning",
    pattern:
      /(20\d\d)年度?[^,;:。\d]{0,16}(?:收入(?:支出)?总计|支出总计|收入合计|支出合计|支出决算|决算支出|决算数)(?:为|是|共|:)?\d/gu,
    isOdd: (written, year) => written > year,
  },
  {
    variant: "closing",
    severity: "warning",
    pattern: /截至(20\d\d)年(?:年?末|底|12月(?:31日|底))/gu,
    isOdd: (written, year) => written !== year,
  },
];

const CUT_OFF = /(?<![\d.])(?:20\d|20\d年度)(?=年度(?:部门|单位|决算|预算))/gu;
const DATE = /(?<!\d)(?:20\d\d年)(\d{1,2})月(?:(\d{1,2})日)?/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const checkYears: Check = ({ passages, year }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) => [
      ...(year === null ? [] : RULES.flatMap((rule) => oddYears(passage, rule, year))),
      ...[...passage.plain.matchAll(CUT_OFF)].map(([written]) =>
        foundAt(passage, quoteOf(passage, written), "A04", "warning", { variant: "cutOff", params: { written } }),
      ),
      ...noSuchDates(passage),
    ]);

function oddYears(
  passage: Passage,
  { variant, severity, pattern, isOdd, headingsOnly = false }: YearRule,
  year: number,
) {
  if (headingsOnly && !passage.isHeading) return [];
  return [...passage.plain.matchAll(pattern)]
    .filter(([, written]) => isOdd(Number(written), year))
    .slice(0, 1)
    .map(([words, written = ""]) =>
      foundAt(passage, quoteOf(passage, words), "A04", severity, {
        variant,
        params: { written: words, year },
        expected: year,
        actual: Number(written),
      }),
    );
}

/** 13月, 2月30日: no day of any year. */
function noSuchDates(passage: Passage) {
  return [...passage.plain.matchAll(DATE)].flatMap(([written, month, day]) => {
    const days = DAYS[Number(month) - 1] ?? 0;
    const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= days);
    if (days > 0 && isDay) return [];
    return [foundAt(passage, quoteOf(passage, written), "A04", "error", { variant: "date", params: { written } })];
  });
}

function quoteOf(passage: Passage, words: string): string {
  return passage.sentences.find(({ text }) => text.includes(words))?.quote ?? passage.written.trim().slice(0, 120);
}
