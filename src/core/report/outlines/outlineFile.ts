import { BudgetReportError } from "../../errors";
import { lineOfPath } from "../../indicators/systems/jsonLines";
import { pathText, reasonOf } from "../../indicators/systems/systemFile";
import { dataOfText, textOfBytes } from "../../indicators/systems/systemText";
import type { Outline } from "../outline";
import { outlineSchema } from "../outline";
import { checkOutline } from "./checkOutline";

const CODE = "brokenOutline";

/**
 * An outline of the user's own from a file's bytes or text.
 * @throws BudgetReportError brokenOutline {file, line, path, reason, …}: `reason` is a code of the locales (`broken` in
 *   `reportOptions` or `scores`), `line` is one-based.
 */
export function parseOutline(json: string | Uint8Array, fileName: string): Outline {
  const text = (typeof json === "string" ? json : textOfBytes(json, fileName, CODE)).replace(/^\ufeff/, "");
  const data = dataOfText(text, fileName, CODE);
  const parsed = outlineSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw broken(fileName, text, issue?.path ?? [], issue ? reasonOf(issue, data) : { reason: "invalid" });
  }
  const problem = checkOutline(parsed.data);
  if (problem) throw broken(fileName, text, problem.path, { reason: problem.reason, ...problem.params });
  return parsed.data;
}

/** An outline as a file that parseOutline() reads back. */
export function exportOutline(outline: Outline): string {
  return `${JSON.stringify(outline, null, 2)}\n`;
}

function broken(
  file: string,
  text: string,
  path: readonly PropertyKey[],
  reason: Readonly<Record<string, string | number>>,
): BudgetReportError {
  return new BudgetReportError(CODE, {
    file,
    line: lineOfPath(text, path),
    path: pathText(path),
    ...reason,
  });
}
