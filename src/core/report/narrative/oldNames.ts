import { formerNames, namesItem } from "../../classification/formerNames";
import type { Classification } from "../../classification/classification";
import { NAMES_THE_PAST, outdatedNames } from "../../lexicon/outdatedNames";
import { plainTextOf } from "../../text/plainText";
import type { ParagraphBlock, ReportBlock, ReportGap } from "../documentModel";
import { spansText } from "../prose/figureText";
import { missing } from "../prose/missing";

/** A name that the year does not have any more, and what has taken its place. */
export interface OldName {
  readonly written: string;
  readonly now: string;
}

/**
 * Names of classification items, offices and regulations that were no more in the year that the text is about. A sentence
 * that says itself that a name is of the past (原…, 更名为…) means it.
 */
export function oldNamesIn(text: string, year: number, functional: Classification): OldName[] {
  const plain = plainTextOf(text).text;
  const items = functional.isResearched(year) ? formerNames(year, functional) : [];
  const found = [
    ...items.filter(({ written }) => namesItem(plain, written)).map(({ written, name }) => ({ written, now: name })),
    ...plain.split(/(?<=[。;；\n])/u).flatMap((sentence) => oldOffices(sentence, year)),
  ];
  return [...new Map(found.map((one) => [one.written, one])).values()];
}

function oldOffices(sentence: string, year: number): OldName[] {
  if (NAMES_THE_PAST.test(sentence)) return [];
  return outdatedNames()
    .filter(({ since, unless }) => year >= since && unless?.test(sentence) !== true)
    .flatMap(({ written, now }) => [...sentence.matchAll(written)].map(([name]) => ({ written: name, now })));
}

/** What is to be checked about such a name. */
export function oldNameLine({ written, now }: OldName, year: number | null): string {
  return missing("oldName", { written, now, year: String(year ?? "") }).what;
}

interface MarkedBy {
  readonly year: number | null;
  readonly functional: Classification;
}

/**
 * Paragraphs with such a name bear a mark and say in a comment what it is called now; the words stay as they are. A chart has no
 * room for a mark: the sentence that names it bears the mark of its labels.
 */
export function markOldNames(blocks: readonly ReportBlock[], { year, functional }: MarkedBy): ReportBlock[] {
  if (year === null) return [...blocks];
  let title = "";
  return blocks.map((block, index) => {
    if (block.type === "heading") title = block.ordinal + block.text;
    if (block.type !== "paragraph" || (block.style !== "user" && block.style !== "body")) return block;
    const words = [spansText(block.spans), ...labelsOf(blocks[index + 1])].join("\n");
    const names = oldNamesIn(words, year, functional);
    return names.length === 0 ? block : { ...block, doubt: doubtOf(block, names, { title, year }) };
  });
}

function labelsOf(block: ReportBlock | undefined): readonly string[] {
  return block?.type === "chart" ? block.categories : [];
}

function doubtOf(
  block: ParagraphBlock,
  names: readonly OldName[],
  { title, year }: { readonly title: string; readonly year: number },
): ReportGap {
  const lines = names.map((name) => oldNameLine(name, year));
  const { doubt } = block;
  if (doubt) return { ...doubt, note: [doubt.note ?? doubt.what, ...lines].join("\n") };
  const [first] = names;
  const told = missing("oldName", { written: first?.written ?? "", now: first?.now ?? "", year: String(year) });
  const remedy =
    block.slot === undefined
      ? ({ type: "step", step: "validate" } as const)
      : ({ type: "text", slot: block.slot } as const);
  return { sectionTitle: title, ...told, note: lines.join("\n"), remedy };
}
