import type { Fact } from "../reading/facts";
import type { TextPlace } from "../findings/textPlace";
import { withoutNumbers } from "./alike";
import type { DocumentChange, FigureChange } from "./documentChange";
import type { VersionBlock } from "./version";
import type { WorkbookSide } from "./workbookSide";

/** Two versions of a paragraph: the numbers that changed where the words are the same, else the words, and the numbers of the same items. */
export function passageChanges(old: VersionBlock, now: VersionBlock, side: WorkbookSide): DocumentChange[] {
  const isSameWords = withoutNumbers(old.plain) === withoutNumbers(now.plain);
  const place: TextPlace = {
    paragraph: now.paragraph,
    section: now.section,
    quote: now.written,
    cell: null,
    span: null,
  };
  const figures =
    isSameWords && old.facts.length === now.facts.length
      ? inOrder(old.facts, now.facts)
      : byReading(old.facts, now.facts);
  const changed = figures
    .filter(([one, other]) => one.quantity.written !== other.quantity.written)
    .map(([one, other]) => figureChange(one, other, place, side));
  // A year, a number of a document: numbers that bear no unit.
  if (isSameWords && changed.length > 0) return changed;
  return [...changed, { type: "reworded", what: "paragraph", old: old.written, now: now.written, place }];
}

type Twins = readonly (readonly [Fact, Fact])[];

function inOrder(old: readonly Fact[], now: readonly Fact[]): Twins {
  return old.flatMap((one, at) => {
    const other = now[at];
    return other && other.quantity.kind === one.quantity.kind ? [[one, other] as const] : [];
  });
}

/** Numbers that are read as the same thing, where each version has one such. */
function byReading(old: readonly Fact[], now: readonly Fact[]): Twins {
  const readingOf = ({ kind, item, aspect, owner, fund, isBase, base }: Fact) =>
    kind === "unknown" || item === "" ? null : [kind, item, aspect, owner, fund, isBase, base?.aspect ?? ""].join("|");
  return old.flatMap((one) => {
    const reading = readingOf(one);
    const twins = now.filter((other) => reading !== null && readingOf(other) === reading);
    const own = old.filter((other) => readingOf(other) === reading);
    const [twin] = twins;
    return twin && twins.length === 1 && own.length === 1 ? [[one, twin] as const] : [];
  });
}

function figureChange(old: Fact, now: Fact, place: TextPlace, side: WorkbookSide): FigureChange {
  const { passage, sentence, quantity, item, label } = now;
  return {
    type: "figure",
    item: item === "" ? label : item,
    table: "",
    old: old.quantity.written,
    now: quantity.written,
    place: { ...place, quote: sentence.quote },
    ...side.ofNumber(passage.paragraph, sentence.start, quantity.start),
  };
}
