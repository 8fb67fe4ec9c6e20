import type { Check } from "../check";
import { foundAt } from "../check";
import { itemNameOf } from "../../reading/itemNames";
import type { Passage, Sentence } from "../../reading/passage";
import { compareAmounts } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Aspect, Statement } from "../../reading/statements";
import { groupBy } from "../../groupBy";

/** 决算数小于预算数, 未超过年初预算, 与上年决算数持平: what is compared, how, and with what. */
const COMPARED =
  /([^,;:。]{0,40}?)(?:决算(?:数|支出)?|支出|实际支出)?(?:与|和|较|比)?(大于|超过|高于|超出|小于|低于|等于|未超过?|没有超过?|不超过|与|和)((?:[^,;:。]{0,8}?)(预算|上年|上一年|去年)[^,;:。]{0,6}?)(基本)?(持平|一致|相同)?(?=[,;:。的]|$)/g;

type Relation = "more" | "less" | "same" | "notMore";
const RELATIONS: Readonly<Record<string, Relation>> = {
  大于: "more",
  超过: "more",
  高于: "more",
  超出: "more",
  小于: "less",
  低于: "less",
  等于: "same",
  未超: "notMore",
  未超过: "notMore",
  没有超: "notMore",
  没有超过: "notMore",
  不超过: "notMore",
};

/** G05: the words that compare final amounts with the budget or the year before, against the amounts beside them. */
export const checkLevels: Check = ({ passages, statements }) => {
  const byPassage = groupBy(statements, ({ passage }) => passage);
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) =>
      [...sentence.text.matchAll(COMPARED)].flatMap((match) => {
        const stated = (byPassage.get(passage) ?? []).filter((one) => passage.sentences.indexOf(one.sentence) <= index);
        return judge({ passage, sentence, match, stated });
      }),
    ),
  );
};

interface Comparison {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly match: RegExpExecArray;
  readonly stated: readonly Statement[];
}

function judge({ passage, sentence, match, stated }: Comparison): ProofFinding[] {
  const [written, who = "", word = "", , base = "", nearly, level] = match;
  const relation = level ? "same" : RELATIONS[word];
  if (!relation || nearly) return [];
  const item = itemNameOf(who).name || soleItem(statedNear(sentence, match.index, stated));
  if (item === null) return [];
  const aspects: readonly Aspect[] = base === "预算" ? ["budget", "openingBudget"] : ["previous"];
  const now = stated.filter((one) => one.item === item && one.aspect === "final").at(-1);
  const bases = stated.filter((one) => one.item === item && aspects.includes(one.aspect));
  const [compared] = bases;
  if (!now || !compared || bases.length > 1) return [];
  const difference = now.mention.quantity.amount - compared.mention.quantity.amount;
  const isNothing = compareAmounts(now.mention.quantity, compared.mention.quantity) !== "contradiction";
  const holds = {
    more: difference > 0 || (isNothing && difference !== 0),
    less: difference < 0 || (isNothing && difference !== 0),
    same: isNothing,
    notMore: difference <= 0 || isNothing,
  }[relation];
  if (holds) return [];
  return [
    foundAt(passage, sentence.quote, "G05", "error", {
      variant: "comparison",
      params: { written, value: now.mention.quantity.written, base: compared.mention.quantity.written },
      expected: compared.mention.quantity.value.toNumber(),
      actual: now.mention.quantity.value.toNumber(),
    }),
  ];
}

/** What the sentence has stated up to the words; what the paragraph has, where that is nothing. */
function statedNear(sentence: Sentence, place: number, stated: readonly Statement[]): readonly Statement[] {
  const own = stated.filter((one) => one.sentence === sentence);
  const before = own.filter(({ mention }) => mention.quantity.end <= place);
  if (before.length > 0) return before;
  const others = stated.filter((one) => one.sentence !== sentence);
  return others.length > 0 ? others : own;
}

/** The one item that is spoken of; `null` where there are several. */
function soleItem(stated: readonly Statement[]): string | null {
  const items = new Set(stated.map(({ item }) => item));
  return items.size === 1 ? ([...items][0] ?? null) : null;
}
