import { printedAmount } from "../sumDetails";
import { sum } from "../../amount/amount";
import type { Fact } from "../../reading/facts";
import { isAmountFact, isCountFact } from "../../reading/facts";
import { unitWritten } from "../../reading/quantity";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { before } from "./operands";
import type { Relation, Tie } from "./tie";

/** G21: 12个项目，重点3个，其余9个: the first of one unit is what was named and the rest. What else may be told between is a question. */
export const rests: Relation = (book) =>
  book.facts.flatMap((rest): Tie[] => {
    if (!isRest(rest, book) || rest.opener !== "") return [];
    const alike = before(rest, book).filter(
      (one) => one.depth === rest.depth && unitWritten(one.quantity) === unitWritten(rest.quantity),
    );
    const [whole, ...named] = alike;
    if (!whole || named.length === 0 || alike.some(({ kind, isBase }) => kind !== rest.kind || isBase)) return [];
    // 甲12万元，占10%；其余100万元，占90%: the first has a share itself, it is a part too.
    if (book.facts[whole.at + 1]?.kind === "share") return [];
    if (isOfOtherWhole(whole)) return [];
    const parts = [...named, rest];
    const facts = [whole, ...parts];
    const { isEqual, written } = added(whole, parts);
    if (isEqual) return [{ relation: "sum", facts, agreement: "equal", finding: null }];
    const finding = foundAt(rest.passage, rest.sentence.quote, "G21", "warning", {
      variant: "sum",
      params: {
        parts: parts.map(({ quantity }) => quantity.written).join(" + "),
        sum: written,
        total: whole.quantity.written,
      },
      actual: whole.quantity.value.toNumber(),
    });
    return [{ relation: "sum", facts, agreement: "contradiction", finding }];
  });

/** 项目支出中，甲9万元，乙3万元，其余…: the whole stands further before, and the first is a part too. */
function isOfOtherWhole({ lead, opener }: Fact): boolean {
  return opener !== "" || /中[,:]/.test(lead);
}

function added(whole: Fact, parts: readonly Fact[]): { readonly isEqual: boolean; readonly written: string } {
  if (isAmountFact(whole)) {
    const { unit, amount } = whole.quantity;
    const total = sum(parts.filter(isAmountFact).map(({ quantity }) => quantity.amount));
    return { isEqual: total === amount, written: `${printedAmount(total, unit)}${unit}` };
  }
  const total = parts.reduce((all, { quantity }) => all + quantity.value.toNumber(), 0);
  return { isEqual: whole.quantity.value.eq(total), written: String(total) };
}

const REST = /(?:^|[,;])(?:其余|余下的?)[^,;。]{0,10}$/u;

/** 其余9个, and 其余9个涉及资金450万元: the amount of the rest too. */
function isRest(fact: Fact, book: FactBook): boolean {
  if (REST.test(fact.lead)) return true;
  const previous = book.facts[fact.at - 1];
  const isIts = isAmountFact(fact) && previous?.sentence === fact.sentence && isCountFact(previous);
  return isIts && REST.test(previous.lead) && /^[^,;。]{0,10}$/.test(fact.lead);
}
