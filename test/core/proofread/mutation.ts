import type { ProofFinding } from "../../../src/core/proofread/proofFinding";
import type { DocumentBlock, ReportDocument } from "../../../src/core/text/document";

export interface Mutation {
  readonly document: ReportDocument;
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
  readonly context: string;
}

const NUMBER = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=万元|元|%|人|名|个|分|辆|台|批次)/g;

/** Every number with a unit in the prose, altered alone in one digit. The same seed alters them in the same way. */
export function mutationsOf(document: ReportDocument, seed: number): Mutation[] {
  const random = randomOf(seed);
  return document.blocks.flatMap((block, at) => {
    if (block.type === "table") return [];
    return [...block.text.matchAll(NUMBER)].map((match): Mutation => {
      const [from] = match;
      const to = withOtherDigit(from, random);
      const text = block.text.slice(0, match.index) + to + block.text.slice(match.index + from.length);
      const altered: DocumentBlock = { ...block, text };
      return {
        document: { ...document, blocks: document.blocks.map((one, index) => (index === at ? altered : one)) },
        paragraph: at + 1,
        from,
        to,
        context: block.text.slice(Math.max(0, match.index - 12), match.index + from.length + 4),
      };
    });
  });
}

function withOtherDigit(written: string, random: () => number): string {
  const digits = [...written].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = digits[Math.floor(random() * digits.length)] ?? 0;
  const digit = (Number(written[at]) + 1 + Math.floor(random() * 9)) % 10;
  return `${written.slice(0, at)}${digit}${written.slice(at + 1)}`;
}

/** mulberry32: a small generator with a seed, so that a failing run can be repeated. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** At most `count` of the values, drawn without putting back. */
export function someOf<T>(values: readonly T[], count: number, seed: number): T[] {
  const random = randomOf(seed);
  const left = [...values];
  return Array.from({ length: Math.min(count, values.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** What a reader would look at: errors and warnings, in a form to compare. */
export function alarms(findings: readonly ProofFinding[]): Set<string> {
  return new Set(findings.filter(({ severity }) => severity !== "info").map((finding) => JSON.stringify(finding)));
}
