import path from "node:path";
import { proofread } from "../../core/proofread/proofread";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { score } from "../../core/indicators/score";
import { readScoreOptions } from "../../core/indicators/readScoreOptions";
import { proofText } from "../../locales/proofText";
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
  const held = workbook === undefined ? null : await workbookOf(workbook);
  const { findings, statements, understood, coverage } = proofread(document, held?.accounts, held?.scoreSheet);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  if (json) {
    printJson(output, {
      document: document.name,
      statements,
      findings: findings.map((finding) => findingView(context, finding)),
      summary: { ...counts, understood, ...(coverage ? { ...coverage.amounts, coverage } : {}) },
    });
  } else {
    printFindings(context, findings);
    output.text(t("cli", "proofread.summary", { ...counts, statements, understood }));
    if (coverage) output.text(t("cli", "proofread.coverage", { ...coverage.amounts }));
  }
  return counts.error > 0 ? 1 : 0;
}

function findingView(context: CommandContext, finding: ProofFinding) {
  const { rule, severity, quote, section, paragraph, expected, actual } = finding;
  return { rule, severity, message: proofText(context.t, finding), quote, section, paragraph, expected, actual };
}

/** The accounts of a workbook, with the points that its own entries give. */
async function workbookOf(file: string) {
  const input = await readWorkbookInput(file);
  const accounts = accountsOf(input);
  const { recognition, snapshot } = input;
  return { accounts, scoreSheet: score({ recognition, accounts }, readScoreOptions(snapshot.settings)) };
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
        message: proofText(context.t, finding),
      }),
    );
    output.text(t("cli", "proofread.quote", { quote: finding.quote }));
  }
}
