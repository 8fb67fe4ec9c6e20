import type { CommandShell } from "./commandShell";
import type { RecogniseOptions } from "./commands/recognise";
import type { ScoreCommandOptions } from "./commands/score";
import type { TemplateOptions } from "./commands/template";
import type { ValidateOptions } from "./commands/validate";
import { optionGroups } from "./optionGroups";

/** The commands on one workbook; their code is loaded when one of them is called. */
export function addWorkbookCommands({ t, command, call, done }: CommandShell): void {
  const text = (key: string) => t("cli", `option.${key}`);
  const { writing, withItems, withLastYear, scoring } = optionGroups(t);
  command("recognise", "workbook")
    .option("--json", text("json"))
    .option("--rows", text("rows"))
    .action(async (workbook: string, options: RecogniseOptions) => {
      const { runRecognise } = await import("./commands/recognise");
      done(await runRecognise(call(options), workbook, options));
    });
  writing(withLastYear(withItems(command("validate", "workbook"))))
    .option("--json", text("json"))
    .option("--ledger-only", text("ledgerOnly"))
    .option("--standards <file.json>", text("standards"))
    .option("--fix <copy.xlsx>", text("fix"))
    .option("--results-sheet <copy.xlsx>", t("resultsSheet", "option"))
    .action(async (workbook: string, options: ValidateOptions) => {
      const { runValidate } = await import("./commands/validate");
      done(await runValidate(call(options), workbook, options));
    });
  writing(withLastYear(scoring(command("score", "workbook"))))
    .option("--write <copy.xlsx>", text("write"))
    .option("--formulas", text("formulas"))
    .option("--json", text("json"))
    .action(async (workbook: string, options: ScoreCommandOptions) => {
      const { runScore } = await import("./commands/score");
      done(await runScore(call(options), workbook, options));
    });
  writing(withItems(command("template", null)))
    .requiredOption("-o, --output <workbook.xlsx>", text("templateOutput"))
    .option("--year <year>", text("year"))
    .action(async (options: TemplateOptions) => {
      const { runTemplate } = await import("./commands/template");
      done(await runTemplate(call(options), options));
    });
}
