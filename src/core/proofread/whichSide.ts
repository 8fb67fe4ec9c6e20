import type { ProofFinding } from "./proofFinding";

/**
 * What a finding says about who is wrong. `either`: one of several places, the report alone cannot tell which;
 * `document`: the words that are quoted; `workbook`: the document and the workbook differ; `none`: nothing to mend.
 */
export type WhichSide = "either" | "document" | "workbook" | "none";

/** Rules about one wording: residue, names, numbers of headings, ways of writing, personal data, claims. */
const WORDING = /^(?:A|D)\d|^G(?:04|08|09|11|12|13|14|15|16|17|18|19|20|22)$/;

export function whichSide({ rule, variant, severity }: ProofFinding): WhichSide {
  if (rule === "G01") return "workbook";
  if (severity === "info" && /rounding|Rounding|near/i.test(variant)) return "none";
  if (rule === "I01") return "none";
  return WORDING.test(rule) ? "document" : "either";
}
