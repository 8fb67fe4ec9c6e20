import { Command, CommanderError, Option } from "commander";
import { BudgetReportError } from "../core/errors";
import { CallFiles } from "../hosts/disk/callFiles";
import type { Locale, Translator } from "../locales";
import { DEFAULT_LOCALE, LANGUAGES, localeFor, LOCALES } from "../locales/languages";
import { createTranslator, describeError } from "../locales";
import { addBatchCommands } from "./batchCommands";
import { addDisclosureCommands } from "./disclosureCommands";
import { addReportCommands } from "./reportCommands";
import { addServeCommands } from "./serveCommands";
import { addWorkbookCommands } from "./workbookCommands";
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

  const shell = { t, command, call, done };
  addWorkbookCommands(shell);
  addReportCommands(shell);
  addDisclosureCommands(shell);
  addBatchCommands(shell);
  addServeCommands(shell);
  return program;
}

/** Commander's English complaints, by code, in the user's language. */
function callError(t: Translator, error: CommanderError): BudgetReportError {
  const key = `call.${error.code.replace("commander.", "")}`;
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const reason = t.has("cli", key) ? t("cli", key, { what }) : t("cli", "call.other");
  return new BudgetReportError("invalidCall", { reason }, error);
}
