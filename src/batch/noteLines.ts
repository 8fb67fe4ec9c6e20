import type { BatchUnit } from "../core/batch/batchUnit";
import type { CrossLine, OverviewFinding } from "../core/batch/overview";
import type { Finding } from "../core/findings/finding";
import { bySeverity } from "../core/findings/severity";
import type { Cause } from "../core/validation/causes/cause";
import { formatRef } from "../core/workbook/cellRef";
import { problemLines } from "../locales/batchText";
import { causeText } from "../locales/causeText";
import { findingText } from "../locales/findingText";
import type { Translator } from "../locales/translator";
import { LINE_BREAK } from "../word/runs";
import { wordsOf } from "./overview/tables";

/** A line of a return note: what is wrong and where; the unit writes its answer beside it. */
export interface NoteLine {
  readonly severity: Finding["severity"];
  /** Empty between units: there is no one place. */
  readonly place: string;
  /** With what to do about it. */
  readonly what: string;
}

/** What one of the unit's files has, in the order of the files. */
export interface FileLines {
  readonly file: string;
  readonly lines: readonly NoteLine[];
}

/** The unit's files as it knows them: without the folders of the bureau, where the names alone tell them apart. */
export function shortName({ files }: BatchUnit, path: string): string {
  const last = lastOf(path);
  return files.filter((one) => lastOf(one.path) === last).length > 1 ? path : last;
}

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

export function linesOfProblems(t: Translator, unit: BatchUnit): NoteLine[] {
  return problemLines(t, unit).map(({ file, text }) => ({
    severity: "error",
    place: shortName(unit, file),
    what: text,
  }));
}

/** Of a workbook the findings by the cell that most probably is wrong, its name first; of a text one by one. */
export function linesOfFiles(t: Translator, unit: BatchUnit, open: readonly OverviewFinding[]): FileLines[] {
  return unit.paths.flatMap((path, file) => {
    const own = open.filter((one) => one.path === path);
    const causes = unit.result?.workbooks.find((book) => book.file === file)?.causes ?? [];
    const lines = [...causeLines(t, causes, own), ...textLines(t, own)];
    return lines.length === 0 ? [] : [{ file: shortName(unit, path), lines }];
  });
}

export function lineBetween(t: Translator, { finding }: CrossLine): NoteLine {
  const { what, how } = findingText(t, finding);
  return { severity: finding.severity, place: "", what: t("batch", "note.line", { what, how }) };
}

function causeLines(t: Translator, causes: readonly Cause[], own: readonly OverviewFinding[]): NoteLine[] {
  const byId = new Map(own.flatMap((one) => (one.type === "workbook" ? [[one.finding.id, one.finding] as const] : [])));
  return causes.flatMap((cause) => {
    const found = cause.findings.flatMap((id) => byId.get(id) ?? []).sort(bySeverity);
    return found.length === 0 ? [] : [causeLine(t, cause, found)];
  });
}

function causeLine(t: Translator, cause: Cause, found: readonly Finding[]): NoteLine {
  const [first] = found;
  const ref = cause.suspects[0] ?? first?.cells[0];
  const texts = found.map((finding) => findingText(t, finding));
  const head = found.length > 1 ? [causeText(t, cause, found.length)] : [];
  const told = texts.map(
    ({ what, how }, at) => `${found.length > 1 ? `${at + 1}. ` : ""}${t("batch", "note.line", { what, how })}`,
  );
  return {
    severity: first?.severity ?? "error",
    place: ref ? formatRef(ref) : t("cli", "validate.wholeWorkbook"),
    what: [...head, ...told].join(LINE_BREAK),
  };
}

function textLines(t: Translator, own: readonly OverviewFinding[]): NoteLine[] {
  return own
    .filter(({ type }) => type !== "workbook")
    .map((one) => {
      const { place, what, how } = wordsOf(t, one);
      return { severity: one.finding.severity, place, what: t("batch", "note.line", { what, how }) };
    });
}
