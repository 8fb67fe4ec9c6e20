import type { z } from "zod";
import { BudgetReportError } from "../errors";
import type { JsonFileError } from "./jsonFileError";
import { lineOfPath } from "./jsonLines";
import { dataOfText, textOfBytes } from "./jsonText";
import type { FileProblem } from "./schemaProblem";
import { pathText, schemaProblem } from "./schemaProblem";

/** One kind of file: what it must look like, and what it is refused as. */
export interface JsonFileKind<T> {
  readonly code: JsonFileError;
  readonly schema: z.ZodType<T>;
  /** What a schema cannot see. */
  readonly check?: (data: T) => FileProblem | null;
}

/**
 * A file's bytes or text (or JSON that is already parsed) as checked data.
 * @throws BudgetReportError with the kind's code and {file, line, path, reason, …}: `line` is one-based and 0 where only
 *   the path is known, `reason` a code of the locales (see FileProblem)
 */
export function parseJsonFile<T>(kind: JsonFileKind<T>, json: string | Uint8Array | object, file: string): T {
  const { code, schema, check } = kind;
  const read = json instanceof Uint8Array ? textOfBytes(json, file, code) : json;
  const text = typeof read === "string" ? read.replace(/^\ufeff/, "") : null;
  const data = text === null ? read : dataOfText(text, file, code);
  const parsed = schema.safeParse(data);
  const problem = parsed.success ? (check?.(parsed.data) ?? null) : schemaProblem(parsed.error, data);
  if (parsed.success && !problem) return parsed.data;
  const { path, reason, params } = problem ?? { path: [], reason: "invalid", params: {} };
  const where = pathText(path);
  const line = text === null ? 0 : lineOfPath(text, path);
  throw new BudgetReportError(code, { file, line, path: where, where, reason, ...params });
}
