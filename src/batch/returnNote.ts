import type { BatchUnit } from "../core/batch/batchUnit";
import { unitName } from "../core/batch/batchUnit";
import type { Overview, OverviewFinding } from "../core/batch/overview";
import { BudgetReportError } from "../core/errors";
import { SIGNATURE_SECTION } from "../core/report/content/signOff";
import type { ParagraphBlock, ReportBlock, TableBlock } from "../core/report/documentModel";
import { text } from "../core/report/prose/figureText";
import { labelCell, wordsCell } from "../core/report/tables/cells";
import { hasProblem } from "../core/batch/unitState";
import type { Translator } from "../locales/translator";
import { writeDocument } from "../word/writeDocx";
import { lineBetween, linesOfFiles, linesOfProblems, shortName, type NoteLine } from "./noteLines";

const SECTION = "note";
/** Of more files only the number is told. */
const MOST_FILES = 3;

/** What only the bureau knows; what it leaves out is left to be filled in by hand. */
export interface NoteDetails {
  /** Who returns it. */
  readonly from?: string;
  /** 发文字号. */
  readonly number?: string;
  /** As printed: until when, and of which day. */
  readonly due?: string;
  readonly date?: string;
}

/**
 * 退回单: what a unit has to correct or to explain before it hands in again, as a .docx: what could not be read, errors and
 * doubts in its files, those of one wrong cell together, and what does not fit with other units, each with room for the
 * unit's answer. What has been accepted or explained is left out; where nothing is left, the note says so.
 * @throws noteNotChecked for a unit that no run has checked yet
 */
export function returnNote(t: Translator, unit: BatchUnit, overview: Overview, details: NoteDetails = {}): Uint8Array {
  if (unit.key !== null && unit.result === null)
    throw new BudgetReportError("noteNotChecked", { unit: unitName(unit) });
  const { open, between } = standing(unit, overview);
  const tables: (readonly [caption: string, lines: readonly NoteLine[]])[] = [
    [t("batch", "note.problems"), linesOfProblems(t, unit)],
    ...linesOfFiles(t, unit, open).map(({ file, lines }) => [t("batch", "note.findings", { file }), lines] as const),
    [t("batch", "note.cross"), between.map((line) => lineBetween(t, line))],
  ];
  const given = tables.filter(([, lines]) => lines.length > 0);
  const kind = hasProblem(unit) || open.length + between.length > 0 ? "return" : "sound";
  const year = unit.result?.figures?.year ?? null;
  const words = { from: details.from ?? "", year: year === null ? "" : t("batch", "note.year", { year }) };
  return writeDocument({
    title: t("batch", `note.title.${kind}`, words),
    department: null,
    year: null,
    blocks: [
      paragraph("reference", details.number ?? t("batch", "note.blank.number")),
      paragraph("addressee", t("batch", "note.to", { name: unitName(unit) })),
      paragraph(
        "body",
        t("batch", `note.summary.${kind}`, { ...words, ...summary(t, unit, { open, between }, details) }),
      ),
      paragraph("signer", details.from ?? t("batch", "note.blank.from"), SIGNATURE_SECTION),
      paragraph("date", details.date ?? t("batch", "note.blank.date"), SIGNATURE_SECTION),
      ...given.map(([caption, lines], at) => table(t, caption, lines, at === given.length - 1)),
    ],
  });
}

/** What is said of the unit, more than a hint, and nobody has accepted or explained. */
function standing(unit: BatchUnit, overview: Overview) {
  const isOpen = ({ finding, decision }: Pick<OverviewFinding, "finding" | "decision">) =>
    finding.severity !== "info" && (decision === null || decision.decision === "returned");
  return {
    open: overview.findings.filter((one) => one.unit.id === unit.id && isOpen(one)),
    between: overview.cross.filter((one) => one.finding.places.some(({ unit: id }) => id === unit.id) && isOpen(one)),
  };
}

/** The words of the sentence: which files, how many of what, until when. */
function summary(t: Translator, unit: BatchUnit, { open, between }: ReturnType<typeof standing>, { due }: NoteDetails) {
  const counted = (code: string, count: number) => (count > 0 ? [t("batch", `note.count.${code}`, { count })] : []);
  const ofSeverity = (severity: string) => open.filter(({ finding }) => finding.severity === severity).length;
  const names = unit.files.map(({ path }) => shortName(unit, path));
  return {
    files:
      names.length > MOST_FILES ? t("batch", "note.files", { count: names.length }) : names.join(t("language", "list")),
    found: [
      ...counted("problems", linesOfProblems(t, unit).length),
      ...counted("errors", ofSeverity("error")),
      ...counted("warnings", ofSeverity("warning")),
      ...counted("cross", between.length),
    ]
      .join(t("language", "list"))
      .replaceAll(/(?<=、) /gu, ""),
    due: due ?? t("batch", "note.blank.date"),
  };
}

/** Number, severity, place, what is wrong with what to do, and the answer. @param isLast the unit signs under it */
function table(t: Translator, caption: string, lines: readonly NoteLine[], isLast: boolean): TableBlock {
  const hasPlaces = lines.some(({ place }) => place !== "");
  const columns = [6, 7, ...(hasPlaces ? [17] : []), hasPlaces ? 48 : 65, 22];
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
        labelCell(t("batch", `severity.${severity}`)),
        ...(hasPlaces ? [wordsCell(place)] : []),
        wordsCell(what),
        wordsCell(""),
      ]),
      ...(isLast ? [[{ ...wordsCell(t("batch", "note.sign")), columnSpan: columns.length }]] : []),
    ],
  };
}

function paragraph(style: ParagraphBlock["style"], words: string, section = SECTION): ReportBlock {
  return { type: "paragraph", section, style, spans: [text(words)] };
}
