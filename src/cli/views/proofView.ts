import { severityCounts } from "../../core/findings/severity";
import { placeOf } from "../../core/findings/textPlace";
import { countStates, type ProofNumber } from "../../core/proofread/numbers";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import type { Proofreading } from "../../core/proofread/proofread";
import { whichSide } from "../../core/proofread/whichSide";
import { ruleTitle } from "../../locales/findingText";
import { numberLine } from "../../locales/numberText";
import { coverageLines } from "../../locales/proofList";
import { proofAdvice, proofText } from "../../locales/proofText";
import type { CommandContext } from "../context";

/** What proofreading found, for `--json`: amounts as they are written, places in paragraphs from 1. */
export function proofView(context: CommandContext, { findings, numbers, coverage }: Proofreading) {
  const states = countStates(numbers);
  return {
    statements: numbers.length,
    findings: findings.map((finding) => findingView(context, finding)),
    numbers: numbers.map(numberView),
    summary: {
      ...severityCounts(findings),
      understood: numbers.length - states.notUnderstood,
      numbers: states,
      ...(coverage ? { ...coverage.amounts, coverage } : {}),
    },
  };
}

/** The same in words, the four counts of numbers last; with `explain` also what each number was read as. */
export function printProofreading(context: CommandContext, result: Proofreading, explain = false): void {
  const { t, output } = context;
  const { findings, numbers, coverage } = result;
  printFindings(context, findings);
  if (explain) printNumbers(context, numbers);
  const counts = { ...severityCounts(findings), ...countStates(numbers), statements: numbers.length };
  output.text(t("cli", "proofread.summary", counts));
  for (const line of coverage ? coverageLines(t, coverage) : []) output.text(line);
}

function findingView({ t }: CommandContext, finding: ProofFinding) {
  const { rule, variant, severity, quote, section, paragraph, span, expected, actual, id, cells } = finding;
  const told = { rule, severity, message: proofText(t, finding), quote, section, paragraph, expected, actual };
  const places = finding.places.map(placeOf);
  const title = ruleTitle(t, rule);
  return { ...told, side: whichSide(finding), id, variant, title, how: proofAdvice(t, finding), span, places, cells };
}

function numberView({ paragraph, written, reading, readAs, state, boundBy, span }: ProofNumber) {
  return { paragraph, written, reading, readAs, state, boundBy, span };
}

function printNumbers({ t, output }: CommandContext, numbers: readonly ProofNumber[]): void {
  for (const number of numbers) output.text(numberLine(t, number));
}

function printFindings({ t, output }: CommandContext, findings: readonly ProofFinding[]): void {
  if (findings.length === 0) output.text(t("cli", "proofread.none"));
  for (const finding of findings) {
    output.text(
      t("cli", "proofread.finding", {
        severity: t("cli", `severity.${finding.severity}`),
        rule: finding.rule,
        paragraph: finding.paragraph,
        section: finding.section ?? t("cli", "proofread.noSection"),
        message: proofText(t, finding),
      }),
    );
    output.text(t("cli", "proofread.quote", { quote: finding.quote }));
  }
}
