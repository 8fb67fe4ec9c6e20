import { labelCell, wordsCell } from "../core/report/tables/cells";
import { text } from "../core/report/prose/figureText";
import type { ListTable, ProofList } from "../core/proofread/proofList";
import type { ReportBlock, TableBlock } from "../core/report/documentModel";
import { writeDocument } from "./writeDocx";

const SECTION = "list";

/** The list as a .docx, by default on turned paper: title, summary, the findings as a table, the numbers that were not found. */
export function listDocx(
  { title, summary, findings, missing, closing = [] }: ProofList,
  orientation: TableBlock["orientation"] = "landscape",
): Uint8Array {
  const blocks: ReportBlock[] = [
    ...summary.map((line) => lineBlock(line, "body")),
    ...[findings, missing].flatMap((table) => (table && table.rows.length > 0 ? [tableBlock(table, orientation)] : [])),
    ...closing.map((line) => lineBlock(line, "signatures")),
  ];
  return writeDocument({ title, department: null, year: null, blocks });
}

function lineBlock(line: string, style: "body" | "signatures"): ReportBlock {
  return { type: "paragraph", section: SECTION, style, spans: [text(line)] };
}

/** Numbers, severities and rules are short: in the middle; sentences to the left. */
function tableBlock(
  { name, header, rows, widths, isSmall = false }: ListTable,
  orientation: TableBlock["orientation"],
): TableBlock {
  return {
    type: "table",
    section: SECTION,
    caption: name,
    unitLine: null,
    columns: widths,
    headerRows: 1,
    orientation,
    isSmall,
    rows: [
      header.map((words) => labelCell(words)),
      ...rows.map((row) => row.map((words, at) => ((widths[at] ?? 0) <= 5 ? labelCell(words) : wordsCell(words)))),
    ],
  };
}
