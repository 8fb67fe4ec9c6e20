import type { BatchUnit } from "../core/batch/batchUnit";
import { unitName } from "../core/batch/batchUnit";
import type { Overview } from "../core/batch/overview";
import { problemLines } from "../locales/batchText";
import { findingText } from "../locales/findingText";
import type { Translator } from "../locales/translator";
import { listDocx } from "../word/listDocx";
import { wordsOf } from "./overview/tables";

/**
 * 退回单: what a unit has to correct or to explain before it hands in again, as a .docx: what could not be read, errors and
 * doubts in its files, and what does not fit with other units. What has been accepted or explained is left out.
 */
export function returnNote(t: Translator, unit: BatchUnit, overview: Overview): Promise<Uint8Array> {
  const open = overview.findings.filter(
    (one) => one.unit.id === unit.id && one.finding.severity !== "info" && isOpen(one.decision?.decision),
  );
  const between = overview.cross.filter(
    ({ finding, decision }) =>
      finding.places.some(({ unit: id }) => id === unit.id) &&
      finding.severity !== "info" &&
      isOpen(decision?.decision),
  );
  const heads = ["severity", "place", "what", "how"].map((key) => t("batch", `column.${key}`));
  const severity = (of: "error" | "warning" | "info") => t("cli", `severity.${of}`);
  const words = { name: unitName(unit), errors: count(open, "error"), warnings: count(open, "warning") };
  return listDocx({
    title: t("batch", "note.title"),
    summary: [
      t("batch", "note.to", words),
      t("batch", "note.summary", words),
      ...problemLines(t, unit).map((line) => t("batch", "problemLine", { ...line })),
    ],
    findings: {
      name: t("batch", "note.findings"),
      header: heads,
      widths: [5, 16, 45, 34],
      rows: open.map((one) => {
        const { place, what, how } = wordsOf(t, one);
        return [severity(one.finding.severity), `${one.path}\n${place}`, what, how];
      }),
    },
    missing: {
      name: t("batch", "sheet.cross"),
      header: heads.filter((_, at) => at !== 1),
      widths: [5, 55, 40],
      rows: between.map(({ finding }) => {
        const { what, how } = findingText(t, finding);
        return [severity(finding.severity), what, how];
      }),
    },
  });
}

function isOpen(decision: string | undefined): boolean {
  return decision === undefined || decision === "returned";
}

function count(open: Overview["findings"], severity: "error" | "warning"): number {
  return open.filter(({ finding }) => finding.severity === severity).length;
}
