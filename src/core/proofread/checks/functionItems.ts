import type { Amount } from "../../amount/amount";
import { fen, numberIn, sum } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import { markOf } from "../../text/heading";
import { halfStep } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Aspect, Statement } from "../../reading/statements";

const LEAST_ITEMS = 2;
const ASPECTS: readonly Aspect[] = ["final", "openingBudget"];

/**
 * B05: the 项 that a section goes through one by one, against the total that the section opens with: more than the total
 * cannot be; less says that an item is missing or one of the amounts is wrong.
 */
export const checkFunctionItems: Check = ({ statements }) => {
  const sections = groupBy(statements, ({ passage }) => passage.chapter);
  return [...sections.values()].flatMap((stated) => ASPECTS.flatMap((aspect) => judge(stated, aspect)));
};

function judge(stated: readonly Statement[], aspect: Aspect): ProofFinding[] {
  const ofAspect = stated.filter((one) => one.aspect === aspect);
  const items = ofAspect.filter(({ item }) => /\(项\)$/.test(item));
  const [first] = items;
  const named = new Set(items.map(({ item }) => item));
  if (!first || named.size < LEAST_ITEMS || named.size !== items.length) return [];
  const total = ofAspect.slice(0, ofAspect.indexOf(first)).find(({ item }) => item === "一般公共预算财政拨款支出");
  if (!total) return [];
  const quantities = [total, ...items].map(({ mention }) => mention.quantity);
  const { unit, amount: printed } = total.mention.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const added = sum(items.map(({ mention }) => mention.quantity.amount));
  const difference = added - printed;
  const slack = halfStep(unit, quantities) * quantities.length;
  if (difference === 0) return [];
  const text = (amount: Amount) => formatAmount(amount, unit);
  const isRounding = Math.abs(difference) <= slack;
  if (!isRounding && difference < 0 && !isNumberedThrough(items)) return [];
  return [
    foundAt(total.passage, total.sentence.quote, "B05", isRounding ? "info" : difference > 0 ? "error" : "warning", {
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
    }),
  ];
}

/** 1、2、3、… without a gap, or no numbers at all: then no item was lost on the way to the text. */
function isNumberedThrough(items: readonly Statement[]): boolean {
  const marks = items.map(({ passage }) => markOf(passage.plain));
  return marks.every((mark) => mark === null) || marks.every((mark, at) => mark?.number === at + 1);
}
