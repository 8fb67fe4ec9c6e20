import { groupBy } from "../../groupBy";
import { containments } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact, PercentFact } from "../../reading/facts";
import { isAmountFact, isPercentFact } from "../../reading/facts";
import { itemNameOf } from "../../reading/itemNames";
import { agreementWith, comparePercent, percentText, ratioOf } from "../../reading/precision";
import type { AmountQuantity } from "../../reading/quantity";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { FactBook } from "./factBook";
import { isBudget, isMeasured, isOfOneFund, isOwn, soleAmount } from "./factBook";
import { listWith } from "./lists";
import { before as toldBefore, isSameItem } from "./operands";
import type { Share } from "./share";
import { sharesAgainstEachOther } from "./sharesApart";
import type { Relation, Tie } from "./tie";

/** G10: 占 …%, against what it is a share of; where that is not told, shares of one base against each other. */
export const shares: Relation = (book) => {
  const found = book.facts.flatMap((share) =>
    isPercentFact(share) && share.kind === "share" ? (shareOf(share, book) ?? []) : [],
  );
  const apart = groupBy(
    found.filter(({ wholes }) => wholes.length === 0),
    ({ share }) => `${share.passage.sectionNumber}|${share.year}|${wholeSaid(share, book)}`,
  );
  return [
    ...found.flatMap((share) => againstWholes(share, book)),
    ...[...apart.values()].flatMap((group) => sharesAgainstEachOther(group, book)),
  ];
};

/** 人员经费…，占基本支出的92%；公用经费…，占8%: of the same, where the second says nothing. */
function wholeSaid(share: PercentFact, book: FactBook): string {
  if (share.whole !== "") return share.whole;
  const [last] = toldBefore(share, book)
    .filter(({ kind, depth, whole }) => kind === "share" && depth === share.depth && whole !== "")
    .slice(-1);
  return last?.whole ?? "";
}

function shareOf(share: PercentFact, book: FactBook): Share | null {
  const part = partOf(share, book);
  return part && { part, share, wholes: wholesOf(share, part, book) };
}

/** The amount just before, of several that are told together the one in the same place, else the one that the words name. */
function partOf(share: PercentFact, book: FactBook): AmountFact | null {
  const before = toldBefore(share, book);
  const { at, of } = share.together;
  if (of > 1) {
    const amounts = before.filter(isOwn).slice(-of);
    return amounts.length === of ? (amounts[at] ?? null) : null;
  }
  // 人员经费占基本支出的80%，即400万元.
  const behind = book.facts[share.at + 1];
  if (behind && isOwn(behind) && behind.sentence === share.sentence && pattern("share.amountBehind").test(behind.lead))
    return behind;
  const name = itemNameOf(/^[,;。]?([^,;。]*?)占(?:比)?[^,;。]*$/.exec(share.lead)?.[1] ?? "").name;
  const nearest = before.filter((one) => one.kind !== "share" || one.depth <= share.depth).at(-1);
  if (nearest?.rule === "shareBase" || (nearest?.isBase && share.rule === "ofNamed"))
    return (
      before
        .filter(isOwn)
        .filter(({ at: place }) => place < nearest.at)
        .at(-1) ?? null
    );
  if (isAmountFact(nearest) && isOwn(nearest) && (name === "" || isSameItem(name, nearest.item))) return nearest;
  if (name !== "") {
    const named = book
      .ofPassage(share.passage)
      .filter(isOwn)
      .filter((one) => one.item === name && one.at < share.at);
    return named.length > 0 ? soleAmount(named) : partElsewhere(name, share, book);
  }
  // 12万元，比上年增加2万元，占…%: back to the amount of the item.
  const own = before
    .filter(isOwn)
    .filter((one) => one.item === share.item && one.depth <= share.depth)
    .at(-1);
  const isBeside =
    own &&
    before
      .filter(({ at: place }) => place > own.at)
      .every(({ kind }) => kind === "change" || kind === "rate" || kind === "completion");
  return isBeside ? own : null;
}

/** 人员经费占总支出的55%: its amount stands in another paragraph, and nowhere another one. */
function partElsewhere(name: string, share: PercentFact, book: FactBook): AmountFact | null {
  const stated = book.amountsOf(name).filter(isOwn);
  return soleAmount(
    stated.filter(
      (one) => one.year === share.year && one.owner === share.owner && (book.isOfBudget || !isBudget(one, book)),
    ),
  );
}

/** 总收入, 全部支出: what any list of income or spending is a list of. */
const GENERIC =
  /^(?:本单位|本部门|部门|单位|当年|本年|全年|全部|年度|\d{4}年度?)*(?:的)?(?:总?(?:收入|支出)(?:合计|总计|总额|总数)?|合计|总计|总数|总额|总量|全部)$/;

function wholesOf(share: PercentFact, part: AmountFact, book: FactBook): AmountFact[] {
  const base = book.facts[share.at - 1];
  const isNamed = base?.rule === "shareBase" || (base?.isBase === true && share.rule === "ofNamed");
  if (isAmountFact(base) && base.sentence === share.sentence && isNamed) return [base];
  const list = listWith(part, book);
  const ofList =
    list && list.wholes.length === 1 && (list.form !== "trailing" || holds(list.wholes[0], list.readings[0]))
      ? list.wholes
      : [];
  const words = share.whole;
  if (words === "") {
    const among = ofList.length === 0 ? wholeAmong(share, book) : [];
    const named = [...ofList, ...among];
    return (named.length > 0 ? named : wholesByName(part, book)).filter(isOfOneUnit(part));
  }
  const named = words.length < 3 ? [] : wholesNamed(words, part, book);
  const isOfList = ofList.some(
    ({ item, label }) =>
      GENERIC.test(words) ||
      isSameItem(itemNameOf(words).name, item) ||
      label.endsWith(words) ||
      holdsWords(label, words) ||
      resembles(label, words),
  );
  if (named.length === 0 && !isOfList && words.length > 3) {
    const loosely = book
      .ofSection(part.passage.sectionNumber)
      .filter(isOwn)
      .filter((one) => one.at < part.at && holdsWords(one.label, words));
    const found = soleAmount(loosely);
    return found ? [found].filter(isOfOneUnit(part)) : [];
  }
  return [...named, ...(isOfList && named.length === 0 ? ofList : [])].filter(isOfOneUnit(part));
}

/** 下达资金 of 下达项目资金: its two words with few others between. */
function holdsWords(label: string, words: string): boolean {
  if (words.length < 4 || label.includes("、")) return false;
  return Array.from({ length: words.length - 3 }, (_, at) => at + 2).some((middle) => {
    const first = label.indexOf(words.slice(0, middle));
    const second = label.indexOf(words.slice(middle), first + middle);
    return first >= 0 && second >= 0 && second - first - middle <= MOST_BETWEEN;
  });
}

const MOST_BETWEEN = 4;

/** 预留中小企业采购份额 of 面向中小企业预留政府采购项目预算金额: nearly all of its characters, in another order. */
function resembles(label: string, words: string): boolean {
  const told = [...words].filter((character) => label.includes(character)).length;
  return words.length >= LEAST_RESEMBLING && told >= MOST_OF * words.length;
}

const LEAST_RESEMBLING = 6;
const MOST_OF = 0.75;

function isOfOneUnit({ quantity }: AmountFact): (one: AmountFact) => boolean {
  return (one) => one.quantity.unit === quantity.unit;
}

/** A total that is not the sum of its parts is told once, and not again with every share. */
function holds(whole: AmountFact | undefined, parts: readonly AmountFact[] = []): boolean {
  return whole !== undefined && parts.reduce((sum, { quantity }) => sum + quantity.amount, 0) === whole.quantity.amount;
}

/** 占本年支出合计的…: the amount of that name, where the section, or else the document, states one only. */
function wholesNamed(words: string, part: AmountFact, book: FactBook): AmountFact[] {
  const { name, isHeadline } = itemNameOf(words);
  const isNamed = (one: AmountFact) =>
    one !== part &&
    one.owner === part.owner &&
    isOfOneFund(one, part) &&
    one.depth <= part.depth &&
    (one.label.endsWith(words) || (name !== "" && one.item === name));
  const stated = book.ofSection(part.passage.sectionNumber).filter(isOwnOrWhole).filter(isNamed);
  // 公用经费预算…，决算…: what was spent is a share of what was spent.
  const spent = isBudget(part, book) ? [] : stated.filter((one) => !isBudget(one, book));
  const near = spent.length > 0 ? spent : stated;
  const found = soleAmount(near.filter(({ at }) => at < part.at)) ?? soleAmount(near);
  if (found) return [found];
  const anywhere = isHeadline ? soleAmount(book.amountsOf(name).filter(isOwn).filter(isNamed)) : null;
  return anywhere ? [anywhere] : [];
}

/** 占基本支出340万元的55%: the whole of one share is that of the others of its name. */
function isOwnOrWhole(fact: Fact): fact is AmountFact {
  return isOwn(fact) || (isAmountFact(fact) && fact.rule === "shareBase");
}

/** 政府采购支出100万元…授予中小企业合同金额80万元，占80%: of what it is a part of by what it is, stated in its paragraph before. */
function wholesByName(part: AmountFact, book: FactBook): AmountFact[] {
  const known = containments().filter((one) => one.part === part.item);
  const here = book
    .ofPassage(part.passage)
    .filter(isOwn)
    .filter((one) => one.at < part.at);
  return known.flatMap(({ whole }) => soleAmount(here.filter(({ item }) => item === whole)) ?? []);
}

const AMONG = /([^,;:。]{2,30})中[,:]/;

/** `“三公”经费支出决算中，公务接待费…占…%`: the item of that name, else the one final amount just before. */
function wholeAmong(share: PercentFact, book: FactBook): AmountFact[] {
  const among = AMONG.exec(share.sentence.text.slice(0, share.quantity.start));
  if (!among) return [];
  const { name } = itemNameOf(among[1] ?? "");
  const named = soleAmount(
    book
      .amountsOf(name)
      .filter(isOwn)
      .filter((one) => one.year === share.year && (book.isOfBudget || !isBudget(one, book))),
  );
  if (named) return [named];
  const said = book.ofSentence(share.sentence).filter(isOwn);
  const own = said.filter(
    ({ aspect, quantity }) => aspect === "final" && quantity.end <= among.index + among[0].length,
  );
  if (own.length > 0) return own.slice(-1);
  const passage = book.ofPassage(share.passage).filter(isOwn);
  const before = passage.filter(({ sentenceAt }) => sentenceAt === share.sentenceAt - 1);
  const last =
    before.length > 0
      ? before
      : book.ofPassage(book.passages[book.passages.indexOf(share.passage) - 1] ?? share.passage);
  const finals = last.filter(isOwn).filter(({ aspect, at }) => aspect === "final" && at < share.at);
  return finals.length === 1 ? finals : [];
}

export function againstBase({ part, share }: Share, base: AmountQuantity) {
  // 0 is 0, however it is printed.
  const isNothing = part.quantity.amount === 0;
  return agreementWith(share.quantity, [part.quantity, base], (step) =>
    ratioOf(part.quantity.amount, isNothing ? 0 : step, base.amount, step),
  );
}

function againstWholes(share: Share, book: FactBook): Tie[] {
  const { part, share: printed, wholes } = share;
  const [total] = wholes;
  const own = total && againstBase(share, total.quantity);
  if (!total || !own) return [];
  const facts: Fact[] = [printed, part, total];
  const tie = (agreement: Tie["agreement"], finding: ProofFinding | null): Tie[] => [
    { relation: "share", facts, agreement, finding },
  ];
  if (wholes.some((whole) => againstBase(share, whole.quantity)?.agreement === "equal")) return tie("equal", null);
  const details = (variant: string, other: AmountFact | null = null) => ({
    variant,
    params: {
      part: part.quantity.written,
      item: part.label,
      total: total.quantity.written,
      share: printed.quantity.written,
      recomputed: percentText(own.ratio.percent),
      ...(other ? { other: other.quantity.written } : {}),
    },
    expected: other ? null : Number(percentText(own.ratio.percent)),
    actual: printed.quantity.value.toNumber(),
  });
  const { passage, sentence } = printed;
  if (own.agreement === "rounding")
    return tie("rounding", foundAt(passage, sentence.quote, "G10", "info", details("rounding")));
  const other = otherBase(share, book);
  if (other)
    return tie("contradiction", foundAt(passage, sentence.quote, "G10", "warning", details("otherBase", other)));
  const isGuess =
    printed.whole !== "" &&
    !total.label.endsWith(printed.whole) &&
    (holdsWords(total.label, printed.whole) || resembles(total.label, printed.whole));
  const severity = own.agreement === "loose" || isGuess ? "warning" : "error";
  return tie("contradiction", foundAt(passage, sentence.quote, "G10", severity, details("share")));
}

/** Another amount near by that the share follows from exactly. */
function otherBase({ part, share }: Share, book: FactBook): AmountFact | null {
  const near = book.ofSection(part.passage.sectionNumber).filter(({ at }) => Math.abs(at - share.at) <= NEAR);
  return (
    near.filter(isMeasured).find((base) => {
      if (base === part || base.quantity.amount <= 0 || base.quantity.unit !== part.quantity.unit) return false;
      const ratio = ratioOf(part.quantity.amount, 0, base.quantity.amount, 0);
      return ratio !== null && comparePercent(share.quantity, ratio) === "equal";
    }) ?? null
  );
}

/** So many numbers before and behind may be what the words mean. */
export const NEAR = 60;
