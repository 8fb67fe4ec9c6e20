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

function errorText(t: Translator, code: string, fields: Readonly<Record<string, string | number>>): string {
  if (RUN_PROBLEMS.includes(code)) return t("batch", `problems.${code}`);
  return describeError(t, new BudgetReportError(code as ErrorCode, fields));
}
