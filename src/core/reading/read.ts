import { pattern } from "../lexicon/words";
import { basesFor } from "./bases";
import { directionOf } from "./direction";
import type { Aspect, Fact, FactKind } from "./facts";
import { fundIn } from "./funds";
import type { Lead } from "./lead";
import { readLead } from "./lead";
import type { Setting } from "./naming";
import { nameOf, settingOf } from "./naming";
import type { Passage, Sentence } from "./passage";
import type { Quantity } from "./quantity";
import type { ReadingRule } from "./rules";
import { NAMED_RATIO, POINT_RULES, READING_RULES } from "./rules";
import { baseYears } from "./sentenceYear";
import { GOES_ON, reached, together } from "./together";
import { headlineIn, nextPathIn, pathIn } from "./topics";

/** What the words before have left standing: taken where a number's own words name none. */
interface Carried {
  item: string;
  owner: string;
  fund: string;
  year: number | null;
}

const OPENING = 8;
/** What stands further back than so many numbers does not tell what a number is. */
const LOOKED_BACK = 60;
/**
 * The numbers of the prose as facts, in order: each with its item, sense, year and fund, resolved once. What the words
 * leave open is carried: within the sentence, from the sentence that opens the paragraph, from the heading above it.
 */
export function readFacts(passages: readonly Passage[], year: number | null): Fact[] {
  const titles = passages.slice(0, OPENING).filter(({ plain }) => !plain.includes("。"));
  const setting = settingOf(
    titles.map(({ plain }) => plain),
    year,
  );
  const facts: Fact[] = [];
  let heading = "";
  let before: Carried | null = null;
  for (const passage of passages) {
    if (passage.inTable) continue;
    if (passage.isHeading) [heading, before] = [passage.plain, null];
    const topic = topicOf(passage, heading, before, setting);
    readPassage(passage, topic, setting, facts);
    if (topic.item !== "") before = topic;
  }
  return facts;
}

/** 较上年…, 上年决算总额…: a paragraph that begins with a comparison goes on with what the one before spoke of. */
const GOES_BACK = /^(?:与|较|比|同比|相比|上年|去年)/;

/** What a paragraph speaks of before it has said anything itself. */
function topicOf(passage: Passage, heading: string, before: Carried | null, { year }: Setting): Carried {
  const ofHeading = { item: headlineIn(heading), owner: "", fund: fundIn(heading), year };
  return before && ofHeading.item === "" && GOES_BACK.test(passage.plain) ? { ...before, year } : ofHeading;
}

function readPassage(passage: Passage, topic: Carried, setting: Setting, facts: Fact[]): void {
  for (const [sentenceAt, sentence] of passage.sentences.entries()) {
    if (sentence.numbers.length === 0) {
      topic.item = pathIn(sentence.text) ?? topic.item;
      topic.year = yearOfText(sentence.text) ?? topic.year;
      continue;
    }
    readSentence({ passage, sentence, sentenceAt, topic, setting }, facts);
  }
}

interface Place {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly sentenceAt: number;
  /** What the paragraph speaks of; a sentence that begins with a name of its own changes it. */
  readonly topic: Carried;
  readonly setting: Setting;
}

function readSentence(place: Place, facts: Fact[]): void {
  const { sentence, topic } = place;
  const path = pathIn(sentence.text);
  if (path !== null) topic.item = path;
  const spoken: Carried = { ...topic, fund: fundIn(sentence.numbers[0]?.lead ?? "") || topic.fund };
  const first = facts.length;
  const bases = baseYears(sentence.text);
  let from = 0;
  for (const [at, { quantity, lead: words, depth }] of sentence.numbers.entries()) {
    const lead = readLead(withoutRemark(words), at === 0);
    spoken.item = nextPathIn(words, spoken.item) ?? spoken.item;
    // ,2021年为9万元, behind an amount of 2022: the year before, of the same.
    const isBareYear =
      lead.own.mark === "," &&
      /^Y[=o]*$/.test(lead.own.tags) &&
      facts.length > first &&
      (facts.at(-1)?.year ?? Infinity) > (lead.own.years[0] ?? 0);
    const isOtherYear = bases.has(from + 1) || isBareYear;
    from = quantity.end;
    facts.push(factOf({ ...place, facts, first, spoken, quantity, words, lead, depth, isOtherYear }));
  }
  together(facts, first);
  reached(facts, first);
}

/** 人员经费（工资福利支出和对个人和家庭的补助）…万元: what a bracket right before the number says is no name of it. */
function withoutRemark(words: string): string {
  return words.replace(/\((?![类款项境])[^()\d]{2,40}\)$/u, "");
}

interface Reading extends Place {
  readonly facts: readonly Fact[];
  /** Where the sentence's facts begin. */
  readonly first: number;
  readonly spoken: Carried;
  readonly quantity: Quantity;
  readonly words: string;
  readonly lead: Lead;
  readonly depth: number;
  /** ,2021年为10万元,增加…: the year stands only to be compared with. */
  readonly isOtherYear: boolean;
}

function factOf(reading: Reading): Fact {
  const { quantity, lead, words, depth, spoken, topic, facts, first, passage, sentence, sentenceAt } = reading;
  const before = facts.length > first ? facts[facts.length - 1] : undefined;
  const { kind, rule, isBase = false } = kindOf(reading, before);
  const named = nameOf(rule === "shareBase" ? behindShare(lead) : lead, kind, spoken.item, reading.setting);
  const isFirst = facts.length === first;
  const isPart = lead.opener !== null;
  const said = yearIn(reading);
  if (said !== null && !reading.isOtherYear && !isBase) spoken.year = said;
  const isSubject = named.item !== "" && depth === 0 && !isBase;
  if (isSubject) [spoken.item, spoken.owner] = [named.item, named.owner];
  if (isSubject && isFirst && !isPart) [topic.item, topic.owner] = [named.item, named.owner];
  if (isFirst && sentenceAt === 0 && said !== null) topic.year = said;
  // Of the parts of a list each may name a fund of its own.
  const isListed = lead.opener !== null || facts.slice(first).some(({ opener }) => opener !== "");
  if (named.fund !== "" && !isListed) spoken.fund = named.fund;
  const direction = directionOf(reading, kind, before);
  const base = baseFor(reading, kind, before);
  const aspect = aspectOf(lead, kind);
  return {
    kind,
    rule,
    quantity: direction.isTurned ? { ...quantity, value: quantity.value.abs() } : quantity,
    item: named.item || (isOfCause(reading, kind) || isFundListed(lead) ? "" : spoken.item),
    certainty: named.certainty,
    label: lead.own.label,
    aspect,
    year: yearFor(reading, kind, said, before),
    isYearSaid: said !== null || /P/.test(lead.own.tags),
    fund: named.fund || spoken.fund,
    owner: named.owner || (named.item === "" ? spoken.owner : ""),
    direction: direction.sign,
    base,
    bases: basesFor({ kind, aspect }, base, lead.own, facts.slice(Math.max(first, facts.length - LOOKED_BACK))),
    isBase: isBase || reading.isOtherYear || isPreviousOnly(lead, kind) || goesOnWithPrevious(reading, before),
    whole: kind !== "share" ? "" : before && GOES_ON.test(words) ? before.whole : wholeOf(words),
    depth,
    together: { at: 0, of: 1 },
    lead: words,
    mark: lead.own.mark,
    opener: lead.opener === null ? "" : lead.opener.isWhole ? "whole" : "其中",
    side: lead.opener?.side ?? "",
    passage,
    sentence,
    sentenceAt,
    at: facts.length,
  };
}

/** 人员经费占基本支出340万元的…: the amount is that of the whole. */
function behindShare(lead: Lead): Lead {
  return { ...lead, own: { ...lead.own, label: lead.own.label.replace(/^.*占(?:比)?/u, "") } };
}

/** …增加8万元，主要原因：新增项目“文明创建”，支出8万元: what the causes come to is no amount of the item that has changed. */
function isOfCause({ sentence, quantity }: Reading, kind: FactKind): boolean {
  return kind === "amount" && pattern("cause.opens").test(sentence.text.slice(0, quantity.end));
}

/** 收入合计900万元，其中财政拨款850万元: named by its fund alone, and not all that was spoken of. */
function isFundListed({ opener, own }: Lead): boolean {
  return opener !== null && fundIn(own.label) !== "";
}

/** 与上年相比，甲增长1%，乙下降2%: what is compared with holds for all the changes of a sentence, until another is named. */
function baseFor({ lead, words, facts, first }: Reading, kind: FactKind, before: Fact | undefined): Fact["base"] {
  if (before && GOES_ON.test(words)) return before.base;
  if (lead.base || (kind !== "change" && kind !== "rate")) return lead.base;
  // 比年初预算21.65万元减少3.61万元.
  if (before?.isBase && before.base && facts.length > first && lead.clauses.length === 1) return before.base;
  const isOfBudget =
    pattern("change.ofBudget").test(words) && facts.slice(first).some(({ aspect }) => /budget/i.test(aspect));
  if (isOfBudget) return { aspect: "budget", year: null, yearsBack: 0 };
  return (
    facts
      .slice(first)
      .reverse()
      .find((one) => one.kind === "change" || one.kind === "rate")?.base ?? null
  );
}

/** 上年8万元: the amount of another year stands only to be compared with. */
function isPreviousOnly({ own }: Lead, kind: FactKind): boolean {
  return (kind === "amount" || kind === "count") && /P/.test(own.tags);
}

/** 上年甲收入8万元、乙收入9万元: the second is of the year before too. */
function goesOnWithPrevious({ lead, words }: Reading, before: Fact | undefined): boolean {
  const isOfPrevious = before?.isBase === true && before.rule === "amountOf" && before.kind === "amount";
  return isOfPrevious && /^[、和与及]/.test(words) && !/[YPT]/.test(lead.own.tags);
}

function kindOf(
  { quantity, lead, words }: Reading,
  before: Fact | undefined,
): Pick<ReadingRule, "kind" | "isBase"> & { rule: string } {
  if (before && GOES_ON.test(words) && before.quantity.kind === quantity.kind)
    return { kind: before.kind, rule: before.rule, ...(before.isBase ? { isBase: true } : {}) };
  if (quantity.kind === "percent" && before?.isBase && /^o[=N]*$/.test(lead.own.tags)) {
    if (before.rule.startsWith("shareBase")) return { kind: "share", rule: "ofNamed" };
    return { kind: /[bmBzq]/.test(readLead(before.lead, false).own.tags) ? "completion" : "share", rule: "ofNamed" };
  }
  if (quantity.kind === "percent" && before && /^o=*$/.test(lead.own.tags) && /budget/i.test(before.aspect))
    return { kind: "completion", rule: "ofNamed" };
  // 一般公共预算收入完成5.2亿元，占年初预算的101.2%.
  if (quantity.kind === "percent" && before?.kind === "amount" && /^S[bmB]o?=*$/.test(lead.own.tags)) {
    const isDone = before.aspect === "final" || readLead(before.lead, false).own.tags.includes("K");
    if (isDone) return { kind: "completion", rule: "ofBudget" };
  }
  const isPoints = quantity.kind === "count" && quantity.measure === "分";
  const rules = isPoints ? POINT_RULES : READING_RULES;
  const rule = rules.find(({ on, pattern }) => on === quantity.kind && pattern.test(lead.own.tags));
  if (rule) return { kind: rule.kind, rule: rule.name, ...(rule.isBase ? { isBase: true } : {}) };
  if (quantity.kind === "percent" && NAMED_RATIO.test(words)) return { kind: "ratio", rule: "namedRatio" };
  return { kind: "unknown", rule: "" };
}

function aspectOf({ own }: Lead, kind: FactKind): Aspect {
  if (/A/.test(own.tags)) return "stock";
  if (kind === "amount" && /z[NIXFBbm=o]*$/.test(own.tags)) return own.base?.aspect ?? "plain";
  const last = [...own.tags].reverse().find((tag) => "bmBFM".includes(tag));
  if (last === "M") return "adjustment";
  if (last === "b") return "openingBudget";
  if (last === "m") return "fullBudget";
  return last === "B" ? "budget" : last === "F" ? "final" : "plain";
}

/** The year in the words before the number that it is not compared with. */
function yearIn({ lead }: Reading): number | null {
  return lead.clauses.flatMap(({ years }) => years).at(-1) ?? null;
}

/** 上年接待费8万元，其中外事接待5万元、国内接待3万元: the parts are of the year of their whole. */
function yearListedUnder(reading: Reading, before: Fact | undefined): number | null {
  const { lead, facts, first, words } = reading;
  if (before && goesOnWithPrevious(reading, before)) return before.year;
  if (words.includes(";") || lead.own.tags.includes("T")) return null;
  const near = lead.opener === null ? facts.slice(Math.max(first, facts.length - LOOKED_BACK)) : [];
  const opened = near.reverse().find(({ opener }) => opener !== "");
  const from = lead.opener === null ? (opened?.at ?? 0) : facts.length;
  const whole = from > first ? facts[from - 1] : undefined;
  const isWhole = whole?.isBase === true && whole.rule === "amountOf" && whole.certainty === "stated";
  return isWhole && facts.slice(from + 1).every((one) => !one.lead.includes(";")) ? whole.year : null;
}

function yearFor(reading: Reading, kind: FactKind, said: number | null, before: Fact | undefined): number | null {
  const { lead, spoken, topic, isOtherYear, words } = reading;
  if (isOtherYear || said !== null) return said;
  if (before && GOES_ON.test(words)) return before.year;
  const listedUnder = yearListedUnder(reading, before);
  if (listedUnder !== null) return listedUnder;
  // What has changed is of the later year, whichever was named last.
  const isLater = kind !== "amount" && topic.year !== null && spoken.year !== null && topic.year > spoken.year;
  const year = isLater ? topic.year : spoken.year;
  const { base, tags } = lead.own;
  const isCompared = /z[NIXFBbm=o]*$/.test(tags);
  if (isCompared && base) return base.year ?? (year === null ? null : year - base.yearsBack);
  return year !== null && /P/.test(tags) ? year - 1 : year;
}

function yearOfText(text: string): number | null {
  const [first] = [...text.matchAll(pattern("year.named", "gu"))];
  return first ? Number(first[1]) : null;
}

/** 占 … 的: what a share is said to be of. */
function wholeOf(lead: string): string {
  return (
    /占([^,;:。]*?)(?:的|的比重|的比例)?(?:分别|各自)?(?:为)?$/.exec(lead)?.[1]?.replace(/^比(?:重|例)?/, "") ?? ""
  );
}
