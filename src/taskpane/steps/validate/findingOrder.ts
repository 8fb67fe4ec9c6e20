import { createContext, useContext } from "react";

/** The ids of the findings in the order in which they are listed: what comes next after one that is settled. */
export const FindingOrder = createContext<readonly string[]>([]);

/** @returns all other ids, those behind it first, then those before it */
export function useOthersAfter(id: string): readonly string[] {
  const order = useContext(FindingOrder);
  return othersAfter(order, id);
}

export function othersAfter(order: readonly string[], id: string): readonly string[] {
  const at = order.indexOf(id);
  return at < 0 ? order : [...order.slice(at + 1), ...order.slice(0, at)];
}
