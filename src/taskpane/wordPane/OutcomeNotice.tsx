import { useEffect } from "react";
import type { Translator } from "../../locales";
import { ClosableNotice } from "../components/ClosableNotice";
import { useText } from "../components/TextContext";
import { offerOpenDocument } from "../proofread/actions/proofreadDocument";
import { useProofDesk } from "../proofread/ProofContext";
import { ProofOffer } from "../proofread/ProofOffer";
import type { WordOutcome } from "./state/wordState";
import { UndoButton } from "./UndoButton";
import { useWord, useWordState } from "./WordContext";

/** What was done to the document last, the way back, and whether the sums still hold after it. */
export function OutcomeNotice() {
  const word = useWord();
  const { outcome, tab } = useWordState();
  const t = useText();
  const desk = useProofDesk();
  const isRefreshed = outcome?.type === "refreshed" || outcome?.type === "undone";
  useEffect(() => {
    if (isRefreshed) void offerOpenDocument(desk);
  }, [desk, isRefreshed, outcome]);
  if (!outcome) return null;
  const { intent, text } = described(t, outcome);
  return (
    <>
      <ClosableNotice intent={intent} text={text} onClose={() => word.store.dispatch({ type: "outcomeDismissed" })}>
        {outcome.type !== "inserted" && <UndoButton />}
      </ClosableNotice>
      {isRefreshed && tab !== "proofread" && (
        <ProofOffer onOpen={() => word.store.dispatch({ type: "tabChosen", tab: "proofread" })} />
      )}
    </>
  );
}

function described(
  t: Translator,
  outcome: WordOutcome,
): { readonly intent: "success" | "warning"; readonly text: string } {
  if (outcome.type === "inserted") {
    const { controls, place } = outcome;
    const lost = controls ? controls.expected - controls.found : 0;
    if (lost > 0) return { intent: "warning", text: t("word", "outcome.controlsLost", { count: lost }) };
    const key = place === "newDocument" ? "outcome.opened" : "outcome.inserted";
    return { intent: "success", text: t("word", key, { count: controls?.found ?? 0 }) };
  }
  const { written, skipped, charts } = outcome;
  const told = [
    t("word", `outcome.${outcome.type}`, { count: written }),
    charts.drawn > 0 && t("word", `outcome.charts.${outcome.type}`, { count: charts.drawn }),
    skipped > 0 && t("word", "outcome.skipped", { count: skipped }),
    charts.refused > 0 && t("word", "outcome.charts.refused", { count: charts.refused }),
  ];
  const isWhole = skipped === 0 && charts.refused === 0;
  return { intent: isWhole ? "success" : "warning", text: told.filter((one) => one !== false).join("") };
}
