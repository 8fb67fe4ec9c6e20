import type { Check } from "../check";
import { foundAt } from "../check";
import type { MentionOf, Mention } from "../mention";
import type { CountQuantity } from "../quantity";
import type { Passage, Sentence } from "../passage";
import type { ProofFinding } from "../proofFinding";

/** G21: counts against their parts (编制14名，其中行政6名、事业8名) and against the names that are listed. */
export const checkCounts: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => [
      ...clausesOf(sentence.mentions).flatMap((mentions, at) =>
        brokenSums(passage, { ...sentence, mentions }, at === 0 ? passage.sentences[index - 1] : undefined),
      ),
      ...brokenLists(passage, sentence),
    ]),
  );

type CountMention = MentionOf<CountQuantity>;

const PEOPLE_OR_THINGS = ["人", "名", "个", "辆", "台"];

function isCount(mention: Mention | undefined): mention is CountMention {
  return mention?.quantity.kind === "count" && PEOPLE_OR_THINGS.includes(mention.quantity.measure);
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
  let sum = 0;
  const printed = total.quantity.value.toNumber();
  for (const [index, { quantity }] of counts.entries()) {
    sum += quantity.value.toNumber();
    if (sum === printed && index > 0) return [];
  }
  const isMore = sum > printed;
  const isStaff = counts.some(({ label }) => /行政/.test(label)) && counts.some(({ label }) => /事业/.test(label));
  return [
    foundAt(passage, sentence.quote, "G21", isMore || isStaff ? "error" : "warning", {
      variant: "sum",
      params: {
        parts: counts.map(({ quantity }) => quantity.value.toString()).join(" + "),
        sum,
        total: total.quantity.written,
      },
      expected: sum,
      actual: printed,
    }),
  ];
}

const LIST = /(\d+)个[^\d,:。;、]{0,4}[,:]?(?:即|包括|分别是|分别为|具体为|具体是|有):?([^。;]*)/g;

function brokenLists(passage: Passage, { text, quote }: Sentence): ProofFinding[] {
  return [...text.matchAll(LIST)].flatMap(([, written = "", tail = ""]) => {
    const list = tail.replace(/\([^()]*\)/g, "").replace(/[。!]$/, "");
    if (/等|\d|,|:|其中|无/.test(list) || !list.includes("、")) return [];
    const least = list.split("、").filter((name) => name !== "").length;
    // 和, 与 and 及 may join the last two names or stand within a name: both readings are taken.
    const most = least + (list.match(/[和与及]/g) ?? []).length;
    const stated = Number(written);
    if (stated >= least && stated <= most) return [];
    return [
      foundAt(passage, quote, "G21", "error", {
        variant: "list",
        params: { stated, listed: least },
        expected: least,
        actual: stated,
      }),
    ];
  });
}
