import type { Passage } from "./passage";

/**
 * The year that a report is about: the 20XX年度 or 20XX年 of its first lines, else the one that is named most often with
 * 年度, not to be compared with. `null` where two are named equally often, or none.
 */
export function reportYear(passages: readonly Passage[]): number | null {
  const opening = passages
    .slice(0, 6)
    .map(({ plain }) => plain)
    .join("|");
  const inTitle = /(?<!与|比|较|于)(20\d\d)年?度?[^|。]{0,30}(?:报告|决算|自评|绩效|公开|预算)/.exec(opening)?.[1];
  // 2020-2022年支出绩效评价报告: of several years, told up to the last.
  const last = /20\d\d年?度?[-—~～至](20\d\d)年?度?[^|。]{0,30}(?:报告|决算|自评|绩效|公开|预算)/u.exec(opening)?.[1];
  if (inTitle) return Number(last ?? inTitle);
  const counts = new Map<number, number>();
  for (const { plain } of passages) {
    for (const [, year] of plain.matchAll(/(?<!与|比|较|于)(20\d\d)年度/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
