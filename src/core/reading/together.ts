import { lazy } from "../cache";
import { anyOf, pattern } from "../lexicon/words";
import type { Fact } from "./facts";
import { itemNamedIn } from "./naming";

/** Leads that go on with what was said of the number before: 减少20万元和50万元. */
export const GOES_ON = /^(?:和|与|及|以及|、|,)$/;

/** 分别增长2%和下降3%. */
const GOES_ON_WITH_VERB = lazy(() => new RegExp(`^(?:和|与|及|以及|、|,)(?:${anyOf("rise")}|${anyOf("fall")})?$`, "u"));

/** Numbers of one kind that follow each other with nothing but 和 or 、 between, behind 分别 with verbs of their own too. */
export function together(facts: Fact[], first: number): void {
  for (let at = first; at < facts.length;) {
    let end = at + 1;
    const goesOn = facts[at]?.lead.includes("分别") ? GOES_ON_WITH_VERB() : GOES_ON;
    while (end < facts.length && goesOn.test(facts[end]?.lead ?? "") && facts[end]?.kind === facts[at]?.kind) end += 1;
    const of = end - at;
    const names = namesTogether(facts[at], of);
    const years = yearsTogether(facts[at], of);
    for (let one = at; one < end && of > 1; one++) {
      const fact = facts[one];
      const name = names[one - at];
      const year = years[one - at];
      const own = { ...(name ?? {}), ...(year === undefined ? {} : { year, isYearSaid: true }) };
      if (fact) facts[one] = { ...fact, ...own, together: { at: one - at, of } };
    }
    at = end;
  }
}

/** 2022年、2021年“三公”经费分别为…和…: as many years before them as there are numbers. */
function yearsTogether(first: Fact | undefined, of: number): number[] {
  if (!first || of < 2 || !first.lead.includes("分别")) return [];
  const years = [...first.lead.matchAll(pattern("year.named", "gu"))].map(([, year]) => Number(year));
  return years.length === of && new Set(years).size === of ? years : [];
}

/** 基本支出和项目支出分别为…和…: as many names before them as there are numbers, each with its own. */
function namesTogether(first: Fact | undefined, of: number): readonly Pick<Fact, "item" | "label" | "certainty">[] {
  if (!first || of < 2 || !first.lead.includes("分别") || first.kind === "change") return [];
  const labels = first.label.split(pattern("list.between"));
  if (labels.length !== of) return [];
  const named = labels.map((label) => ({ item: itemNamedIn(label, label).name, label, certainty: "stated" as const }));
  return named.every(({ item }) => item !== "") ? named : [];
}

/** 由12万元增加到15万元: the first of the two is what it was before, of the same. */
export function reached(facts: Fact[], first: number): void {
  for (let at = first + 1; at < facts.length; at++) {
    const [then, now] = [facts[at - 1], facts[at]];
    if (!then || !now || !/^(?:reached|became)$/.test(now.rule) || !pattern("change.from").test(then.lead)) continue;
    const year = then.isYearSaid || now.year === null ? then.year : now.year - 1;
    facts[at - 1] = { ...then, isBase: true, year };
  }
}
