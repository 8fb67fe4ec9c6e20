import { pattern } from "../../lexicon/words";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { CellRef } from "../../workbook/cellRef";
import { plainLabel } from "../../workbook/label";
import type { Mention, MentionOf } from "./mention";
import { mentionsOf, subjectOf } from "./mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { Quantity } from "../../reading/quantity";
import type { ItemIndex, TracedItem } from "./itemIndex";
import { indexItems, plainItemName } from "./itemIndex";
import type { TextCells } from "./textCells";
import { indexTextCells } from "./textCells";

/** What the text is held against. */
export interface WorkbookFacts {
  readonly accounts: FinalAccounts;
  readonly items: ItemIndex;
  readonly texts: TextCells;
  readonly year: number | null;
  readonly scores: readonly NamedScore[];
  readonly indicators: readonly IndicatorCells[];
}

/** What a form says of an indicator: its 指标值 and 实际完成值 as written. */
export interface IndicatorCells {
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly ref: CellRef }[];
}

/** Points of an indicator, as a form has them or as the scoring gave them. */
export interface NamedScore {
  readonly name: string;
  readonly points: number;
  readonly ref: CellRef | null;
}

/** @param year the reported year, where the tables themselves do not say it */
export function evidenceOf(
  accounts: FinalAccounts,
  scores: readonly NamedScore[] = [],
  year: number | null = null,
  indicators: readonly IndicatorCells[] = [],
): WorkbookFacts {
  return {
    accounts,
    items: indexItems(accounts),
    texts: indexTextCells(accounts),
    year: accounts.year?.value ?? year,
    scores,
    indicators,
  };
}

/** A number of the text with what the text around it has said so far. */
export interface Claim<Q extends Quantity = Quantity> {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly mention: MentionOf<Q>;
  /** Items that bear the number's own name. */
  readonly named: readonly TracedItem[];
  /** Items that the paragraph has named before, the nearest first. */
  readonly before: readonly TracedItem[];
  /** Those of them that bear the nearest name. */
  readonly nearest: readonly TracedItem[];
  /** The classification path that the paragraph is about: …（类）…（款）…（项）. */
  readonly subject: TracedItem | null;
}

/** Does the sentence speak of no other year? */
export function isOfYear({ sentence }: Pick<Claim, "sentence">, year: number | null): boolean {
  return [...sentence.text.matchAll(pattern("year.named", "gu"))].every(([, written]) => Number(written) === year);
}

export interface Answer {
  readonly status: "traced" | "contradicted" | "notFound";
  /** Where the number comes from, or what it contradicts. */
  readonly cells: readonly CellRef[];
  /** Of a contradiction: what the workbook has, with its unit. */
  readonly value?: string;
  readonly expected?: number;
  /** Of a contradiction: no other reading is possible. */
  readonly isSure?: boolean;
  /** Of a contradiction: one unit of the last printed place, which rounding may explain. */
  readonly isNear?: boolean;
}

export const NOT_FOUND: Answer = { status: "notFound", cells: [] };

/** The claims of one paragraph, in order: each knows the items named before it. */
export function claimsOf(passage: Passage, items: ItemIndex): Claim[] {
  const subject = subjectOfPassage(passage, items);
  const before: TracedItem[] = [];
  let nearest: readonly TracedItem[] = [];
  return passage.sentences.flatMap((sentence) =>
    mentionsOf(sentence)
      .filter(isOfTheUnit(sentence))
      .map((mention): Claim => {
        const isBare = BARE.test(mention.label);
        const all = isBare ? (subject ? [subject] : []) : itemsNamed(mention, sentence, passage, items);
        const own =
          all.length === 0 && mention.role === "change" ? items.named(plainItemName(subjectOf(mention.lead))) : all;
        const named = mention.label.includes("收入") ? own : ofSpending(own);
        const claim = { passage, sentence, mention, named, before: [...before], nearest, subject };
        before.unshift(...named);
        if (named.length > 0) nearest = named;
        return claim;
      }),
  );
}

/** 单价100万元(含)以上的设备: what counts as such a thing is no amount of the unit. */
function isOfTheUnit({ text }: Sentence): (mention: Mention) => boolean {
  return ({ lead, quantity: { end } }) =>
    !(pattern("threshold.ofPrice").test(lead) && pattern("threshold.orMore").test(text.slice(end)));
}

/** 支出决算为 …, 年初预算为 …: no name of its own, so the paragraph's subject is meant. */
const BARE = /^(?:支出)?(?:年初)?(?:预算|决算)(?:支出)?(?:数|金额)?$/;

/** Funds with tables of their own: in their sections 本年收入 means the fund's. The first whose words are found holds. */
const SCOPES: readonly { readonly words: RegExp; readonly keys: RegExp }[] = [
  { words: /政府性基金/, keys: /governmentFund/ },
  { words: /国有资本经营/, keys: /stateCapital/ },
  { words: /社会保险基金|财政专户/, keys: /specialAccount/ },
  { words: /^[^,;。]*(?<!公共预算)(?<!三公经费)财政拨款(?:收入支出|收支)/, keys: /appropriation/ },
];
const OF_ONE_FUND = /governmentFund|stateCapital|appropriation\./;
const SUBJECT_LENGTH = 25;

/** Items that bear the name, but for those that the section, or the beginning of the sentence, cannot mean. */
function itemsNamed(mention: Mention, sentence: Sentence, passage: Passage, items: ItemIndex): readonly TracedItem[] {
  const found =
    [...jointNames(mention), ...namesOf(mention.label)]
      .map((name) => items.named(name))
      .find((list) => list.length > 0) ?? [];
  const start = sentence.text.slice(0, Math.min(SUBJECT_LENGTH, mention.quantity.start));
  const heading = plainLabel(passage.section ?? "").replace(/^[^\u4e00-\u9fa5]*[一二三四五六七八九十]+[、)]/, "");
  const scope = SCOPES.find(({ words }) => words.test(plainLabel(start)) || words.test(heading));
  if (!scope) return found.filter(({ key, kind }) => kind !== "loose" || !OF_ONE_FUND.test(key));
  return found.filter(({ key, kind }) => (kind !== "total" && kind !== "loose") || scope.keys.test(key));
}

function namesOf(label: string): string[] {
  const path = lastOfPath(label);
  if (path !== null) return [plainItemName(path)];
  const plain = plainItemName(label);
  // A form's own row may be called so: 政府采购金额.
  return [plainLabel(label), plain, `${plain}金额`];
}

/** 水费、电费、差旅费13.30万元: one amount of all that are named, as a form has it in one row. */
function jointNames({ lead }: Mention): string[] {
  const joint = jointName(lead);
  return joint === null ? [] : [plainItemName(joint)];
}

/** The names before an amount that an enumeration comma joins; `null` where there is one name only. */
export function jointName(lead: string): string | null {
  const clause = lead.slice(Math.max(...[",", ";", "。", ":"].map((mark) => lead.lastIndexOf(mark))) + 1);
  return /[\u4e00-\u9fff]、[\u4e00-\u9fff]/.test(clause) ? clause : null;
}

/** 甲支出(类)乙(款)丙(项) → 丙. */
function lastOfPath(label: string): string | null {
  if (!pattern("path.level").test(label)) return null;
  return (
    label
      .split(pattern("path.level"))
      .filter((part) => /[\u4e00-\u9fa5]/.test(part))
      .at(-1) ?? null
  );
}

const NAME = String.raw`([\u4e00-\u9fa5][\u4e00-\u9fa5、()]{1,39}?)`;
const PATH = new RegExp(String.raw`${NAME}\(类\)${NAME}\(款\)${NAME}\(项\)`, "gu");

/** The one item that a paragraph's classification path names, its class being the one that is written. */
function subjectOfPassage({ plain }: Passage, items: ItemIndex): TracedItem | null {
  const [path, another] = [...plain.matchAll(PATH)];
  if (!path || another) return null;
  const [classes, sections] = [path[1], path[2]].map((name) => codesNamed(name ?? "", items));
  const found = items.named(plainItemName(path[3] ?? "")).filter(({ code }) => {
    if (code === undefined || code.length !== 7) return false;
    return classes?.includes(code.slice(0, 3)) === true && sections?.includes(code.slice(0, 5)) === true;
  });
  return merged(ofSpending(found));
}

/** An item of the functional classification is one of spending, unless only the table of income has it. */
function ofSpending(items: readonly TracedItem[]): readonly TracedItem[] {
  const spending = items.filter(({ kind }) => kind !== "functionalIncome");
  return spending.length > 0 ? spending : items;
}

function codesNamed(name: string, items: ItemIndex): string[] {
  return items.named(plainItemName(name)).flatMap(({ code }) => (code === undefined ? [] : [code]));
}

/** One item of several tables: all that they say of it. `null` where the code is not one. */
function merged(found: readonly TracedItem[]): TracedItem | null {
  const [first] = found;
  if (!first || new Set(found.map(({ code }) => code)).size !== 1) return null;
  const side = (name: "final" | "budget" | "previous") => found.flatMap(({ sides }) => sides[name]);
  return {
    ...first,
    sides: { final: side("final"), budget: side("budget"), previous: side("previous") },
    parts: found.flatMap(({ parts }) => parts),
  };
}
