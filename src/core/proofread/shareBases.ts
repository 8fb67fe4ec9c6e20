import { breakdownsIn } from "../reading/breakdown";
import { itemNameOf } from "../reading/itemNames";
import type { AmountMention, Mention, PercentMention } from "../reading/mention";
import { isAmount, isPercent, namedShareBase } from "../reading/mention";
import type { Passage, Sentence } from "../reading/passage";
import type { Statement } from "../reading/statements";
import { differenceOf, trailingTotalsIn } from "./trailingTotal";

/** An amount with the share that it is said to be. */
export interface Share {
  readonly passage: Passage;
  readonly quote: string;
  readonly part: AmountMention;
  readonly share: PercentMention;
  /** What it is a share of, where that can be told. */
  readonly total: AmountMention | null;
  /** 占 … 的: the base as named, empty if it is not. */
  readonly base: string;
}

interface Place {
  readonly passages: readonly Passage[];
  readonly statements: readonly Statement[];
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly index: number;
}

/** The shares of a document, each with its base: as named, else the total of its list, else 在…中. */
export function sharesOf(passages: readonly Passage[], statements: readonly Statement[]): Share[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => {
      if (!sentence.text.includes("占")) return [];
      const place = { passages, statements, passage, sentence, index };
      return sentence.mentions.flatMap((share, at) => {
        const before = sentence.mentions[at - 1];
        if (before?.role !== "base") return shareAt(place, share, before) ?? [];
        return ofBase(place, share, sentence.mentions[at - 2], before) ?? [];
      });
    }),
  );
}

/** 基本支出占80%，项目支出占20%: shares of items whose amounts stand before, in one list of the paragraph. */
function shareByName({ passage, sentence, statements }: Place, share: PercentMention): Share | null {
  const { name } = itemNameOf(/^[,;。]?([^,;。]*?)占(?:比)?$/.exec(share.lead)?.[1] ?? "");
  const named = statements.filter((one) => one.passage === passage && one.item === name && one.aspect === "final");
  const [first, ...others] = named;
  if (name === "" || !first?.total || others.length > 0) return null;
  if (first.mention.quantity.end > share.quantity.start && first.sentence === sentence) return null;
  return { passage, quote: sentence.quote, part: first.mention, share, total: first.total, base: "" };
}

function shareAt(place: Place, share: Mention, part: Mention | undefined): Share | null {
  if (!isPercent(share) || share.role !== "share") return null;
  if (!isAmount(part)) return shareByName(place, share);
  if (!["value", "final", "budget"].includes(part.role)) return null;
  const base = namedShareBase(share.lead);
  const total =
    base === ""
      ? (totalOfList(place, part) ?? wholeNamed(place, part) ?? totalBehind(place, part))
      : namedBase(place, base, part);
  return { passage: place.passage, quote: place.sentence.quote, part, share, total, base };
}

/** 占本年支出合计918万元的65.9%: the base is written out. */
function ofBase({ passage, sentence }: Place, share: Mention, part: Mention | undefined, total: Mention): Share | null {
  if (!isPercent(share) || share.role !== "share" || !isAmount(part) || !isAmount(total)) return null;
  if (part.role !== "value" && part.role !== "final") return null;
  return { passage, quote: sentence.quote, part, share, total, base: total.label };
}

/** The total of the list that the part stands in; none where several amounts may be it. */
function totalOfList({ passage, sentence, index }: Place, part: AmountMention): AmountMention | null {
  const before = passage.sentences[index - 1]?.mentions ?? [];
  const lists = breakdownsIn(sentence.mentions, before, false).filter(({ parts }) => parts.includes(part));
  const list = lists.at(-1);
  const [total, ...others] = list?.totals ?? [];
  return total && others.length === 0 && isValue(total) ? total : null;
}

/** 设备购置30万元，占60%；安装服务20万元，占40%，合计50万元. */
function totalBehind({ sentence }: Place, part: AmountMention): AmountMention | null {
  const behind = trailingTotalsIn(sentence.mentions).find(({ parts }) => parts.includes(part));
  // A total that is not the sum of its parts is told once, and not again with every share.
  return behind && differenceOf(behind) === 0 ? behind.total : null;
}

/** 占本年支出合计的…: the amount of that name, where the section, or else the document, states one only. */
function namedBase({ passages, passage }: Place, base: string, part: AmountMention): AmountMention | null {
  if (base.length < 4) return null;
  const named = (among: readonly Passage[]) => {
    const amounts = among
      .flatMap(({ sentences }) => sentences.flatMap(({ mentions }) => mentions.filter(isAmount)))
      .filter((one) => one !== part && isValue(one) && one.label.endsWith(base));
    return new Set(amounts.map(({ quantity }) => quantity.amount)).size === 1 ? (amounts[0] ?? null) : null;
  };
  const ofSection = named(passages.filter(({ sectionNumber }) => sectionNumber === passage.sectionNumber));
  // 基本支出 stands once for each fund: in another section it may be another amount.
  return ofSection ?? (itemNameOf(base).isHeadline ? named(passages) : null);
}

const AMONG = /([^,;:。]{2,30})中[,:]/;

/** `“三公”经费支出决算中，公务接待费…占…%`: the item of that name, else the one final amount just before. */
function wholeNamed({ passages, statements, passage, sentence, index }: Place, part: AmountMention) {
  const among = AMONG.exec(sentence.text.slice(0, part.quantity.start));
  if (!among) return null;
  const { name } = itemNameOf(among[1] ?? "");
  const named = statements.filter(({ item, aspect }) => item === name && aspect === "final");
  if (new Set(named.map(({ mention }) => mention.quantity.amount)).size === 1) return named[0]?.mention ?? null;
  const finals = (mentions: readonly Mention[]) => mentions.filter(isAmount).filter(({ role }) => role === "final");
  const own = finals(sentence.mentions.filter(({ quantity }) => quantity.end <= among.index + among[0].length));
  const before =
    index > 0 ? passage.sentences.slice(index - 1, index) : passages[passages.indexOf(passage) - 1]?.sentences;
  const [only, ...others] = own.length > 0 ? own : finals((before ?? []).flatMap(({ mentions }) => mentions));
  return others.length === 0 ? (only ?? null) : null;
}

function isValue({ role }: AmountMention): boolean {
  return role === "value" || role === "final" || role === "budget";
}
