import Decimal from "decimal.js";
import { isCountUnit } from "../../lexicon/units";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention, MentionOf } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { CountQuantity } from "../../reading/quantity";
import type { ProofFinding } from "../proofFinding";

/** G21, F02: counts and scores against their parts: 编制14名，其中行政6名、事业8名; 编制14名（行政6名、事业8名）. */
export const checkCounts: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => [
      ...listsIn(sentence.mentions, passage.sentences[index - 1]).flatMap((list) => judge(passage, sentence, list)),
      ...partsAboveTotals(passage, sentence),
    ]),
  );

type CountMention = MentionOf<CountQuantity>;

function isCount(mention: Mention | undefined): mention is CountMention {
  return mention?.quantity.kind === "count" && isCountUnit(mention.quantity.measure);
}

interface CountList {
  readonly total: CountMention;
  readonly parts: readonly CountMention[];
  /** 其中 says that they are parts; a bracket alone does not. */
  readonly isSaid: boolean;
}

/** Behind a count: 其中, or a bracket that opens with another count. */
function listsIn(mentions: readonly Mention[], previous: Sentence | undefined): CountList[] {
  return mentions.flatMap((first, at): CountList[] => {
    const isSaid = /其中/.test(first.lead);
    const before = at === 0 ? previous?.mentions.at(-1) : mentions[at - 1];
    const isInBracket = before?.depth === first.depth - 1 && /^\([^,;:]*$/.test(first.lead);
    if (!isCount(first) || !isCount(before) || !(isSaid || (at > 0 && isInBracket))) return [];
    if (before.role !== "value" || before.quantity.measure !== first.quantity.measure) return [];
    const parts = partsFrom(mentions.slice(at), first);
    return parts && parts.length > 1 ? [{ total: before, parts, isSaid }] : [];
  });
}

/** The counts of the list; `null` where it is open (等) or says more than counts (满分15分，得9分). */
function partsFrom(mentions: readonly Mention[], first: CountMention): CountMention[] | null {
  const parts: CountMention[] = [];
  const isParted = mentions.find((one) => one !== first && one.depth === first.depth)?.lead.startsWith(";");
  for (const mention of mentions) {
    const { lead, depth } = mention;
    if (mention !== first) {
      if (depth < first.depth || /其中|另|此外/.test(lead) || (!isParted && lead.includes(";"))) break;
      if (first.depth > 0 && /\).*\(/.test(lead)) break;
      if (depth > first.depth || mention.quantity.kind === "percent") continue;
      if (/等/.test(lead)) return null;
    }
    if (!isCount(mention) || mention.quantity.measure !== first.quantity.measure) break;
    if (mention.quantity.measure === "分" && /满分|分值|权重|扣/.test(lead)) return null;
    parts.push(mention);
  }
  return parts;
}

/** People and posts of a unit by kind; the retired and the lent are no part of them. */
const STAFF = /行政|事业|工勤|参公|政法/;

function judge(passage: Passage, sentence: Sentence, { total, parts, isSaid }: CountList): ProofFinding[] {
  const printed = total.quantity.value;
  const sums = parts.map((_, at) => Decimal.sum(...parts.slice(0, at + 1).map(({ quantity }) => quantity.value)));
  const sum = sums.at(-1);
  // What follows the parts may be counted beside the total: 实有9人，其中行政4人、事业5人，退休3人.
  const endsEarlier = sums.some((one, at) => at > 0 && one.eq(printed) && !goesOn(parts, at + 1));
  if (!sum || sum.eq(printed) || endsEarlier) return [];
  const isScore = total.quantity.measure === "分";
  const isStaff = parts.filter(({ label }) => STAFF.test(label)).length > 1;
  const isWhole = isStaff || isScore || parts.some(({ label }) => label.startsWith("其他"));
  const isSure = isWhole || (isSaid && sum.gt(printed));
  return [
    foundAt(passage, sentence.quote, isScore ? "F02" : "G21", isSure ? "error" : "warning", {
      variant: "sum",
      params: {
        parts: parts.map(({ quantity }) => quantity.value.toString()).join(" + "),
        sum: sum.toString(),
        total: total.quantity.written,
      },
      expected: sum.toNumber(),
      actual: printed.toNumber(),
    }),
  ];
}

/** Are the counts from a place on of the same kind as those before: 工勤 beside 行政, 其他用车 beside 机要通信用车? */
function goesOn(parts: readonly CountMention[], from: number): boolean {
  const kind = parts[0]?.label.slice(-2) ?? "";
  return parts
    .slice(from)
    .every(
      ({ label }) => (STAFF.test(label) && !/退休|离休/.test(label)) || (kind.length === 2 && label.endsWith(kind)),
    );
}

/** 接待15批次（其中外事接待20批次）: one part alone can exceed its total too. */
function partsAboveTotals(passage: Passage, { mentions, quote }: Sentence): ProofFinding[] {
  return mentions.flatMap((part, at) => {
    const total = mentions[at - 1];
    if (!isCount(part) || !isCount(total) || !/^[,;:(]*其中/.test(part.lead)) return [];
    if (part.quantity.measure !== total.quantity.measure || total.role !== "value" || part.role !== "value") return [];
    if (part.quantity.value.lte(total.quantity.value)) return [];
    return [
      foundAt(passage, quote, "G21", "error", {
        variant: "part",
        params: { part: part.quantity.written, total: total.quantity.written },
        expected: total.quantity.value.toNumber(),
        actual: part.quantity.value.toNumber(),
      }),
    ];
  });
}
