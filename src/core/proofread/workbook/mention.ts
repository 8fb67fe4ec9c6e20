import { absolute } from "../../amount/amount";
import { oncePer } from "../../cache";
import { pattern } from "../../lexicon/words";
import type { NumberInText, Sentence } from "../../reading/passage";
import type { AmountQuantity, PercentQuantity, Quantity } from "../../reading/quantity";
import { baseYears } from "../../reading/sentenceYear";

/**
 * What a number is said to be:
 * value (an item's amount), final (支出决算为), budget (预算为), previous (the year before, as a base), change (增加/减少),
 * rate (增长/下降 …%), share (占 …%), base (占本年支出…万元的 …%), completion (完成预算的 …%), other (not understood: never
 * judged).
 */
export type Role =
  "value" | "final" | "budget" | "previous" | "change" | "rate" | "share" | "base" | "completion" | "other";

export interface MentionOf<Q extends Quantity> {
  readonly quantity: Q;
  readonly role: Role;
  /** The words between the number before and this one. */
  readonly lead: string;
  /** The item's name as written, without connectives. */
  readonly label: string;
  /** +1 or −1 for change and rate. */
  readonly direction: 1 | -1 | 0;
  /** Open brackets at the number. */
  readonly depth: number;
}

export type Mention = MentionOf<Quantity>;
export type AmountMention = MentionOf<AmountQuantity>;
export type PercentMention = MentionOf<PercentQuantity>;

export function isAmount(mention: Mention | undefined): mention is AmountMention {
  return mention?.quantity.kind === "amount";
}

export function isPercent(mention: Mention | undefined): mention is PercentMention {
  return mention?.quantity.kind === "percent";
}

const PREVIOUS = /(?:上年(?!初)|上一年|去年|(?:较|比|与)(?:20\d\d)年)[^,;。]*$/;
const BUDGET = /预算(?:数|安排|金额|总额|总数|支出|收入|资金)?(?:合计|总计)?(?:为|是|共|:|共计)?$/;
const FINAL = /(?:决算(?:支出)?(?:数|总额|金额)?|实际(?:支出|执行)(?:数)?)(?:为|是|共|:)?$/;
const COMPLETED = /完成[^,;。]*预算(?:数)?(?:的)?$/;
const COMPLETION = /(?:完成[^,;。]*预算[^,;。]*的?|(?:预算|资金)?(?:执行|完成)率(?:为|达|达到|是|:)?)$/;

/** 由上年的80万元增加到100万元: what it has come to. */
const REACHED = /(?:增加|增长|减少|下降|降低|提高|上升)(?:到|至)$/;

/** 完成预算27万元的63.2%: the words of the percentage stand before the amount. */
const OF_AMOUNT = /^的(?:比例|比重)?(?:为|达)?$/;

/** The numbers of a sentence with what each is said to be, as far as tracing them to cells needs it. */
export const mentionsOf: (sentence: Sentence) => readonly Mention[] = oncePer(({ text, numbers }) => {
  const bases = baseYears(text);
  let before = 0;
  let previous: Mention | null = null;
  return numbers.map((number) => {
    const isBase = bases.has(before + 1);
    before = number.quantity.end;
    const mention = mentionOf(number, previous);
    previous = isBase && mention.role === "value" ? { ...mention, role: "previous" } : mention;
    return previous;
  });
});

/** A number with the words before it; `previous` is the number before those. */
function mentionOf({ quantity, lead, depth }: NumberInText, previous: Mention | null): Mention {
  const clause = clauseOf(lead);
  const label = labelOf(lead);
  const change = pattern("change.end").exec(clause);
  // 增长-5.2% is a decrease of 5.2%.
  const isTurned = change !== null && quantity.value.isNegative();
  const said = isTurned ? withoutSign(quantity) : quantity;
  const make = (role: Role, direction: 1 | -1 | 0 = 0): Mention => ({
    quantity: said,
    role,
    lead,
    label,
    direction,
    depth,
  });
  const direction = (change?.[1] === undefined) === isTurned ? 1 : -1;
  if (quantity.kind === "percent") {
    if (COMPLETION.test(clause)) return make("completion");
    if (isAmount(previous ?? undefined) && OF_AMOUNT.test(lead)) {
      if (previous?.role === "base") return make("share");
      if (previous?.role === "budget" && COMPLETED.test(clauseOf(previous.lead))) return make("completion");
    }
    if (change) return make("rate", direction);
    return make(/占/.test(clause) ? "share" : "other");
  }
  if (change) return make("change", direction);
  if (quantity.kind === "amount" && REACHED.test(clause)) return make("final");
  if (lead === "" || /(?:占|每|至|到|不足|超过|以上|以下|约|近|差[值额异]为?)$/.test(clause)) return make("other");
  if (quantity.kind === "amount" && /占[^,;。]{2,}$/.test(clause)) return make("base");
  if (PREVIOUS.test(clause)) return make("previous");
  if (quantity.kind === "count") return make("value");
  if (FINAL.test(clause)) return make("final");
  if (BUDGET.test(clause)) return make("budget");
  return make("value");
}

function withoutSign(quantity: Quantity): Quantity {
  const value = quantity.value.abs();
  return quantity.kind === "amount"
    ? { ...quantity, value, amount: absolute(quantity.amount) }
    : { ...quantity, value };
}

/** The words since the last comma. */
function clauseOf(lead: string): string {
  return lead.slice(Math.max(...[",", ";", "。"].map((mark) => lead.lastIndexOf(mark))) + 1);
}

/** 占 … 的: what a share is said to be of, empty where the words do not name it. */
export function namedShareBase(lead: string): string {
  return /占([^,;:。]*?)(?:的|的比重|的比例)?(?:为)?$/.exec(lead)?.[1]?.replace(/^比(?:重|例)?/, "") ?? "";
}

/** The name before a number: `,其中:商品和服务支出` → 商品和服务支出. */
function labelOf(lead: string): string {
  const words = joined(lead);
  const from = Math.max(...[",", ";", "。", ":", "、"].map((mark) => words.replace(/:$/, "").lastIndexOf(mark))) + 1;
  return words
    .slice(from)
    .replace(/^\(?(?:其中|包括|主要是|主要为|分别为|以及|和|及)+/, "")
    .replace(/(?:由|从)?(?:上年|去年|上一年)(?:同期)?的?$|(?:增加|增长|减少|下降|降低|提高|上升)(?:到|至)$/, "")
    .replace(/(?:金额)?(?:为|是|共计|共|达|均|各|:)*$/, "");
}

/** 收、支总计 is one name. */
function joined(words: string): string {
  return words.replace(/收入?、支出?/g, "收支");
}

const COMPARISON =
  /(?:(?:与|比|较|同)[^,;:。]*?(?:年度?|年初|期|预算)(?:[^,;:。]*?)(?:相比|比较|数)?|同比|环比|相比)(?=增|减|下|上|提|压|缩|节|,|$)/g;

/** Whose increase or decrease: `,比上年公务接待费减少` → 公务接待费; empty where the words name no item of their own. */
export function subjectOf(lead: string): string {
  const clause = lead.slice(Math.max(...[";", "。", ":"].map((mark) => lead.lastIndexOf(mark))) + 1);
  return joined(clause)
    .replace(COMPARISON, "")
    .replace(/(?:增加|增长|上升|上涨|提高|减少|下降|压减|压缩|缩减|节约|增|减)(?:了|额|为|金额)*$/, "")
    .replace(/^.*[,、]/, "")
    .replace(/^(?:决算数|支出决算数?|支出|其中|主要|总体|各|均|也|又|共|本年度?|\d{4}年度?|与上年|[()年度])+/g, "")
    .replace(/[(),:]/g, "")
    .replace(/(?:各|均|共|也)+$/, "");
}
