import type { Severity } from "../../findings/finding";
import { lazy } from "../../cache";
import { residueOfProse } from "../../lexicon/residue";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";

interface Wording {
  readonly rule: string;
  readonly variant: string;
  readonly severity: Severity;
  /** On the plain text: no white space, half-width marks. */
  readonly pattern: RegExp;
}

/** Wordings that stand for themselves: document numbers, ways of writing numbers. */
const WORDINGS: readonly Wording[] = [
  // G16
  { rule: "G16", variant: "times", severity: "warning", pattern: /(?:降低|减少|下降)了?\d+(?:\.\d+)?倍/gu },
  { rule: "G16", variant: "range", severity: "info", pattern: /(?<![\d.%])\d+(?:\.\d+)?[~～]\d+(?:\.\d+)?%/gu },
  // G05: a decrease to nothing that is level with the year before
  {
    rule: "G05",
    variant: "levelChange",
    severity: "error",
    pattern: /(?:减少|下降|增加|增长)(?:为|到|至)0(?:\.0+)?(?:万元|元|万)[,;]?与[^,。;]{2,12}持平/gu,
  },
  {
    rule: "G05",
    variant: "levelReason",
    severity: "warning",
    pattern: /(?<!基本)持平[。,;:]?(?:主要)?(?:变动)?原因(?:是|为)?:?[^。]{0,80}(?:减少|增加|增长|下降)[^。]{0,8}/gu,
  },
  // G17
  { rule: "G17", variant: "default", severity: "warning", pattern: /截至目前|截止目前|正在筹备中/gu },
  // G18
  {
    rule: "G18",
    variant: "default",
    severity: "info",
    pattern: /[\u4e00-\u9fa5]{1,8}[[(【](?:19|20)\d{2}[\])】]第?\d{1,4}号/gu,
  },
];

/** Kinds of residue that have a sentence of their own. */
const TOLD_APART: readonly string[] = ["placeholder", "choice", "emptyLine", "advice"];

/** A06: what a template leaves behind; the same lists as in cells of the workbook. */
const residue = lazy((): readonly Wording[] =>
  residueOfProse().map(({ kind, written, isDoubtful }) => ({
    rule: "A06",
    variant: TOLD_APART.includes(kind) ? kind : "residue",
    severity: isDoubtful ? "warning" : "error",
    pattern: written,
  })),
);

export const checkWordings: Check = ({ passages }) =>
  passages.flatMap((passage, at) =>
    [...residue(), ...WORDINGS].flatMap(({ rule, variant, severity, pattern }) =>
      [...textOf(passage, passages[at + 1]).matchAll(pattern)].slice(0, 1).map((match) => {
        const sentence = passage.sentences.find(({ text }) => text.includes(match[0]));
        return foundAt(passage, sentence?.quote ?? passage.written.trim().slice(0, 120), rule, severity, {
          variant,
          params: { written: match[0] },
          actual: match[0],
        });
      }),
    ),
  );

/** A paragraph that ends with a colon goes on in the next one. */
function textOf(passage: Passage, next: Passage | undefined): string {
  return passage.plain.endsWith(":") && next && !next.isHeading ? passage.plain + next.plain : passage.plain;
}
