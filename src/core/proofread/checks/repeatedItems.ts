import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import { compareAmounts } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Statement } from "../../reading/statements";

/**
 * G02: an item that a report states once for the whole unit (收入总计, 本年支出合计, “三公”经费 …) with two amounts in
 * the same sense, of the same year and fund, in whatever places.
 */
export const checkRepeatedItems: Check = ({ statements }) => {
  const headlines = statements.filter(({ isHeadline, aspect }) => isHeadline && aspect !== "change");
  const groups = groupBy(headlines, ({ item, aspect, year, owner, fund }) =>
    JSON.stringify([item, aspect, year, owner, ownFund(item) ? "" : fund]),
  );
  return [...groups.values()].flatMap(differing);
};

/** The name says of which fund the item is. */
function ownFund(item: string): boolean {
  return /财政拨款|公务|三公|出国|机关运行|采购/.test(item);
}

function differing(group: readonly Statement[]): ProofFinding[] {
  const odd = oddOneOf(group);
  const other = odd && group.find((one) => compareAmounts(one.mention.quantity, odd.mention.quantity) !== "equal");
  if (!odd || !other) return [];
  const agreement = compareAmounts(odd.mention.quantity, other.mention.quantity);
  const isSure = odd.isNamed && other.isNamed && odd.fund === other.fund;
  const details = (variant: string) => ({
    variant,
    params: {
      item: odd.item,
      first: other.mention.quantity.written,
      second: odd.mention.quantity.written,
      paragraph: other.passage.paragraph,
    },
    expected: other.mention.quantity.value.toNumber(),
    actual: odd.mention.quantity.value.toNumber(),
  });
  const quote = odd.sentence.quote;
  if (agreement === "rounding") return [foundAt(odd.passage, quote, "G02", "info", details("rounding"))];
  const ratio = odd.mention.quantity.amount / other.mention.quantity.amount;
  if (isUnitSlip(ratio)) return [foundAt(odd.passage, quote, "A03", "error", details("unit"))];
  return [foundAt(odd.passage, quote, "G02", isSure ? "error" : "warning", details("twoPlaces"))];
}

/** The statement that fewest others agree with; of two, the later one. */
function oddOneOf(group: readonly Statement[]): Statement | null {
  const agreeing = (one: Statement) =>
    group.filter((other) => compareAmounts(one.mention.quantity, other.mention.quantity) === "equal").length;
  const ranked = group.map((statement, at) => ({ statement, agreeing: agreeing(statement), at }));
  const [odd] = ranked.sort((a, b) => a.agreeing - b.agreeing || b.at - a.at);
  return odd && odd.agreeing < group.length ? odd.statement : null;
}

/** 元 for 万元 or the other way round: the same digits, ten thousand times as much. */
function isUnitSlip(ratio: number): boolean {
  return [ratio, 1 / ratio].some((one) => Math.abs(one - 10_000) < 1);
}
