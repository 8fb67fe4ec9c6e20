import { BudgetReportError } from "../core/errors";
import { isJsonFileError } from "../core/dataFile/jsonFileError";
import { brokenFileFields } from "./brokenFileText";
import { refusedEntryFields } from "./refusedEntryText";
import type { TextParams, Translator } from "./translator";

export { createTranslator } from "./createTranslator";
export type { Locale } from "./languages";
export type { Namespace, TextParams, Translator } from "./translator";

/** The sentence for a typed error; anything else becomes the general sentence, never a raw message. */
export function describeError(t: Translator, error: unknown): string {
  const known = error instanceof BudgetReportError ? error : new BudgetReportError("unexpected", {}, error);
  const namespace = t.has("boundary", known.code) ? "boundary" : "errors";
  return t(namespace, known.code, fieldsInWords(t, known));
}

/** Fields that are codes of the core, and where their words are. */
const CODES = [
  ["cause", "cli", "fileCause"],
  ["format", "files", "format"],
  ["damage", "findings", "damages"],
] as const;

/** Lists that people write for a batch: what is wrong with them is told in the batch's own words. */
const BATCH_LISTS: readonly string[] = ["brokenRoster", "brokenUnitList", "engineFailed"];

function fieldsInWords(t: Translator, { code, fields }: BudgetReportError): TextParams {
  if (isJsonFileError(code)) return brokenFileFields(t, fields);
  if (code === "entryRefused") return refusedEntryFields(t, fields);
  const words: Record<string, string | number> = { ...fields };
  for (const [name, value] of Object.entries(fields)) {
    // Names of files may hold line breaks and commands for the terminal.
    if (typeof value === "string") words[name] = value.replace(/[\p{Cc}\u2028\u2029]/gu, " ");
  }
  if (BATCH_LISTS.includes(code)) words.reason = t("batch", `reason.${fields.reason}`, fields);
  for (const [name, namespace, group] of CODES) {
    if (name in fields) words[name] = t(namespace, `${group}.${fields[name]}`);
  }
  return words;
}
