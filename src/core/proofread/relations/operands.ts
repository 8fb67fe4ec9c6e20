import { oncePer } from "../../cache";
import type { AmountFact, Fact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import { isHeadlineName } from "../../reading/itemNames";
import type { FactBook } from "./factBook";
import { isBudget, isOfOneFund, isOwn, soleAmount } from "./factBook";

/** An amount that a claim may speak of, and whether the words leave no other. */
export interface Operand {
  readonly fact: AmountFact;
  readonly isSure: boolean;
}

/** One name, or one that the other ends with (预算总收入 and 总收入). */
export function isSameItem(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 2 && long.endsWith(short) && !isHeadlineName(short) && !isHeadlineName(long);
}

/** Is the claim one against this year's budget, not against another year? */
export function isAgainstBudget({ base, year }: Fact): boolean {
  if (!base?.aspect || base.aspect === "final" || base.yearsBack > 0) return false;
  return base.year === null || base.year === year;
}

/** What stands further back than so many numbers is not what is meant. */
const LOOKED_BACK = 60;

/** The amounts that stand before a fact in its sentence, the nearest last. */
export function before(fact: Fact, book: FactBook): readonly Fact[] {
  const facts = book.ofSentence(fact.sentence);
  const place = fact.at - (facts[0]?.at ?? 0);
  return facts.slice(Math.max(0, place - LOOKED_BACK), place);
}

/** The amount that has changed: 支出12万元 of 支出12万元，比上年增加2万元. */
export function currentOf(claim: Fact, book: FactBook): Operand | null {
  const partner = partnerOf(claim, book);
  if (partner !== undefined) return partner && { fact: partner, isSure: true };
  const inSentence = before(claim, book)
    .filter(isOwn)
    .filter((one) => isCurrentFor(claim, one, book));
  const named = inSentence.filter(({ item }) => isSameItem(item, claim.item));
  const here = preferred(claim, named, book);
  const nearest = here.at(-1);
  if (nearest) return { fact: nearest, isSure: soleAmount(here) !== null };
  return currentOfParagraph(claim, book) ?? currentByPlace(claim, inSentence, book) ?? currentElsewhere(claim, book);
}

/** 公务用车购置费20万元和运行费130万元，分别减少…和…: the amounts in their order; `undefined` where nothing is told together. */
function partnerOf(claim: Fact, book: FactBook): AmountFact | null | undefined {
  const { at, of } = claim.together;
  if (of === 1) return undefined;
  const amounts = before(claim, book).filter(isOwn);
  const partners = amounts.slice(-of);
  return partners.length === of && new Set(partners.map(({ item }) => item)).size === of
    ? (partners[at] ?? null)
    : null;
}

/** 比上年的3万元、4万元分别下降…和增长…: the bases in their order. */
function basePartnerOf({ together: { at, of }, ...claim }: Fact, book: FactBook): AmountFact | null {
  if (of === 1) return null;
  const bases = book
    .ofSentence(claim.sentence)
    .filter(isAmountFact)
    .filter((one) => one.isBase && one.at < claim.at && one.together.of === of);
  return bases.length === of ? (bases[at] ?? null) : null;
}

function isCurrentFor(claim: Fact, one: AmountFact, book: FactBook): boolean {
  if (one.depth > claim.depth || (one.year !== null && claim.year !== null && one.year !== claim.year)) return false;
  return !isAgainstBudget(claim) || !isBudget(one, book);
}

/** Where both stand, a change against another year is one of the final amount, and one of budgets of the budget. */
function preferred(claim: Fact, amounts: readonly AmountFact[], book: FactBook): readonly AmountFact[] {
  const isOfBudgets = claim.base?.aspect !== null && claim.base?.aspect !== undefined && claim.base.aspect !== "final";
  const budgets = amounts.filter((one) => isBudget(one, book));
  const finals = amounts.filter((one) => !isBudget(one, book));
  if (claim.aspect === "final") return finals;
  if (isBudget(claim, book) && claim.aspect !== "plain") return budgets;
  const [first, second] = isOfBudgets && !isAgainstBudget(claim) ? [budgets, finals] : [finals, budgets];
  return first.length > 0 ? first : second;
}

function currentOfParagraph(claim: Fact, book: FactBook): Operand | null {
  const named = book
    .ofPassage(claim.passage)
    .filter(({ at, sentence }) => at < claim.at && sentence !== claim.sentence)
    .filter(isOwn)
    .filter((one) => isSameItem(one.item, claim.item) && isCurrentFor(claim, one, book) && one.depth === 0);
  const last = preferred(claim, named, book).at(-1);
  return last ? { fact: last, isSure: soleAmount(named) !== null && claim.item !== "" } : null;
}

/** No amount bears the name: the nearest one of the sentence, else the only one of the sentences before. */
function currentByPlace(claim: Fact, inSentence: readonly AmountFact[], book: FactBook): Operand | null {
  if (claim.certainty === "stated" && isHeadlineName(claim.item)) return null;
  if (claim.certainty === "stated" && claim.item.length > 2) return null;
  const isOfOtherSide = (one: AmountFact) =>
    /^(?:收入|支出)$/.test(claim.item) && !(one.item || one.lead).includes(claim.item);
  const nearest = preferred(claim, inSentence, book).at(-1);
  if (nearest && claim.certainty === "stated" && isOfOtherSide(nearest)) return null;
  if (nearest) return { fact: nearest, isSure: inSentence.length === 1 };
  const earlier = book
    .ofPassage(claim.passage)
    .filter(({ at, sentence }) => at < claim.at && sentence !== claim.sentence)
    .filter(isOwn);
  const only = soleAmount(earlier.filter((one) => isCurrentFor(claim, one, book)));
  return only && { fact: only, isSure: false };
}

/** The item is stated in another paragraph: in the section, else in the document where its name means one amount. */
function currentElsewhere(claim: Fact, book: FactBook): Operand | null {
  if (claim.item === "") return null;
  const isHeadline = isHeadlineName(claim.item);
  const others = book
    .amountsOf(claim.item)
    .filter(
      (one) => isOwn(one) && one.owner === claim.owner && isOfOneFund(one, claim) && one.sentence !== claim.sentence,
    )
    .filter((one) => isCurrentFor({ ...claim, depth: one.depth }, one, book));
  const ofSection = others.filter(({ passage }) => passage.sectionNumber === claim.passage.sectionNumber);
  const found = soleAmount(preferred(claim, ofSection, book));
  if (found) return { fact: found, isSure: isHeadline && claim.certainty === "stated" && soleAmount(others) !== null };
  const anywhere = isHeadline ? soleAmount(preferred(claim, others, book)) : null;
  if (anywhere) return { fact: anywhere, isSure: claim.certainty === "stated" && soleAmount(others) !== null };
  const printed = book.inTables(claim.item).filter((one) => isCurrentFor(claim, one, book) && one.year === claim.year);
  const cell = claim.certainty === "stated" ? soleAmount(preferred(claim, printed, book)) : null;
  return cell && { fact: cell, isSure: false };
}

/** What the claim is against, as amounts, the likeliest first: with the budgets of its sentence where the words leave it open. */
export function basesOf(claim: Fact, current: AmountFact | null, book: FactBook): Operand[] {
  const likely = likelyBases(claim, current, book);
  const isOpen = claim.base === null && claim.bases.some(({ aspect }) => /budget/i.test(aspect ?? ""));
  if (likely.length === 0 || !isOpen) return likely;
  const budgets = before(claim, book)
    .filter(isOwn)
    .filter((one) => isBudget(one, book) && one !== current && isSameItem(one.item, current?.item ?? claim.item));
  const others = budgets.filter((one) => likely.every(({ fact }) => fact !== one));
  return [...likely, ...others.map((fact) => ({ fact, isSure: false }))];
}

/** Said in the sentence, else stated of the item somewhere. */
function likelyBases(claim: Fact, current: AmountFact | null, book: FactBook): Operand[] {
  const partner = basePartnerOf(claim, book);
  if (partner) return [{ fact: partner, isSure: true }];
  const item = current?.item ?? claim.item;
  const said = before(claim, book)
    .filter(isAmountFact)
    .filter(
      (one) => one.kind === "amount" && one !== current && isSameItem(one.item, item) && isBaseFor(claim, one, book),
    );
  // 比上年8万元减少…: of several the nearest is meant.
  const nearest = said.filter(({ isBase }) => isBase).at(-1) ?? said.at(-1);
  if (nearest)
    return [nearest, ...said.filter((one) => one !== nearest)].map((fact) => ({
      fact,
      isSure: said.length === 1 || fact.isBase,
    }));
  const behind = baseBehind(claim, book);
  if (behind) return [{ fact: behind, isSure: true }];
  // 会议费增长25%: against what is left out where it is the year before.
  const ofAll = item === "" || /^(?:收入|支出)$/.test(item) ? baseOfAll(claim, current, book) : null;
  if (ofAll) return [{ fact: ofAll, isSure: false }];
  const isUnsaid = !claim.base && claim.certainty !== "stated" && current?.sentence === claim.sentence;
  if (item === "" || isUnsaid) return [];
  const others = book
    .amountsOf(item)
    .filter(
      (one) =>
        one !== current &&
        one.owner === claim.owner &&
        isOfOneFund(one, claim) &&
        one.depth === 0 &&
        !isOfNextComparison(one, claim) &&
        isBaseFor(claim, one, book),
    );
  const ofSection = others.filter(({ passage }) => passage.sectionNumber === claim.passage.sectionNumber);
  const found = soleAmount(ofSection) ?? (isHeadlineName(item) ? soleAmount(others) : null);
  if (found) return [{ fact: found, isSure: false }];
  const printed = soleAmount(book.inTables(item).filter((one) => one !== current && isBaseFor(claim, one, book)));
  return printed ? [{ fact: printed, isSure: false }] : [];
}

/** …增加3万元；比2023年执行数8万元增加…: the amount is the base of what follows it. */
function isOfNextComparison(one: AmountFact, claim: Fact): boolean {
  return one.rule === "compared" && one.sentence === claim.sentence && one.at > claim.at;
}

/** 预算450万元，支出430万元，比预算少20万元: without any name, the only amount of the sentence that it may be against. */
function baseOfAll(claim: Fact, current: AmountFact | null, book: FactBook): AmountFact | null {
  const [base, ...others] = before(claim, book)
    .filter(isAmountFact)
    .filter((one) => one.kind === "amount" && one !== current && one.item === "" && isBaseFor(claim, one, book));
  if (base) return others.length === 0 ? base : null;
  // 年初预算900万元, and in another section 支出950万元，比年初预算增加50万元.
  const isPlanned = isAgainstBudget(claim) && (current === null || isOfAll(current));
  const planned = isPlanned ? statedOfAll(book).filter((one) => one !== current && isBaseFor(claim, one, book)) : [];
  const same = planned.filter(({ aspect }) => aspect === claim.base?.aspect);
  return soleAmount(same.length > 0 ? same : planned);
}

/** 支出, 预算: of no item, so of all there is. */
function isOfAll({ item, opener, depth }: AmountFact): boolean {
  return /^(?:全年|本年|年度)?(?:总)?(?:支出|预算)?(?:总额|合计|总计)?$/.test(item) && opener === "" && depth === 0;
}

/** What is stated of no item, wherever it stands. */
export const statedOfAll = oncePer((book: FactBook): readonly AmountFact[] => book.facts.filter(isOwn).filter(isOfAll));

/** 较上年增加20%（上年10万元）. */
function baseBehind(claim: Fact, book: FactBook): AmountFact | null {
  const next = book.facts[claim.at + 1];
  const isBehind =
    next?.sentence === claim.sentence && next.depth === claim.depth + 1 && /^\([^,;。]*$/.test(next.lead);
  return isBehind && isAmountFact(next) && next.isBase && isBaseFor(claim, next, book) ? next : null;
}

/** May the amount be what the claim is against, by its year and sense? */
function isBaseFor(claim: Fact, one: AmountFact, book: FactBook): boolean {
  if (one.aspect === "stock" || one.aspect === "adjustment") return false;
  if (isAgainstBudget(claim)) return isBudget(one, book) && (one.year === claim.year || one.isBase);
  const { base, year } = claim;
  if (one.year === null || year === null) return one.isBase;
  if (base?.year !== null && base?.year !== undefined) return one.year === base.year;
  const isEarlier = one.year < year;
  if (!isEarlier || (base && base.yearsBack > 0 && one.year !== year - base.yearsBack)) return false;
  return !base?.aspect || base.aspect === "final"
    ? !isBudget(one, book) || one.isBase || book.isOfBudget
    : isBudget(one, book) || one.isBase;
}
