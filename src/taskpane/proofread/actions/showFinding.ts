import { occurrenceOf } from "../occurrence";
import type { ProofDesk } from "../state/proofDesk";

/** Shows a finding's sentence: beside the list, and in the document where it is open in Word. */
export async function showFinding(desk: ProofDesk, index: number | null): Promise<void> {
  const { store } = desk;
  store.dispatch({ type: "findingSelected", index });
  const { result } = store.getState();
  const finding = index === null ? undefined : result?.proofreading.findings[index];
  const host = desk.document();
  if (!host || !result || !finding) return;
  try {
    await host.showWords(finding.quote, occurrenceOf(result.document, finding));
  } catch (error) {
    store.dispatch({ type: "failed", error });
  }
}
