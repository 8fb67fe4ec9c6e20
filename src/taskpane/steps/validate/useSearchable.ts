import { useEffect, useMemo, useReducer } from "react";
import type { Finding } from "../../../core/findings/finding";
import { useText } from "../../components/TextContext";
import type { FindingFilter } from "./findingFilter";
import { isSearchable, prepareSearch } from "./searchText";

/** The filter, its words left out until there is a text for each finding to look for them in. */
export function useSearchable(findings: readonly Finding[], filter: FindingFilter): FindingFilter {
  const t = useText();
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const isReady = isSearchable(t, findings);
  useEffect(() => (isReady ? undefined : prepareSearch(t, findings, drawAgain)), [t, findings, isReady]);
  return useMemo(() => (isReady || filter.words === "" ? filter : { ...filter, words: "" }), [isReady, filter]);
}
