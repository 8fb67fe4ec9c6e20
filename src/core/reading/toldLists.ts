import { sum } from "../amount/amount";
import { pattern } from "../lexicon/words";
import type { AmountFact, Fact } from "./facts";
import { isAmountFact } from "./facts";
import type { FactList } from "./factList";

/**
 * 预算资金50万元。一是甲项目，预算30万元；二是乙项目，预算20万元: a list in words, each with one amount; what is said to be the main of it
 * is open.
 */
export function enumeratedIn(facts: readonly Fact[], lists: readonly FactList[]): FactList[] {
  const amounts = facts.filter(isAmountFact).filter(({ kind, isBase }) => kind === "amount" && !isBase);
  const at = amounts.findIndex(({ lead }) => pattern("list.firstOf").test(lead));
  const [whole, first] = [amounts[at - 1], amounts[at]];
  if (!whole || !first || lists.some(({ wholes }) => wholes.includes(whole))) return [];
  const near = amounts.slice(at).filter(({ sentenceAt }) => sentenceAt <= whole.sentenceAt + MOST_SENTENCES);
  const end = near.findIndex(({ lead }, place) => place > 0 && !pattern("list.nextOf").test(lead));
  const parts = end < 0 ? near : near.slice(0, end);
  const isWithOthers = amounts.some(({ at: place }) => place > (parts.at(-1)?.at ?? 0));
  const isPlain = parts.every((one) => one.depth === whole.depth && one.aspect === whole.aspect);
  const isAlone = amounts.filter(({ sentenceAt }) => sentenceAt === whole.sentenceAt).length === 1;
  if (parts.length < 2 || !isPlain || isWithOthers || (!isAlone && first.sentenceAt !== whole.sentenceAt)) return [];
  const isOpen = /主要|等|重点|其中/.test(first.lead);
  return [{ wholes: [whole], readings: [parts], isOpen, form: "words", isWhole: false }];
}

/** Each item of the list may be a sentence of its own. */
const MOST_SENTENCES = 9;

/** 上年结转5万元，本年收入9万元，收入总计14万元；本年支出…: what stands behind a total is of another one. */
function sinceTotal(facts: readonly Fact[]): readonly Fact[] {
  const last = [...facts].reverse().findIndex(isTotalBehind);
  return last < 0 ? facts : facts.slice(facts.length - last);
}

/** Is the number a total that stands behind its parts? */
export function isTotalBehind({ lead }: Fact): boolean {
  return TOTALS.some((name) => pattern(name).test(lead));
}

const TOTALS = ["total.behindParts", "total.cumulative", "total.counted"] as const;

/** The totals that stand behind their parts, where the sentence goes through nothing else before. */
export function trailingIn(facts: readonly Fact[]): FactList[] {
  return facts.flatMap((whole) => {
    if (!isAmountFact(whole) || !isTotalBehind(whole)) return [];
    const before = facts.filter(({ sentence, at }) => sentence === whole.sentence && at < whole.at);
    const parts = partsBefore(sinceTotal(before), whole);
    if (parts === null) return countedBefore(facts, whole);
    // 累计 may hold what was before it.
    const isOpen = pattern("total.cumulative").test(whole.lead);
    const readings = isOpen ? [parts, ...withEarlier(parts, whole, facts)] : [parts];
    return [{ wholes: [whole], readings, isOpen, form: "trailing", isWhole: true } as const];
  });
}

/** 一般公共预算收入26.8亿元，…。上级补助收入…，收入总计…: with the one of a sentence before that makes the parts the whole. */
function withEarlier(parts: readonly AmountFact[], whole: AmountFact, facts: readonly Fact[]): readonly AmountFact[][] {
  const missing = whole.quantity.amount - sum(parts.map(({ quantity }) => quantity.amount));
  const earlier = facts
    .filter(isAmountFact)
    .find((one) => one.sentenceAt < whole.sentenceAt && one.kind === "amount" && one.quantity.amount === missing);
  return earlier ? [[earlier, ...parts]] : [];
}

/** 本年安排资金: words enough to be told from the other parts, though none is an item's name. */
const LEAST_LABEL = 4;

/** 会议费3万元，拟召开2次。培训费2万元。两项共5万元: so many amounts before it as it says, whatever else is told between. */
function countedBefore(facts: readonly Fact[], whole: Fact): FactList[] {
  const [, written = ""] = pattern("total.counted").exec(whole.lead) ?? [];
  if (!isAmountFact(whole) || whole.kind !== "amount" || written === "") return [];
  const number = NUMERALS.indexOf(written) + 2;
  const before = facts
    .filter(isAmountFact)
    .filter(({ at, depth, kind, isBase }) => at < whole.at && depth <= whole.depth && kind === "amount" && !isBase);
  const parts = before.slice(-number);
  const names = parts.map(({ item, label }) => item || label);
  const isNamed = names.every((name) => name.length > 1 && !pattern("item.generic").test(name));
  if (!isNamed || new Set(names).size < number) return [];
  const isPlain = parts
    .filter(({ label }) => !pattern("carryOver.any").test(label))
    .every(
      ({ aspect, year }, _, own) =>
        (aspect === "plain" || aspect === whole.aspect || whole.aspect === "plain") &&
        aspect === own[0]?.aspect &&
        year === whole.year,
    );
  return parts.length === number && isPlain
    ? [{ wholes: [whole], readings: [parts], isOpen: true, form: "trailing", isWhole: false }]
    : [];
}

const NUMERALS = ["两", "三", "四", "五", "六"];

/** Amounts of one level with nothing but shares and stocks between them; `null` where anything else is said. */
function partsBefore(facts: readonly Fact[], whole: AmountFact): AmountFact[] | null {
  // 项目经费480万元，…，两年合计480万元: the whole may be told before its parts too.
  const isWhole = (one: Fact | undefined) =>
    one !== undefined && isAmountFact(one) && one.quantity.amount === whole.quantity.amount;
  const said = facts.filter(
    ({ kind, aspect, depth, quantity }) =>
      kind !== "share" && aspect !== "stock" && depth <= whole.depth && quantity.kind !== "count",
  );
  const others = said.length > 2 && isWhole(said[0]) ? said.slice(1) : said;
  const parts = others.filter(isAmountFact);
  if (parts.length < 2 || parts.length !== others.length) return null;
  const isPlainPart = ({ kind, aspect, depth, lead, certainty, quantity, label }: AmountFact, at: number) =>
    kind === "amount" &&
    (aspect === "plain" || aspect === whole.aspect) &&
    depth === whole.depth &&
    (certainty === "stated" || label.length >= LEAST_LABEL) &&
    quantity.unit === whole.quantity.unit &&
    !/其中|等|合计|总计/.test(at === 0 ? lead.replace(/^.*:/, "") : lead);
  // 分别为A和B: the names stand before them all.
  const isTold = parts.every((part, at) =>
    isPlainPart(part.together.of > 1 ? { ...part, certainty: "stated" } : part, at),
  );
  return isTold ? parts : null;
}
