import type { BatchUnit } from "../core/batch/batchUnit";
import { unitName } from "../core/batch/batchUnit";
import type { CrossLine, Overview, OverviewFinding } from "../core/batch/overview";
import type { Finding } from "../core/findings/finding";
import { bySeverity } from "../core/findings/severity";
import type { ReportBlock, TableBlock } from "../core/report/documentModel";
import { text } from "../core/report/prose/figureText";
import { labelCell, wordsCell } from "../core/report/tables/cells";
import type { Cause } from "../core/validation/causes/cause";
import { formatRef } from "../core/workbook/cellRef";
import { problemLines } from "../locales/batchText";
import { causeText } from "../locales/causeText";
import { findingText } from "../locales/findingText";
import type { Translator } from "../locales/translator";
import { LINE_BREAK } from "../word/runs";
import { writeDocument } from "../word/writeDocx";
import { wordsOf } from "./overview/tables";

const SECTION = "note";

/** A line of the note: what is wrong and where; the unit writes its answer beside it. */
interface NoteLine {
  readonly severity: Finding["severity"];
  readonly place: string;
  /** With what to do about it. */
  readonly what: string;
}

/**
 * 退回单: what a unit has to correct or to explain before it hands in again, as a .docx: what could not be read, errors and
 * doubts in its files, those of one wrong cell together, and what does not fit with other units, each with room for the
 * unit's answer. What has been accepted or explained is left out.
 */
export function returnNote(t: Translator, unit: BatchUnit, overview: Overview): Uint8Array {
  const open = overview.findings.filter(
    (one) => one.unit.id === unit.id && one.finding.severity !== "info" && isOpen(one.decision?.decision),
  );
  const between = overview.cross.filter(
    ({ finding, decision }) =>
      finding.places.some(({ unit: id }) => id === unit.id) &&
      finding.severity !== "info" &&
      isOpen(decision?.decision),
  );
  const problems = problemLines(t, unit);
  const parts = [
    {
      name: "problems",
      lines: problems.map(({ file, text: why }) => ({ severity: "error" as const, place: file, what: why })),
    },
    { name: "findings", lines: [...causeLines(t, unit, open), ...reportLines(t, open)] },
    { name: "cross", lines: between.map((line) => crossLine(t, line)) },
  ].filter(({ lines }) => lines.length > 0);
  const words = { name: unitName(unit), errors: count(open, "error"), warnings: count(open, "warning") };
  const summary = [
    ...(problems.length > 0 ? [t("batch", "note.count.problems", { count: problems.length })] : []),
    ...(open.length > 0 ? [t("batch", "note.count.findings", words)] : []),
    ...(between.length > 0 ? [t("batch", "note.count.cross", { count: between.length })] : []),
  ];
  return writeDocument({
    title: t("batch", "note.title"),
    department: null,
    year: null,
    blocks: [
      paragraph(t("batch", "note.to", words)),
      paragraph(t("batch", "note.summary", { found: summary.join(t("language", "list")) })),
      ...parts.map(({ name, lines }) => table(t, t("batch", `note.${name}`), lines)),
      paragraph(t("batch", "note.sign")),
    ],
  });
}

/** The findings of each workbook by the cell that most probably is wrong, its name first. */
function causeLines(t: Translator, unit: BatchUnit, open: readonly OverviewFinding[]): NoteLine[] {
  return (unit.result?.workbooks ?? []).flatMap(({ file, causes }) => {
    const path = unit.paths[file] ?? "";
    const own = open.flatMap((one) => (one.type === "workbook" && one.path === path ? [one.finding] : []));
    const byId = new Map(own.map((finding) => [finding.id, finding]));
    return causes.flatMap((cause) => {
      const found = cause.findings.flatMap((id) => byId.get(id) ?? []).sort(bySeverity);
      return found.length === 0 ? [] : [causeLine(t, path, cause, found)];
    });
  });
}

function causeLine(t: Translator, path: string, cause: Cause, found: readonly Finding[]): NoteLine {
  const [first] = found;
  const ref = cause.suspects[0] ?? first?.cells[0];
  const texts = found.map((finding) => findingText(t, finding));
  const head = found.length > 1 ? [causeText(t, cause, found.length)] : [];
  const told = texts.map(
    ({ what, how }, at) => `${found.length > 1 ? `${at + 1}. ` : ""}${t("batch", "note.line", { what, how })}`,
  );
  return {
    severity: first?.severity ?? "error",
    place: `${path}${LINE_BREAK}${ref ? formatRef(ref) : t("cli", "validate.wholeWorkbook")}`,
    what: [...head, ...told].join(LINE_BREAK),
  };
}

function reportLines(t: Translator, open: readonly OverviewFinding[]): NoteLine[] {
  return open
    .filter(({ type }) => type !== "workbook")
    .map((one) => {
      const { place, what, how } = wordsOf(t, one);
      return {
        severity: one.finding.severity,
        place: `${one.path}${LINE_BREAK}${place}`,
        what: t("batch", "note.line", { what, how }),
      };
    });
}

function crossLine(t: Translator, { finding }: CrossLine): NoteLine {
  const { what, how } = findingText(t, finding);
  return { severity: finding.severity, place: "", what: t("batch", "note.line", { what, how }) };
}

/** Number, severity, place, what is wrong with what to do, and the answer. Between units there is no one place. */
function table(t: Translator, caption: string, lines: readonly NoteLine[]): TableBlock {
  const hasPlaces = lines.some(({ place }) => place !== "");
  const columns = [6, 7, ...(hasPlaces ? [22] : []), hasPlaces ? 45 : 61, 20];
  const heads = ["no", "severity", ...(hasPlaces ? ["place"] : []), "what", "answer"];
  return {
    type: "table",
    section: SECTION,
    caption,
    unitLine: null,
    columns,
    headerRows: 1,
    orientation: "portrait",
    rows: [
      heads.map((key) => labelCell(t("batch", `note.column.${key}`))),
      ...lines.map(({ severity, place, what }, at) => [
        labelCell(String(at + 1)),
        labelCell(t("cli", `severity.${severity}`)),
        ...(hasPlaces ? [wordsCell(place)] : []),
        wordsCell(what),
        wordsCell(""),
      ]),
    ],
  };
}

function paragraph(words: string): ReportBlock {
  return { type: "paragraph", section: SECTION, style: "body", spans: [text(words)] };
}

function isOpen(decision: string | undefined): boolean {
  return decision === undefined || decision === "returned";
}

function count(open: readonly OverviewFinding[], severity: "error" | "warning"): number {
  return open.filter(({ finding }) => finding.severity === severity).length;
}
