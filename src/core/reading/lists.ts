import { pattern } from "../lexicon/words";
import { standsBeside } from "../lexicon/relations";
import { sum } from "../amount/amount";
import type { AmountFact, Fact } from "./facts";
import { isAmountFact } from "./facts";
import type { FactList } from "./factList";
import { enumeratedIn, trailingIn } from "./toldLists";

/** No list of a report is longer; what stands further off is not looked at, so that reading stays linear. */
const LONGEST_LIST = 80;

/** The lists within one paragraph. */
export function listsIn(facts: readonly Fact[]): FactList[] {
  const lists: FactList[] = [];
  for (const [at, first] of facts.entries()) {
    const form = isAmountFact(first) ? formAt(first, facts[at - 1]) : null;
    if (!form || !isAmountFact(first)) continue;
    const wholes = wholesFor(first, facts, at, lists);
    if (wholes.length === 0) continue;
    const { parts, isOpen } = partsFrom(facts, at, first, wholes);
    const further = form === "words" ? [...parts, ...partsBehind(facts, at, first)] : parts;
    const readings = further.length > parts.length ? [parts, further] : [parts];
    if (further.length > 0)
      lists.push({ wholes, readings, isOpen, form, isWhole: first.opener === "whole" && /以下方面/.test(first.lead) });
  }
  return [...lists, ...trailingIn(facts), ...enumeratedIn(facts, lists)];
}

/** How a list begins at the amount; `null`: none begins here. */
function formAt(first: AmountFact, previous: Fact | undefined): FactList["form"] | null {
  if (first.opener !== "" && isOpenedHere(first)) return "words";
  if (pattern("list.madeOf").test(first.lead) && MADE.test(first.sentence.text.slice(first.quantity.end)))
    return "words";
  if (!isAmountFact(previous) || previous.sentence !== first.sentence) return null;
  if (first.depth === previous.depth && pattern("list.colon").test(first.lead)) return "colon";
  return first.depth === previous.depth + 1 && /^\([^,;。]*$/.test(first.lead) ? "bracket" : null;
}

/** 由基本支出…和项目支出…组成. */
const MADE = /^[^。;]*(?:组成|构成)/;

/** 具体 and 包括 open a list only where a colon or an amount follows at once; 主要包括 names no amounts. */
function isOpenedHere({ opener, lead }: AmountFact): boolean {
  return (
    opener === "其中" ||
    /(?:(?:收入|支出)方面:|以下方面|构成如下|分项(?:情况)?(?:是|为|如下|看)?:|具体(?:为|包括|如下)|(?:(?<!主要)包括|分为)(?::|[^,、:;]{2,12}$)|分别(?:为|是):)/.test(
      lead,
    )
  );
}

export function isAlike(one: AmountFact, other: AmountFact): boolean {
  if (one.kind !== other.kind || one.aspect === "stock" || other.aspect === "stock") return false;
  if (one.aspect === "adjustment" || other.aspect === "adjustment") return false;
  // 收入预算减少3万元，其中：其他收入减少3万元: a change has one sense, said once.
  if (one.kind === "change" && (one.aspect === "plain" || other.aspect === "plain")) return true;
  const sense = ({ aspect }: AmountFact) => (aspect === "final" ? "plain" : aspect);
  return sense(one) === sense(other);
}

function wholesFor(
  first: AmountFact,
  facts: readonly Fact[],
  at: number,
  lists: readonly FactList[],
): readonly AmountFact[] {
  const own = facts.slice(Math.max(0, at - LONGEST_LIST), at).filter(({ sentence }) => sentence === first.sentence);
  const open = lists.at(-1);
  // 收入包括：…；支出包括：…: both are lists of what the first one is a list of.
  const isOfBoth =
    first.side !== "" && open?.readings[0]?.[0]?.sentence === first.sentence && open.readings[0][0]?.side !== "";
  if (isOfBoth) return open.wholes;
  // 收入包括：…；支出包括：…，收支总预算…: no part of the one is the whole of the other.
  const isBehindOther = own.some(({ opener, side }) => opener === "whole" && side !== "" && side !== first.side);
  if (first.side !== "" && isBehindOther) return totalOfBoth(facts, at);
  // 按性质分为：…；按功能分为：…: each is a list of what the first one is a list of.
  const isSameBefore = open?.readings[0]?.[0]?.sentence === first.sentence && isByKind(open.readings[0][0]);
  if (open && isSameBefore && isByKind(first)) return open.wholes;
  const alike = (among: readonly Fact[]) =>
    among
      .filter(isAmountFact)
      .filter(
        (one) =>
          (isAlike(first, one) || isOfYears(one, first)) &&
          !one.isBase &&
          one.depth <= first.depth &&
          isOfYear(one, first),
      );
  const nearest = alike(own).at(-1);
  const previous = own.at(-1);
  // 年末总额…，比年初增加36万元，其中购置60万元，报废24万元: what came and went makes up the change.
  if (previous && /change|rate/.test(previous.kind) && pattern("list.cameAndWent").test(first.lead)) return [];
  // 上年接待费8万元，其中…: of its own name the list is its, else it may go back to this year's.
  const isOfPrevious = isAmountFact(previous) && previous.isBase && previous.rule === "amountOf";
  if (isOfPrevious && previous.depth === first.depth && isOfYear(previous, first))
    return previous.certainty === "stated" || !nearest ? [previous] : [nearest, previous];
  if (nearest) return beginsAfresh(first) ? [nearest, ...wholesIn(first, lists)] : [nearest];
  if (own.some(isAmountFact)) return budgetFor(first, own);
  // Behind remarks the list goes back to the last sentence that states amounts.
  const sentences = [...new Set(facts.slice(0, at - own.length).map(({ sentenceAt }) => sentenceAt))];
  const last = sentences.filter((one) => one < first.sentenceAt).at(-1);
  const before = facts.slice(Math.max(0, at - LONGEST_LIST), at).filter(({ sentenceAt }) => sentenceAt === last);
  const above = alike(before);
  if (above.length > 0) return above;
  const budget = budgetFor(first, before);
  return budget.length > 0 || first.side === "" ? budget : totalOfBoth(facts, at);
}

/** 支出50万元，按功能分类：甲…、乙…；按性质：丙…、丁…: one whole, divided again. */
function beginsAfresh({ lead }: AmountFact): boolean {
  return pattern("list.afresh").test(lead);
}

/** The wholes of the lists that the sentence has told. */
function wholesIn({ sentence }: AmountFact, lists: readonly FactList[]): AmountFact[] {
  return lists.flatMap(({ wholes, readings }) => (readings[0]?.[0]?.sentence === sentence ? wholes : []));
}

const GRAND_TOTAL = "收支总计";

/** What income and spending come to, told behind the lists of both. */
function totalOfBoth(facts: readonly Fact[], at: number): AmountFact[] {
  return facts
    .slice(at, at + LONGEST_LIST)
    .filter(isAmountFact)
    .filter(({ item, kind, isBase }) => item === GRAND_TOTAL && kind === "amount" && !isBase)
    .slice(0, 1);
}

function isOfYear({ year, lead }: Fact, { year: other, lead: words }: Fact): boolean {
  return year === null || other === null || year === other || pattern("year.several").test(`${lead} ${words}`);
}

/** 基本支出预算…元，其中：工资福利…元: a budget may be broken down without saying the word again. */
function budgetFor(first: AmountFact, facts: readonly Fact[]): AmountFact[] {
  const amounts = facts.filter(isAmountFact).filter(({ kind }) => kind === first.kind);
  if (first.kind !== "amount" || first.aspect !== "plain" || amounts.some(({ aspect }) => aspect === "final"))
    return [];
  return amounts
    .filter(({ aspect, depth, isBase }) => /budget/i.test(aspect) && !isBase && depth <= first.depth)
    .filter((one) => isOfYear(one, first))
    .slice(-1);
}

function partsFrom(facts: readonly Fact[], at: number, first: AmountFact, wholes: readonly AmountFact[]) {
  const parts: AmountFact[] = [];
  let isOpen = /等/.test(first.lead) || /[;,、…]$|等[。;]?$/.test(first.sentence.text);
  let isWithin = false;
  for (let index = at; index < Math.min(facts.length, at + LONGEST_LIST); index++) {
    const fact = facts[index];
    if (!fact || fact.sentence !== first.sentence) break;
    const isFirst = index === at;
    if (fact.depth < first.depth || (!isFirst && closes(fact, first))) break;
    if (!isFirst && fact.depth === first.depth && fact.side !== "" && first.side !== "") break;
    if (!isFirst && isByKind(fact)) break;
    if (!isFirst && fact.lead.includes(";") && isOfOtherSide(fact, first)) break;
    if (parts.length > 1 && beginsNext(fact, facts[index + 1], parts, wholes)) break;
    if (!isFirst && fact.certainty === "stated" && wholes.every(({ item }) => standsBeside(fact.item, item))) break;
    // 预算1,200万元，其中债券1,000万元，本年支出1,080万元: what was spent is no part of what was planned.
    if (!isFirst && fact.depth === first.depth && pattern("list.goesOnWithSpent").test(fact.lead)) break;
    if (fact.depth === first.depth && !isFirst) {
      if (fact.lead.includes(";")) isWithin = false;
      else if (fact.opener !== "" || pattern("list.mainly").test(fact.lead)) isWithin = true;
    }
    if (/等[^,;]{0,6}[,;]|等$|…/.test(fact.lead)) isOpen = true;
    if (fact.depth > first.depth || isWithin || !isPart(fact, first) || isOfSmallWithin(fact, parts)) continue;
    parts.push(fact);
  }
  const behind = first.sentence.text.slice(parts.at(-1)?.quantity.end ?? 0);
  if (pattern("list.andTheRest").test(behind)) isOpen = true;
  return { parts, isOpen: isOpen || innerListIsUnbounded(facts, at, first) };
}

/** 面向中小企业40万元；面向小微企业30万元: the smaller are among the small and medium ones. */
function isOfSmallWithin({ label }: Fact, parts: readonly Fact[]): boolean {
  return label.includes("小微") && parts.some((one) => one.label.includes("中小"));
}

function isByKind({ lead }: Fact): boolean {
  return pattern("list.byKind").test(lead);
}

/** 收入26.8亿元，其中税收收入18.2亿元；支出68.5亿元: spending is no part of income. */
function isOfOtherSide({ label }: Fact, { label: other }: Fact): boolean {
  return (/收入$/.test(other) && /支出$/.test(label)) || (/支出$/.test(other) && /收入$/.test(label));
}

/** Amounts with a name of their own; 合计 behind them is no part, nor is what stands to be compared with. */
function isPart(fact: Fact, first: AmountFact): fact is AmountFact {
  if (!isAmountFact(fact) || !isAlike(first, fact) || fact.isBase || fact.item === GRAND_TOTAL) return false;
  if (fact.kind === "change") return fact === first || fact.certainty !== "guessed";
  // 近三年共20万元，其中2021年9万元，2022年11万元: the years are the names.
  const isNamed = isYearOnly(first)
    ? fact === first || (isYearOnly(fact) && fact.year !== first.year)
    : fact.certainty === "stated";
  return isNamed && !pattern("total.behindParts").test(fact.lead);
}

/** 三年累计投入900万元，其中2021年200万元，2022年…: what has come together is the whole of the years. */
function isOfYears(whole: AmountFact, first: AmountFact): boolean {
  return isYearOnly(first) && whole.aspect === "stock" && pattern("year.several").test(whole.lead);
}

function isYearOnly({ isYearSaid, certainty }: Fact): boolean {
  return isYearSaid && certainty !== "stated";
}

/** Sentences behind that go on with parts: 其中：A…万元。B…万元。 */
function partsBehind(facts: readonly Fact[], at: number, first: AmountFact): AmountFact[] {
  const parts: AmountFact[] = [];
  if (first.depth > 0) return parts;
  let sentenceAt = first.sentenceAt;
  for (const fact of facts.slice(at, at + LONGEST_LIST)) {
    if (fact.sentenceAt === first.sentenceAt) continue;
    const isNear = fact.sentenceAt <= sentenceAt + 1;
    sentenceAt = fact.sentenceAt;
    if (!isNear || fact.opener !== "" || (fact.certainty === "stated" && fact.isYearSaid)) break;
    // How a part has changed may stand between the parts.
    const isRemark = fact.certainty !== "stated" && fact.kind !== "amount";
    if (!isRemark && (!isPart(fact, first) || fact.depth > 0)) break;
    if (!isRemark && isPart(fact, first)) parts.push(fact);
  }
  return parts;
}

/**
 * A…，其中：a1、a2；B…，其中：…: behind a list that ； does not part, an amount with a list of its own is no part, nor is
 * one that the whole has no room for.
 */
function beginsNext(
  fact: Fact,
  next: Fact | undefined,
  parts: readonly AmountFact[],
  wholes: readonly AmountFact[],
): boolean {
  if (!isAmountFact(fact) || !fact.lead.includes(";") || parts[1]?.lead.includes(";")) return false;
  if (isAmountFact(next) && formAt(next, fact) !== null) return true;
  const listed = sum(parts.map(({ quantity }) => quantity.amount));
  return wholes.every(
    ({ quantity: { amount } }) => listed <= amount && listed + fact.quantity.amount > amount && amount > 0,
  );
}

/** A bracket that was closed and opened again is another list. */
function closes(fact: Fact, first: AmountFact): boolean {
  return first.depth > 0 && fact.depth === first.depth && /\).*\(/.test(fact.lead);
}

/** An inner 其中 without any ；, and more or less than its own total behind it: what follows may belong to either list. */
function innerListIsUnbounded(facts: readonly Fact[], at: number, first: AmountFact): boolean {
  const own = facts
    .slice(at, at + LONGEST_LIST)
    .filter(({ depth, sentence }) => depth === first.depth && sentence === first.sentence);
  const inner = own.findIndex((fact) => fact !== first && fact.opener !== "");
  const total = own[inner - 1];
  const rest = own.slice(inner);
  if (inner < 0 || rest.slice(1).some(({ lead }) => lead.includes(";"))) return false;
  return (
    !isAmountFact(total) ||
    sum(rest.filter(isAmountFact).map(({ quantity }) => quantity.amount)) !== total.quantity.amount
  );
}
