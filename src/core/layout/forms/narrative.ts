import { pattern } from "../../lexicon/words";
import type { CellRef } from "../../workbook/cellRef";
import type { TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, FormReader, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { textCell } from "./formCells";

const ENDS_SENTENCE = /[。；;!?:]$/u;

interface Columns {
  readonly row: number;
  readonly heading: number;
  readonly text: number;
}

function findColumns(region: Region): Columns | null {
  const { grid } = region;
  const roles = [...(region.fixed?.roles ?? [])];
  const fixedText = roles.find(([, role]) => role === "text")?.[0];
  const fixedName = roles.find(([, role]) => role === "name")?.[0];
  if (fixedText !== undefined && fixedName !== undefined) {
    return { row: region.fixed?.headerRows?.[1] ?? region.top - 1, heading: fixedName, text: fixedText };
  }
  for (let row = region.top; row <= Math.min(region.bottom, region.top + 8); row++) {
    const [heading, text] = grid.filledColumns(row, region.left, region.right);
    if (heading === undefined || text === undefined) continue;
    if (
      pattern("narrative.chapter").test(grid.label(row, heading)) &&
      pattern("narrative.content").test(grid.label(row, text))
    )
      return { row, heading, text };
  }
  return null;
}

/** 一、二、 1; （一） 2; 1. 3; （1） 4. */
function levelOf(label: string): number {
  if (pattern("narrative.first").test(label)) return 1;
  if (pattern("narrative.second").test(label)) return 2;
  if (/^\d/u.test(label)) return 3;
  return pattern("narrative.number").test(label) ? 4 : 0;
}

function isHeading(label: string): boolean {
  return (
    label.length <= 40 &&
    !ENDS_SENTENCE.test(label) &&
    (pattern("narrative.number").test(label) ? true : label.length <= 16 && pattern("narrative.section").test(label))
  );
}

function readTwoColumns(region: Region, columns: Columns): TableRow[] {
  const { grid } = region;
  const rows: TableRow[] = [];
  let heading: { readonly text: string; readonly ref: CellRef } | null = null;
  for (let row = columns.row + 1; row <= region.bottom; row++) {
    const own = grid.text(row, columns.heading);
    if (own !== "") heading = { text: own, ref: grid.ref(row, columns.heading) };
    const text = grid.text(row, columns.text);
    if (text === "" && own === "") continue;
    rows.push(paragraph(region, row, columns.text, text, heading));
  }
  return rows;
}

function paragraph(
  region: Region,
  row: number,
  column: number,
  text: string,
  heading: { readonly text: string; readonly ref: CellRef } | null,
): TableRow {
  return {
    row: row + 1,
    ...(heading ? { name: heading.text, nameRef: heading.ref } : {}),
    level: heading ? levelOf(region.grid.labelOf(heading.text)) : 0,
    isTotal: false,
    values: text === "" ? {} : { text: textCell(region.grid, row, column, text) },
  };
}

type Found = (Accepted & { readonly pairs: Columns }) | (Accepted & { readonly lines: readonly Line[] });

interface Line {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/** The filled rows of a sheet that is one column of text; `null` if it is anything else. */
function linesOf(region: Region): Line[] | null {
  const { grid } = region;
  const lines: Line[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    const filled = grid.filledColumns(row, region.left, region.right);
    const column = filled[0];
    if (column === undefined) continue;
    if (filled.length > 1 || typeof grid.value(row, column) !== "string") return null;
    lines.push({ row, column, label: grid.label(row, column) });
    if (lines.length > 3000) return null;
  }
  return lines;
}

function readLines(region: Region, lines: readonly Line[]): TableRow[] {
  const { grid } = region;
  const rows: TableRow[] = [];
  let heading: { text: string; ref: CellRef; row: number; column: number } | null = null;
  let used = true;
  const flush = () => {
    if (heading && !used) rows.push(paragraph(region, heading.row, heading.column, "", heading));
  };
  for (const { row, column, label } of lines) {
    const text = grid.text(row, column);
    if (isHeading(label)) {
      flush();
      heading = { text, ref: grid.ref(row, column), row, column };
      used = false;
    } else {
      rows.push(paragraph(region, row, column, text, heading));
      used = true;
    }
  }
  flush();
  return rows;
}

/** 报告文字材料: 章节│内容, or one column of headings and paragraphs. */
export const narrative: FormReader<Found> = {
  match(region: Region): Match<Found> {
    const { grid } = region;
    const columns = findColumns(region);
    if (columns) {
      return {
        accepted: true,
        fit: 1,
        distinctive: true,
        header: null,
        pairs: columns,
        columns: [
          { role: "name", column: columns.heading },
          { role: "text", column: columns.text },
        ],
        evidence: [
          evidence(
            "columns",
            { count: 2, labels: `${grid.text(columns.row, columns.heading)}、${grid.text(columns.row, columns.text)}` },
            [grid.ref(columns.row, columns.heading), grid.ref(columns.row, columns.text)],
          ),
        ],
      };
    }
    const lines = linesOf(region);
    if (!lines || lines.length < 3) return refuse("narrativeIsNoText");
    const headings = lines.filter(({ label }) => isHeading(label) && pattern("narrative.section").test(label));
    const hasParagraphs = lines.some(({ label }) => label.length >= 20 || ENDS_SENTENCE.test(label));
    if (headings.length < 2 || !hasParagraphs) return refuse("narrativeHeadingsMissing");
    return {
      accepted: true,
      fit: Math.min(1, 0.5 + 0.1 * headings.length),
      distinctive: true,
      header: null,
      lines,
      columns: [{ role: "text", column: lines[0]?.column ?? region.left }],
      evidence: [
        evidence(
          "narrativeHeadings",
          { count: headings.length },
          headings.slice(0, 8).map(({ row, column }) => grid.ref(row, column)),
        ),
      ],
    };
  },

  read: (region, found): TableContent => ({
    columns: found.columns,
    rows: "pairs" in found ? readTwoColumns(region, found.pairs) : readLines(region, found.lines),
  }),
};
