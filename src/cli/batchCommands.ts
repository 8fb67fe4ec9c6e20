import type { Command } from "commander";
import type { Translator } from "../locales";
import type { BatchCommandOptions } from "./commands/batch";
import type { CommandContext, ExitStatus } from "./context";

/** What the program lends to those who add commands to it. */
export interface CommandShell {
  readonly t: Translator;
  /** A command with the options that all have. */
  readonly command: (name: string, argument: string | null) => Command;
  readonly call: (options: object) => CommandContext;
  readonly done: (status: ExitStatus) => void;
}

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
    .option("--retry", text("retry"))
    .option("--last-year <store>", text("lastYear"))
    .option("--overview <overview.xlsx>", text("overview"))
    .option("--json", t("cli", "option.json"))
    .option("--force", t("cli", "option.force"))
    .action(async (folder: string, options: BatchCommandOptions) => {
      const { runBatchCommand } = await import("./commands/batch");
      done(await runBatchCommand(call(options), folder, options));
    });
}
