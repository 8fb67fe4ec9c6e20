import { proofread } from "../../../../src/core/proofread/proofread";
import type { ProofFinding } from "../../../../src/core/proofread/proofFinding";
import { documentOfText } from "../../../../src/core/proofread/textDocument";
import type { GeneratedReport, Place } from "./reports";
import { textOf } from "./reports";

export function findingsIn(text: string): readonly ProofFinding[] {
  return proofread({ name: "generated.txt", blocks: documentOfText(text) }).findings;
}

/** Findings of warning or error that the fault brings, and that quote the line it stands in. */
export function findingsOfFault(report: GeneratedReport, { fault, line }: Place): ProofFinding[] {
  const before = keysBefore(report);
  const text = textOf(report, fault);
  const written = plain(text.split("\n")[line] ?? "");
  return findingsIn(text).filter(
    (finding) =>
      finding.severity !== "info" &&
      !before.has(keyOf(finding)) &&
      (stands(plain(finding.quote), written) || Object.values(finding.params).includes(plain(fault.text))),
  );
}

const known = new WeakMap<GeneratedReport, ReadonlySet<string>>();

function keysBefore(report: GeneratedReport): ReadonlySet<string> {
  const keys = known.get(report) ?? new Set(findingsIn(textOf(report)).map(keyOf));
  known.set(report, keys);
  return keys;
}

function stands(quote: string, line: string): boolean {
  return quote.length < line.length ? line.includes(quote) : quote.includes(line);
}

function keyOf({ rule, variant, quote, params }: ProofFinding): string {
  return JSON.stringify([rule, variant, quote, params]);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
