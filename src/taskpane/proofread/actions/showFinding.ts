import type { ProofDesk } from "../state/proofDesk";

/** Shows a finding's sentence: beside the list, and in the document where it is open in Word. */
export async function showFinding(desk: ProofDesk, index: number | null): Promise<void> {
  const { store } = desk;
  store.dispatch({ type: "findingSelected", index });
  const quote = index === null ? undefined : store.getState().result?.proofreading.findings[index]?.quote;
  const host = desk.document();
  if (!host || quote === undefined) return;
  try {
    await host.showWords(quote);
  } catch (error) {
    store.dispatch({ type: "failed", error });
  }
}
