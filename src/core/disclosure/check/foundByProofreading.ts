import { placeOf } from "../../findings/textPlace";
import type { ProofFinding } from "../../proofread/proofFinding";
import type { CheckContext } from "./checkContext";
import type { PointPart } from "./point";
import type { Topic } from "./topics";

/** What proofreading found and the point is about: an error breaks it, a warning puts it in doubt, the rest is told. */
export function foundIn(context: CheckContext, isOf: (finding: ProofFinding) => boolean): PointPart[] {
  return context.proofreading.findings
    .filter((finding) => finding.severity !== "info" && isOf(finding) && !isProven(finding, context))
    .map(partOf);
}

/** The sentence's own numbers prove a rate, of which the workbook alone would give another: it may rest on other tables. */
function isProven({ rule, severity, paragraph, actual }: ProofFinding, { numbers }: CheckContext): boolean {
  if (rule !== "G01" || severity !== "warning") return false;
  return numbers.some(
    ({ fact, number }) =>
      fact.passage.paragraph === paragraph &&
      fact.quantity.kind === "percent" &&
      fact.quantity.value.toNumber() === actual &&
      number.boundBy.some((ground) => PROOFS.includes(ground)),
  );
}

/** Relations that compute a rate from the numbers beside it; where one failed, its own finding says so. */
const PROOFS: readonly string[] = ["completion", "rate", "share", "ratio"];

/** G06: of a unit that is new this year many texts print 增长100%; nobody is misled by it. */
const CUSTOMARY: readonly string[] = ["G06"];

/** A finding as a part of a point. */
export function partOf(finding: ProofFinding): PointPart {
  const { rule, severity, cells, params } = finding;
  const isProven = severity === "error" && !CUSTOMARY.includes(rule);
  const verdict = isProven ? "notMet" : severity === "info" ? "hint" : "unclear";
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
