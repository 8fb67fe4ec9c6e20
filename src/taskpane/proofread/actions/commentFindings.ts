import { isNotFound } from "../../../core/proofread/proofFinding";
import type { Translator } from "../../../locales";
import { proofText } from "../../../locales/proofText";
import type { DocumentHost } from "../../../hosts/documentPort";
import { occurrenceOf } from "../occurrence";
import type { ProofDesk } from "../state/proofDesk";

/** Puts the findings into the open document as comments on their sentences; those that are in view in the list. */
export function commentFindings(desk: ProofDesk, t: Translator): Promise<void> {
  return inDocument(desk, async (host) => {
    const { result, severities } = desk.store.getState();
    const findings = (result?.proofreading.findings ?? []).filter(
      (finding) => !isNotFound(finding) && (severities.length === 0 || severities.includes(finding.severity)),
    );
    const { ids } = await host.addComments(
      findings.map((finding) => ({
        quote: finding.quote,
        ...(result ? { occurrence: occurrenceOf(result.document, finding) } : {}),
        text: t("proofreadPane", "comment", {
          severity: t("pane", `severity.${finding.severity}`),
          message: proofText(t, finding),
          rule: finding.rule,
        }),
      })),
    );
    const placed = ids.filter((id) => id !== null);
    return { ids: placed, notPlaced: ids.length - placed.length };
  });
}

/** Takes all of them away again. */
export function removeComments(desk: ProofDesk): Promise<void> {
  return inDocument(desk, async (host) => {
    await host.removeComments(desk.store.getState().comments?.ids ?? []);
    return null;
  });
}

type Comments = { readonly ids: readonly string[]; readonly notPlaced: number } | null;

async function inDocument(desk: ProofDesk, change: (host: DocumentHost) => Promise<Comments>): Promise<void> {
  const host = desk.document();
  if (!host || desk.store.getState().job) return;
  try {
    desk.store.dispatch({ type: "jobMoved", job: "commenting" });
    desk.store.dispatch({ type: "commented", comments: await change(host) });
  } catch (error) {
    desk.store.dispatch({ type: "failed", error });
  }
}
