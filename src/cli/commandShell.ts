import type { Command } from "commander";
import type { Translator } from "../locales";
import type { CommandContext, ExitStatus } from "./context";

/** What the program lends to those who add commands to it. */
export interface CommandShell {
  readonly t: Translator;
  /** A command with the options that all have. */
  readonly command: (name: string, argument: string | null) => Command;
  readonly call: (options: object) => CommandContext;
  readonly done: (status: ExitStatus) => void;
}
