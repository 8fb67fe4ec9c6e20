import { anyOf, pattern } from "../../../lexicon/words";
import { lazy } from "../../../cache";
import { groupBy } from "../../../groupBy";
import type { Sentence, Passage } from "../../../reading/passage";
import type { CheckContext } from "../checkContext";
import { foundIn } from "../foundByProofreading";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";

/** P08: a cut is not explained by growth, nor growth by a cut. What a reason means only a person can tell: a question, no verdict. */
export const P08 = definePoint({
  id: "P08",
  grade: "practice",
  basis: ["disclosureTextsSeen"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const reasons = reasonsOf(context);
    const parts = [
      ...foundIn(context, ({ rule, variant }) => rule === "G05" && variant === "levelReason"),
      ...reasons.filter(isContrary).map(contrary),
    ];
    if (parts.length > 0) return parts;
    return reasons.length > 0 ? [holds("fit", { params: { count: reasons.length } })] : [cannotTell("noReasons")];
  },
  examples: [
    breaks("contraryFall", [["主要原因：本年人员调出，办公费用压减。", "主要原因：本年人员增加，办公费用增长。"]], {
      strength: "doubt",
    }),
    breaks(
      "contraryRise",
      [["主要原因：上级下达的专项转移支付增加，新增债券付息支出。", "主要原因：压减会议，公务接待减少。"]],
      { strength: "doubt" },
    ),
    breaks("contraryRise", [["主要原因：财政一体化系统扩容，信息化项目增加。", "主要原因：会议费和培训费减少。"]], {
      strength: "doubt",
    }),
  ],
});

interface Reason {
  readonly passage: Passage;
  readonly quote: string;
  readonly direction: 1 | -1;
  readonly words: string;
}

/** Reasons that follow a change of one direction; a paragraph that tells several changes is left aside. */
function reasonsOf({ numbers, passages }: CheckContext): Reason[] {
  const facts = numbers.map(({ fact }) => fact);
  const changed = facts.filter(({ kind, direction }) => direction !== 0 && (kind === "change" || kind === "rate"));
  const byPassage = groupBy(changed, ({ passage }) => passage);
  return passages.flatMap((passage) => {
    const changes = byPassage.get(passage) ?? [];
    const directions = new Set(changes.map(({ direction }) => direction));
    const [direction] = directions;
    const last = changes.at(-1);
    if (directions.size !== 1 || !last || (direction !== 1 && direction !== -1)) return [];
    const after = passage.plain.slice(last.sentence.start + last.quantity.end);
    const match = pattern("disclosure.reason").exec(after);
    if (!match) return [];
    const words = after.slice(match.index + match[0].length);
    const sentence = passage.sentences.find((one: Sentence) => one.text.includes(match[0]));
    return [{ passage, direction, words, quote: sentence?.quote ?? passage.written }];
  });
}

const rises = lazy(() => new RegExp(anyOf("rise"), "u"));
const falls = lazy(() => new RegExp(anyOf("fall"), "u"));

/** Only words of the other direction, and no word of last year, of a carry-over or of something that came once. */
function isContrary({ direction, words }: Reason): boolean {
  if (pattern("disclosure.otherBase").test(words)) return false;
  const [up, down] = [rises().test(words), falls().test(words)];
  return direction > 0 ? down && !up : up && !down;
}

function contrary({ passage, quote, direction }: Reason): PointPart {
  return cannotTell(direction > 0 ? "contraryRise" : "contraryFall", { place: placeOfPassage(passage, quote) });
}
