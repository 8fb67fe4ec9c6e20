import type { Cause, Direction } from "../../core/report/changes/causes";
import { withKey } from "./withKey";

/** A cause as it stands in the pane's table. */
export interface CauseDraft {
  readonly key: string;
  readonly text: string;
  readonly direction: Direction;
}

/** What is kept with the table's causes set, emptied ones taken out; those of items that it does not show stay. */
export function withCauses(
  kept: unknown,
  drafts: readonly CauseDraft[],
  { year, by, at }: Pick<Cause, "year" | "by" | "at">,
): Readonly<Record<string, unknown>> | undefined {
  const before = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const all = drafts.reduce((causes, { key, text, direction }) => {
    const known = causes[key] as Partial<Cause> | undefined;
    const words = text.trim();
    if (words === "") return known?.year === year ? withKey(causes, key, undefined) : causes;
    // Who wrote it stays as long as it says the same.
    if (known?.text === words && known.year === year && known.direction === direction) return causes;
    return withKey(causes, key, { text: words, year, direction, by, at });
  }, before);
  return Object.keys(all).length > 0 ? all : undefined;
}

/** Who signed a cause last. */
export function lastCauseSigner(kept: unknown): string {
  if (typeof kept !== "object" || kept === null) return "";
  const causes = Object.values(kept as Readonly<Record<string, Partial<Cause>>>).filter(({ by }) => Boolean(by));
  return causes.sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1))[0]?.by ?? "";
}
