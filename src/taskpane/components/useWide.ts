import { useSyncExternalStore } from "react";

/** From this width on, list and detail stand side by side. */
const WIDE = "(min-width: 900px)";

/** For styles: the same width. */
export const WIDE_MEDIA = `@media ${WIDE}`;

/** Is there room for two columns? Followed while the window changes. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(WIDE);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
