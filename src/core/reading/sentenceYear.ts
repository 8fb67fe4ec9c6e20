import { pattern } from "../lexicon/words";
/** A year that was named further back no longer holds. */
const LOOKED_BACK = 400;
const COMPARED = /(?:与|比|较|同|相比)(?:于)?$/;

/** The year that is named last before a place of the sentence, if it is not one to compare with. */
export function yearAt(text: string, place: number): number | null {
  return yearsIn(text.slice(Math.max(0, place - LOOKED_BACK), place)).at(-1) ?? null;
}

/** The year that a sentence begins to speak of. */
export function firstYear(text: string): number | null {
  return yearsIn(text)[0] ?? null;
}

/** The later of the years that a sentence speaks of up to a place. */
export function latestYear(text: string, place: number): number | null {
  const years = yearsIn(text.slice(0, place));
  return years.length > 0 ? Math.max(...years) : null;
}

function yearsIn(text: string): number[] {
  const bases = baseYears(text);
  return [...text.matchAll(pattern("year.named", "gu"))]
    .filter(({ index }) => !COMPARED.test(text.slice(0, index)) && !bases.has(index))
    .map(([, written]) => Number(written));
}

const BASE =
  /(?<=,)(20\d\d)年(?:度|同期)?(?:决算数?)?(?:为|是)?[\d.,]+[亿万千]?元,[^,;。\d]{0,6}(?:增|减|上升|下降|提高|降低|多支|少支)/g;

/** Where a year stands only to be compared with: 支出12万元，2021年为10万元，增加2万元. */
export function baseYears(text: string): ReadonlySet<number> {
  const earlier = (index: number) =>
    [...text.slice(0, index).matchAll(pattern("year.named", "gu"))].map(([, year]) => Number(year));
  const bases = [...text.matchAll(BASE)].filter(({ index, 1: year }) =>
    earlier(index).every((before) => before >= Number(year)),
  );
  return new Set(bases.map(({ index }) => index));
}
