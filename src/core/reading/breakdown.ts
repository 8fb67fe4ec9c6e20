import { sum } from "../amount/amount";
import type { AmountMention, Mention } from "./mention";
import { isAmount } from "./mention";

/** A total and the parts that are listed behind it. */
export interface Breakdown {
  /** The amounts that may be the total: one, unless the list stands behind a sentence with several. */
  readonly totals: readonly AmountMention[];
  readonly parts: readonly AmountMention[];
  /** The list says that it is not the whole list, or cannot be told from what follows it. */
  readonly isOpen: boolean;
  /** The list is all of the total by its words: 其中, 用于以下方面. */
  readonly opener: string;
}

/** No list of a report is longer: reading stays linear. */
const LONGEST_LIST = 80;

const OPENER =
  /其中|用于以下方面|构成如下|分项(?:情况)?(?:是|为|如下|看)?:|具体(?:为|包括|如下)|(?<!主要)包括:|分别(?:为|是):/;

/**
 * The lists of one sentence: `合计…，其中：A…，B…`, lists within them (`；` parts the outer ones), and amounts in brackets
 * behind an amount. `before` are the numbers of the sentence before, where the list begins its own.
 */
export function breakdownsIn(mentions: readonly Mention[], before: readonly Mention[], isTorn: boolean): Breakdown[] {
  const lists = mentions.flatMap((first, at): Breakdown[] => {
    const opener = isAmount(first) ? openerOf(first, mentions[at - 1]) : null;
    if (opener === null || !isAmount(first)) return [];
    const totals = totalsFor(first, mentions.slice(Math.max(0, at - LONGEST_LIST), at), before);
    if (totals.length === 0) return [];
    const { parts, isOpen } = partsFrom(mentions, at, first, totals);
    return parts.length > 0 ? [{ totals, parts, isOpen: isOpen || isTorn, opener }] : [];
  });
  return lists;
}

/** The words that open the list, empty for a bracket that an amount opens; `null`: no list begins here. */
function openerOf(first: AmountMention, previous: Mention | undefined): string | null {
  const words = OPENER.exec(first.lead)?.[0];
  if (words !== undefined) return words;
  if (!isAmount(previous)) return null;
  if (first.depth === previous.depth && /^:[^,;。:]*$/.test(first.lead)) return "";
  return first.depth === previous.depth + 1 && /^\([^,;。]*$/.test(first.lead) ? "" : null;
}

/** Said in the same way: a final total for final parts, a change for changes. */
function isAlike(one: AmountMention, other: AmountMention): boolean {
  const isPlain = (mention: Mention) => mention.role === "value" || mention.role === "final";
  return one.role === other.role || (isPlain(one) && isPlain(other));
}

function totalsFor(first: AmountMention, own: readonly Mention[], before: readonly Mention[]): AmountMention[] {
  const alike = (mentions: readonly Mention[]) =>
    mentions.filter(isAmount).filter((mention) => isAlike(first, mention) && mention.depth <= first.depth);
  const amounts = alike(own);
  const last = amounts.at(-1);
  // 三公经费…万元，2022年为…万元，其中：… the parts are those of the item, not of the other year.
  const isOtherYear = last && !namesAnItem(last) && last.lead.startsWith(",");
  const nearest = (isOtherYear && amounts.at(-2)) || last;
  if (nearest) return [nearest];
  if (!own.some(isAmount)) return alike(before).length > 0 ? alike(before) : budgetFor(first, before);
  return budgetFor(first, own);
}

/** 基本支出预算…元，其中：工资福利…元: a budget may be broken down without saying the word again. */
function budgetFor(first: AmountMention, mentions: readonly Mention[]): AmountMention[] {
  const amounts = mentions.filter(isAmount);
  const budgets = amounts.filter(({ role, depth }) => role === "budget" && depth <= first.depth);
  const isBudget = first.role === "value" && amounts.every(({ role }) => role !== "final");
  return isBudget ? budgets.slice(-1) : [];
}

function partsFrom(mentions: readonly Mention[], at: number, first: AmountMention, totals: readonly AmountMention[]) {
  const parts: AmountMention[] = [];
  let isOpen = /等/.test(first.lead);
  let isWithin = false;
  for (const [index, mention] of mentions.entries()) {
    if (index < at) continue;
    if (index > at + LONGEST_LIST) break;
    const isFirst = mention === first;
    if (mention.depth < first.depth || (!isFirst && closes(mention, first))) break;
    if (parts.length > 1 && beginsNext({ mention, next: mentions[index + 1], parts, totals })) break;
    if (mention.depth === first.depth && !isFirst) {
      if (/;/.test(mention.lead)) isWithin = false;
      else if (OPENER.test(mention.lead)) isWithin = true;
    }
    if (/等[^,;]{0,6}[,;]|等$/.test(mention.lead)) isOpen = true;
    if (mention.depth > first.depth || isWithin || !isAmount(mention) || !isAlike(first, mention)) continue;
    if (!namesAnItem(mention)) continue;
    parts.push(mention);
  }
  return { parts, isOpen: isOpen || innerListIsUnbounded(mentions.slice(at, at + LONGEST_LIST), first) };
}

interface Follower {
  readonly mention: Mention;
  readonly next: Mention | undefined;
  readonly parts: readonly AmountMention[];
  readonly totals: readonly AmountMention[];
}

/**
 * A…，其中：a1、a2；B…，其中：…: behind a list that ； does not part, an amount with a list of its own is no part, nor is
 * one that the total has no room for.
 */
function beginsNext({ mention, next, parts, totals }: Follower): boolean {
  if (!isAmount(mention) || !mention.lead.includes(";") || parts[1]?.lead.includes(";")) return false;
  if (isAmount(next) && openerOf(next, mention) !== null) return true;
  const listed = sum(parts.map(({ quantity }) => quantity.amount));
  return totals.every(
    ({ quantity: { amount } }) => listed <= amount && listed + mention.quantity.amount > amount && amount > 0,
  );
}

/** 2022年为…万元 is another year of the part before. */
function namesAnItem({ label, role }: AmountMention): boolean {
  return role === "change" || (label !== "" && !/^(?:19|20)\d\d年(?:度|同期)?(?:决算数?|预算数?)?$/.test(label));
}

/** A bracket that was closed and opened again is another list. */
function closes(mention: Mention, first: AmountMention): boolean {
  return first.depth > 0 && mention.depth === first.depth && /\).*\(/.test(mention.lead);
}

/** An inner 其中 without any ；, and more or less than its own total behind it: what follows may belong to either list. */
function innerListIsUnbounded(mentions: readonly Mention[], first: AmountMention): boolean {
  const own = mentions.filter(({ depth }) => depth === first.depth);
  const inner = own.findIndex((mention) => mention !== first && OPENER.test(mention.lead));
  const total = own[inner - 1];
  const rest = own.slice(inner);
  if (inner < 0 || rest.slice(1).some(({ lead }) => lead.includes(";"))) return false;
  return (
    !isAmount(total) || sum(rest.filter(isAmount).map(({ quantity }) => quantity.amount)) !== total.quantity.amount
  );
}
