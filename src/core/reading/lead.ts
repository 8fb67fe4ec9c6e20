import { pattern } from "../lexicon/words";
import type { Word } from "./words";
import { wordsOf } from "./words";

/** What an amount or a rate is compared with, as far as the words say. */
export interface Base {
  /** 预算 of any kind, the opening one, the adjusted one, or what was final; `null` where only a year is named. */
  readonly aspect: "budget" | "openingBudget" | "fullBudget" | "final" | null;
  /** The year that is named, `null` where none is. */
  readonly year: number | null;
  /** 上年: so many years before the one that is spoken of; 0 where no such word stands. */
  readonly yearsBack: number;
}

/** The words before a number, read: its clauses, the last one being the number's own. */
export interface Lead {
  readonly clauses: readonly Clause[];
  readonly own: Clause;
  /** What is compared with, the phrase nearest to the number. */
  readonly base: Base | null;
  /** A list opens here. */
  readonly opener: Opener | null;
  readonly isFirst: boolean;
}

export interface Opener {
  readonly words: string;
  /** 收入包括: the side that the list is of, empty where none is named. */
  readonly side: "" | "收入" | "支出";
  /** 分别为, 包括, 构成如下: the list is all of it; 其中 may pick. */
  readonly isWhole: boolean;
}

export interface Clause {
  readonly words: readonly Word[];
  /** One letter a word; z is a phrase that compares (比上年), q one that is closed (与上年相比, 同比). */
  readonly tags: string;
  /** The words of a name: what is compared with, verbs and copulas taken off. */
  readonly label: string;
  /** Its names alone, without the words for sense and year. */
  readonly names: string;
  readonly base: Base | null;
  /** Years that are named, but to compare with. */
  readonly years: readonly number[];
  /** The mark before it, empty at the beginning of the sentence. */
  readonly mark: string;
}

/** Longer leads are cut: what stands that far off decides nothing, and reading stays linear. */
const LONGEST_LEAD = 160;
const MARKS = ",;:。()!?";

export function readLead(text: string, isFirst: boolean): Lead {
  const words = withoutBracketedVerbs(wordsOf(text.slice(-LONGEST_LEAD)));
  const clauses = clausesOf(words);
  const own = clauses.at(-1) ?? clauseOf([], "");
  const base = [...clauses].reverse().find((clause) => clause.base !== null)?.base ?? null;
  return { clauses, own, base, opener: openerIn(clauses), isFirst };
}

/** 较上年（减少）6万元: a choice of the template that was made, read as the verb; of 下降（增长）the first stands. */
function withoutBracketedVerbs(words: readonly Word[]): Word[] {
  const isVerb = (word: Word | undefined) => word !== undefined && /[UD]/.test(word.tag);
  return words.flatMap((word, at): Word[] => {
    if (isVerb(word) && words[at - 1]?.tag === "(" && words[at + 1]?.tag === ")")
      return isVerb(words[at - 2]) ? [] : [word];
    const verb = word.tag === "(" ? words[at + 1] : words[at - 1];
    const other = word.tag === "(" ? words[at + 2] : words[at - 2];
    if (word.tag !== "(" && word.tag !== ")") return [word];
    return isVerb(verb) && other?.tag === (word.tag === "(" ? ")" : "(") ? [] : [word];
  });
}

/** The words of the number's own clause. */
export function ownWords(lead: string): string {
  return lead.replace(/^.*[,;:。]/u, "");
}

/** 下降（增长）: the words leave open which. */
export function leavesDirectionOpen(lead: string): boolean {
  return pattern("change.bothWays").test(lead);
}

function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Word[] = [];
  let mark = "";
  for (const [at, word] of words.entries()) {
    const isLastColon = word.tag === ":" && at === words.length - 1;
    if (!MARKS.includes(word.text) || isLastColon) {
      open.push(word);
      continue;
    }
    if (open.length > 0) clauses.push(clauseOf(open, mark));
    open = [];
    mark = word.text;
  }
  return [...clauses, clauseOf(open, mark)];
}

function clauseOf(words: readonly Word[], mark: string): Clause {
  let tags = "";
  let label = "";
  let names = "";
  let base: Base | null = null;
  const years: number[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = basePhrase(words, at);
    const word = words[at];
    if (phrase) {
      tags += `${isBeyond(word) ? (word?.tag ?? "") : ""}${phrase.isClosed ? "q" : "z"}`;
      base = phrase.base;
      at = phrase.end;
    } else if (word) {
      const tag = word.tag === "C" ? "N" : word.tag;
      if ("NIX".includes(tag)) names += word.text;
      tags += tag === "N" && tags.endsWith("N") ? "" : tag;
      if (word.tag === "Y") years.push(Number(word.text.slice(0, 4)));
      if (!"UDRv=LyZM、".includes(word.tag) || (word.tag === "、" && label !== "")) label += word.text;
      at += 1;
    }
  }
  return { words, tags, label, names, base, years, mark };
}

interface BasePhrase {
  readonly base: Base;
  readonly end: number;
  readonly isClosed: boolean;
}

const TIME_OR_KIND = "YPGTbmBFo";

/** 比上年决算数, 与公务接待费2023年数相比, 同比: from a place on. */
function basePhrase(words: readonly Word[], from: number): BasePhrase | null {
  const opener = words[from];
  if (opener?.tag === "y") return { base: { aspect: null, year: null, yearsBack: 1 }, end: from + 1, isClosed: true };
  const isOpener = opener?.tag === "C" || isBeyond(opener) || (opener?.tag === "c" && opener.text !== "比较");
  if (!opener || !isOpener) return null;
  let end = from + 1;
  while (end < words.length && isOfPhrase(words[end])) end += 1;
  // 比2024年“三公”经费年初预算: up to the kind of amount, where nothing but names stands between.
  const kind = words
    .map(({ tag }, at) => (at > end && "bmBF".includes(tag) ? at : -1))
    .reduce((a, b) => Math.max(a, b), -1);
  if (end > from + 1 && kind > 0 && words.slice(end, kind).every(({ tag }) => "NIo".includes(tag))) end = kind + 1;
  // 对比减少…: with what, the words before have said.
  if (opener.tag === "c" && end === from + 1 && /[UD]/.test(words[end]?.tag ?? ""))
    return { base: { aspect: null, year: null, yearsBack: 0 }, end, isClosed: true };
  const isSaid = end > from + 1 && words.slice(from + 1, end).some(({ tag }) => tag !== "o");
  if (!isSaid) {
    // 与公务接待费2023年决算数相比: up to 相比, within the clause.
    const close = words.findIndex(({ tag }, at) => at > from && tag === "c");
    if (close < 0 || !words.slice(from, close).some(({ tag }) => "YPGbmBF".includes(tag))) return null;
    end = close;
  }
  const phrase = words.slice(from + 1, end);
  const isClosed = words[end]?.tag === "c";
  return { base: baseOf(phrase), end: isClosed ? end + 1 : end, isClosed };
}

/** 高于预算, 低于上年: the verb itself compares. */
function isBeyond(word: Word | undefined): boolean {
  return word !== undefined && /^(?:高于|多于|大于|超出|超过|低于|少于|小于)$/.test(word.text);
}

function isOfPhrase(word: Word | undefined): boolean {
  return word !== undefined && (TIME_OR_KIND.includes(word.tag) || /^(?:度|数|年|同期|的)$/.test(word.text));
}

function baseOf(words: readonly Word[]): Base {
  const has = (tag: string) => words.some((word) => word.tag === tag);
  const year = words.find(({ tag }) => tag === "Y")?.text.slice(0, 4);
  const aspect = has("b") ? "openingBudget" : has("m") ? "fullBudget" : has("B") ? "budget" : has("F") ? "final" : null;
  return {
    aspect,
    year: year === undefined ? null : Number(year),
    yearsBack: has("P") ? 1 : has("G") ? 2 : 0,
  };
}

function openerIn(clauses: readonly Clause[]): Opener | null {
  for (const { words } of [...clauses].reverse()) {
    const at = words.findIndex(({ tag }) => tag === "Z");
    const opener = words[at];
    if (!opener) continue;
    const before = words
      .slice(0, at)
      .map(({ text }) => text)
      .join("");
    const side = /(收入|支出)[^收支]{0,4}$/.exec(before)?.[1] ?? "";
    return {
      words: opener.text,
      side: side === "收入" || side === "支出" ? side : "",
      isWhole: opener.text !== "其中",
    };
  }
  return null;
}
