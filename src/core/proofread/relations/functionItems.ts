import type { Amount } from "../../amount/amount";
import { fen, numberIn, sum } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { halfStep } from "../../reading/precision";
import type { Passage } from "../../reading/passage";
import { markOf } from "../../text/heading";
import { foundAt } from "../check";
import { isOwn } from "./factBook";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

const TOTALS = ["一般公共预算财政拨款支出", "一般公共预算支出"];
const LEAST_ITEMS = 2;
const SENSES = [["plain", "final"], ["openingBudget"]] as const;

/**
 * B05: the 项 that a section goes through one by one, against the total that the section opens with: more than the total
 * cannot be; less says that an item is missing or one of the amounts is wrong.
 */
export const functionItems: Relation = (book) => {
  const sections = groupBy(book.facts.filter(isOwn), ({ passage }) => passage.chapter);
  return [...sections.values()].flatMap((stated) =>
    SENSES.flatMap((senses) =>
      judge(
        stated.filter(({ aspect, passage }) => senses.some((sense) => sense === aspect) && !isChosen(passage, book)),
      ),
    ),
  );
};

/** Of the items that changed most, under a line that says so, only some are told: they are no list of all. */
function isChosen(passage: Passage, { passages }: Pick<FactBook, "passages">): boolean {
  const before = passages.slice(0, passages.indexOf(passage)).reverse();
  const lead = before.find(({ plain, isHeading }) => isHeading || plain.endsWith(":"));
  return lead !== undefined && lead.chapter === passage.chapter && pattern("list.chosen").test(lead.plain);
}

function judge(stated: readonly AmountFact[]): Tie[] {
  const items = stated.filter(({ item }) => item.endsWith("(项)"));
  const [first] = items;
  const named = new Set(items.map(({ item }) => item));
  if (!first || named.size < LEAST_ITEMS || named.size !== items.length) return [];
  const total = stated.slice(0, stated.indexOf(first)).find(({ item }) => TOTALS.includes(item));
  if (!total) return [];
  const facts = [total, ...items];
  const quantities = facts.map(({ quantity }) => quantity);
  const { unit, amount: printed } = total.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const added = sum(items.map(({ quantity }) => quantity.amount));
  const difference = added - printed;
  const tie = (agreement: Tie["agreement"], finding: Tie["finding"] = null): Tie[] => [
    { relation: "sum", facts, agreement, finding },
  ];
  if (difference === 0) return tie("equal");
  const isRounding = Math.abs(difference) <= halfStep(unit, quantities) * quantities.length;
  if (!isRounding && difference < 0 && !isNumberedThrough(items)) return [];
  const text = (amount: Amount) => formatAmount(amount, unit);
  const severity = isRounding ? "info" : difference > 0 ? "error" : "warning";
  const finding = foundAt(total.passage, total.sentence.quote, "B05", severity, {
    variant: isRounding ? "rounding" : "items",
    params: {
      count: items.length,
      sum: text(added),
      total: text(printed),
      difference: text(fen(Math.abs(difference))),
      unit,
    },
    expected: numberIn(added, unit),
    actual: numberIn(printed, unit),
  });
  return tie(isRounding ? "rounding" : "contradiction", finding);
}

/** 1、2、3、… without a gap, or no numbers at all: then no item was lost on the way to the text. */
function isNumberedThrough(items: readonly AmountFact[]): boolean {
  const marks = items.map(({ passage }) => markOf(passage.plain));
  // 2.…行政单位医疗（项）…；事业单位医疗（项）…: several of one 款 in one paragraph.
  const numbers = marks.flatMap((mark, at) =>
    at > 0 && items[at]?.passage === items[at - 1]?.passage ? [] : [mark?.number],
  );
  return marks.every((mark) => mark === null) || numbers.every((number, at) => number === at + 1);
}
