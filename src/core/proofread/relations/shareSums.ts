import Decimal from "decimal.js";
import { isWholeOf } from "../../lexicon/relations";
import type { PercentFact } from "../../reading/facts";
import { isPercentFact } from "../../reading/facts";
import { itemNameOf } from "../../reading/itemNames";
import type { Sentence } from "../../reading/passage";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** B17: shares without amounts of parts that make up their whole: 基本支出占66.67%，项目支出占33.33%. */
export const shareSums: Relation = (book) =>
  [...new Set(book.facts.map(({ sentence }) => sentence))].flatMap((sentence) => judge(sentence, book));

function judge(sentence: Sentence, book: FactBook): Tie[] {
  const facts = book.ofSentence(sentence);
  const shares = facts.filter(isPercentFact).filter(({ kind }) => kind === "share");
  const [first] = shares;
  if (!first || shares.length < 2 || shares.length !== facts.length) return [];
  // Each may be a share of something else: 占货物支出的…，占工程支出的….
  if (new Set(shares.map(({ whole }) => whole)).size > 1 || !isWholeOf(shares.map(nameOf))) return [];
  // Where there are amounts each share is recomputed by itself (G10).
  const items = shares.map((share) => itemNameOf(nameOf(share)).name);
  const stated = book.ofSection(first.passage.sectionNumber);
  if (stated.some(({ kind, item }) => kind === "amount" && items.includes(item))) return [];
  const sum = Decimal.sum(...shares.map(({ quantity }) => quantity.value));
  const place = Decimal.max(...shares.map(({ quantity }) => new Decimal(10).pow(-quantity.decimals)));
  if (sum.minus(100).abs().lte(place.times(shares.length)))
    return [{ relation: "shareSum", facts: shares, agreement: "equal", finding: null }];
  const finding = foundAt(first.passage, sentence.quote, "B17", sum.gt(100) ? "error" : "warning", {
    variant: "sum",
    params: { parts: shares.map(({ quantity }) => quantity.written).join(" + "), sum: `${sum.toString()}%` },
    expected: 100,
    actual: sum.toNumber(),
  });
  return [{ relation: "shareSum", facts: shares, agreement: "contradiction", finding }];
}

/** The words before 占. */
function nameOf({ label }: PercentFact): string {
  return label.replace(/占.*$/, "");
}
