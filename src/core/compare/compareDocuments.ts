import type { FinalAccounts } from "../accounts/finalAccounts";
import { BUILT_IN, type Classifications } from "../classification/classifications";
import type { TextPlace } from "../findings/textPlace";
import type { ReportDocument } from "../text/document";
import { align } from "./align";
import { textsAlike, withoutNumbers } from "./alike";
import { passageChanges } from "./passageChanges";
import { tableChanges } from "./tableChanges";
import type { DocumentChange, DocumentComparison } from "./documentChange";
import { workbookSide } from "./workbookSide";
import { versionOf, type VersionBlock } from "./version";

export interface CompareOptions {
  /** The workbook that the new version should follow. */
  readonly accounts?: FinalAccounts | null;
  readonly classifications?: Classifications;
}

/**
 * Two versions of a document: which numbers, sentences and cells of tables are others now, in the order of the new one, and whether
 * the workbook says what now stands there. Nothing is said of what is the same but for white space.
 */
export function compareDocuments(
  old: ReportDocument,
  now: ReportDocument,
  { accounts = null, classifications = BUILT_IN }: CompareOptions = {},
): DocumentComparison {
  const [before, after] = [versionOf(old, classifications), versionOf(now, classifications)];
  const side = workbookSide(after, accounts);
  const pairs = align(before.blocks, after.blocks, {
    key: (block) => `${block.table ? "table" : "text"} ${block.plain}`,
    alike: blocksAlike,
  });
  const changes = pairs.flatMap(({ old: one, now: other }): DocumentChange[] => {
    if (one && other) {
      if (one.table && other.table) return tableChanges(one, other, side);
      return one.plain === other.plain ? [] : passageChanges(one, other, side);
    }
    if (one) return alone(one, "removed");
    return other ? alone(other, "added") : [];
  });
  return { old: old.name, now: now.name, changes, hasWorkbook: accounts !== null };
}

/** Tables are one where their titles are; words are one where most of them are, whatever the numbers. */
function blocksAlike(old: VersionBlock, now: VersionBlock): number {
  if ((old.table === null) !== (now.table === null)) return 0;
  const words = textsAlike(withoutNumbers(old.plain), withoutNumbers(now.plain));
  if (!old.table) return words;
  return old.title !== "" && old.title === now.title ? Math.max(words, 0.9) : words;
}

function alone(block: VersionBlock, type: "added" | "removed"): DocumentChange[] {
  if (block.plain === "") return [];
  const words = block.table ? block.title : block.written;
  const what = block.table ? "table" : "paragraph";
  return [
    { type, what, old: type === "removed" ? words : "", now: type === "added" ? words : "", place: placeOf(block) },
  ];
}

function placeOf({ paragraph, section, written, title }: VersionBlock): TextPlace {
  return { paragraph, section, quote: written === "" ? title : written, cell: null, span: null };
}
