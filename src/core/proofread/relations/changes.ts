import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact, PercentFact } from "../../reading/facts";
import { isAmountFact, isPercentFact } from "../../reading/facts";
import { isHeadlineName } from "../../reading/itemNames";
import type { Agreement, Ratio } from "../../reading/precision";
import {
  agreementWith,
  coarseHalfStep,
  comparePercent,
  halfStep,
  percentText,
  proposedPercent,
  ratioOf,
} from "../../reading/precision";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { Claim } from "./changeDifferences";
import { differenceTies } from "./changeDifferences";
import type { FactBook } from "./factBook";
import { isOwn } from "./factBook";
import type { Operand } from "./operands";
import { basesOf, before, currentOf } from "./operands";
import type { Relation, Tie } from "./tie";

/** G05, G06: a change and its rate against each other, against the amount that changed, and against what it was before. */
export const changes: Relation = (book) =>
  claimsIn(book).flatMap((claim) => [...rateTies(claim, book), ...differenceTies(claim, book)]);

function claimsIn(book: FactBook): Claim[] {
  const paired = new Set<Fact>();
  const claims: Claim[] = [];
  for (const rate of book.facts) {
    if (!isPercentFact(rate) || rate.kind !== "rate") continue;
    const change = changeBeside(rate, book);
    if (change) paired.add(change);
    claims.push(claimOf(change, rate, book));
  }
  for (const change of book.facts) {
    if (isAmountFact(change) && change.kind === "change" && !paired.has(change))
      claims.push(claimOf(change, null, book));
  }
  return claims;
}

function claimOf(change: AmountFact | null, rate: PercentFact | null, book: FactBook): Claim {
  const anchor = change ?? rate;
  if (!anchor) return { change, rate, current: null, bases: [] };
  const each = perHeadFrom(anchor, book);
  if (each) return { change, rate, ...each };
  const saved = savedFrom(anchor, book);
  if (saved) return { change, rate, ...saved };
  const current = currentOf(anchor, book) ?? reachedBehind(rate ?? anchor, book);
  return { change, rate, current, bases: basesOf(anchor, current?.fact ?? null, book) };
}

/** 每公里4万元，比上年每公里3.8万元增加0.2万元: a change of what it comes to by the head. */
function perHeadFrom(claim: Fact, book: FactBook): Pick<Claim, "current" | "bases"> | null {
  const told = before(claim, book);
  if (told.at(-1)?.kind !== "perHead") return null;
  const [now, then] = told
    .slice(-2)
    .filter(isAmountFact)
    .filter(({ kind }) => kind === "perHead");
  if (!now || !then) return { current: null, bases: [] };
  return { current: { fact: now, isSure: true }, bases: [{ fact: then, isSure: true }] };
}

/** 较2023年的450万元增长11.11%，达到500万元. */
function reachedBehind(claim: Fact, book: FactBook): Operand | null {
  const next = book.facts[claim.at + 1];
  const isReached = next !== undefined && next.sentence === claim.sentence && next.depth === claim.depth && isOwn(next);
  return isReached && pattern("change.reachedBehind").test(next.lead) ? { fact: next, isSure: true } : null;
}

/** 控制价160万元，结算148万元，节约12万元: what was planned and what it took, the only two amounts before. */
function savedFrom(claim: Fact, book: FactBook): Pick<Claim, "current" | "bases"> | null {
  if (!pattern("change.ofBudget").test(claim.lead)) return null;
  const [planned, spent, ...others] = before(claim, book)
    .filter(isAmountFact)
    .filter(({ kind, depth }) => kind === "amount" && depth <= claim.depth);
  if (!planned || !spent || others.length > 0 || !pattern("planned.label").test(planned.label)) return null;
  // 决算小于预算，其中公务接待费节约3万元: of a part.
  if (claim.opener !== "" || (claim.certainty === "stated" && claim.item !== spent.item)) return null;
  if (pattern("planned.label").test(spent.label) || spent.depth !== planned.depth) return null;
  return { current: { fact: spent, isSure: true }, bases: [{ fact: planned, isSure: true }] };
}

/** The change that the rate is one of: beside it, or of several that are told together the one in the same place. */
function changeBeside(rate: PercentFact, book: FactBook): AmountFact | null {
  const facts = book.ofSentence(rate.sentence);
  const at = facts.indexOf(rate);
  const { at: place, of } = rate.together;
  if (of > 1) {
    const earlier = facts.slice(0, at - place).filter(isChange);
    return earlier.length >= of ? (earlier.slice(-of)[place] ?? null) : null;
  }
  const [last, next, behind] = [facts[at - 1], facts[at + 1], facts[at + 2]];
  if (isChange(last) && !isOfOther(rate, last)) return last;
  const isFree = behind?.kind !== "rate";
  return isChange(next) && isFree && !";。".includes(next.mark || "-") && next.certainty !== "stated" ? next : null;
}

/** 合计增加3万元；公务接待费增长12%: the rate names an item of its own, another one. */
function isOfOther(rate: PercentFact, change: AmountFact): boolean {
  const isNamed = rate.certainty === "stated" && isHeadlineName(rate.item) && rate.depth === change.depth;
  return isNamed && rate.item !== change.item && /[,;]/.test(rate.lead);
}

function isChange(fact: Fact | undefined): fact is AmountFact {
  return isAmountFact(fact) && fact.kind === "change";
}

function rateTies(claim: Claim, book: FactBook): Tie[] {
  const { change, rate } = claim;
  if (!rate) return [];
  if (!change) return rateAlone(claim, rate);
  return rateOfChange(claim, change, rate, book);
}

function tie(
  facts: readonly (Fact | null | undefined)[],
  agreement: Agreement,
  finding: ProofFinding | null = null,
): Tie {
  return { relation: "rate", facts: facts.flatMap((fact) => fact ?? []), agreement, finding };
}

function rateOfChange(claim: Claim, change: AmountFact, rate: PercentFact, book: FactBook): Tie[] {
  const { current, bases } = claim;
  const { passage, sentence } = rate;
  const params = { change: change.quantity.written, rate: rate.quantity.written };
  const found = (severity: "error" | "warning" | "info", rule: string, details: Parameters<typeof foundAt>[4]) => {
    const agreement = severity === "info" ? "rounding" : "contradiction";
    return [tie([rate, change, current?.fact], agreement, foundAt(passage, sentence.quote, rule, severity, details))];
  };
  const isZero = rate.quantity.value.isZero();
  if (rate.direction !== 0 && change.direction !== rate.direction && !isZero && change.quantity.amount !== 0)
    return found("error", "G05", { variant: "direction", params });
  if (change.quantity.amount === 0) {
    if (isZero || isTooSmallToPrint(claim, rate)) return [tie([rate, change], "equal")];
    return found("error", "G05", { variant: "zeroChange", params });
  }
  if (current && current.fact.quantity.unit !== change.quantity.unit) return [];
  const readings = rateReadings(claim, change, rate);
  const [own] = readings;
  if (!own) {
    const isFromNothing =
      current !== null && change.direction === 1 && current.fact.quantity.amount === change.quantity.amount;
    if (!current || !isFromNothing) return [];
    const details = { variant: "zeroBase", params: { ...params, value: current.fact.quantity.written } };
    // Another rate than 100 % may rest on a base too small to be printed.
    const step = halfStep(change.quantity.unit, [current.fact.quantity, change.quantity]);
    const isProven = current.isSure && (rate.quantity.value.eq(100) || step === 0);
    return found(isProven ? "error" : "warning", "G06", details);
  }
  const agreements = readings.map(({ agreement }) => agreement);
  const bound = [rate, change, current?.fact ?? bases[0]?.fact];
  if (agreements.includes("equal") || isExplained(claim, change, rate, "equal", book)) return [tie(bound, "equal")];
  const value = current?.fact.quantity.written ?? bases[0]?.fact.quantity.written ?? "";
  const details = (variant: string) => ({
    variant,
    params: { ...params, value, recomputed: percentText(own.ratio.percent) },
    expected: proposedPercent(readings),
    actual: rate.quantity.value.toNumber(),
  });
  if (agreements.includes("rounding")) return found("info", "G05", details("rounding"));
  if (change.certainty !== "stated" && isExplained(claim, change, rate, "rounding", book))
    return [tie(bound, "rounding")];
  const isSure = current?.isSure ?? bases[0]?.isSure ?? false;
  const isProven = isSure && !agreements.includes("loose");
  return found(isProven ? "error" : "warning", "G05", details(variantOf(own.ratio, rate)));
}

/** What the rate may be: of the amount before the change, or of a base that is stated. */
function rateReadings({ current, bases }: Claim, change: AmountFact, rate: PercentFact) {
  const read = (base: number, among: AmountFact, slack: number) =>
    agreementWith(rate.quantity, [among.quantity, change.quantity], (half) =>
      ratioOf(change.quantity.amount, half, base, slack * half),
    ) ?? [];
  const isSigned = change.direction * change.quantity.amount;
  return [
    ...(current ? [read(current.fact.quantity.amount - isSigned, current.fact, 2)] : []),
    ...bases.map(({ fact }) =>
      fact.quantity.unit === change.quantity.unit ? read(fact.quantity.amount, fact, 1) : [],
    ),
  ].flat();
}

/** The words may mean another amount of the paragraph: one that the rate follows from is taken for it. */
function isExplained(
  { current }: Claim,
  change: AmountFact,
  rate: PercentFact,
  agreement: "equal" | "rounding",
  book: FactBook,
): boolean {
  const near = book.ofPassage(rate.passage).filter(({ at }) => Math.abs(at - rate.at) <= NEAR);
  return near.filter(isAmountFact).some((one) => {
    const { quantity } = one;
    if (one === current?.fact || one.kind !== "amount" || quantity.unit !== change.quantity.unit) return false;
    const base = one.isBase ? quantity.amount : quantity.amount - change.direction * change.quantity.amount;
    const half = agreement === "rounding" ? halfStep(quantity.unit, [quantity, change.quantity]) : 0;
    const ratio = ratioOf(change.quantity.amount, half, base, 2 * half);
    const found = ratio && comparePercent(rate.quantity, ratio);
    return found === agreement || (agreement === "rounding" && found === "loose");
  });
}

/** So many numbers before and behind may be what the words mean. */
const NEAR = 40;

/** 增加0.00万元，增长0.02%: less than half of the last printed place of the amount that changed. */
function isTooSmallToPrint({ current, change }: Claim, rate: PercentFact): boolean {
  if (!current || !change) return false;
  const { unit, amount } = current.fact.quantity;
  return rate.quantity.value
    .times(amount)
    .div(100)
    .lte(2 * coarseHalfStep(unit, [current.fact.quantity, change.quantity]));
}

/** 1.14 for 114 %: the ratio was printed without being multiplied by 100. */
function variantOf(own: Ratio, rate: PercentFact): string {
  return own.percent.div(100).minus(rate.quantity.value).abs().lte(0.005) ? "notInPercent" : "rate";
}

/** 决算8万元，上年10万元，下降20%: the rate between two amounts. */
function rateAlone({ current, bases }: Claim, rate: PercentFact): Tie[] {
  const [base] = bases;
  if (!current || !base || current.fact.quantity.unit !== base.fact.quantity.unit) return [];
  const { passage, sentence } = rate;
  // 变动率 may be one of budgets or of what was spent: only of the amounts beside it.
  if (rate.rule === "variation" && [current.fact, base.fact].some((one) => one.passage !== passage)) return [];
  const [now, then] = [current.fact.quantity, base.fact.quantity];
  const bound = [rate, current.fact, base.fact];
  const difference = Math.abs(now.amount - then.amount);
  const params = { value: now.written, base: then.written, rate: rate.quantity.written };
  const isSure = current.isSure && base.isSure && rate.rule !== "variation";
  const severity = isSure ? "error" : "warning";
  const found = (rule: string, details: Parameters<typeof foundAt>[4]) => [
    tie(bound, "contradiction", foundAt(passage, sentence.quote, rule, severity, details)),
  ];
  const isZero = rate.quantity.value.isZero();
  if (then.amount === 0 && now.amount > 0 && !isZero)
    return found("G06", {
      variant: "zeroBase",
      params: { value: now.written, change: now.written, rate: rate.quantity.written },
    });
  const isOfNothing = then.amount === 0 && now.amount === 0 && !isZero && now.places > 0;
  if (isOfNothing) return found("G05", { variant: "rateAlone", params: { ...params, recomputed: "0" }, expected: 0 });
  if (difference > 0 && rate.direction !== 0 && rate.direction !== (now.amount > then.amount ? 1 : -1) && !isZero)
    return found("G05", { variant: "rateDirection", params });
  const readings = bases.flatMap(({ fact: { quantity } }) =>
    quantity.unit === now.unit
      ? (agreementWith(rate.quantity, [now, quantity], (half) =>
          ratioOf(Math.abs(now.amount - quantity.amount), 2 * half, quantity.amount, half),
        ) ?? [])
      : [],
  );
  const [own] = readings;
  if (!own) return [];
  const agreements = readings.map(({ agreement }) => agreement);
  if (agreements.includes("equal")) return [tie(bound, "equal")];
  const isRounding = agreements.includes("rounding");
  const details = {
    variant: isRounding ? "rateAloneRounding" : "rateAlone",
    params: { ...params, recomputed: percentText(own.ratio.percent) },
    expected: proposedPercent(readings),
    actual: rate.quantity.value.toNumber(),
  };
  if (isRounding) return [tie(bound, "rounding", foundAt(passage, sentence.quote, "G05", "info", details))];
  const isLoose = agreements.includes("loose");
  return [
    tie(bound, "contradiction", foundAt(passage, sentence.quote, "G05", isLoose ? "warning" : severity, details)),
  ];
}
