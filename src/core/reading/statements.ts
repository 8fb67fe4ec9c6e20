import { pattern } from "../lexicon/words";
import { breakdownsIn } from "./breakdown";
import { itemNameOf } from "./itemNames";
import type { AmountMention, Role } from "./mention";
import { isAmount } from "./mention";
import type { Passage, Sentence } from "./passage";
import { firstYear, yearAt } from "./sentenceYear";
import { subjectOf } from "./subject";

export type Aspect = "final" | "openingBudget" | "budget" | "previous" | "change";

/** One amount with what it is the amount of: the item, the sense and the year that hold at its place. */
export interface Statement {
  /** Empty where the words name none: statements of one paragraph then speak of the same. */
  readonly item: string;
  /** The unit that is named before the item, empty for the reporting one. */
  readonly owner: string;
  readonly isHeadline: boolean;
  /** The fund that the sentence or the heading above it speaks of, empty for all of them. */
  readonly fund: string;
  /** The sentence names the item itself; else it is taken from the words before. */
  readonly isNamed: boolean;
  readonly aspect: Aspect;
  readonly year: number | null;
  readonly mention: AmountMention;
  /** The total of the list that it stands in. */
  readonly total: AmountMention | null;
  readonly sentence: Sentence;
  readonly passage: Passage;
}

const OPENING = 8;

const ASPECTS: Partial<Record<Role, Aspect>> = {
  value: "final",
  final: "final",
  budget: "budget",
  previous: "previous",
  change: "change",
};

/**
 * The amounts of the prose as statements, in order. What the words leave open is taken from before: `公务接待费年初预算为
 * 2万元，支出决算为1万元` speaks of one item twice, and so do the sentences under a heading that names an item.
 */
export function statementsOf(passages: readonly Passage[], year: number | null): Statement[] {
  let heading = "";
  const titles = passages.slice(0, OPENING).filter(({ plain }) => !plain.includes("。"));
  const opening = titles.map(({ plain }) => plain).join("\n");
  return passages.flatMap((passage) => {
    if (passage.isHeading) heading = passage.plain;
    return passage.inTable ? [] : statementsIn(passage, { heading, year, opening });
  });
}

interface Setting {
  readonly heading: string;
  /** The first lines: the unit that they name is the reporting one. */
  readonly opening: string;
  readonly year: number | null;
}

function statementsIn(passage: Passage, { heading, year, opening }: Setting): Statement[] {
  let subject = headlineIn(heading);
  // What a paragraph begins with holds for its later sentences.
  let ofPassage = year;
  return passage.sentences.flatMap((sentence, index) => {
    const totals = totalsIn(sentence, passage.sentences[index - 1]);
    subject = pathIn(sentence.text) ?? subject;
    let fund = fundIn(sentence.mentions[0]?.lead ?? "") || fundIn(heading);
    if (index > 0 && ofPassage === year) ofPassage = firstYear(passage.sentences[index - 1]?.text ?? "") ?? year;
    const hasSides = sentence.text.includes("收入") && sentence.text.includes("支出");
    const before = subject;
    let spokenOf = subject;
    return sentence.mentions.flatMap((mention, at): Statement[] => {
      const aspect = ASPECTS[mention.role];
      if (!isAmount(mention) || !aspect) return [];
      const named = itemNameOf(aspect === "change" ? subjectOf(mention.lead) : mention.label);
      if (named.name !== "" && mention.depth === 0) spokenOf = named.name;
      // The next sentence speaks of what this one began with, not of the last part that it lists; parts of what the
      // sentence before said leave the subject as it was.
      if (at === 0 && named.name !== "" && !pattern("list.ofWhich").test(mention.lead)) subject = named.name;
      if (named.name === "" && at === 0) spokenOf = itemBefore(mention.lead) || spokenOf;
      if (named.name === "" && hasSides && UNNAMED.includes(spokenOf)) spokenOf = sideOf(mention.label) || spokenOf;
      if (named.fund !== "") fund = named.fund;
      const item = named.name || spokenOf;
      const isOfTable = AMONG_GOODS.test(sentence.text.slice(0, mention.quantity.start));
      return [
        {
          item,
          owner: opening.includes(named.owner) ? "" : named.owner,
          isHeadline: (named.name !== "" ? named.isHeadline : itemNameOf(item).isHeadline) && !isOfTable,
          fund,
          isNamed: named.name !== "" || item !== before,
          aspect: aspect === "budget" && /年初预算/.test(mention.lead) ? "openingBudget" : aspect,
          year: yearAt(sentence.text, mention.quantity.start) ?? ofPassage,
          mention,
          total: totals.get(mention) ?? null,
          sentence,
          passage,
        },
      ];
    });
  });
}

/** Without any item, 收入…，支出… still are two things. */
const UNNAMED = ["", "收入", "支出"];

function sideOf(label: string): string {
  return /(收入|支出)/.exec(label)?.[1] ?? "";
}

function totalsIn(sentence: Sentence, before: Sentence | undefined): Map<AmountMention, AmountMention> {
  const lists = breakdownsIn(sentence.mentions, before?.mentions ?? [], false);
  return new Map(
    lists.flatMap(({ totals, parts }) => {
      const [total, ...others] = totals;
      return total && others.length === 0 ? parts.map((part) => [part, total] as const) : [];
    }),
  );
}

/** Reception and cars among 商品和服务支出 are of all funds, the three-public ones of 财政拨款 only (rule C06). */
const AMONG_GOODS = /商品和?服务支出.*其中/;

const PATH = /^(?:\d{1,2}[.、])?["“]?([^,;:。]*\((?:款|项)\))["”]?[。,;:]?(?=$|\D)/;

/** `1.校园安全经费：全年预算…`: a numbered paragraph that begins with a name speaks of it. */
const NAMED = /^(?:\d{1,2}[.、]|\(\d{1,2}\))([^,;:。\d]{2,24})[:。]/;

/** `1、…（类）…（款）…（项）。`: what the sentences after it speak of. */
function pathIn(text: string): string | null {
  const path = (PATH.exec(text) ?? NAMED.exec(text))?.[1];
  return path === undefined ? null : itemNameOf(path).name || null;
}

/** 公务接待费年初未安排预算，支出决算为…: the item of a clause without an amount of its own. */
function itemBefore(lead: string): string {
  const [clause = "", ...others] = lead.split(/[,;]/);
  if (others.length === 0) return "";
  const { name, isHeadline } = itemNameOf(
    clause.replace(/(?:年初|年度|全年|本年)*(?:未|没有)(?:安排|编制|列入).*$/, ""),
  );
  return isHeadline ? name : "";
}

function headlineIn(heading: string): string {
  const { name, isHeadline } = itemNameOf(heading.replace(/(?:支出|决算|预算)?情况(?:的)?(?:说明)?[。:]?$/, ""));
  return isHeadline ? name : "";
}

const FUNDS = [/政府性基金/, /国有资本经营/, /社会保险基金/, /一般公共预算/, /财政拨款/];

function fundIn(text: string): string {
  return FUNDS.find((fund) => fund.test(text))?.source ?? "";
}
