import { placeOf } from "../../findings/textPlace";
import type { ProofFinding } from "../../proofread/proofFinding";
import type { CheckContext } from "./checkContext";
import type { PointPart } from "./point";
import type { Topic } from "./topics";

/** What proofreading found and the point is about: an error breaks it, a warning puts it in doubt, the rest is told. */
export function foundIn({ proofreading }: CheckContext, isOf: (finding: ProofFinding) => boolean): PointPart[] {
  return proofreading.findings.filter((finding) => finding.severity !== "info" && isOf(finding)).map(partOf);
}

/** A finding as a part of a point. */
export function partOf(finding: ProofFinding): PointPart {
  const { severity, cells, params } = finding;
  const verdict = severity === "error" ? "notMet" : severity === "warning" ? "unclear" : "hint";
  return { verdict, code: "finding", params, place: placeOf(finding), cells, finding };
}

/** What it found in the text under headings of these topics. */
export function foundInTopic(context: CheckContext, topics: readonly Topic[]): PointPart[] {
  return foundIn(context, (finding) => {
    const topic = context.sections.topicAt(finding.paragraph);
    return finding.isOfTable !== true && topic !== null && topics.includes(topic) && isOfFigures(finding);
  });
}

/** Contradictions between numbers; marks, wordings and names are no matter of a point about amounts. */
function isOfFigures({ rule }: ProofFinding): boolean {
  return /^(?:G0[1-9]|G1[01]|G21|[BC]\d\d)$/u.test(rule);
}
