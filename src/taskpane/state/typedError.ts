import { BudgetReportError } from "../../core/errors";

/**
 * Scripts of the pane are loaded when they are needed. Where the server is gone, or a new version has taken the place of
 * the one that is open, webpack fails with a ChunkLoadError, and in a worker `importScripts` with a NetworkError.
 */
const PART_MISSING: ReadonlySet<string> = new Set(["ChunkLoadError", "NetworkError"]);

/** Whatever was thrown as an error that has a sentence. */
export function typedError(error: unknown): BudgetReportError {
  if (error instanceof BudgetReportError) return error;
  const { name } = (error ?? {}) as { readonly name?: unknown };
  const isPart = typeof name === "string" && PART_MISSING.has(name);
  return new BudgetReportError(isPart ? "partNotLoaded" : "unexpected", {}, error);
}
