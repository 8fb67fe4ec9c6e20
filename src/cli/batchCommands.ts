import { Option } from "commander";
import { DECISION_KINDS } from "../core/batch/decisions";
import type { BatchCommandOptions } from "./commands/batch";
import type { DecideOptions, ReturnNoteOptions } from "./commands/batchStore";
import type { WorkerCommandOptions } from "./commands/worker";
import type { CommandShell } from "./commandShell";

/** The commands for many units at once; their code is loaded when one of them is called. */
export function addBatchCommands({ t, command, call, done }: CommandShell): void {
  const text = (key: string) => t("batch", `option.${key}`);
  command("batch", "folder")
    .requiredOption("-o, --output <store>", text("store"))
    .option("--units <roster.xlsx>", text("units"))
    .option("--system <id>", t("cli", "option.system"))
    .option("--workers <n>", text("workers"))
    .option("--shard <i/n>", text("shard"))
    .option("--limit <seconds>", text("limit"))
    .option("--memory <megabytes>", text("memory"))
    .option("--retry", text("retry"))
    .option("--last-year <store>", text("lastYear"))
    .option("--overview <overview.xlsx>", text("overview"))
    .option("--engine <url>", text("engine"))
    .option("--json", t("cli", "option.json"))
    .option("--force", t("cli", "option.force"))
    .action(async (folder: string, options: BatchCommandOptions) => {
      const { runBatchCommand } = await import("./commands/batch");
      done(await runBatchCommand(call(options), folder, options));
    });
  command("return-note", "store")
    .requiredOption("--unit <unit>", text("unit"))
    .requiredOption("-o, --output <note.docx>", text("note"))
    .option("--from <bureau>", text("noteFrom"))
    .option("--number <number>", text("noteNumber"))
    .option("--due <date>", text("noteDue"))
    .option("--date <date>", text("noteDate"))
    .option("--last-year <store>", text("lastYear"))
    .option("--force", t("cli", "option.force"))
    .action(async (store: string, options: ReturnNoteOptions) => {
      const { runReturnNote } = await import("./commands/batchStore");
      done(await runReturnNote(call(options), store, options));
    });
  command("decide", "store")
    .requiredOption("--unit <unit>", text("unit"))
    .requiredOption("--finding <id>", text("finding"))
    .addOption(new Option("--as <decision>", text("as")).choices(DECISION_KINDS).makeOptionMandatory())
    .requiredOption("--reason <reason>", text("reason"))
    .requiredOption("--by <name>", text("by"))
    .option("--last-year <store>", text("lastYear"))
    .action(async (store: string, options: DecideOptions) => {
      const { runDecide } = await import("./commands/batchStore");
      done(await runDecide(call(options), store, options));
    });
  command("worker", null)
    .requiredOption("--engine <url>", text("engine"))
    .option("--folder <folder>", text("workerFolder"))
    .option("--store <store>", text("workerStore"))
    .option("--workers <n>", text("workers"))
    .option("--limit <seconds>", text("limit"))
    .option("--memory <megabytes>", text("memory"))
    .action(async (options: WorkerCommandOptions) => {
      const { runWorkerCommand } = await import("./commands/worker");
      done(await runWorkerCommand(call(options), options));
    });
}
