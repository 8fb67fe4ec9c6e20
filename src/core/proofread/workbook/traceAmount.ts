import type { AmountFigure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import { FEN_PER_UNIT, numberIn } from "../../amount/amount";
import type { CellRef } from "../../workbook/cellRef";
import { halfStep } from "../../reading/precision";
import type { AmountQuantity } from "../../reading/quantity";
import { isAmount, mentionsOf, subjectOf } from "./mention";
import { printedAmount } from "../sumDetails";
import type { Answer, Claim, WorkbookFacts } from "./claim";
import { isOfYear, jointName, NOT_FOUND } from "./claim";
import { plainItemName } from "./itemIndex";
import type { AmountColumn, TracedItem } from "./itemIndex";
import { quoted } from "./quoted";

type AmountClaim = Claim<AmountQuantity>;

/** An amount of the text: by its name, by what was named before, as a change, by its words, by its value alone. */
export function traceAmount(claim: AmountClaim, evidence: WorkbookFacts): Answer {
  const { mention } = claim;
  return (
    (mention.role === "change" ? asChange(claim, evidence) : byName(claim)) ??
    asComputed(claim, evidence) ??
    quoted(claim, evidence) ??
    byValue(claim, evidence) ??
    contradiction(claim, evidence) ??
    NOT_FOUND
  );
}

/** May the printed amount be this one? Half of the last place that the sentence prints is left open. */
function matcher({ mention, sentence }: AmountClaim): (amount: number) => boolean {
  const { quantity } = mention;
  const among = mentionsOf(sentence)
    .filter(isAmount)
    .map((one) => one.quantity);
  const step = halfStep(quantity.unit, among);
  return (amount) => Math.abs(Math.abs(amount) - quantity.amount) <= step;
}

function byName(claim: AmountClaim): Answer | null {
  const matches = matcher(claim);
  const groups = [claim.named, claim.subject ? [claim.subject] : [], claim.named.length === 0 ? claim.before : []];
  for (const items of groups) {
    for (const side of sidesFor(claim)) {
      const figure = items.flatMap((item) => item.sides[side]).find(({ amount }) => matches(amount));
      if (figure) return traced(cellsOf(figure));
    }
    const part = items.flatMap(({ parts }) => parts).find(({ amount }) => matches(amount));
    if (part && items === claim.named) return traced(cellsOf(part));
  }
  return null;
}

/** Which amount of an item is meant, the likeliest first. */
function sidesFor({ mention, sentence }: AmountClaim): readonly AmountColumn[] {
  if (mention.role === "budget") return ["budget"];
  if (mention.role === "previous") return ["previous"];
  if (mention.role === "final") return ["final"];
  return /预算/.test(sentence.text) && !/决算/.test(sentence.text) ? ["budget", "final"] : ["final", "budget"];
}

/** 比上年增加 …: the difference of two amounts of one item. */
function asChange(claim: AmountClaim, { items }: WorkbookFacts): Answer | null {
  const matches = matcher(claim);
  const { lead } = claim.mention;
  const own = items.named(plainItemName(subjectOf(lead)));
  const base: AmountColumn = /(?<!上年)预算/.test(lead.slice(-16)) ? "budget" : "previous";
  for (const item of [...own, ...(claim.subject ? [claim.subject] : []), ...claim.before]) {
    for (const now of item.sides.final) {
      const before = item.sides[base].find(({ amount }) => matches(now.amount - amount));
      if (before) return traced([...cellsOf(now), ...cellsOf(before)]);
    }
  }
  return betweenNamed(claim, matches);
}

/** 年末 … 比年初增加: the difference of the two amounts that were named before. */
function betweenNamed({ before }: AmountClaim, matches: (amount: number) => boolean): Answer | null {
  const finals = before.slice(0, 6).flatMap(({ sides }) => sides.final);
  for (const [at, first] of finals.entries()) {
    const second = finals.slice(at + 1).find(({ amount }) => matches(first.amount - amount));
    if (second) return traced([...cellsOf(first), ...cellsOf(second)]);
  }
  return null;
}

/** 相差 …: the difference of two amounts of the sentence; 分项数相加为 …: the sum of a table's classes. */
function asComputed(claim: AmountClaim, { items }: WorkbookFacts): Answer | null {
  const { mention, sentence } = claim;
  const matches = matcher(claim);
  const among = mentionsOf(sentence);
  const earlier = among.slice(0, among.indexOf(mention)).filter(isAmount);
  if (/相差$/.test(mention.lead) && earlier.length >= 2) {
    const [second, first] = [earlier.at(-1), earlier.at(-2)];
    if (first && second && matches(first.quantity.amount - second.quantity.amount)) return traced([]);
  }
  if (!/相加为?$/.test(mention.lead)) return null;
  const sum = items.sums.find(({ amount }) => matches(amount));
  return sum ? traced(cellsOf(sum)) : null;
}

/** The value stands somewhere in the workbook; not for 0, and not where the name says which cell it must be. */
function byValue(claim: AmountClaim, { items }: WorkbookFacts): Answer | null {
  if (claim.mention.quantity.amount === 0 && claim.named.length > 0 && meant(claim).length === 0) return traced([]);
  if (claim.mention.quantity.amount === 0 || meant(claim).length > 0) return null;
  const matches = matcher(claim);
  const figure = items.all.find(({ amount }) => matches(amount));
  return figure ? traced(cellsOf(figure)) : null;
}

function traced(cells: readonly CellRef[]): Answer {
  return { status: "traced", cells };
}

/** The figures that the words can only mean; empty where they leave it open. */
function meant(claim: AmountClaim): AmountFigure[] {
  const { mention } = claim;
  const named = claim.named.filter(({ kind }) => kind !== "loose");
  if (!["value", "final", "budget", "previous"].includes(mention.role)) return [];
  const bySide = sidesFor(claim).map((side) => named.flatMap((item) => item.sides[side]));
  return bySide.find((figures) => figures.length > 0) ?? [];
}

function contradiction(claim: AmountClaim, evidence: WorkbookFacts): Answer | null {
  const figures = meant(claim);
  const [figure] = figures;
  if (!figure || !isOfTheYear(claim, evidence.year)) return null;
  const { unit } = claim.mention.quantity;
  const distinct = new Set(figures.map(({ amount }) => amount));
  const cells = figures.flatMap(cellsOf);
  return {
    status: "contradicted",
    cells,
    value: `${printedAmount(figure.amount, unit, true)}${unit}`,
    expected: numberIn(figure.amount, unit),
    isSure: distinct.size === 1 && isSureName(claim),
    isNear: isNear(claim, figure),
  };
}

/** One unit of the last printed place: rounded elsewhere, or mistyped; it cannot be told. */
function isNear({ mention: { quantity } }: AmountClaim, { amount }: AmountFigure): boolean {
  const step = FEN_PER_UNIT[quantity.unit] / 10 ** Math.max(quantity.decimals, 2);
  return step > 1 && Math.abs(Math.abs(amount) - quantity.amount) <= step * 1.01;
}

const PLANS = /计划|拟|预计|目标|力争|下年|下一年|明年|截至|累计|以来/;

/** The item's own amount in the reported year: no plan, no other year. */
function isOfTheYear(claim: AmountClaim, year: number | null): boolean {
  return !PLANS.test(claim.mention.lead) && isOfYear(claim, year);
}

/**
 * Is it certain that the name means the whole unit's item? Economic items also stand in projects' budgets, and
 * functional ones under a fund: they need the words of their own table beside them.
 */
function isSureName({ named, subject, sentence, passage, mention }: AmountClaim): boolean {
  if (subject && named.length === 1 && named[0] === subject) return true;
  // 甲费、乙费…万元 may be the sum of both.
  if (jointName(mention.lead) !== null) return false;
  if (/项目|专项|下属|本级|机关本级|所属|分局|其中[^,;]*单位/.test(mention.lead)) return false;
  const text = sentence.text.slice(0, mention.quantity.end);
  return named.every(({ kind }: TracedItem) => {
    switch (kind) {
      case "total":
      case "project":
        return true;
      case "threePublic":
        return /三公/.test(passage.plain) || /三公/.test(passage.section ?? "");
      case "functional":
      case "functionalIncome":
        return /\([类款项]\)|支出(?:合计|决算|总计)|一般公共预算财政拨款支出/.test(text);
      case "economic":
        return (
          /基本支出|人员经费|公用经费|工资福利支出|商品和服务支出|对个人和家庭|资本性支出/.test(text) &&
          !/项目/.test(text)
        );
      default:
        return false;
    }
  });
}
