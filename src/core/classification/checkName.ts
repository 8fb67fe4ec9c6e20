import type { Classification } from "./classification";
import type { Certainty, ClassificationItem, ItemSynonym } from "./item";
import { normaliseItemName } from "./itemName";
import { nameSimilarity } from "./similarity";

/**
 * What a code and the name beside it amount to in a budget year. `certainty` is how sure the rows are that speak
 * against the name: only `sourced` and `strong` may accuse, `weak` may suggest.
 */
export type NameCheck =
  | { readonly status: "match"; readonly item: ClassificationItem }
  /** The code is in no list: that says nothing against it. `sameName`: codes that do bear the name that year. */
  | { readonly status: "unknownCode"; readonly sameName: readonly ClassificationItem[] }
  /** The lists say nothing about that year. */
  | { readonly status: "yearNotResearched" }
  /** The code is known for other years only. */
  | { readonly status: "otherYearsOnly"; readonly items: readonly ClassificationItem[]; readonly certainty: Certainty }
  /** The code bore this name in other years, before or after; `expected` is in force. */
  | {
      readonly status: "renamed";
      readonly expected: ClassificationItem;
      readonly written: ClassificationItem | ItemSynonym;
      readonly certainty: Certainty;
    }
  /** A known abbreviation or slip for the right name. */
  | {
      readonly status: "variant";
      readonly expected: ClassificationItem;
      readonly synonym: ItemSynonym;
      readonly certainty: Certainty;
    }
  /** The name is the official one of other codes. */
  | {
      readonly status: "otherCode";
      readonly expected: ClassificationItem;
      readonly belongsTo: readonly ClassificationItem[];
      readonly certainty: Certainty;
    }
  /** Neither; `similarity` (0–1) tells a slip of the pen from another name. */
  | {
      readonly status: "different";
      readonly expected: ClassificationItem;
      readonly similarity: number;
      readonly certainty: Certainty;
    };

/** Does the name belong to the code in that year, and if not, what is it? */
export function checkName(classification: Classification, code: string, name: string, year: number): NameCheck {
  const rows = classification.itemsByCode(code);
  const sameName = classification.itemsByName(name, year);
  const match = sameName.find((item) => item.code === code);
  if (match) return { status: "match", item: match };
  if (rows.length === 0) return { status: "unknownCode", sameName };

  const current = classification.itemsByCode(code, year);
  const [newest] = [...current].sort((a, b) => (b.validFrom ?? 0) - (a.validFrom ?? 0));
  if (!newest) {
    if (!classification.isResearched(year)) return { status: "yearNotResearched" };
    return { status: "otherYearsOnly", items: rows, certainty: classification.bestCertainty(rows, year) };
  }

  const certainty = classification.bestCertainty(current, year);
  const synonym = classification.synonymsOf(name).find((one) => one.code === code);
  const written =
    classification.itemsByName(name).find((item) => item.code === code) ??
    (synonym?.kind === "oldName" ? synonym : undefined);
  if (written) return { status: "renamed", expected: newest, written, certainty };
  if (synonym) return { status: "variant", expected: newest, synonym, certainty };
  if (sameName.length > 0) return { status: "otherCode", expected: newest, belongsTo: sameName, certainty };
  const similarity = nameSimilarity(normaliseItemName(name), normaliseItemName(newest.name));
  return { status: "different", expected: newest, similarity, certainty };
}
