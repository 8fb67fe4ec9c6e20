import Decimal from "decimal.js";
import type { AmountFact, Fact } from "../../reading/facts";
import type { Passage, Sentence } from "../../reading/passage";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isOwn } from "./factBook";
import { isSlip } from "./slip";
import type { Relation, Tie } from "./tie";

/** …=（A-B）/C×100%=-20.00%: what is written out between two equals signs, and its result. */
const WRITTEN = /=([^=。;]{3,160})(?==(-?\d[\d,]*(?:\.\d+)?)(%|[亿万千]?元|分)?)/gu;
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
    ({ index, 1: left = "", 2: result = "", 3: unit = "" }): Tie[] => {
      const terms = termsOf(left);
      const value = terms && /[-+*/]/.test(terms.join("")) ? evaluate(terms) : null;
      if (!value) return [];
      const printed = new Decimal(result.replaceAll(",", ""));
      const place = new Decimal(10).pow(-(result.split(".")[1]?.length ?? 0));
      const isPercent = unit === "%";
      const expected = isPercent ? value.times(100) : value;
      const end = index + `=${left}=${result}${unit}`.length;
      const facts: Fact[] = book
        .ofSentence(sentence)
        .filter(({ quantity }) => quantity.start >= index && quantity.end <= end + 1);
      if (expected.minus(printed).abs().lte(place))
        return [
          { relation: "formula", facts, agreement: "equal", finding: null },
          ...misquoted(left, passage, sentence, book),
        ];
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

/**
 * 预算总额1,676.53万元，实际支出301.88万元。…=（301.88/1,776.53）×100%: one of the two numbers is quoted as it stands before, and the
 * other, told beside it, but for a slip.
 */
function misquoted(left: string, passage: Passage, sentence: Sentence, book: FactBook): Tie[] {
  const quoted = [...left.matchAll(/\d[\d,]*\.\d+/g)].map(([written]) => written);
  if (quoted.length !== 2) return [];
  const near = book
    .ofSection(passage.sectionNumber)
    .filter(isOwn)
    .filter((one) => one.passage.paragraph <= passage.paragraph && passage.paragraph - one.passage.paragraph <= NEAR);
  const isQuoted = (one: AmountFact) => quoted.some((written) => one.quantity.value.eq(written.replaceAll(",", "")));
  return quoted.flatMap((written): Tie[] => {
    if (near.some(({ quantity }) => quantity.value.eq(written.replaceAll(",", "")))) return [];
    const meant = near.filter(
      (one) =>
        isSlip(numberOf(one), written, LEAST_DIGITS) &&
        book.ofSentence(one.sentence).some((other) => other !== one && isOwn(other) && isQuoted(other)),
    );
    const [fact, ...others] = meant;
    if (!fact || others.length > 0) return [];
    const finding = foundAt(passage, sentence.quote, "G02", "warning", {
      variant: "twoPlaces",
      params: {
        item: fact.label || fact.item,
        first: fact.quantity.written,
        second: written,
        paragraph: fact.passage.paragraph,
      },
      expected: fact.quantity.value.toNumber(),
      actual: Number(written.replaceAll(",", "")),
    });
    return [{ relation: "formula", facts: [fact], agreement: "contradiction", finding }];
  });
}

const NEAR = 3;
const LEAST_DIGITS = 4;

function numberOf({ quantity }: AmountFact): string {
  return quantity.written.replace(/[^\d.]/g, "");
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
