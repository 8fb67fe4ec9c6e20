import type { ListTable, ProofList } from "../core/proofread/proofList";
import type { Finding, Severity } from "../core/findings/finding";
import { severityCounts } from "../core/findings/severity";
import type { ReviewedFinding } from "../core/validation/explanations";
import { formatRef } from "../core/workbook/cellRef";
import { findingText } from "./findingText";
import { countsLine } from "./resultsSheet";
import type { Translator } from "./translator";

/** One line of what has to be corrected or explained. */
export interface NoteLine {
  readonly severity: Severity;
  /** Where: file, sheet, cell, in words. */
  readonly place: string;
  readonly what: string;
  readonly how: string;
}

/** 程度, 位置, 问题, 处理建议: the table of a 退回单 and of 审核意见 alike. */
export function noteTable(t: Translator, name: string, lines: readonly NoteLine[]): ListTable {
  return {
    name,
    header: ["severity", "place", "what", "how"].map((key) => t("batch", `column.${key}`)),
    widths: [5, 16, 45, 34],
    rows: lines.map(({ severity, place, what, how }) => [t("cli", `severity.${severity}`), place, what, how]),
  };
}

/** 审核意见 on one workbook: what is open, what the unit has explained, and the lines to sign. */
export function reviewNote(t: Translator, about: string, reviews: readonly ReviewedFinding[]): ProofList {
  const open = reviews.filter(({ explanation }) => explanation === null).map(({ finding }) => finding);
  const { error, warning, info } = severityCounts(open);
  return {
    title: t("resultsSheet", "note.title"),
    summary: [about, t("resultsSheet", "note.summary", { error, warning, info }), countsLine(t, reviews)],
    findings: noteTable(
      t,
      t("resultsSheet", "note.open"),
      open.map((finding) => ({ severity: finding.severity, ...wordsOf(t, finding) })),
    ),
    missing: explainedTable(t, reviews),
    closing: [t("resultsSheet", "sign")],
  };
}

function explainedTable(t: Translator, reviews: readonly ReviewedFinding[]): ListTable | null {
  const rows = reviews.flatMap(({ finding, explanation }) => {
    if (!explanation) return [];
    const { place, what } = wordsOf(t, finding);
    const by = explanation.by || t("explanations", "unsigned");
    return [[place, what, explanation.text, by, explanation.at.slice(0, 10)]];
  });
  if (rows.length === 0) return null;
  const header = ["place", "what", "said", "by", "at"].map((key) => t("resultsSheet", `note.${key}`));
  return { name: t("resultsSheet", "note.explained"), header, widths: [16, 38, 30, 8, 8], rows };
}

function wordsOf(t: Translator, finding: Finding): Pick<NoteLine, "place" | "what" | "how"> {
  const { title, what, how } = findingText(t, finding);
  const [first] = finding.cells;
  const place = first ? formatRef(first) : t("pane", "validate.wholeWorkbook");
  return { place, what: t("resultsSheet", "note.titled", { title, what }), how };
}
