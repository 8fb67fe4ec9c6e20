import { useEffect, useMemo, useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { useText } from "../../components/TextContext";
import { prepareSearch, type FindingFilter } from "./findingFilter";

/** The filter, its words left out until there is a text for each finding to look for them in. */
export function useSearchable(findings: readonly Finding[], filter: FindingFilter): FindingFilter {
  const t = useText();
  const [ready, setReady] = useState<{ readonly t: unknown; readonly findings: readonly Finding[] } | null>(null);
  useEffect(() => prepareSearch(t, findings, () => setReady({ t, findings })), [t, findings]);
  const isReady = ready !== null && ready.t === t && ready.findings === findings;
  return useMemo(() => (isReady || filter.words === "" ? filter : { ...filter, words: "" }), [isReady, filter]);
}
