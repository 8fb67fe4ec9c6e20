import { useEffect } from "react";
import type { Finding } from "../../core/findings/finding";
import type { Translator } from "../../locales/translator";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** The words of what was found are made while the other steps still run: whoever opens the list can search it at once. */
export function useSearchWords(): void {
  const { validation } = usePaneState();
  const t = useText();
  const findings = validation?.findings;
  useEffect(() => {
    if (!findings) return undefined;
    const stopped = new AbortController();
    // What cannot be loaded now is asked for again by the list itself, and told there.
    prepare(t, findings, stopped.signal).catch(() => undefined);
    return () => stopped.abort();
  }, [t, findings]);
}

async function prepare(t: Translator, findings: readonly Finding[], stopped: AbortSignal): Promise<void> {
  const [{ prepareSearch }] = await Promise.all([
    import("../steps/validate/searchText"),
    t.isWhole() ? undefined : t.loadLater(),
  ]);
  if (stopped.aborted) return;
  stopped.addEventListener("abort", prepareSearch(t, findings));
}
