import Decimal from "decimal.js";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact, PercentFact } from "../../reading/facts";
import { isCountFact, isPercentFact } from "../../reading/facts";
import { comparePercent, percentText } from "../../reading/precision";
import { NAMED_RATIO } from "../../reading/rules";
import { unitWritten } from "../../reading/quantity";
import { ownWords } from "../../reading/lead";
import { foundAt } from "../check";
import { rateTie } from "./countTies";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** F20: 发放问卷200份，收回180份，回收率90%: a rate with a name of its own, of the numbers that are told before it. */
export const ratios: Relation = (book) =>
  book.facts.flatMap((rate): Tie[] => {
    if (isPercentFact(rate) && rate.rule === "ofNamed") return ofCounts(rate, book);
    const name = NAMED_RATIO.exec(rate.lead)?.[1]?.replace(/^.*的/, "");
    // 控制率 is of what was planned (G07), or of posts (F20.rate).
    if (!isPercentFact(rate) || name === undefined || name.endsWith("控制率")) return [];
    const told = toldBefore(rate, book);
    // What was paid of what was planned is told by the completion of budgets.
    if (rate.kind !== "ratio" && (rate.kind !== "completion" || told[0]?.quantity.kind !== "count")) return [];
    const named = readingsOf(name, told);
    const within = named.length > 0 ? [] : withinOther(name, rate, told, book);
    if (within.length > 0) return judge(rate, name, within, false);
    const readings = named.length > 0 ? named : plannedAndDone(told);
    return judge(rate, name, readings, named.length > 0);
  });

/** 完工18个，占项目总数20个的90%: the base is named, and the nearest count of its kind before is the part. */
function ofCounts(rate: PercentFact, book: FactBook): Tie[] {
  const base = book.facts[rate.at - 1];
  if (!base || !isCountFact(base) || base.rule !== "shareBaseCount" || base.quantity.value.isZero()) return [];
  const isPart = (one: Fact): one is CountFact =>
    isCountFact(one) && !one.isBase && one.at < base.at && one.quantity.measure === base.quantity.measure;
  const part = book.ofSentence(rate.sentence).filter(isPart).at(-1);
  if (!part) return [];
  const params = { name: "占比", part: part.quantity.written, whole: base.quantity.written };
  return [rateTie("share", rate, [part, base], { rule: "F20", severity: "warning", variant: "named", params })];
}

interface Reading {
  /** What is counted for the rate: one number, or those that are all called so (满意, 基本满意). */
  readonly parts: readonly Fact[];
  readonly part: Decimal;
  /** The whole as it is stated, or all that is told. */
  readonly wholes: readonly Fact[];
  readonly whole: Decimal;
}

/** The numbers of one unit right before the rate, back to the rate before it. */
function toldBefore(rate: PercentFact, book: FactBook): readonly Fact[] {
  const before = book.ofSentence(rate.sentence).filter(({ at, depth }) => at < rate.at && depth === rate.depth);
  const last = before.at(-1);
  const other = [...before]
    .reverse()
    .findIndex((one) => isPercentFact(one) || (last && unitWritten(one.quantity) !== unitWritten(last.quantity)));
  return other < 0 ? before : before.slice(before.length - other);
}

/** A number is the part where its words are those that the rate's name is made of: 收回 of 回收率, but not 不合格 of 合格率. */
function readingsOf(name: string, told: readonly Fact[]): Reading[] {
  const isNamed = (stem: string) => (fact: Fact) => {
    const words = ownWords(fact.lead);
    const isDenied = new RegExp(`[不未]${stem}`).test(words);
    return stem.length === 2 && !isDenied && [...stem].every((character) => words.includes(character));
  };
  const byEnd = told.filter(isNamed(name.slice(-3, -1)));
  // 检查30家，检查覆盖率75%.
  const parts = byEnd.length > 0 || name.length < LONG_NAME ? byEnd : told.filter(isNamed(name.slice(0, 2)));
  const [nearest] = parts.slice(-1);
  if (!nearest || isWholeOfList(nearest, told)) return [];
  const part = nearest.quantity.value;
  const all = Decimal.sum(...told.map(({ quantity }) => quantity.value));
  const [first] = told;
  const others = told.filter((one) => one !== nearest);
  const ofOthers = others.map((whole): Reading => ({
    parts: [nearest],
    part,
    wholes: [whole],
    whole: whole.quantity.value,
  }));
  if (told.length === 2 || !first) return ofOthers;
  const both = Decimal.sum(...parts.map(({ quantity }) => quantity.value));
  return [
    ...ofOthers.filter(({ wholes }) => wholes[0] === first),
    ...(parts.length > 1 ? [{ parts, part: both, wholes: [first], whole: first.quantity.value }] : []),
    { parts: [nearest], part, wholes: told, whole: all },
    { parts, part: both, wholes: told, whole: all },
    ...ofOthers.filter(({ wholes }) => wholes[0] !== first),
  ];
}

/** 应训120人，参训114人，参训率95%，其中合格108人，合格率94.74%: of any of those that were told before the other rate. */
function withinOther(name: string, rate: PercentFact, told: readonly Fact[], book: FactBook): Reading[] {
  const [part, ...others] = told;
  if (!part || others.length > 0 || part.opener !== "其中" || !part.lead.includes(name.slice(-3, -1))) return [];
  return book
    .ofSentence(rate.sentence)
    .filter((one) => one.at < part.at && unitWritten(one.quantity) === unitWritten(part.quantity))
    .reverse()
    .map((whole) => ({ parts: [part], part: part.quantity.value, wholes: [whole], whole: whole.quantity.value }));
}

/** 办结120件，其中一审80件、二审40件，结案率98%: what the parts of a number are is no whole of it. */
function isWholeOfList({ at }: Fact, told: readonly Fact[]): boolean {
  const others = told.filter((one) => one.at !== at);
  const opened = others.findIndex((one) => one.at > at && one.opener !== "");
  return others.length === 0 || opened === 0;
}

const LONG_NAME = 5;

/** 计划改造500户，实际改造450户，完成率90%: nothing names the part, but the words say which was planned and which was done. */
function plannedAndDone(told: readonly Fact[]): Reading[] {
  const [whole, part, ...others] = told;
  if (!whole || !part || others.length > 0 || part.quantity.kind !== "count") return [];
  const isPair = pattern("ratio.planned").test(ownWords(whole.lead)) && pattern("ratio.done").test(ownWords(part.lead));
  return isPair ? [{ parts: [part], part: part.quantity.value, wholes: [whole], whole: whole.quantity.value }] : [];
}

function judge(rate: PercentFact, name: string, all: readonly Reading[], isNamed: boolean): Tie[] {
  const readings = all.filter(({ whole }) => !whole.isZero());
  const [own] = readings;
  if (!own) return [];
  const percentOf = ({ part, whole }: Reading) => part.times(100).div(whole);
  const fitting = readings.find((one) => isPrinted(rate, percentOf(one)));
  const factsOf = ({ parts, wholes }: Reading) => [rate, ...new Set([...parts, ...wholes])];
  if (fitting) return [{ relation: "ratio", facts: factsOf(fitting), agreement: "equal", finding: null }];
  const recomputed = percentText(percentOf(own));
  const finding = foundAt(rate.passage, rate.sentence.quote, "F20", isNamed ? "error" : "warning", {
    variant: "named",
    params: {
      name,
      part: own.parts.map(({ quantity }) => quantity.written).join(" + "),
      whole: own.wholes.map(({ quantity }) => quantity.written).join(" + "),
      recomputed,
      rate: rate.quantity.written,
    },
    expected: readings.length === 1 ? Number(recomputed) : null,
    actual: rate.quantity.value.toNumber(),
  });
  return [{ relation: "ratio", facts: factsOf(own), agreement: "contradiction", finding }];
}

/** Within what is printed; whole percents may be cut off instead of rounded. */
function isPrinted({ quantity }: PercentFact, percent: Decimal): boolean {
  const isCutOff = quantity.decimals === 0 && quantity.value.eq(percent.floor());
  return isCutOff || comparePercent(quantity, { percent, low: percent, high: percent }) !== "contradiction";
}
