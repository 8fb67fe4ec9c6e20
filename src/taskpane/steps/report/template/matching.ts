import type { Placeholder } from "../../../../core/report/placeholders/placeholders";

/** Placeholders in whose name, text or cell every word of the search stands, in their order. */
export function matching(all: readonly Placeholder[], search: string): readonly Placeholder[] {
  const words = search.normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  return all.filter(({ name, text, unit, cell }) => {
    const told = [name, text, unit, cell].join(" ").normalize("NFKC").toLowerCase();
    return words.every((word) => told.includes(word));
  });
}
