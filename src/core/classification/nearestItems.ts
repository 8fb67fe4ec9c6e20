import type { Classification } from "./classification";
import type { ClassificationItem } from "./item";
import { isValidIn } from "./item";
import { normaliseItemName } from "./itemName";
import { nameSimilarity } from "./similarity";

export interface ItemCandidate {
  /** A row in force in the year asked for. */
  readonly item: ClassificationItem;
  /** Why: the very name; a name the code bore in other years; a known way of writing; or much the same spelling. */
  readonly via: "name" | "otherYear" | "synonym" | "spelling";
  /** 0 to 1; 1 unless `via` is `spelling`. */
  readonly similarity: number;
}

/** What is known about the place where the name stands. */
export interface NameContext {
  /** Only items below this code. */
  readonly under?: string;
  /** Only 类 (1), 款 (2) or 项 (3). */
  readonly level?: number;
}

/** Below this share of equal characters two names have nothing to do with each other. */
const LEAST_SIMILARITY = 0.6;

/** The ways in which a name is known to mean an item, the surest first. */
const WAYS: readonly {
  readonly via: ItemCandidate["via"];
  readonly items: (classification: Classification, name: string, year: number | null) => readonly ClassificationItem[];
}[] = [
  { via: "name", items: (classification, name, year) => classification.itemsByName(name, year) },
  {
    via: "otherYear",
    items: (classification, name, year) =>
      classification.itemsByName(name).flatMap(({ code }) => classification.itemsByCode(code, year)),
  },
  {
    via: "synonym",
    items: (classification, name, year) =>
      classification.synonymsOf(name).flatMap(({ code }) => classification.itemsByCode(code, year)),
  },
];

/**
 * The items that a written name may mean, best first. More than one with the same standing means that the name alone
 * does not tell (a generic 项, an ambiguous synonym): never take the first of those for granted.
 */
export function nearestItems(
  classification: Classification,
  name: string,
  year: number | null,
  context: NameContext = {},
  limit = 5,
): ItemCandidate[] {
  const known = WAYS.flatMap(({ via, items }) =>
    items(classification, name, year)
      .filter((item) => fits(item, context))
      .map((item): ItemCandidate => ({ item, via, similarity: 1 })),
  );
  const candidates = known.length > 0 ? known : similarSpellings(classification, name, year, context);
  return distinct(candidates).slice(0, limit);
}

/**
 * The one code that a name without a code means: `九、卫生健康支出` among the 类 is 210, and so is its former name.
 * Spelling alone is not enough. `null` where nothing is known or where several codes remain.
 */
export function resolveName(
  classification: Classification,
  name: string,
  year: number | null,
  context: NameContext = {},
): ItemCandidate | null {
  for (const { via, items } of WAYS) {
    const [first, ...rest] = items(classification, name, year).filter((item) => fits(item, context));
    if (first) return rest.every(({ code }) => code === first.code) ? { item: first, via, similarity: 1 } : null;
  }
  return null;
}

function fits(item: ClassificationItem, { level, under }: NameContext): boolean {
  return (level === undefined || item.level === level) && (under === undefined || item.code.startsWith(under));
}

function similarSpellings(
  classification: Classification,
  name: string,
  year: number | null,
  context: NameContext,
): ItemCandidate[] {
  const written = normaliseItemName(name);
  const candidates: ItemCandidate[] = [];
  for (const [normalised, bearers] of classification.names()) {
    const items = bearers.filter((item) => isValidIn(item, year) && fits(item, context));
    const similarity = items.length > 0 ? nameSimilarity(written, normalised) : 0;
    if (similarity < LEAST_SIMILARITY) continue;
    candidates.push(...items.map((item): ItemCandidate => ({ item, via: "spelling", similarity })));
  }
  return candidates.sort((a, b) => b.similarity - a.similarity || (a.item.code < b.item.code ? -1 : 1));
}

function distinct(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const seen = new Set<ClassificationItem>();
  return candidates.filter(({ item }) => !seen.has(item) && seen.add(item));
}
