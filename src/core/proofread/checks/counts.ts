import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention, MentionOf } from "../mention";
import type { Passage, Sentence } from "../passage";
import type { CountQuantity } from "../quantity";
import type { ProofFinding } from "../proofFinding";

/** G21, F02: counts and scores against their parts: 编制14名，其中行政6名、事业8名. */
export const checkCounts: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => [
      ...clausesOf(sentence.mentions).flatMap((mentions, at) =>
        brokenSums(passage, { ...sentence, mentions }, at === 0 ? passage.sentences[index - 1] : undefined),
      ),
      ...partsAboveTotals(passage, sentence),
    ]),
  );

type CountMention = MentionOf<CountQuantity>;

/** What can be counted and added up; 分 where the total is a score. */
const MEASURES = ["人", "名", "个", "辆", "台", "人次", "批次", "次", "项", "家", "户", "件", "套", "所", "批", "分"];

function isCount(mention: Mention | undefined): mention is CountMention {
  return mention?.quantity.kind === "count" && MEASURES.includes(mention.quantity.measure);
}

/** 编制14名，其中…；实有9人，其中…: each has its own total. */
function clausesOf(mentions: readonly Mention[]): Mention[][] {
  const openers = mentions.filter(({ lead }) => /其中/.test(lead)).length;
  if (openers < 2) return [[...mentions]];
  const clauses: Mention[][] = [];
  for (const mention of mentions) {
    if (clauses.length === 0 || mention.lead.includes(";")) clauses.push([]);
    clauses.at(-1)?.push(mention);
  }
  return clauses;
}

function brokenSums(passage: Passage, sentence: Sentence, previous: Sentence | undefined): ProofFinding[] {
  const { mentions } = sentence;
  const at = mentions.findIndex(({ lead }) => /其中/.test(lead));
  const first = mentions[at];
  if (!isCount(first) || mentions.slice(at + 1).some(({ lead }) => /其中|等|另|此外|[;(]/.test(lead))) return [];
  const total = at === 0 ? previous?.mentions.at(-1) : mentions[at - 1];
  const sameMeasure = (one: CountMention) => one.quantity.measure === first.quantity.measure;
  if (!isCount(total) || total.role !== "value" || !sameMeasure(total)) return [];
  const parts = mentions.slice(at);
  const counts = parts.filter(isCount).filter(sameMeasure);
  if (counts.length < 2 || counts.length !== parts.length) return [];
  let sum = new Decimal(0);
  for (const [index, { quantity }] of counts.entries()) {
    sum = sum.plus(quantity.value);
    if (sum.eq(total.quantity.value) && index > 0) return [];
  }
  const isScore = first.quantity.measure === "分";
  const isStaff = counts.some(({ label }) => /行政/.test(label)) && counts.some(({ label }) => /事业/.test(label));
  const isSure = sum.gt(total.quantity.value) || isStaff || isScore;
  return [
    foundAt(passage, sentence.quote, isScore ? "F02" : "G21", isSure ? "error" : "warning", {
      variant: "sum",
      params: {
        parts: counts.map(({ quantity }) => quantity.value.toString()).join(" + "),
        sum: sum.toString(),
        total: total.quantity.written,
      },
      expected: sum.toNumber(),
      actual: total.quantity.value.toNumber(),
    }),
  ];
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
