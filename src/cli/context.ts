import type { Translator } from "../locales";
import type { Output } from "./output";

/** Exit status of the contract: done; done and error-level findings exist; input or call unusable. */
export type ExitStatus = 0 | 1 | 2;

/** What every command gets besides its own arguments. */
export interface CommandContext {
  readonly t: Translator;
  readonly output: Output;
}
