import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact, isPercentFact } from "../../reading/facts";
import type { Passage } from "../../reading/passage";
import { foundAt } from "../check";
import { rateTie, sumTie } from "./countTies";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

const QUOTA = /(?:编制|核定|编制数|编制人数|人员编制)[^,;。]{0,6}$/;
const ACTUAL = /(?:实有|在职|在编|实际)[^,;。]{0,10}$/;
const CONTROL_RATE = /控制率(?:为|达|达到|是|:)?$/;
/** Who is paid from the budget: those in service and the retired (certainty: use of the field, no statute). */
const WHOLE = /财政供养(?:人员)?(?:合计|总数|人数|共)*(?:为|:)?$/;
const IN_SERVICE = /(?:在职|在编|在岗)(?:在编)?(?:人员|职工|人数)*(?:为|有|:)?$/;
const RETIRED = /离?退休(?:人员|职工|人数|干部)*(?:为|有|:)?$/;
const UNIT = "(?:全局|全校|本部门|本单位|我单位|我局|部门|单位)?";
/** The unit's own totals, said without a kind (行政编制 is another number). */
const TOTALS: readonly (readonly [name: string, words: RegExp])[] = [
  ["编制", new RegExp(`(?:^|[,;:。、])${UNIT}(?:现有|共有|核定|总)*(?:人员)?编制(?:数|人数|总数)?(?:为|共|:)?$`, "u")],
  [
    "实有人数",
    new RegExp(`(?:^|[,;:。、])${UNIT}(?:年末|年底)?(?:现有|实有)(?:人数|人员|在职人员|在编人数)?(?:为|共|:)?$`, "u"),
  ],
];

/** G21, F20: the people of a unit: against the posts that were granted, by kind, and in different places. */
export const staff: Relation = (book) => [
  ...book.passages.flatMap((passage) => (passage.inTable ? [] : againstPosts(passage, book))),
  ...book.facts.flatMap((fact) => (isPeople(fact) && WHOLE.test(fact.lead) ? byKind(fact, book) : [])),
  ...TOTALS.flatMap(([item, words]) => twice(item, words, book)),
];

function isPeople(fact: Fact): fact is CountFact {
  return isCountFact(fact) && ["人", "名"].includes(fact.quantity.measure);
}

/** The posts that were granted, the people in them, and the control rate that follows. */
function againstPosts(passage: Passage, book: FactBook): Tie[] {
  const facts = book.ofPassage(passage);
  const people = facts.filter(isPeople).filter(({ lead }) => !lead.includes("其中"));
  // 含行政工勤编制2人 is that of one kind, 实有人员编制 either of the two.
  const quota = people.find(
    ({ lead, label }) => QUOTA.test(lead) && !KIND.test(lead) && !/实有|在职|在编人/.test(label),
  );
  const actual = servingAmong(facts.filter(isPeople));
  if (!quota || !actual || quota.quantity.value.isZero()) return [];
  const [posts, serving] = [quota.quantity, actual.quantity];
  const params = { quota: posts.written, actual: serving.written };
  const ties = facts
    .filter(isPercentFact)
    .filter(({ lead }) => CONTROL_RATE.test(lead))
    .map((rate) =>
      rateTie("ratio", rate, [actual, quota], { rule: "F20", severity: "warning", variant: "rate", params }),
    );
  if (!serving.value.gt(posts.value) || passage.plain.includes("超编")) return ties;
  const over = { variant: "overQuota", params, expected: posts.value.toNumber(), actual: serving.value.toNumber() };
  const finding = foundAt(passage, actual.sentence.quote, "G21", "warning", over);
  return [...ties, { relation: "containment", facts: [actual, quota], agreement: "contradiction", finding }];
}

/** 实有68人（其中在职52人、退休16人）: the posts are those of the people in service; the retired count for none. */
function servingAmong(people: readonly CountFact[]): CountFact | undefined {
  const all = people.find(({ lead }) => ACTUAL.test(lead) && !lead.includes("其中") && !lead.endsWith("编制"));
  const isListed = (one: CountFact) => all !== undefined && one.sentence === all.sentence && one.at > all.at;
  const listed = people.filter((one) => isListed(one) && (one.opener !== "" || one.depth > (all?.depth ?? 0)));
  const behind = people.filter((one) => isListed(one) && listed[0] !== undefined && one.at >= listed[0].at);
  if (!behind.some(({ lead }) => RETIRED.test(lead))) return all;
  return behind.find(({ lead }) => IN_SERVICE.test(lead));
}

/** 财政供养人员30人，其中在职20人，退休10人. */
function byKind(whole: CountFact, book: FactBook): Tie[] {
  const others = book
    .ofSentence(whole.sentence)
    .filter(isPeople)
    .filter(({ depth }) => depth === whole.depth);
  const [serving, moreServing] = others.filter(({ lead }) => IN_SERVICE.test(lead));
  const [retired, moreRetired] = others.filter(({ lead, opener }) => RETIRED.test(lead) && opener === "");
  if (!serving || !retired || moreServing) return [];
  const parts = moreRetired?.lead.includes("、") ? [serving, retired, moreRetired] : [serving, retired];
  return [sumTie("countSum", { whole, parts: [serving, retired], facts: [whole, ...parts] })];
}

/** 行政编制42名，实有40人: the people are those of the posts before. */
function isOfKind(previous: Fact | undefined, { sentence }: Fact): boolean {
  return previous?.sentence === sentence && KIND.test(previous.lead);
}

const KIND = /(?:行政|事业|工勤|参公|政法|后勤|其他)(?:人员)?编制?[^,;。]{0,4}$/;

/** Posts or people of the unit with two totals in different places. */
function twice(item: string, words: RegExp, book: FactBook): Tie[] {
  const [first, ...others] = book.facts
    .filter(isPeople)
    .filter(({ lead, depth, year }) => depth === 0 && words.test(lead) && year === book.year)
    .filter((one) => !isOfKind(book.facts[one.at - 1], one));
  const other = others.find(({ quantity }) => first && !quantity.value.eq(first.quantity.value));
  if (!first || others.length === 0) return [];
  if (!other) return [{ relation: "sameFact", facts: [first, ...others], agreement: "equal", finding: null }];
  const finding = foundAt(other.passage, other.sentence.quote, "G21", "warning", {
    variant: "twoPlaces",
    params: {
      item,
      first: first.quantity.written,
      second: other.quantity.written,
      paragraph: first.passage.paragraph,
    },
    expected: first.quantity.value.toNumber(),
    actual: other.quantity.value.toNumber(),
  });
  return [{ relation: "sameFact", facts: [other, first], agreement: "contradiction", finding }];
}
