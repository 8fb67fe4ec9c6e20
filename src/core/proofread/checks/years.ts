import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";
import { latestYear } from "../../reading/sentenceYear";

/** A04: years that are left over from another report, cut off, or beyond the one that is reported on. */
export const checkYears: Check = ({ passages, year, book }) => {
  const prose = passages.filter(({ inTable }) => !inTable);
  const ofYear =
    year === null
      ? []
      : [
          ...oddHeadings(prose, year),
          ...prose.flatMap((one) => oddYears(one, year, book.isOfBudget)),
          ...oddReasons(prose, year),
        ];
  return [...ofYear, ...prose.flatMap(cutOffYears), ...prose.flatMap(noSuchDates)];
};

const HEADING_YEAR = /(20\d\d)年度?(?=[^,;。]{0,24}(?:决算|情况|说明|报告|支出|收入|绩效|自评))/u;

/** A heading with another year, where most of those that name one name the report's. */
function oddHeadings(passages: readonly Passage[], year: number): ProofFinding[] {
  const headings = passages.flatMap((passage, at) => {
    const match = passage.isHeading || at === 0 ? HEADING_YEAR.exec(passage.plain) : null;
    return match ? [{ passage, words: match[0], written: Number(match[1]) }] : [];
  });
  const odd = headings.filter(({ written }) => written !== year);
  if (odd.length * 2 >= headings.length) return [];
  return odd.map(({ passage, words, written }) =>
    foundAt(passage, passage.written.trim().slice(0, 120), "A04", "warning", {
      variant: "heading",
      params: { written: words, year },
      expected: year,
      actual: written,
    }),
  );
}

interface YearRule {
  readonly variant: string;
  readonly pattern: RegExp;
  /** Is the year that stands here out of place in words about `year`? */
  readonly isOdd: (written: number, year: number) => boolean;
}

const RULES: readonly YearRule[] = [
  // 与2023年度相比 in the report on 2023 compares a year with itself; more than one year back may be meant.
  {
    variant: "comparison",
    pattern: /(?:与|比|较)(20\d\d)年度?(?:(?!预算)[^,;。\d]){0,12}(?:相比|比较|增加|减少|增长|下降|上升|持平)/gu,
    isOdd: (written, year) => written >= year,
  },
  // Final accounts of a year that has not come.
  {
    variant: "future",
    pattern:
      /(20\d\d)年度?[^,;:。\d]{0,16}(?:收入(?:支出)?总计|支出总计|收入合计|支出合计|支出决算|决算支出|决算数)(?:为|是|共|:)?\d/gu,
    isOdd: (written, year) => written > year,
  },
  // 2023年…决算同比下降的原因 in the report on 2024.
  {
    variant: "reason",
    pattern:
      /^(20\d\d)年度?[^,;:。\d]{0,30}(?:决算|支出|经费|预算)[^,;:。\d]{0,8}(?:同比|比上年|较上年)(?:增|减|下降|上升|持平)[^,;:。\d]{0,12}原因/gu,
    isOdd: (written, year) => written !== year,
  },
  {
    variant: "closing",
    pattern: /截至(20\d\d)年(?:年?末|底|12月(?:31日|底))/gu,
    isOdd: (written, year) => written !== year,
  },
];

function oddYears(passage: Passage, year: number, isOfBudget: boolean): ProofFinding[] {
  // 截至2023年12月31日 in the budget of 2024: what there is when it is drawn up.
  const isOfLastYear = (variant: string, written: string | undefined) =>
    isOfBudget && variant === "closing" && Number(written) === year - 1;
  return passage.sentences.flatMap(({ text, quote }) =>
    RULES.flatMap(({ variant, pattern, isOdd }) =>
      [...text.matchAll(pattern)]
        .filter(({ 1: written }) => !isOfLastYear(variant, written))
        .filter(({ index, 1: written }) => isOdd(Number(written), latestYear(text, index) ?? year))
        .slice(0, 1)
        .map(([words, written]) =>
          foundAt(passage, quote, "A04", "warning", {
            variant,
            params: { written: words, year },
            expected: year,
            actual: Number(written),
          }),
        ),
    ),
  );
}

/** 2023年…支出同比下降的原因: the reason of a change, told of a year. */
const REASON = /^(20\d\d)年度?[^,;。\d]{0,40}(?:同比|比上年|较上年)?(?:下降|增加|减少|增长|上升|持平)的?(?:主要)?原因/u;
const LEADING_YEAR = /^(20\d\d)年/u;

/** A reason for a change of an earlier year, in a report that says nothing else of that year: left over from there. */
function oddReasons(passages: readonly Passage[], year: number): ProofFinding[] {
  const sentences = passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  const timesLeading = (written: string) =>
    sentences.filter(({ sentence }) => LEADING_YEAR.exec(sentence.text)?.[1] === written).length;
  return sentences.flatMap(({ passage, sentence }) => {
    const [words, written] = REASON.exec(sentence.text) ?? [];
    if (words === undefined || written === undefined) return [];
    if (Number(written) >= year || timesLeading(written) > 1) return [];
    const params = { written: words, year };
    const details = { variant: "reason", params, expected: year, actual: Number(written) };
    return [foundAt(passage, sentence.quote, "A04", "warning", details)];
  });
}

const CUT_OFF = /(?<![\d.])20\d(?=年度(?:部门|单位|决算|预算))/gu;

function cutOffYears(passage: Passage): ProofFinding[] {
  return [...passage.plain.matchAll(CUT_OFF)].map(([written]) =>
    foundAt(passage, quoteOf(passage, written), "A04", "warning", { variant: "cutOff", params: { written } }),
  );
}

const DATE = /(?<!\d)20\d\d年(\d{1,2})月(?:(\d{1,2})日)?/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 13月, 2月30日: no day of any year. */
function noSuchDates(passage: Passage): ProofFinding[] {
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
