import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import type { ProofNumber } from "../../core/proofread/numbers";
import { countStates } from "../../core/proofread/numbers";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import type { ProofList } from "../../core/proofread/proofList";
import { whichSide } from "../../core/proofread/whichSide";
import type { Outline } from "../../core/report/outline/outline";
import { outlineOf } from "../../core/report/outline/outline";
import type { Road } from "../../core/road";
import { proofreadDocument } from "../../core/road";
import { placeOf } from "../../core/findings/textPlace";
import { severityCounts } from "../../core/findings/severity";
import { requireAccounts } from "../../core/requireAccounts";
import type { CallFiles } from "../../hosts/disk/callFiles";
import { readDocument } from "../../hosts/file/readDocument";
import { coverageLines, proofList } from "../../locales/proofList";
import { ruleTitle } from "../../locales/findingText";
import { proofAdvice, proofText } from "../../locales/proofText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { outlineFile } from "../reportOptions";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";

export interface ProofreadOptions extends WorkbookArguments {
  readonly workbook?: string;
  /** Id of an outline, or the path of an outline's JSON file: what the report should have. */
  readonly outline?: string;
  /** Where to write the list of findings: .xlsx or .docx. */
  readonly output?: string;
  readonly json?: boolean;
  /** Tell of every number what it was read as and what bound it. */
  readonly explain?: boolean;
}

/** `proofread`: every figure of a report held against the report itself and, with a workbook, against its cells. */
export async function runProofread(
  context: CommandContext,
  file: string,
  { workbook, outline, output: listFile, json = false, explain = false, ...given }: ProofreadOptions,
): Promise<ExitStatus> {
  const { t, output, files } = context;
  await files.willWrite([listFile], [file, workbook, outline, given.items]);
  const writer = listFile === undefined ? null : listWriter(context, listFile);
  const document = readDocument(await files.read(file), path.basename(file));
  const road = workbook === undefined ? null : await roadOf(files, workbook, given);
  const followed = outline === undefined ? null : await outlineOfOption(files, outline);
  const result = await proofreadDocument(document, { road, outline: followed });
  const { findings, numbers, coverage } = result;
  const states = countStates(numbers);
  const counts = severityCounts(findings);
  await writer?.(proofList(t, document.name, result));
  if (json) {
    printJson(output, {
      document: document.name,
      statements: numbers.length,
      findings: findings.map((finding) => findingView(context, finding)),
      numbers: numbers.map(numberView),
      summary: {
        ...counts,
        understood: numbers.length - states.notUnderstood,
        numbers: states,
        ...(coverage ? { ...coverage.amounts, coverage } : {}),
      },
    });
  } else {
    printFindings(context, findings);
    if (explain) printNumbers(context, numbers);
    output.text(t("cli", "proofread.summary", { ...counts, ...states, statements: numbers.length }));
    for (const line of coverage ? coverageLines(t, coverage) : []) output.text(line);
    if (listFile !== undefined) output.text(t("proofreadList", "written", { path: path.resolve(listFile) }));
  }
  return counts.error > 0 ? 1 : 0;
}

function outlineOfOption(files: CallFiles, given: string): Promise<Outline> | Outline {
  return given.toLowerCase().endsWith(".json") ? outlineFile(files, given) : outlineOf(given);
}

/**
 * Writes the list in the format that the file's name asks for; each format is loaded only when it is asked for.
 * @throws invalidCall for another format
 */
function listWriter({ t, files }: CommandContext, file: string): (list: ProofList) => Promise<void> {
  const format = path.extname(file).toLowerCase();
  if (format !== ".xlsx" && format !== ".docx")
    throw new BudgetReportError("invalidCall", { reason: t("proofreadList", "formats") });
  return async (list) => {
    const bytes =
      format === ".docx"
        ? await (await import("../../word/listDocx")).listDocx(list)
        : (await import("../../hosts/file/listWorkbook")).listWorkbook(list);
    await files.write(file, bytes);
  };
}

function findingView({ t }: CommandContext, finding: ProofFinding) {
  const { rule, variant, severity, quote, section, paragraph, span, expected, actual, id, cells } = finding;
  const told = { rule, severity, message: proofText(t, finding), quote, section, paragraph, expected, actual };
  const places = finding.places.map(placeOf);
  const title = ruleTitle(t, rule);
  return { ...told, side: whichSide(finding), id, variant, title, how: proofAdvice(t, finding), span, places, cells };
}

function numberView({ paragraph, written, reading, state, boundBy }: ProofNumber) {
  return { paragraph, written, reading, state, boundBy };
}

function printNumbers({ t, output }: CommandContext, numbers: readonly ProofNumber[]): void {
  for (const { paragraph, written, reading, state, boundBy } of numbers) {
    const relations = boundBy.length > 0 ? boundBy.join(", ") : "–";
    const how = { paragraph, written, reading: reading || "–", state: t("cli", `proofread.state.${state}`), relations };
    output.text(t("cli", "proofread.number", how));
  }
}

async function roadOf(files: CallFiles, workbook: string, given: WorkbookArguments): Promise<Road> {
  const road = await openRoad(files, workbook, given);
  await requireAccounts(road);
  return road;
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
