import { Command, CommanderError, Option } from "commander";
import { BudgetReportError } from "../core/errors";
import { CallFiles } from "../hosts/disk/callFiles";
import type { Locale, Translator } from "../locales";
import { DEFAULT_LOCALE, LANGUAGES, localeFor, LOCALES } from "../locales/languages";
import { createTranslator, describeError } from "../locales";
import { addBatchCommands } from "./batchCommands";
import { addServeCommands } from "./serveCommands";
import { runCauses } from "./commands/causes";
import type { CausesOptions } from "./commands/causes";
import { runRecognise } from "./commands/recognise";
import type { RecogniseOptions } from "./commands/recognise";
import { runProofread } from "./commands/proofread";
import type { ProofreadOptions } from "./commands/proofread";
import { runReport } from "./commands/report";
import type { ReportCommandOptions } from "./commands/report";
import { runScore } from "./commands/score";
import type { ScoreCommandOptions } from "./commands/score";
import { runTemplate } from "./commands/template";
import type { TemplateOptions } from "./commands/template";
import { runValidate } from "./commands/validate";
import type { ValidateOptions } from "./commands/validate";
import type { CommandContext, ExitStatus } from "./context";
import type { Output } from "./output";
import { processOutput } from "./output";

type Shell = Pick<CommandContext, "t" | "output">;

/**
 * The command line, from arguments to exit status. Never throws and never prints a stack trace: what goes wrong is
 * one line on standard error.
 */
export async function runCli(argv: readonly string[], output: Output = processOutput): Promise<ExitStatus> {
  const t = await createTranslator(languageOf(argv));
  let status: ExitStatus = 0;
  const program = buildProgram({ t, output }, (result) => (status = result));
  try {
    await program.parseAsync([...argv]);
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    output.error(oneLine(describeError(t, error instanceof CommanderError ? callError(t, error) : error)));
    return 2;
  }
}

const LANGUAGE_OPTION = "--lang";
/** The codes that it takes: zh, en. */
const LANGUAGE_CODES = LOCALES.map((locale) => LANGUAGES[locale].code);

/** A file's name may hold line breaks; what is wrong is one line all the same. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ");
}

function languageOf(argv: readonly string[]): Locale {
  const joined = argv.find((argument) => argument.startsWith(`${LANGUAGE_OPTION}=`));
  const at = argv.indexOf(LANGUAGE_OPTION);
  return localeFor(joined?.slice(LANGUAGE_OPTION.length + 1) ?? (at < 0 ? undefined : argv[at + 1]));
}

function buildProgram({ t, output }: Shell, done: (status: ExitStatus) => void): Command {
  const call = (options: object) => ({ t, output, files: new CallFiles({ force: "force" in options }) });
  const text = (key: string) => t("cli", key);
  const reportText = (key: string) => t("reportOptions", `command.${key}`);
  const exportText = (key: string) => t("reportExport", `command.${key}`);
  const program = new Command("budget-report")
    .description(text("description"))
    .helpCommand(false)
    .helpOption("-h, --help", text("option.help"))
    .exitOverride()
    .configureOutput({ writeOut: (line) => output.text(line.trimEnd()), writeErr: () => undefined })
    .addOption(
      new Option(`${LANGUAGE_OPTION} <language>`, text("option.lang"))
        .choices(LANGUAGE_CODES)
        .default(LANGUAGES[DEFAULT_LOCALE].code),
    );

  const command = (name: string, argument: string | null) => {
    const added = program
      .command(name)
      .description(text(`command.${name}`))
      .helpOption("-h, --help", text("option.help"));
    if (argument) added.argument(`<${argument}>`, text(`argument.${argument}`));
    return added.addOption(new Option(`${LANGUAGE_OPTION} <language>`, text("option.lang")).choices(LANGUAGE_CODES));
  };

  command("recognise", "workbook")
    .option("--json", text("option.json"))
    .option("--rows", text("option.rows"))
    .action(async (workbook: string, options: RecogniseOptions) =>
      done(await runRecognise(call(options), workbook, options)),
    );
  const writing = (added: Command) => added.option("--force", text("option.force"));
  const withItems = (added: Command) => added.option("--items <file.csv>", text("option.items"));
  const withLastYear = (added: Command) =>
    added
      .option("--last-year <workbook>", t("causes", "option.lastYear"))
      .option("--renamed", t("causes", "option.renamed"));
  const withCauses = (added: Command) =>
    added
      .option("--causes <file>", t("causes", "option.causes"))
      .option("--threshold <percent,万元>", t("causes", "option.threshold"));
  writing(withLastYear(withItems(command("validate", "workbook"))))
    .option("--json", text("option.json"))
    .option("--ledger-only", text("option.ledgerOnly"))
    .option("--standards <file.json>", text("option.standards"))
    .option("--fix <copy.xlsx>", text("option.fix"))
    .option("--results-sheet <copy.xlsx>", t("resultsSheet", "option"))
    .action(async (workbook: string, options: ValidateOptions) =>
      done(await runValidate(call(options), workbook, options)),
    );
  const scoring = (added: Command) =>
    withItems(added)
      .option("--system <id>", text("option.system"))
      .option("--systems <folder>", text("option.systems"))
      .option("--set <name=value>", text("option.set"), (value: string, before: string[] = []) => [...before, value]);
  writing(withLastYear(scoring(command("score", "workbook"))))
    .option("--write <copy.xlsx>", text("option.write"))
    .option("--formulas", text("option.formulas"))
    .option("--json", text("option.json"))
    .action(async (workbook: string, options: ScoreCommandOptions) =>
      done(await runScore(call(options), workbook, options)),
    );
  writing(withCauses(withLastYear(scoring(command("report", "workbook")))))
    .requiredOption("-o, --output <report.docx>", text("option.reportOutput"))
    .option("--outline <id>", text("option.outline"))
    .option("--previous <report.docx>", reportText("previous"))
    .option("--date <date>", reportText("date"))
    .option("--toc", reportText("contents"))
    .option("--appendix", reportText("appendix"))
    .option("--trim", reportText("trim"))
    .option("--attachments <kinds>", exportText("attachments"))
    .option("--notice <notice>", exportText("notice"))
    .option("--cover", exportText("cover"))
    .option("--signatures", exportText("signatures"))
    .option("--fill <item=text>", exportText("fill"), (value: string, before: string[] = []) => [...before, value])
    .option("--draft", exportText("draft"))
    .option("--pack <pack.zip>", exportText("pack"))
    .option("--template <template.docx>", text("option.template"))
    .option("--proofread", t("proofreadList", "option.proofread"))
    .option("--json", text("option.json"))
    .action(async (workbook: string, options: ReportCommandOptions) =>
      done(await runReport(call(options), workbook, options)),
    );
  writing(withCauses(withLastYear(withItems(command("causes", "workbook")))))
    .requiredOption("-o, --output <file>", t("causes", "option.output"))
    .option("--outline <id>", text("option.outline"))
    .option("--json", text("option.json"))
    .action(async (workbook: string, options: CausesOptions) =>
      done(await runCauses(call(options), workbook, options)),
    );
  writing(withItems(command("template", null)))
    .requiredOption("-o, --output <workbook.xlsx>", text("option.templateOutput"))
    .option("--year <year>", text("option.year"))
    .action(async (options: TemplateOptions) => done(await runTemplate(call(options), options)));
  writing(withLastYear(withItems(command("proofread", "report"))))
    .option("--workbook <workbook>", text("option.workbook"))
    .option("--outline <id>", text("option.outline"))
    .option("-o, --output <list.xlsx|list.docx>", t("proofreadList", "option.output"))
    .option("--explain", t("proofreadList", "option.explain"))
    .option("--json", text("option.json"))
    .action(async (report: string, options: ProofreadOptions) =>
      done(await runProofread(call(options), report, options)),
    );
  addBatchCommands({ t, command, call, done });
  addServeCommands({ t, command, call, done });
  return program;
}

/** Commander's English complaints, by code, in the user's language. */
function callError(t: Translator, error: CommanderError): BudgetReportError {
  const key = `call.${error.code.replace("commander.", "")}`;
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const reason = t.has("cli", key) ? t("cli", key, { what }) : t("cli", "call.other");
  return new BudgetReportError("invalidCall", { reason }, error);
}
