import { sha256 } from "../workbook/sha256";
import { keptYearDigest, type KeptYear } from "./keptYear";
import { byText } from "./planUnits";

/** Raised when the shape of a result changes: older results are none then. */
export const RESULT_FORMAT = 4;

/** Everything besides the files' bytes that a unit's result depends on. */
export interface EngineFacts {
  /** The program that checks: its version, and the digest of its code where it is built. */
  readonly engine: string;
  /** The catalogue of rules (ruleSetVersion). */
  readonly rules: string;
  /** Id of the scoring system that was asked for; `null`: each workbook's own. */
  readonly system: string | null;
}

/** A file as far as the result depends on it: its bytes, and what it is taken for. Neither name nor place nor time. */
export interface JobFile {
  readonly role: "workbook" | "report";
  /** Only texts and web pages need their names' endings to be told from other things. */
  readonly form: "text" | "page" | "other";
  readonly sha256: string;
}

/** The order in which the files of a unit are worked on and numbered, whatever they are called. */
export function inJobOrder<F extends JobFile>(files: readonly F[]): F[] {
  return [...files].sort((a, b) => byText(a.role, b.role) * -1 || byText(a.sha256, b.sha256));
}

/**
 * The name of a unit's result, 64 hexadecimal digits: the same files under the same rules have the same one everywhere.
 * @param lastYear what last year's store says of the unit, where it takes part
 */
export function jobKey(
  { engine, rules, system }: EngineFacts,
  files: readonly JobFile[],
  lastYear: KeptYear | null = null,
): string {
  const parts = inJobOrder(files).map(({ role, form, sha256: digest }) => [role, form, digest]);
  const before = lastYear && keptYearDigest(lastYear);
  return sha256(JSON.stringify([RESULT_FORMAT, engine, rules, system, parts, before]));
}
