import { BudgetReportError } from "../errors";
import { JSON_CHARACTERS, JSON_DEPTH } from "../limits/limits";
import type { JsonFileError } from "./jsonFileError";
import { repeatedKey, syntaxErrorLine } from "./jsonLines";

/**
 * The text of a file: UTF-8, with or without a byte order mark. Another encoding would give scrambled names.
 * @throws BudgetReportError `code` {reason: notUtf8} with the first line that is none
 */
export function textOfBytes(bytes: Uint8Array, file: string, code: JsonFileError): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw textProblem(code, file, firstBrokenLine(bytes), "notUtf8");
  }
}

/**
 * The data in JSON text.
 * @throws BudgetReportError `code` {reason: notJson}, tooLarge, brackets (too many of them), or repeatedKey: of two equal keys JSON silently takes the last
 */
export function dataOfText(text: string, file: string, code: JsonFileError): unknown {
  if (text.length > JSON_CHARACTERS) throw textProblem(code, file, 1, "tooLarge", { limit: JSON_CHARACTERS });
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) throw textProblem(code, file, tooDeep, "brackets", { limit: JSON_DEPTH });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw textProblem(code, file, syntaxErrorLine(text), "notJson");
  }
  const repeated = repeatedKey(text);
  if (repeated) throw textProblem(code, file, repeated.line, "repeatedKey", { key: repeated.key });
  return data;
}

function textProblem(
  code: JsonFileError,
  file: string,
  line: number,
  reason: string,
  params: Readonly<Record<string, string | number>> = {},
) {
  return new BudgetReportError(code, { file, line, path: "", where: "", reason, ...params });
}

/** A line feed is one byte in UTF-8 and never part of another character. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
  return line;
}

/** The line on which the brackets are nested deeper than any file of ours; readers of JSON call themselves at each level. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gu)) {
    const [token] = match;
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > JSON_DEPTH) return text.slice(0, match.index).split("\n").length;
  }
  return null;
}
