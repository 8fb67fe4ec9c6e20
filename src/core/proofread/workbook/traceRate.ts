import Decimal from "decimal.js";
import type { AmountFigure, Figure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import { plainLabel } from "../../workbook/label";
import type { CellRef } from "../../workbook/cellRef";
import { halfStep, percentText } from "../../reading/precision";
import type { PercentQuantity } from "../../reading/quantity";
import { isAmount, mentionsOf, namedShareBase, subjectOf } from "./mention";
import type { Answer, Claim, WorkbookFacts } from "./claim";
import { namedLast } from "./namedLast";
import { NOT_FOUND } from "./claim";
import { rateNamed } from "../../lexicon/items";
import type { AmountColumn, TracedItem } from "./itemIndex";
import { plainItemName } from "./itemIndex";
import { quoted } from "./quoted";

type RateClaim = Claim<PercentQuantity>;

interface Candidate {
  readonly percent: Decimal;
  readonly cells: readonly CellRef[];
  /** The budget that it rests on. */
  readonly budget?: AmountFigure;
}

/** A percentage of the text: a rate that the workbook states or that follows from two of its figures. */
export function traceRate(claim: RateClaim, evidence: WorkbookFacts): Answer {
  const { quantity } = claim.mention;
  const named = [...scoreRates(claim, evidence), ...namedRates(claim, evidence)];
  const candidates = named.length > 0 ? named : derivedRates(claim, evidence);
  const half = new Decimal(10).pow(-quantity.decimals).div(2);
  const found = candidates.find(({ percent }) => percent.minus(quantity.value).abs().lte(half));
  if (found) return { status: "traced", cells: found.cells };
  const words = quoted(claim, evidence);
  if (words) return words;
  const possible = candidates.filter(isOnStatedBudget(claim));
  const [first] = possible;
  const values = new Set(possible.map(({ percent }) => percentText(percent)));
  if (!first || values.size > 2) return NOT_FOUND;
  return {
    status: "contradicted",
    cells: first.cells,
    value: `${percentText(first.percent)}%`,
    expected: Number(percentText(first.percent)),
    isSure: false,
  };
}

/** 效益指标分值30分，得分28分，得分率93.33%: the points of what was named last before it. */
function scoreRates({ sentence, mention }: RateClaim, { scores }: WorkbookFacts): Candidate[] {
  if (!/得分率(?:为|达|达到|是)?$/.test(mention.lead)) return [];
  const before = sentence.text.slice(0, mention.quantity.start);
  const own = namedLast(before, scores);
  const whole = Math.max(0, ...own.map(({ points }) => points));
  if (whole <= 0) return [];
  return own.map(({ points, ref }) => ({
    percent: new Decimal(points).div(whole).times(100),
    cells: ref ? [ref] : [],
  }));
}

/** 预算执行率, 在职人员控制率: by their name. */
function namedRates({ mention }: RateClaim, { items }: WorkbookFacts): Candidate[] {
  const name = plainLabel(mention.label);
  const rate = rateNamed(name);
  if (!rate) return [];
  const stated = rate.stated
    .flatMap((key) => items.figuresAt(key))
    .flatMap((figure) =>
      figure.kind === "ratio" ? [{ percent: new Decimal(figure.percent), cells: cellsOf(figure) }] : [],
    );
  const computed = rate.ratios.flatMap(([part, whole]) =>
    pairs(items.figuresAt(part), items.figuresAt(whole)).flatMap(([a, b]) => ratio(a, b)),
  );
  return [...stated, ...computed];
}

function derivedRates(claim: RateClaim, evidence: WorkbookFacts): Candidate[] {
  switch (claim.mention.role) {
    case "completion":
      return [
        ...subjects(claim, evidence).flatMap(({ sides }) =>
          pairs(sides.final, sides.budget).flatMap(([final, budget]) => completions(final, budget)),
        ),
        ...ofOpeningBudget(claim, evidence),
      ];
    case "rate":
      return subjects(claim, evidence).flatMap((item) => changeRates(item, claim.mention.lead, claim));
    case "share":
      return shares(claim, evidence);
    default:
      return [];
  }
}

/**
 * 年初预算数…，全年执行数…，完成年初预算的…%: of the two amounts that a form states under names of their own. Both are the whole
 * unit's: an item of it is never held against them.
 */
function ofOpeningBudget({ mention, before }: RateClaim, { items }: WorkbookFacts): Candidate[] {
  if (!/年初预算/.test(mention.lead)) return [];
  const budgets = sideOf(items.named("年初预算数"), "budget");
  const whole = new Set(sideOf(items.named("全年执行数"), "final"));
  const finals = sideOf(before, "final").filter((figure) => whole.has(figure));
  return pairs(finals, budgets).flatMap(([final, budget]) => completions(final, budget));
}

function sideOf(items: readonly TracedItem[], column: "final" | "budget"): AmountFigure[] {
  return items.flatMap(({ sides }) => sides[column]);
}

function completions(final: AmountFigure, budget: AmountFigure): Candidate[] {
  return ratio(final, budget).map((rate) => ({ ...rate, budget }));
}

/**
 * 年初预算为820万元，支出决算为850万元，完成年初预算的103.66%: the sentence says which budget it means. A rate of another one does not
 * contradict it: without the workbook of the budget that one may be all there is.
 */
function isOnStatedBudget({ sentence, mention }: RateClaim): (candidate: Candidate) => boolean {
  const stated = mentionsOf(sentence)
    .filter(isAmount)
    .filter(({ role, quantity }) => role === "budget" && quantity.end <= mention.quantity.start)
    .at(-1)?.quantity;
  if (!stated) return () => true;
  const step = halfStep(stated.unit, [stated]);
  return ({ budget }) => !budget || Math.abs(budget.amount - stated.amount) <= step;
}

/** The items that the clause may speak of: its own name, the paragraph's path, the nearest ones before. */
function subjects({ mention, before, subject }: RateClaim, { items }: WorkbookFacts): readonly TracedItem[] {
  const own = items.named(plainItemName(subjectOf(mention.lead)));
  if (own.length > 0) return own;
  return subject ? [subject, ...before] : before;
}

function changeRates({ sides }: TracedItem, lead: string, { sentence, mention }: RateClaim): Candidate[] {
  const clause = sentence.text.slice(Math.max(0, mention.quantity.start - 30), mention.quantity.start) + lead;
  const bases: readonly AmountColumn[] = /预算/.test(clause) ? ["budget", "previous"] : ["previous", "budget"];
  return bases.flatMap((base) =>
    pairs(sides.final, sides[base]).flatMap(([now, then]) =>
      then.amount > 0
        ? [
            {
              percent: new Decimal(Math.abs(now.amount - then.amount)).times(100).div(then.amount),
              cells: [...cellsOf(now), ...cellsOf(then)],
            },
          ]
        : [],
    ),
  );
}

const WHOLES = [
  "expenditure.yearTotal",
  "income.yearTotal",
  "generalBudget.total",
  "expenditure.total",
  "income.total",
  "basic.total",
  "threePublic.final.total",
];

/** 占 …的: of the base that is named, else of the totals and of what was named before it (甲…万元，其中：乙…万元，占…%). */
function shares({ mention, nearest, before }: RateClaim, { items }: WorkbookFacts): Candidate[] {
  const named = items
    .named(plainItemName(namedShareBase(mention.lead)))
    .flatMap(({ sides }) => [...sides.final, ...sides.budget]);
  const earlier = before.flatMap(({ sides }) => sides.final);
  const wholes = named.length > 0 ? named : [...WHOLES.flatMap((key) => items.figuresAt(key)), ...earlier];
  const parts = nearest.flatMap(({ sides }) => [...sides.final, ...sides.budget]);
  return pairs<Figure, Figure>(parts, wholes).flatMap(([a, b]) => ratio(a, b));
}

function ratio(part: Figure, whole: Figure): Candidate[] {
  const [a, b] = [bare(part), bare(whole)];
  if (part.kind !== whole.kind || a === null || b === null || b <= 0) return [];
  return [{ percent: new Decimal(a).times(100).div(b), cells: [...cellsOf(part), ...cellsOf(whole)] }];
}

function bare(figure: Figure): number | null {
  return figure.kind === "amount" ? figure.amount : figure.kind === "count" ? figure.count : null;
}

function pairs<A = AmountFigure, B = AmountFigure>(first: readonly A[], second: readonly B[]): [A, B][] {
  return first.flatMap((a) => second.map((b): [A, B] => [a, b]));
}
