import { groupBy } from "../../groupBy";
import { lazy } from "../../cache";
import { residueOfProse } from "../../lexicon/residue";
import { wordings, type Wording } from "../../lexicon/wordings";
import type { Passage } from "../../reading/passage";
import type { Check, Hit } from "../check";
import type { ProofFinding } from "../proofFinding";
import { foundAtAll, quoteAt, quoteAtWritten } from "../check";

/** Kinds of residue that have a sentence of their own. */
const TOLD_APART: readonly string[] = ["placeholder", "choice", "emptyLine", "advice"];

/** A06: what a template leaves behind; the same lists as in cells of the workbook. */
const residue = lazy((): readonly Wording[] =>
  residueOfProse().map(({ kind, written, isDoubtful }) => ({
    rule: "A06",
    variant: TOLD_APART.includes(kind) ? kind : "residue",
    severity: isDoubtful ? "warning" : "error",
    isOnWritten: false,
    runsOn: true,
    isOneRemark: false,
    pattern: written,
    needs: null,
    unless: null,
    usual: null,
  })),
);

/** Words and marks that are wrong or doubtful by themselves (lexicon, wordings), each remark once with all its places. */
export const checkWordings: Check = ({ passages }) => {
  const prose = passages.filter(({ inTable }) => !inTable);
  const told = new Set<string>();
  return [
    ...residue().flatMap((wording) => found(wording, passages, told)),
    ...wordings().flatMap((wording) => found(wording, prose, told)),
  ];
};

/** @param told what was said of which sentence: two patterns may find the same fault */
function found(wording: Wording, passages: readonly Passage[], told: Set<string>): ProofFinding[] {
  const { rule, variant, severity, isOneRemark } = wording;
  const hits = passages
    .flatMap((passage, at) => hitsIn(wording, passage, passages[at + 1]))
    .filter(({ passage: { paragraph }, quote }) => {
      const key = `${rule} ${variant} ${paragraph} ${quote}`;
      return !told.has(key) && told.add(key).size > 0;
    });
  if (wording.usual && countOf(wording.usual, passages) <= hits.length) return [];
  const groups = isOneRemark ? [hits] : [...groupBy(hits, ({ written }) => written).values()];
  return groups.flatMap((group) => {
    const { written = "" } = group[0] ?? {};
    return foundAtAll(group, rule, severity, { variant, params: { written }, actual: written });
  });
}

function countOf(pattern: RegExp, passages: readonly Passage[]): number {
  return passages.reduce((count, { written }) => count + [...written.matchAll(pattern)].length, 0);
}

function hitsIn({ isOnWritten, runsOn, pattern, needs, unless }: Wording, passage: Passage, next?: Passage): Hit[] {
  const text = isOnWritten ? passage.written : runsOn ? runningOn(passage, next) : passage.plain;
  const hits = [...text.matchAll(pattern)].map(({ 0: written, index }) => {
    const quote = isOnWritten ? quoteAtWritten(passage, index) : quoteAt(passage, index);
    return { passage, written, quote };
  });
  return needs || unless ? hits.filter(({ quote }) => allows(isOnWritten ? passage.written : quote)) : hits;

  function allows(words: string): boolean {
    return (needs === null || needs.test(words)) && (unless === null || !unless.test(words));
  }
}

/** A paragraph that ends with a colon goes on in the next one. */
function runningOn(passage: Passage, next: Passage | undefined): string {
  return passage.plain.endsWith(":") && next && !next.isHeading ? passage.plain + next.plain : passage.plain;
}
