import { useState } from "react";

/** Drawing more at once would hold up the page. */
export const PAGE = 50;

export interface Paged<Entry> {
  readonly shown: readonly Entry[];
  /** How many are not drawn yet. */
  readonly rest: number;
  readonly showMore: () => void;
}

/** A long list, a page at a time; the entry at `selectedAt` is always drawn (-1: none is selected). */
export function usePaged<Entry>(entries: readonly Entry[], selectedAt = -1): Paged<Entry> {
  const [asked, setAsked] = useState(PAGE);
  const limit = Math.max(asked, selectedAt + 1);
  return {
    shown: entries.slice(0, limit),
    rest: Math.max(0, entries.length - limit),
    showMore: () => setAsked(limit + PAGE),
  };
}
