import type { ProofFinding } from "../core/proofread/proofFinding";
import { inWords, ruleSentence } from "./findingText";
import type { Translator } from "./translator";

/** What proofreading found, in one sentence or two, with the computation, which side cannot be right, and all places. */
export function proofText(t: Translator, finding: ProofFinding): string {
  const [first, second] = [sentenceOf(t, finding), placesText(t, finding)];
  return second === "" ? first : t("language", "sentences", { first, second });
}

/** What to do about it: the rule's own advice. */
export function proofAdvice(t: Translator, finding: ProofFinding): string {
  return ruleSentence(t, finding, "how");
}

function sentenceOf(t: Translator, finding: ProofFinding): string {
  const { rule, variant, params, severity } = finding;
  if (!finding.isOfTable) return withoutEmptyQuotes(t("proofread", `rules.${rule}.${variant}`, inWords(t, params)));
  const sentence = ruleSentence(t, finding, "what");
  return severity === "error" ? `${sentence}${t("proofread", "eitherSide")}` : sentence;
}

/** A number that no name stands beside leaves no empty quotation marks behind. */
function withoutEmptyQuotes(sentence: string): string {
  return sentence.replace(/“”| ""/gu, "");
}

/** A long list of places says nothing more. */
const NAMED_PLACES = 8;

function placesText(t: Translator, { places }: ProofFinding): string {
  if (places.length < 2) return "";
  const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))];
  return t("proofread", paragraphs.length > NAMED_PLACES ? "morePlaces" : "places", {
    count: places.length,
    paragraphs: paragraphs.slice(0, NAMED_PLACES).join(t("language", "list")),
  });
}
