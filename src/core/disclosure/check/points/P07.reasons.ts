import { pattern } from "../../../lexicon/words";
import type { CheckedNumber, CheckContext } from "../checkContext";
import { placeOfFact, placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import type { Passage } from "../../../reading/passage";
import type { Topic } from "../topics";

const TOPICS: readonly Topic[] = ["overall", "appropriation", "generalBudget", "threePublic", "agencyOperation"];

/** P07: every increase and decrease has its reason. */
export const P07 = definePoint({
  id: "P07",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureInspection2016"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const changed = changedPassages(context);
    const parts = [...emptyReasons(context), ...changed.flatMap((one) => judged(one, context))];
    if (parts.some(({ verdict }) => verdict !== "hint")) return parts;
    return [
      changed.length > 0 ? holds("allReasoned", { params: { count: changed.length } }) : cannotTell("noChanges"),
      ...parts,
    ];
  },
  examples: [
    breaks("noReason", [["主要原因：上级下达的专项转移支付增加，新增债券付息支出。", ""]]),
    breaks("emptyReason", [["主要原因：本年人员调出，办公费用压减。", "主要原因："]]),
    breaks("noReason", [["主要原因：严格执行公务接待标准，接待批次减少。", ""]]),
  ],
});

/** The first change of every paragraph that tells one: an amount or a rate that is not 0, else a budget that was not met. */
function changedPassages({ numbers, sections }: CheckContext): CheckedNumber[] {
  const found = new Map<Passage, CheckedNumber>();
  for (const one of numbers) {
    const { fact } = one;
    const topic = sections.topicAt(fact.passage.paragraph);
    if (topic === null || !TOPICS.includes(topic) || !isChange(one)) continue;
    const before = found.get(fact.passage)?.fact.kind;
    if (before === undefined || (before === "completion" && fact.kind !== "completion")) found.set(fact.passage, one);
  }
  return [...found.values()];
}

function isChange({ fact: { kind, direction, quantity } }: CheckedNumber): boolean {
  if (kind === "change" || kind === "rate") return direction !== 0 && !quantity.value.isZero();
  return kind === "completion" && !quantity.value.eq(100) && !quantity.value.isZero();
}

/** A reason in the paragraph, in the one behind it, or one for all of the section at its end. */
function judged(one: CheckedNumber, { sections, isFromPages }: CheckContext): PointPart[] {
  const { passage } = one.fact;
  const section = sections.all.find(({ body }) => body.includes(passage));
  const body = section?.body ?? [passage];
  const after = body.slice(body.indexOf(passage) + 1);
  const [next] = after;
  const isReasoned =
    pattern("disclosure.reason").test(passage.plain) ||
    (next !== undefined && pattern("disclosure.reason").test(next.plain.slice(0, BEGINNING))) ||
    after.some(({ plain }) => pattern("disclosure.collectiveReason").test(plain));
  if (isReasoned) return [];
  const details = { params: { written: one.fact.quantity.written }, place: placeOfFact(one.fact) };
  // Of a budget that was not met the rules ask for no reason; most texts give one.
  if (one.fact.kind === "completion") return [hint("completionWithoutReason", details)];
  return [isFromPages ? cannotTell("noReasonMaybe", details) : fails("noReason", details)];
}

const BEGINNING = 40;

function emptyReasons({ passages, isFromPages }: CheckContext): PointPart[] {
  return passages.flatMap((passage, at) => {
    const match = passage.inTable ? null : pattern("disclosure.emptyReason").exec(passage.plain);
    if (!match) return [];
    // 主要原因: at the end of a line, and the reasons in a list below it.
    const goesOn =
      match[0].endsWith(":") && match.index + match[0].length === passage.plain.length && continues(passages[at + 1]);
    const quote = passage.sentences.find(({ text }) => text.includes(match[0]))?.quote ?? passage.written;
    const details = { place: placeOfPassage(passage, quote) };
    return goesOn ? [] : [isFromPages ? cannotTell("emptyReason", details) : fails("emptyReason", details)];
  });
}

function continues(next: Passage | undefined): boolean {
  return next !== undefined && !next.isHeading && !next.inTable;
}
