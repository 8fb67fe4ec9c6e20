import { z } from "zod";
import type { Classification } from "../../classification/classification";
import type { ReportBlock, ReportGap, TableBlock, TableCellModel } from "../documentModel";
import { oldNameLine, oldNamesIn } from "../narrative/oldNames";
import type { DoubtfulCells } from "../prose/doubtfulCells";
import { spansText, text } from "../prose/figureText";
import { missing } from "../prose/missing";
import wordings from "../prose/wording/doubts.json";

const { markedCells: MARKED_CELLS } = z.object({ markedCells: z.string() }).parse(wordings);

interface MarkedBy {
  readonly doubts: DoubtfulCells;
  readonly year: number | null;
  readonly functional: Classification;
}

/**
 * Cells of tables that an open error stands against, or that bear a name which the year does not have any more, are marked;
 * under the table stands that they are to be checked, and in a comment why.
 */
export function markTables(blocks: readonly ReportBlock[], by: MarkedBy): ReportBlock[] {
  const tables = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
  // Tables repeat one another's names: each is looked at once.
  const words = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap(wordsOf)));
  const hasOldNames = by.year !== null && oldNamesIn([...words].join("\n"), by.year, by.functional).length > 0;
  if (!hasOldNames && by.doubts.isEmpty) return [...blocks];
  const marking = hasOldNames ? by : { ...by, year: null };
  let title = "";
  return blocks.flatMap((block): ReportBlock[] => {
    if (block.type === "heading") title = block.ordinal + block.text;
    if (block.type === "attachment") title = block.title;
    return block.type === "table" ? marked(block, title, marking) : [block];
  });
}

function marked(table: TableBlock, sectionTitle: string, { doubts, year, functional }: MarkedBy): ReportBlock[] {
  const names = year === null ? [] : oldNamesIn(textOf(table.rows.flat()), year, functional);
  const isDoubtful = (cell: TableCellModel) =>
    (cell.ref !== undefined && doubts.has(cell.ref)) ||
    (names.length > 0 && year !== null && oldNamesIn(textOf([cell]), year, functional).length > 0);
  let count = 0;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      if (!isDoubtful(cell)) return cell;
      count += 1;
      return { ...cell, isDoubtful: true as const };
    }),
  );
  if (count === 0) return [table];
  const doubt = doubts.aboutCells(table.rows.flat().flatMap(({ ref }) => (ref ? [ref] : [])));
  const lines = names.map((name) => oldNameLine(name, year));
  const gap: ReportGap = {
    sectionTitle,
    ...missing("markedCells", { count: String(count) }),
    note: [...(doubt ? [doubt.note] : []), ...lines].join("\n"),
    remedy: { type: "step", step: "validate" },
  };
  const spans = [text(MARKED_CELLS)];
  return [
    { ...table, rows },
    { type: "paragraph", section: table.section, spans, style: "note", doubt: gap },
  ];
}

/** A cell of numbers alone bears no name. */
function wordsOf({ spans }: TableCellModel): string[] {
  const words = spansText(spans);
  return /\p{Script=Han}/u.test(words) ? [words] : [];
}

function textOf(cells: readonly TableCellModel[]): string {
  return cells.map(({ spans }) => spansText(spans)).join("\n");
}
