import type { z } from "zod";

/** What is wrong in a file. `path` as in the file, `reason` a code of the locales (`broken` in `scores` or `reportOptions`). */
export interface FileProblem {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The first thing in `data` that the schema does not allow, in the words of the locales. */
export function schemaProblem(error: z.ZodError, data: unknown): FileProblem {
  const issue = error.issues[0];
  const { reason, ...params } = issue ? reasonOf(issue, data) : { reason: "invalid" };
  return { path: issue?.path ?? [], reason, params };
}

type Path = readonly PropertyKey[];
type Reason = Readonly<Record<string, string | number>> & { readonly reason: string };

/** indicators[2].scoring.step */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}${text ? "." : ""}${String(key)}`),
    "",
  );
}

/** What is wrong at one place, as a code of the locales (`scores`, `broken`). */
function reasonOf(issue: z.core.$ZodIssue, data: unknown): Reason {
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
