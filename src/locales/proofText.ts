import type { ProofFinding } from "../core/proofread/proofFinding";
import { inWords, ruleSentence } from "./findingText";
import type { Translator } from "./translator";

/** What proofreading found, in one sentence or two, with the computation and which side cannot be right. */
export function proofText(t: Translator, finding: ProofFinding): string {
  const { rule, variant, params, severity } = finding;
  if (finding.wording !== "findings") return t("proofread", `rules.${rule}.${variant}`, inWords(t, params));
  const sentence = ruleSentence(t, finding, "what");
  return severity === "error" ? `${sentence}${t("proofread", "eitherSide")}` : sentence;
}
