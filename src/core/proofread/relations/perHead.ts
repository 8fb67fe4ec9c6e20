import Decimal from "decimal.js";
import { FEN_PER_UNIT } from "../../amount/amount";
import { unitOf } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact } from "../../reading/facts";
import { isAmountFact, isCountFact } from "../../reading/facts";
import { ownWords } from "../../reading/lead";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isOwn } from "./factBook";
import { before } from "./operands";
import type { Relation, Tie } from "./tie";

/** C17, C15: amounts per head recomputed; batches of guests without a guest for each. */
export const perHead: Relation = (book) =>
  book.facts.flatMap((fact) => {
    // 低于上年人均85元: of what was spent then.
    if (fact.kind === "perHead")
      return fact.isBase || isComparedWith(fact) || isThreshold(fact) ? [] : eachOf(fact, book);
    return isPeople(fact) ? fewerThanBatches(fact, book) : [];
  });

/** 单价100万元（含）以上. */
function isThreshold({ sentence, quantity }: Fact): boolean {
  return pattern("threshold.orMore").test(sentence.text.slice(quantity.end));
}

/**
 * The one amount and the one count before: `接待费1.2万元，60人次，人均200元`. Of what stands further off it is a question, and
 * of what the words put behind: `每人200元，发放60人，共1.2万元`; by the month, it may be for a part of the year.
 */
function eachOf(each: Fact, book: FactBook): Tie[] {
  const isPrice = each.lead.includes("单价");
  // 甲142所，每所1万元，合计142万元；乙286人，每人每月500元: with a count of its own, what stands before the stop is another's.
  const since = sinceOther(before(each, book));
  const here = operandsOf(each, since);
  const isBehindStop =
    since[0]?.lead.includes(";") === true && since.some((one) => isCountFact(one) && isPer(each)(one));
  const far = isBehindStop ? [] : [operandsOf(each, before(each, book)), operandsOf(each, nearBefore(each, book))];
  const wider = isPrice ? [] : [here, ...far];
  const behind = isPrice && each.depth > 0 ? null : operandsBehind(each, book);
  const found = [...wider.slice(0, 1), behind, ...wider.slice(1)].flatMap((operands) => operands ?? []);
  const fitting = found.find((operands) => timesFitting(each, operands).length > 0);
  if (fitting)
    return [{ relation: "perHead", facts: [each, fitting.amount, fitting.count], agreement: "equal", finding: null }];
  // 较上年每件2,200元下降: of the year before, whose amount and count are others.
  if (pattern("year.previous").test(ownWords(each.lead))) return [];
  // 城市20人、每人每月600元，农村90人、每人每月380元，共42万元: of all of them.
  const own = book.ofSentence(each.sentence);
  if (own.filter(({ kind }) => kind === "perHead").length > 1 && own.filter(isOwn).length === 1) return [];
  const [first] = found.filter((operands) => !isOfList(operands, book));
  return first ? [told(each, first, here === first)] : [];
}

function isComparedWith({ lead }: Fact): boolean {
  return pattern("perHead.compared").test(lead);
}

interface Operands {
  readonly amount: Fact;
  readonly count: CountFact;
}

/** 支出126万元，其中：送戏60场，每场…: what stands before a list is of all that is listed. */
function isOfList({ amount, count }: Operands, book: FactBook): boolean {
  return book.facts
    .slice(amount.at + 1, count.at + 1)
    .some(({ opener, kind }) => opener === "其中" && kind === "count");
}

/** So many times (months) by which the amount, shared out, is what is printed. */
function timesFitting(each: Fact, operands: Operands): readonly number[] {
  const { amount, count } = operands;
  const step = unitAndScale(each)[1].div(new Decimal(10).pow(each.quantity.decimals));
  const room = unitAndScale(amount)[1]
    .div(new Decimal(10).pow(placesOf(amount)))
    .div(2)
    .div(count.quantity.value);
  return timesOf(each).filter((times) =>
    sharedOut(operands, times)
      .minus(worth(each))
      .abs()
      .lte(step.plus(room.div(times))),
  );
}

function sharedOut({ amount, count }: Operands, times: number): Decimal {
  return worth(amount).div(count.quantity.value).div(times);
}

function told(each: Fact, operands: Operands, isHere: boolean): Tie {
  const { amount, count } = operands;
  const [unit, scale] = unitAndScale(each);
  const times = timesOf(each);
  const recomputed = sharedOut(operands, times[0] ?? 1)
    .div(scale)
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const severity = isHere && times.length === 1 ? "error" : "warning";
  const finding = foundAt(each.passage, each.sentence.quote, "C17", severity, {
    params: {
      amount: amount.quantity.written,
      count: `${count.quantity.written}${times[0] === 1 ? "" : ` ÷ ${times[0]}`}`,
      each: each.quantity.written,
      recomputed: `${recomputed.toString()}${unit}`,
    },
    expected: recomputed.toNumber(),
    actual: each.quantity.value.toNumber(),
  });
  return { relation: "perHead", facts: [each, amount, count], agreement: "contradiction", finding };
}

/** 15批次、8人次: every batch has at least one guest. */
function fewerThanBatches(people: CountFact, book: FactBook): Tie[] {
  const run = [...before(people, book)].reverse();
  const at = run.findIndex((one) => one.depth <= people.depth && isBatches(one));
  const batches = run[at];
  if (!batches || run.slice(0, at).some(isPeople)) return [];
  if (batches.depth !== people.depth || people.quantity.value.gte(batches.quantity.value)) return [];
  const finding = foundAt(people.passage, people.sentence.quote, "C15", "warning", {
    variant: "fewerThanBatches",
    params: { batches: batches.quantity.written, people: people.quantity.written },
    expected: batches.quantity.value.toNumber(),
    actual: people.quantity.value.toNumber(),
  });
  return [{ relation: "containment", facts: [people, batches], agreement: "contradiction", finding }];
}

const MONTHS = 12;
const DAYS = 366;

/** By the month: for all of them, for so many as the sentence tells, or for any number where the months are not told. */
function timesOf({ lead, sentence }: Fact): readonly number[] {
  const own = ownWords(lead);
  if (/每[天日]/.test(own)) {
    // 每生每天5元，全年200天: without the days it says nothing of the sum.
    const days = [...sentence.text.matchAll(/(?<![\d.])(\d{1,3})天/g)].map(([, written]) => Number(written));
    return days.length > 0 ? days : Array.from({ length: DAYS }, (_, at) => DAYS - at);
  }
  if (!/每?月/.test(own)) return [1];
  const told = [...sentence.text.matchAll(/(?<!\d)(\d{1,2})个月/g)].map(([, months]) => Number(months));
  return told.length > 0 ? told : Array.from({ length: MONTHS }, (_, at) => MONTHS - at);
}

/** In 分, or in what is counted. */
function worth({ quantity }: Fact): Decimal {
  return quantity.kind === "amount" ? new Decimal(quantity.amount) : quantity.value;
}

function unitAndScale({ quantity }: Fact): readonly [string, Decimal] {
  if (quantity.kind === "amount") return [quantity.unit, new Decimal(FEN_PER_UNIT[quantity.unit])];
  return [quantity.kind === "count" ? quantity.measure : "%", new Decimal(1)];
}

function placesOf({ quantity }: Fact): number {
  return quantity.kind === "amount" ? quantity.places : quantity.decimals;
}

/** 人均400元；其中骨干100人次，经费5万元，人均500元: what stands behind another amount by the head, or a stop, is of this one. */
function sinceOther(facts: readonly Fact[]): readonly Fact[] {
  const last = [...facts].reverse().findIndex(({ kind }) => kind === "perHead");
  const run = last < 0 ? facts : facts.slice(facts.length - last);
  const stop = [...run].reverse().findIndex(({ lead }) => lead.includes(";"));
  return stop < 0 ? run : run.slice(run.length - stop - 1);
}

/** 每人200元，为60人发放1.2万元: both in the sentence, the amount behind. */
function operandsBehind(each: Fact, book: FactBook) {
  const own = book.ofSentence(each.sentence);
  const all = [...sinceOther(before(each, book)), ...own.slice(own.indexOf(each) + 1)].filter(
    ({ depth }) => depth === each.depth,
  );
  const stop = all.findIndex(({ at, lead }) => at > each.at && lead.includes(";"));
  const found = operandsOf(each, stop < 0 ? all : all.slice(0, stop));
  return found && found.amount.at > each.at && pattern("perHead.given").test(found.amount.lead) ? found : null;
}

/** Both of them once; `null` where one is missing or told twice. */
function operandsOf(each: Fact, facts: readonly Fact[]) {
  const wholes = isAmountFact(each)
    ? facts.filter(isOwn).filter(({ aspect }) => !/budget/i.test(aspect))
    : facts.filter(isCountFact).filter(isOfOneKind(each));
  const [amount, ...amounts] = wholes;
  const [count, ...counts] = facts.filter(isCountFact).filter(isPer(each));
  const isSole = amount && count && amounts.length === 0 && counts.length === 0;
  return isSole && !count.quantity.value.isZero() ? { amount, count } : null;
}

const NEAR_PARAGRAPHS = 2;

function nearBefore(each: Fact, book: FactBook): readonly Fact[] {
  if (!isAmountFact(each)) return [];
  return book
    .ofSection(each.passage.sectionNumber)
    .filter(({ at, passage }) => at < each.at && each.passage.paragraph - passage.paragraph <= NEAR_PARAGRAPHS);
}

/** 车均 is of cars, 批均 of batches, 户均 of 户, 人均 of people. */
function isPer({ lead }: Fact): (count: CountFact) => boolean {
  const each = /(?:([^,;。平])均|每一?(.))[^,;。]*$/.exec(lead);
  // 单价: of whatever is bought or built.
  if (!each) return ({ quantity: { measure } }) => !/persons|batches|points/.test(unitOf(measure)?.counts ?? "");
  const per = each?.[1] ?? each?.[2] ?? "";
  const counted = { 车: "vehicles", 辆: "vehicles", 台: "vehicles", 批: "batches" }[per];
  return ({ quantity: { measure } }) => {
    const { counts = "" } = unitOf(measure) ?? {};
    if (counted !== undefined) return counts === counted;
    return counts === ""
      ? per !== "人" && measure.startsWith(per) && per !== ""
      : counts === "persons" && !/[户场次期校]/.test(per);
  };
}

/** 35人 of 525人次. */
function isOfOneKind({ quantity }: Fact): (count: CountFact) => boolean {
  const kindOf = (measure: string) => unitOf(measure)?.counts || measure;
  return (one) => quantity.kind === "count" && kindOf(one.quantity.measure) === kindOf(quantity.measure);
}

function isPeople(fact: Fact): fact is CountFact {
  return isCountFact(fact) && unitOf(fact.quantity.measure)?.counts === "persons";
}

function isBatches(fact: Fact): boolean {
  return isCountFact(fact) && unitOf(fact.quantity.measure)?.counts === "batches";
}
