import { strToU8 } from "fflate";
import type { ScoreSheet } from "../core/indicators/scoreSheet";
import type { ListTable } from "../core/proofread/proofList";
import type { DocumentModel, ReportBlock } from "../core/report/documentModel";
import { text } from "../core/report/prose/figureText";
import type { ReportModel } from "../core/report/reportModel";
import { labelCell, wordsCell } from "../core/report/tables/cells";
import { scoreTable } from "../core/report/tables/scoreTable";
import type { ReviewedFinding } from "../core/validation/explanations";
import { findingText } from "../locales/findingText";
import { resultsSheet } from "../locales/resultsSheet";
import type { Translator } from "../locales";
import { writeZip } from "../zip/writeZip";

export interface PackInput {
  /** Chinese: what is handed in is. */
  readonly t: Translator;
  readonly model: ReportModel;
  /** The report as it leaves by itself. */
  readonly report: Uint8Array;
  readonly scoreSheet: ScoreSheet | null;
  readonly reviews: readonly ReviewedFinding[];
}

interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SECTION = "pack";

/** What is handed in, as one .zip: report, score table, findings, explanations, and first a list of the files. */
export async function reportPack({ t, model, report, scoreSheet, reviews }: PackInput): Promise<Uint8Array> {
  const [{ writeDocument }, { listWorkbook }] = await Promise.all([
    import("../word/writeDocx"),
    import("../hosts/file/listWorkbook"),
  ]);
  const name = (key: string, extension: string) => `${t("reportExport", `pack.${key}`)}.${extension}`;
  const scores = scoreSheet && writeDocument(scoreDocument(t, model, scoreSheet));
  const files: PackFile[] = [
    { name: `${fileNameOf(model.title)}.docx`, bytes: report },
    ...(scores ? [{ name: name("scores", "docx"), bytes: scores }] : []),
    { name: name("findings", "xlsx"), bytes: listWorkbook(findingList(t, reviews)) },
    { name: name("explanations", "docx"), bytes: writeDocument(explanationDocument(t, model, reviews)) },
  ].map((file, index) => ({ ...file, name: `${index + 1} ${file.name}` }));
  return writeZip([[name("list", "txt"), strToU8(listText(t, model, files))], ...files.map(entryOf)]);
}

function entryOf({ name, bytes }: PackFile): [string, Uint8Array] {
  return [name, bytes];
}

function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
}

/** Notepad reads UTF-8 with a mark, and lines with both characters. */
function listText(t: Translator, { title }: ReportModel, files: readonly PackFile[]): string {
  const lines = files.map(({ name, bytes }) =>
    t("reportExport", "pack.line", { name, size: bytes.length.toLocaleString("en-US") }),
  );
  return `\ufeff${[t("reportExport", "pack.head", { title, count: files.length }), ...lines].join("\r\n")}\r\n`;
}

function documentOf(title: string, { department, year }: ReportModel, blocks: readonly ReportBlock[]): DocumentModel {
  return { title, department, year, blocks };
}

function scoreDocument(t: Translator, model: ReportModel, sheet: ScoreSheet): DocumentModel {
  return documentOf(sheet.system.title, model, [
    ...(sheet.total.complete ? [] : [line(t("reportExport", "pack.incomplete"))]),
    scoreTable(sheet, SECTION),
  ]);
}

/** The sheet 校验结果 as a workbook of its own: every cell is text, a link leads nowhere here. */
function findingList(t: Translator, reviews: readonly ReviewedFinding[]) {
  const { name, rows, columns, headingRows } = resultsSheet(t, reviews);
  const plain = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "")),
  );
  const findings: ListTable = {
    name,
    header: plain[headingRows - 1] ?? [],
    rows: plain.slice(headingRows),
    widths: columns.map(({ width }) => width),
  };
  return { title: name, summary: [], findings, missing: null };
}

function explanationDocument(t: Translator, model: ReportModel, reviews: readonly ReviewedFinding[]): DocumentModel {
  const title = t("reportExport", "pack.explanations");
  const rows = reviews.flatMap(({ finding, explanation }) => {
    if (!explanation) return [];
    const { title: rule, what } = findingText(t, finding);
    const { text: said, by, at } = explanation;
    return [[wordsCell(rule), wordsCell(what), wordsCell(said), labelCell(by), labelCell(at.slice(0, 10))]];
  });
  if (rows.length === 0) return documentOf(title, model, [line(t("reportExport", "pack.noExplanations"))]);
  const header = ["rule", "what", "said", "by", "at"].map((key) => labelCell(t("reportExport", `pack.column.${key}`)));
  return documentOf(title, model, [
    {
      type: "table",
      section: SECTION,
      caption: "",
      unitLine: null,
      columns: [7, 14, 12, 4, 5],
      headerRows: 1,
      rows: [header, ...rows],
      orientation: "landscape",
    },
  ]);
}

function line(words: string): ReportBlock {
  return { type: "paragraph", section: SECTION, spans: [text(words)], style: "body" };
}
