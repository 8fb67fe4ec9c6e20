import type { Severity } from "../../findings/finding";
import { lazy } from "../../lexicon/lazy";
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
  // 较上年（减少）6万元, 增（减）0元: the choice was made, its brackets have stayed.
  {
    rule: "A06",
    variant: "choice",
    severity: "warning",
    pattern: /\((?:增加?|减少?|上升|下降|增长)\)(?:幅|额)?(?:为)?(?=\d)|[增减]\([增减]\)(?=\d)/gu,
  },
  // Advice to the writer of the text.
  {
    rule: "A06",
    variant: "residue",
    severity: "warning",
    pattern:
      /(?:各|本)(?:部门|单位)[应可须]*(?:根据|结合|按照?)实际(?:情况)?[^,;。]{0,8}(?:解释|增减|填写|填列|调整|修改|补充|说明)[^,;。]{0,6}|请(?:各(?:部门|单位))?(?:根据|结合|按照?)[^,;。]{0,14}(?:填写|填列|修改|删除|补充)|(?:此处|这里|本段)(?:应|请|需)?(?:填写|填列|说明|删除)/gu,
  },
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

/** A06: what a template leaves behind; the same lists as in cells of the workbook. */
const residue = lazy((): readonly Wording[] =>
  residueOfProse().map(({ kind, written, isDoubtful }) => ({
    rule: "A06",
    variant: kind === "placeholder" || kind === "choice" || kind === "emptyLine" ? kind : "residue",
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
