import type { BatchUnit } from "../core/batch/batchUnit";
import { BudgetReportError, type ErrorCode } from "../core/errors";
import { RUN_PROBLEMS } from "../core/batch/unitResult";
import { describeError } from ".";
import type { Translator } from "./translator";

export interface ProblemLine {
  /** The file, by its path; the unit's id where it is the unit as a whole. */
  readonly file: string;
  readonly text: string;
}

/** What of a unit could not be checked, and why, in the order of its files. */
export function problemLines(t: Translator, unit: BatchUnit): ProblemLine[] {
  const { id, paths, files, unopened, result } = unit;
  const unreadable = files.filter(({ role }) => role === "unreadable");
  return [
    ...unopened.map(({ path, code, fields }) => ({ file: path, text: errorText(t, code, { ...fields, file: path }) })),
    ...(result?.problems ?? []).map(({ file, code, fields }) => {
      const place = (file === null ? undefined : paths[file]) ?? id;
      return { file: place, text: errorText(t, code, { ...fields, file: place }) };
    }),
    ...unreadable.map(({ path }) => ({ file: path, text: t("batch", "problems.unreadable") })),
  ];
}

/** How long a batch may still take, by how long it has taken so far (milliseconds). */
export function timeLeft(t: Translator, { done, total }: { done: number; total: number }, passed: number): string {
  if (done === 0) return t("batch", "left.unknown");
  const seconds = Math.ceil((passed / done / 1000) * (total - done));
  return seconds < 100
    ? t("batch", "left.seconds", { count: seconds })
    : t("batch", "left.minutes", { count: Math.ceil(seconds / 60) });
}

function errorText(t: Translator, code: string, fields: Readonly<Record<string, string | number>>): string {
  if (RUN_PROBLEMS.includes(code)) return t("batch", `problems.${code}`);
  return describeError(t, new BudgetReportError(code as ErrorCode, fields));
}
