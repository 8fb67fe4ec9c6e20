import type { CommandShell } from "./commandShell";
import type { CompareOptions } from "./commands/compare";
import type { DiscloseOptions } from "./commands/discloseOptions";
import { optionGroups } from "./optionGroups";

/** The commands around what a department makes public; their code is loaded when one of them is called. */
export function addDisclosureCommands({ t, command, call, done }: CommandShell): void {
  const { writing, withItems, withLastYear } = optionGroups(t);
  const check = (key: string) => t("disclosureCheck", `result.option.${key}`);
  const write = (key: string) => t("disclosureWriting", `option.${key}`);
  writing(withLastYear(withItems(command("disclose", "disclosed"))))
    .option("--check", check("check"))
    .option("--workbook <workbook>", t("cli", "option.workbook"))
    .option("--budget <workbook>", write("budget"))
    .option("--kind <final|budget>", write("kind"))
    .option("--form <id>", check("form"))
    .option("--answers <file>", write("answers"))
    .option("--questions <file>", write("questions"))
    .option("--questions-sheet <copy>", write("questionsSheet"))
    .option("--with-report", write("withReport"))
    .option("--draft", t("reportExport", "command.draft"))
    .option("--approved <date>", check("approved"))
    .option("--published <date>", check("published"))
    .option("-o, --output <file>", check("output"))
    .option("--json", t("cli", "option.json"))
    .action(async (file: string, options: DiscloseOptions) => {
      const { runDisclose } = await import("./commands/disclose");
      done(await runDisclose(call(options), file, options));
    });
  writing(withLastYear(withItems(command("compare", "oldDocument"))))
    .argument("<newDocument>", t("cli", "argument.newDocument"))
    .option("--workbook <workbook>", t("compare", "option.workbook"))
    .option("-o, --output <file>", t("compare", "option.output"))
    .option("--json", t("cli", "option.json"))
    .action(async (oldFile: string, newFile: string, options: CompareOptions) => {
      const { runCompare } = await import("./commands/compare");
      done(await runCompare(call(options), oldFile, newFile, options));
    });
}
