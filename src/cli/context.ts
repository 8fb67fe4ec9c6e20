import type { Translator } from "../locales";
import type { CallFiles } from "../hosts/disk/callFiles";
import type { Output } from "./output";

/**
 * Exit status of the contract: done; done and error-level findings exist; input or call unusable; the results found no
 * taker (standard output is full or closed); stopped by the user, and the same call goes on from there.
 */
export type ExitStatus = 0 | 1 | 2 | 3 | 4;

/** What every command gets besides its own arguments. */
export interface CommandContext {
  readonly t: Translator;
  readonly output: Output;
  /** Every file that the call reads or writes. */
  readonly files: CallFiles;
}
