import path from "node:path";
import { proofread } from "../../core/proofread/proofread";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { readDocument } from "../../hosts/file/readDocument";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { accountsOf, readBytes, readWorkbookInput } from "../readInput";

export interface ProofreadOptions {
  readonly workbook?: string;
  readonly json?: boolean;
}

/** `proofread`: every figure of a report held against the report itself and, with a workbook, against its cells. */
export async function runProofread(
  context: CommandContext,
  file: string,
  { workbook, json = false }: ProofreadOptions,
): Promise<ExitStatus> {
  const { t, output } = context;
  const document = readDocument(await readBytes(file), path.basename(file));
  const accounts = workbook === undefined ? null : accountsOf(await readWorkbookInput(workbook));
  const { findings, statements, understood, coverage } = proofread(document, accounts);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  if (json) {
    printJson(output, {
      document: document.name,
      statements,
      findings: findings.map((finding) => findingView(context, finding)),
      summary: { ...counts, understood, ...(coverage ?? {}) },
    });
  } else {
    printFindings(context, findings);
    output.text(t("cli", "proofread.summary", { ...counts, statements, understood }));
    if (coverage) output.text(t("cli", "proofread.coverage", { ...coverage }));
  }
  return counts.error > 0 ? 1 : 0;
}

function findingView(context: CommandContext, finding: ProofFinding) {
  const { rule, severity, quote, section, paragraph, expected, actual } = finding;
  return { rule, severity, message: messageOf(context, finding), quote, section, paragraph, expected, actual };
}

function messageOf({ t }: CommandContext, { rule, variant, params }: ProofFinding): string {
  return t("proofread", `rules.${rule}.${variant}`, params);
}

function printFindings(context: CommandContext, findings: readonly ProofFinding[]): void {
  const { t, output } = context;
  if (findings.length === 0) output.text(t("cli", "proofread.none"));
  for (const finding of findings) {
    output.text(
      t("cli", "proofread.finding", {
        severity: t("cli", `severity.${finding.severity}`),
        rule: finding.rule,
        paragraph: finding.paragraph,
        section: finding.section ?? t("cli", "proofread.noSection"),
        message: messageOf(context, finding),
      }),
    );
    output.text(t("cli", "proofread.quote", { quote: finding.quote }));
  }
}
