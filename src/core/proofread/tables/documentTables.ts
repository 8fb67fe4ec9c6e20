import { oncePerKey } from "../../cache";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { buildAccounts } from "../../accounts/buildAccounts";
import type { Classifications } from "../../classification/classifications";
import type { TextPlace } from "../../findings/textPlace";
import { recognise } from "../../layout/recognise";
import type { Recognition } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { fromA1 } from "../../workbook/cellRef";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { DocumentBlock, DocumentTable, ReportDocument } from "../../text/document";

/** The document's own tables as the road of a workbook sees them. */
export interface DocumentTables {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly accounts: FinalAccounts;
  readonly classifications: Classifications;
  /** Numbers of the blocks that were recognised as tables, from 1. */
  readonly blocks: ReadonlySet<number>;
  /** Sheets whose columns were made out from the layout of lines: they raise questions, but accuse nobody. */
  readonly fromLayout: ReadonlySet<string>;
  /** Where a cell is printed: its quote is the row, its section the table's title. */
  placeOf(ref: CellRef): TextPlace | null;
}

interface PrintedSheet {
  readonly paragraph: number;
  /** Rows of the sheet that are lines above the table. */
  readonly captionLines: number;
  readonly isFromLayout: boolean;
  readonly sheet: SheetSnapshot;
}

/** The same, once for each document and lists. */
export function documentTables(document: ReportDocument, classifications: Classifications): DocumentTables | null {
  return tablesOf(classifications, document);
}

const tablesOf = oncePerKey((classifications: Classifications, document: ReportDocument) =>
  readTables(document, classifications),
);

/**
 * Every table of the document as a sheet of its own, below the lines that stand above it (title, 公开01表, 单位：万元),
 * recognised and put together like a workbook. `null` where the document holds no table that is known.
 */
function readTables(document: ReportDocument, classifications: Classifications): DocumentTables | null {
  const printed = document.blocks.flatMap((block, at) =>
    block.type === "table" && !block.isLoose ? [sheetOf(block, captionAbove(document.blocks, at), at + 1)] : [],
  );
  if (printed.length === 0) return null;
  const snapshot: WorkbookSnapshot = {
    name: document.name,
    sheets: printed.map(({ sheet }) => sheet),
    settings: {},
  };
  const recognition = recognise(snapshot);
  if (recognition.tables.length === 0) return null;
  const bySheet = new Map(printed.map((one) => [one.sheet.name, one]));
  return {
    snapshot,
    recognition,
    accounts: buildAccounts(recognition, classifications),
    classifications,
    blocks: new Set(recognition.tables.flatMap(({ sheet }) => bySheet.get(sheet)?.paragraph ?? [])),
    fromLayout: new Set(printed.flatMap(({ sheet, isFromLayout }) => (isFromLayout ? [sheet.name] : []))),
    placeOf: ({ sheet, address }) => {
      const place = bySheet.get(sheet);
      const at = fromA1(address.split(":")[0] ?? "");
      if (!place || !at) return null;
      const title = recognition.tables.find((table) => table.sheet === sheet)?.title ?? null;
      const row = at.row - place.captionLines;
      const cell = row < 0 ? null : { row, column: at.column };
      return { paragraph: place.paragraph, section: title, quote: rowText(place.sheet, at.row), cell, span: null };
    },
  };
}

const CAPTION_LINES = 5;
const LONGEST_CAPTION = 60;

/** The short lines right above a table; a sentence belongs to the text. */
function captionAbove(blocks: readonly DocumentBlock[], at: number): string[] {
  const lines: string[] = [];
  for (let before = at - 1; before >= 0 && lines.length < CAPTION_LINES; before--) {
    const block = blocks[before];
    if (block?.type !== "paragraph" || block.text.length > LONGEST_CAPTION || /[。；;！？!?]/u.test(block.text)) break;
    lines.unshift(block.text.trim());
  }
  return lines;
}

function sheetOf(table: DocumentTable, caption: readonly string[], paragraph: number): PrintedSheet {
  const shift = caption.length;
  const rows = [...caption.map((line) => [line]), ...table.rows.map((row) => row.map((cell) => cell || null))];
  const merges = table.merges?.map((area) => ({ ...area, top: area.top + shift, bottom: area.bottom + shift }));
  return {
    paragraph,
    captionLines: shift,
    isFromLayout: table.isFromLayout === true,
    sheet: {
      name: `表${paragraph}`,
      visibility: "visible",
      origin: { row: 0, column: 0 },
      rows,
      ...(merges ? { merges } : {}),
    },
  };
}

/** The row as a person reads it: its filled cells in order. */
function rowText({ rows }: SheetSnapshot, row: number): string {
  const cells = (rows[row] ?? []).map((cell) => (typeof cell === "string" ? cell.replace(/\s+/gu, "") : ""));
  return cells.filter((cell) => cell !== "").join(" ");
}
