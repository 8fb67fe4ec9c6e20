import Decimal from "decimal.js";
import { isWholeOf } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import type { PercentFact } from "../../reading/facts";
import { isPercentFact } from "../../reading/facts";
import { itemNameOf } from "../../reading/itemNames";
import type { Sentence } from "../../reading/passage";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** B17: shares without amounts of parts that make up their whole: 基本支出占66.67%，项目支出占33.33%. */
export const shareSums: Relation = (book) => book.sentences.flatMap((sentence) => judge(sentence, book));

function judge(sentence: Sentence, book: FactBook): Tie[] {
  const facts = book.ofSentence(sentence);
  const shares = facts.filter(isPercentFact).filter(({ kind }) => kind === "share");
  const [first] = shares;
  if (!first || shares.length < 2 || shares.length !== facts.length) return [];
  // Each may be a share of something else: 占货物支出的…，占工程支出的….
  if (new Set(shares.map(({ whole }) => whole)).size > 1) return [];
  const isSaid = pattern("shares.ofWhole").test(first.lead) && !/等|其中|主要/.test(sentence.text);
  const isAll = isWholeOf(shares.map(nameOf));
  const isWhole = isSaid || isAll;
  if (!isWhole && !isOneList(shares)) return [];
  // Where there are amounts each share is recomputed by itself (G10).
  const items = shares.map((share) => itemNameOf(nameOf(share)).name);
  const stated = book.ofSection(first.passage.sectionNumber);
  if (!isSaid && stated.some(({ kind, item }) => kind === "amount" && items.includes(item))) return [];
  const sum = Decimal.sum(...shares.map(({ quantity }) => quantity.value));
  const place = Decimal.max(...shares.map(({ quantity }) => new Decimal(10).pow(-quantity.decimals)));
  if (sum.minus(100).abs().lte(place.times(shares.length)))
    return [{ relation: "shareSum", facts: shares, agreement: "equal", finding: null }];
  if (!isWhole && sum.lt(100)) return [];
  const severity = isAll && sum.gt(100) ? "error" : "warning";
  const finding = foundAt(first.passage, sentence.quote, "B17", severity, {
    variant: "sum",
    params: { parts: shares.map(({ quantity }) => quantity.written).join(" + "), sum: `${sum.toString()}%` },
    expected: 100,
    actual: sum.toNumber(),
  });
  return [{ relation: "shareSum", facts: shares, agreement: "contradiction", finding }];
}

/** 卫生健康支出占…，住房保障支出占…: names of one kind beside each other, none of them said to be within another. */
function isOneList(shares: readonly PercentFact[]): boolean {
  const kinds = new Set(shares.map((share) => nameOf(share).slice(-2)));
  return (
    shares.length > 2 &&
    kinds.size === 1 &&
    shares.every(({ opener, depth }, at) => depth === 0 && (at === 0 || opener === ""))
  );
}

/** The words before 占. */
function nameOf({ label }: PercentFact): string {
  return label.replace(/占.*$/, "");
}
