import { sum } from "../../amount/amount";
import type { Check } from "../check";
import { foundAt } from "../check";
import { itemNameOf } from "../itemNames";
import type { AmountMention, Mention, PercentMention } from "../mention";
import { isAmount, isPercent } from "../mention";
import type { Passage } from "../passage";
import { agreementWith, halfStep, percentText, ratioOf } from "../precision";
import type { AmountQuantity } from "../quantity";
import type { ProofFinding } from "../proofFinding";
import type { Statement } from "../statements";

interface Share {
  readonly passage: Passage;
  readonly quote: string;
  readonly part: AmountMention;
  readonly share: PercentMention;
  /** The number before the list, if the share stands in a list. */
  readonly total: AmountMention | null;
  /** 占 … 的: the base as named, empty if it is not. */
  readonly base: string;
}

/**
 * Shares, 占 …%: against the total before the list; where that is not told, shares of one list or of one named base
 * against each other (all of them must point to the same base).
 */
export const checkShares: Check = ({ passages, statements }) => {
  const shares = passages.flatMap(sharesIn);
  const groups = new Map<string, Share[]>();
  const findings: ProofFinding[] = [];
  for (const written of shares) {
    const share = {
      ...written,
      total: written.total ?? namedBase(passages, written) ?? wholeOf(passages, statements, written),
    };
    if (share.total) {
      findings.push(...againstTotal(share, amountsNear(passages, share.passage)));
      continue;
    }
    const key = share.base === "" ? `${share.passage.sectionNumber}` : `${share.passage.sectionNumber}|${share.base}`;
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  for (const group of groups.values())
    findings.push(...againstEachOther(group, amountsNear(passages, group[0]?.passage)));
  return findings;
};

/** 占本年支出合计的…: the amount of that name, where the document states one and always the same. */
function namedBase(passages: readonly Passage[], { base, part }: Share): AmountMention | null {
  if (base.length < 4) return null;
  const named = passages
    .flatMap(({ sentences }) => sentences.flatMap(({ mentions }) => mentions.filter(isAmount)))
    .filter((one) => one !== part && isValue(one) && one.label.endsWith(base));
  return new Set(named.map(({ quantity }) => quantity.amount)).size === 1 ? (named[0] ?? null) : null;
}

const AMONG = /([^,;:。]{2,30})中[,:]/;

/** `“三公”经费支出决算中，公务接待费…占…%`: the item of that name, else the one final amount just before. */
function wholeOf(passages: readonly Passage[], statements: readonly Statement[], share: Share): AmountMention | null {
  const { passage, part, base } = share;
  const at = passage.sentences.findIndex(({ mentions }) => mentions.includes(part));
  const sentence = passage.sentences[at];
  const among = sentence && AMONG.exec(sentence.text.slice(0, part.quantity.start));
  if (base !== "" || !sentence || !among) return null;
  const { name } = itemNameOf(among[1] ?? "");
  const named = statements.filter(({ item, aspect }) => item === name && aspect === "final");
  if (new Set(named.map(({ mention }) => mention.quantity.amount)).size === 1) return named[0]?.mention ?? null;
  const finals = (mentions: readonly Mention[]) => mentions.filter(isAmount).filter(({ role }) => role === "final");
  const own = finals(sentence.mentions.filter(({ quantity }) => quantity.end <= among.index + among[0].length));
  const before = at > 0 ? passage.sentences.slice(at - 1, at) : passages[passages.indexOf(passage) - 1]?.sentences;
  const [only, ...others] = own.length > 0 ? own : finals((before ?? []).flatMap(({ mentions }) => mentions));
  return others.length === 0 ? (only ?? null) : null;
}

function isValue({ role }: AmountMention): boolean {
  return role === "value" || role === "final";
}

function sharesIn(passage: Passage): Share[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((share, at): Share[] => {
      const part = sentence.mentions[at - 1];
      if (!isPercent(share) || share.role !== "share" || !isAmount(part)) return [];
      if (!["value", "final", "budget"].includes(part.role)) return [];
      const base =
        /占([^,;:。]*?)(?:的|的比重|的比例)?(?:为)?$/.exec(share.lead)?.[1]?.replace(/^比(?:重|例)?/, "") ?? "";
      const total = base === "" ? totalBefore(sentence.mentions, at - 1) : null;
      return [{ passage, quote: sentence.quote, part, share, total, base }];
    }),
  );
}

/** The amount before the list that the part belongs to; none where lists are nested. */
function totalBefore(mentions: readonly Mention[], partAt: number): AmountMention | null {
  const opener = /其中|以下方面/;
  const openers = mentions.slice(0, partAt + 1).filter(({ lead }) => opener.test(lead));
  const first = openers[0];
  if (!first || openers.length !== 1) return null;
  return (
    mentions
      .slice(0, mentions.indexOf(first))
      .filter(isAmount)
      .filter(({ role }) => role === "value" || role === "final")
      .at(-1) ?? null
  );
}

function amountsNear(passages: readonly Passage[], passage: Passage | undefined): AmountMention[] {
  return passages
    .filter(({ sectionNumber }) => sectionNumber === passage?.sectionNumber)
    .flatMap(({ sentences }) => sentences.flatMap(({ mentions }) => mentions.filter(isAmount)));
}

function againstBase({ part, share }: Share, base: AmountQuantity) {
  return agreementWith(share.quantity, [part.quantity, base], (step) =>
    ratioOf(part.quantity.amount, step, base.amount, step),
  );
}

function againstTotal(share: Share, near: readonly AmountMention[]): ProofFinding[] {
  const { passage, quote, part, total } = share;
  const own = total && againstBase(share, total.quantity);
  if (!total || !own || own.agreement === "equal") return [];
  const otherBase = near.find(
    (base) => base.quantity.amount > 0 && base !== part && againstBase(share, base.quantity)?.agreement === "equal",
  );
  const details = (variant: string) => ({
    variant,
    params: {
      part: part.quantity.written,
      item: part.label,
      total: total.quantity.written,
      share: share.share.quantity.written,
      recomputed: percentText(own.ratio.percent),
      ...(otherBase ? { other: otherBase.quantity.written } : {}),
    },
    expected: Number(percentText(own.ratio.percent)),
    actual: share.share.quantity.value.toNumber(),
  });
  if (own.agreement === "rounding") return [foundAt(passage, quote, "G10", "info", details("rounding"))];
  if (otherBase) return [foundAt(passage, quote, "G10", "warning", details("otherBase"))];
  if (own.agreement === "loose") return [foundAt(passage, quote, "G10", "warning", details("share"))];
  return [foundAt(passage, quote, "G10", "error", details("share"))];
}

/** The base that a share implies, as bounds in 分. */
function impliedBase({ part, share }: Share): { low: number; high: number } | null {
  const { amount, unit } = part.quantity;
  const slack = halfStep(unit, [part.quantity]);
  // A whole printed place is left open on either side: half would be rounding, and 尾差 never accuses.
  const place = 10 ** -share.quantity.decimals;
  const value = share.quantity.value.toNumber();
  if (amount === 0 || value - place <= 0) return null;
  return { low: ((amount - slack) * 100) / (value + place), high: ((amount + slack) * 100) / (value - place) };
}

/** The parts of one base may be all of it. */
function sumOfParts(group: readonly Share[]): AmountQuantity[] {
  const first = group[0]?.part.quantity;
  if (!first || group.some(({ part }) => part.quantity.unit !== first.unit)) return [];
  return [{ ...first, amount: sum(group.map(({ part }) => part.quantity.amount)) }];
}

function againstEachOther(group: readonly Share[], near: readonly AmountMention[]): ProofFinding[] {
  const bases = [...near.map(({ quantity }) => quantity), ...sumOfParts(group)];
  const judged = group.flatMap((share) => {
    const bounds = impliedBase(share);
    const explained = bases.some(
      (base) => base !== share.part.quantity && againstBase(share, base)?.agreement === "equal",
    );
    return bounds ? [{ share, bounds, explained }] : [];
  });
  const named = group[0]?.base !== "";
  return judged.flatMap(({ share, bounds, explained }) => {
    const others = judged.filter((one) => one.share !== share);
    const against = others.filter(({ bounds: other }) => other.low > bounds.high || bounds.low > other.high);
    const agreeing = others.filter((one) => !against.includes(one));
    const agreeAmong = against.length >= 2 && agreeing.length === 0;
    // Of two that contradict each other, and nothing to tell which, the later one is shown.
    if (named && judged.length === 2 && others.some((one) => !one.explained) && judged[1]?.share !== share) return [];
    const isSuspect = named ? against.length > 0 && agreeing.length === 0 && !explained : agreeAmong && !explained;
    if (!isSuspect) return [];
    const [witness] = against;
    return [
      foundAt(share.passage, share.quote, "G10", named ? "error" : "warning", {
        variant: "basesDiffer",
        params: {
          part: share.part.quantity.written,
          share: share.share.quantity.written,
          otherPart: witness?.share.part.quantity.written ?? "",
          otherShare: witness?.share.share.quantity.written ?? "",
        },
        actual: share.share.quantity.value.toNumber(),
      }),
    ];
  });
}
