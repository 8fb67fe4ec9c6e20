import type { ReactNode } from "react";
import { useDeferredValue } from "react";

/** Draws its children after the rest of the pane and in slices: a long list never holds up the page. */
export function Deferred({ children }: { readonly children: ReactNode }) {
  const isTurn = useDeferredValue(true, false);
  return isTurn ? children : null;
}
