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
  const fits = (item: ClassificationItem) =>
    (context.level === undefined || item.level === context.level) &&
    (context.under === undefined || item.code.startsWith(context.under));
  const known = knownWritings(classification, name, year).filter(({ item }) => fits(item));
  const candidates = known.length > 0 ? known : similarSpellings(classification, name, year, fits);
  return distinct(candidates).slice(0, limit);
}

function knownWritings(classification: Classification, name: string, year: number | null): ItemCandidate[] {
  const current = (code: string) => classification.itemsByCode(code, year);
  const candidate = (via: ItemCandidate["via"]) => (item: ClassificationItem) => ({ item, via, similarity: 1 });
  return [
    ...classification.itemsByName(name, year).map(candidate("name")),
    ...classification.itemsByName(name).flatMap((item) => current(item.code).map(candidate("otherYear"))),
    ...classification.synonymsOf(name).flatMap((synonym) => current(synonym.code).map(candidate("synonym"))),
  ];
}

function similarSpellings(
  classification: Classification,
  name: string,
  year: number | null,
  fits: (item: ClassificationItem) => boolean,
): ItemCandidate[] {
  const written = normaliseItemName(name);
  const candidates: ItemCandidate[] = [];
  for (const item of classification.items) {
    if (!isValidIn(item, year) || !fits(item)) continue;
    const similarity = nameSimilarity(written, normaliseItemName(item.name));
    if (similarity >= LEAST_SIMILARITY) candidates.push({ item, via: "spelling", similarity });
  }
  return candidates.sort((a, b) => b.similarity - a.similarity || a.item.code.localeCompare(b.item.code));
}

function distinct(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const seen = new Set<ClassificationItem>();
  return candidates.filter(({ item }) => !seen.has(item) && seen.add(item));
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
  const candidates = nearestItems(classification, name, year, context, Infinity).filter(
    ({ via }) => via !== "spelling",
  );
  const best = candidates[0];
  if (!best) return null;
  const sameStanding = candidates.filter(({ via }) => via === best.via);
  return sameStanding.every(({ item }) => item.code === best.item.code) ? best : null;
}
