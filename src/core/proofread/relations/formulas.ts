import Decimal from "decimal.js";
import type { Fact } from "../../reading/facts";
import type { Passage, Sentence } from "../../reading/passage";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** …=（A-B）/C×100%=-20.00%: what is written out between two equals signs, and its result. */
const WRITTEN = /=([^=。;]{3,160})=(-?\d[\d,]*(?:\.\d+)?)(%|[亿万千]?元|分)?/gu;
const AMOUNT = /-?\d[\d,]*(?:\.\d+)?/;

/** F20: formulas that are written out with their numbers. */
export const formulas: Relation = (book) =>
  book.passages.flatMap((passage) =>
    passage.inTable
      ? []
      : passage.sentences.flatMap((sentence) =>
          sentence.text.includes("=") ? formulasIn(passage, sentence, book) : [],
        ),
  );

function formulasIn(passage: Passage, sentence: Sentence, book: FactBook): Tie[] {
  return [...sentence.text.matchAll(WRITTEN)].flatMap(
    ({ 0: written, index, 1: left = "", 2: result = "", 3: unit = "" }): Tie[] => {
      const terms = termsOf(left);
      const value = terms && /[-+*/]/.test(terms.join("")) ? evaluate(terms) : null;
      if (!value) return [];
      const printed = new Decimal(result.replaceAll(",", ""));
      const place = new Decimal(10).pow(-(result.split(".")[1]?.length ?? 0));
      const isPercent = unit === "%";
      const expected = isPercent ? value.times(100) : value;
      const end = index + written.length;
      const facts: Fact[] = book
        .ofSentence(sentence)
        .filter(({ quantity }) => quantity.start >= index && quantity.end <= end + 1);
      if (expected.minus(printed).abs().lte(place))
        return [{ relation: "formula", facts, agreement: "equal", finding: null }];
      const recomputed = `${expected.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}${unit}`;
      const finding = foundAt(passage, sentence.quote, "F20", "error", {
        variant: "formula",
        params: { formula: left, recomputed, written: `${result}${unit}` },
        expected: expected.toDecimalPlaces(4).toNumber(),
        actual: printed.toNumber(),
      });
      return [{ relation: "formula", facts, agreement: "contradiction", finding }];
    },
  );
}

const TERM = /[()+*/-]|\d[\d,]*(?:\.\d+)?%?/g;

/** Numbers and signs, names and units left out; `null` where the units differ or anything else stands between. */
function termsOf(left: string): string[] | null {
  const plain = left
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/[÷/]/g, "/")
    .replace(/[×*xX]/g, "*")
    .replace(/[−–]/g, "-");
  const units = new Set([...plain.matchAll(/\d([亿万千]?元)/g)].map(([, unit]) => unit));
  if (units.size > 1 || !AMOUNT.test(plain)) return null;
  return plain.replace(/(?:19|20)\d\d年度?/g, "").match(TERM);
}

/** The value of a formula with + − × ÷ and brackets; `null` where it is none. */
function evaluate(terms: readonly string[]): Decimal | null {
  let at = 0;
  const factor = (): Decimal | null => {
    const term = terms[at];
    at += 1;
    if (term === "(") {
      const inner = sum();
      if (terms[at] !== ")") return null;
      at += 1;
      return inner;
    }
    if (term === undefined || !/^\d/.test(term)) return null;
    const value = new Decimal(term.replace(/[,%]/g, ""));
    return term.endsWith("%") ? value.div(100) : value;
  };
  const chain = (
    next: () => Decimal | null,
    signs: string,
    apply: (a: Decimal, sign: string, b: Decimal) => Decimal | null,
  ) => {
    let value = next();
    while (value && at < terms.length && signs.includes(terms[at] ?? "?")) {
      const sign = terms[at] ?? "";
      at += 1;
      const other = next();
      value = other && apply(value, sign, other);
    }
    return value;
  };
  const product = () => chain(factor, "*/", (a, sign, b) => (sign === "*" ? a.times(b) : b.isZero() ? null : a.div(b)));
  const sum = (): Decimal | null => chain(product, "+-", (a, sign, b) => (sign === "+" ? a.plus(b) : a.minus(b)));
  const value = sum();
  return at === terms.length ? value : null;
}
