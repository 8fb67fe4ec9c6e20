import type { ErrorCode } from "../errors";

/**
 * Files that a person writes, by what they are refused as: scoring systems, outlines, spending limits, causes, answers and forms
 * of public disclosure.
 */
const JSON_FILE_ERRORS = [
  "brokenSystem",
  "brokenOutline",
  "brokenStandards",
  "brokenCauses",
  "brokenAnswers",
  "brokenDisclosureForm",
] as const satisfies readonly ErrorCode[];

export type JsonFileError = (typeof JSON_FILE_ERRORS)[number];

export function isJsonFileError(code: ErrorCode): code is JsonFileError {
  return (JSON_FILE_ERRORS as readonly ErrorCode[]).includes(code);
}
