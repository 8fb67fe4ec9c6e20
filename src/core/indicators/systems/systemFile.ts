import type { z } from "zod";
import { BudgetReportError } from "../../errors";
import { lineOfPath } from "./jsonLines";
import { checkSystem } from "./checkSystem";
import type { SystemProblem } from "./checkSystem";
import { systemSchema } from "./scoringSystem";
import type { ScoringSystem } from "./scoringSystem";
import { dataOfText, textOfBytes } from "./systemText";

/**
 * A system from a file's bytes or text (or from JSON that is already parsed).
 * @throws BudgetReportError brokenSystem {file, line, path, reason, …}: `reason` is a code of the locales (namespace
 *   `scores`, under `broken`), `line` is one-based and 0 where only the path is known.
 */
export function parseSystem(json: string | Uint8Array | object, fileName: string): ScoringSystem {
  const read = json instanceof Uint8Array ? textOfBytes(json, fileName) : json;
  const text = typeof read === "string" ? read.replace(/^\ufeff/, "") : null;
  const data = text === null ? read : dataOfText(text, fileName);
  const parsed = systemSchema.safeParse(data);
  const problem = parsed.success ? checkSystem(parsed.data) : schemaProblem(parsed.error, data);
  if (problem) throw broken(fileName, text, problem);
  return parsed.data as ScoringSystem;
}

/** The confirmed copy as a file that parseSystem() reads back. */
export function exportSystem(system: ScoringSystem): string {
  return `${JSON.stringify(system, null, 2)}\n`;
}

/** The first thing in `data` that the schema does not allow, in the words of the locales. */
export function schemaProblem(error: z.ZodError, data: unknown): SystemProblem {
  const issue = error.issues[0];
  const { reason, ...params } = issue ? reasonOf(issue, data) : { reason: "invalid" };
  return { path: issue?.path ?? [], reason, params };
}

type Path = readonly PropertyKey[];
type Reason = Readonly<Record<string, string | number>> & { readonly reason: string };

function broken(file: string, text: string | null, { path, reason, params }: SystemProblem): BudgetReportError {
  const line = text === null ? 0 : lineOfPath(text, path);
  const shown = pathText(path);
  return new BudgetReportError("brokenSystem", { file, line, path: shown, where: shown, reason, ...params });
}

/** indicators[2].scoring.step */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}${text ? "." : ""}${String(key)}`),
    "",
  );
}

/** What is wrong at one place, as a code of the locales (`scores`, `broken`). */
export function reasonOf(issue: z.core.$ZodIssue, data: unknown): Reason {
  if (issue.code === "invalid_type") {
    const missing = valueAt(data, issue.path) === undefined;
    return missing ? { reason: "missing" } : { reason: "wrongType", expected: issue.expected };
  }
  if (issue.code === "unrecognized_keys") return { reason: "unknownKey", keys: issue.keys.join("、") };
  if (issue.code === "invalid_union" || issue.code === "invalid_value") {
    const value = valueAt(data, issue.path);
    if (value === undefined) return { reason: "missing" };
    return { reason: "notAllowed", value: typeof value === "string" ? value : (JSON.stringify(value) ?? "") };
  }
  if (issue.code === "too_small" || issue.code === "too_big") return { reason: "outOfRange" };
  return { reason: "invalid" };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
