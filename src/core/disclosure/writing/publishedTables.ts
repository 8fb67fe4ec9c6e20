import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { FiguresByCell } from "../../accounts/figuresByCell";
import { figuresByCell } from "../../accounts/figuresByCell";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { ReportBlock, TableBlock, TableCellModel } from "../../report/documentModel";
import { gapText } from "../../report/prose/labels";
import { text } from "../../report/prose/figureText";
import { missing } from "../../report/prose/missing";
import { headerRows } from "../../report/tables/headerRows";
import type { AttachmentColumn, AttachmentLayout } from "../../report/tables/tableLayouts";
import { attachmentLayout } from "../../report/tables/tableLayouts";
import { bodyRows } from "../../report/tables/tableRows";
import type { DisclosureForm, DisclosureTable } from "../forms/disclosureForm";
import { isPublishedKind, type TableKind } from "../../tableKinds/tableKinds";
import { EMPTY_NOTES } from "./emptyNotes";
import { headingText, type HeadingNames } from "./headings";

/**
 * The tables of the form, each on a page of its own with title, number and unit. An empty one is printed empty and says so; one that
 * the workbook does not hold, or that this program does not read, is a gap.
 */
export function publishedTables(form: DisclosureForm, accounts: FinalAccounts, names: HeadingNames): ReportBlock[] {
  const figures = figuresByCell(accounts);
  return form.tables.flatMap((table, index) => {
    const section = `table${index + 1}`;
    const parts = table.kind === null ? [] : partsOf(table.kind, table.title, accounts);
    const head: ReportBlock = {
      type: "attachment",
      section,
      number: 0,
      title: headingText(table.title, names),
      label: table.number ?? "",
    };
    return [head, ...(parts.length > 0 ? tableBlocks(parts, section, figures, names) : [missingTable(table, section)])];
  });
}

/** Of several tables of one kind (绩效目标表 of the whole and of projects) those that the title names. */
function partsOf(kind: TableKind, title: string, accounts: FinalAccounts): RecognisedTable[] {
  const ofKind = accounts.tables.filter((table) => table.kind === kind);
  if (kind !== "performanceTargets") {
    const [first] = ofKind.filter((table) => table.continuationOf === undefined);
    return first ? [first, ...ofKind.filter((table) => table.continuationOf === first.id)] : [];
  }
  return ofKind.filter((table) => table.title.includes("项目") === title.includes("项目"));
}

function missingTable({ kind, title }: DisclosureTable, section: string): ReportBlock {
  const gap = missing(kind === null ? "unreadTable" : "missingTable", { title });
  return { type: "gap", section, gap: { sectionTitle: title, ...gap, remedy: { type: "step", step: "recognise" } } };
}

function tableBlocks(
  parts: readonly RecognisedTable[],
  section: string,
  figures: FiguresByCell,
  names: HeadingNames,
): ReportBlock[] {
  const blocks = parts.flatMap((part): ReportBlock[] => {
    const layout = attachmentLayout(part.kind);
    return layout ? [tableBlock(part, layout, section, figures)] : [];
  });
  const notes = parts.flatMap((part) => part.notes.map((note) => note.text));
  const own = notes.length > 0 ? notes : parts.every(hasNothing) ? emptyNote(parts[0], names) : [];
  return [
    ...blocks,
    ...own.map((note): ReportBlock => ({ type: "paragraph", section, spans: [text(note)], style: "note" })),
  ];
}

/** A form of targets holds words: it is empty only without lines. */
function hasNothing({ isEmpty, kind, rows }: RecognisedTable): boolean {
  return isPublishedKind(kind) ? isEmpty : rows.length === 0;
}

/** 本表无数据 must be said; whether there was nothing is told by the table itself. */
function emptyNote(table: RecognisedTable | undefined, names: HeadingNames): string[] {
  const note = table && (EMPTY_NOTES[table.kind] ?? EMPTY_NOTES["other"]);
  return note === undefined ? [] : [headingText(note, names)];
}

function tableBlock(
  table: RecognisedTable,
  layout: AttachmentLayout,
  section: string,
  figures: FiguresByCell,
): TableBlock {
  const columns = printedColumns(table, layout);
  const header = headerRows(columns.map((column) => column.path));
  const rows = bodyRows(table, columns, figures);
  return {
    type: "table",
    section,
    caption: "",
    unitLine: unitLine(table),
    columns: columns.map((column) => column.width),
    headerRows: header.length,
    rows: [...header, ...(rows.length > 0 ? rows : [emptyRow(columns.length)])],
    orientation: layout.orientation,
    kind: table.kind,
    tableId: table.id,
  };
}

function unitLine({ kind, unit }: RecognisedTable): string | null {
  if (unit) return `单位：${unit.value}`;
  return isPublishedKind(kind) ? gapText("金额单位") : null;
}

/** Columns that the workbook's table has; of an empty table all that the form prints. */
function printedColumns(table: RecognisedTable, { columns }: AttachmentLayout): readonly AttachmentColumn[] {
  const own = columns.filter(({ role }) => {
    if (role === "name") return true;
    if (role === "code") return table.isEmpty || table.rows.some((row) => row.code !== undefined);
    return (
      table.columns.some((column) => column.role === role) || table.rows.some((row) => row.values[role] !== undefined)
    );
  });
  return own.length > 1 ? own : columns;
}

function emptyRow(columns: number): TableCellModel[] {
  return Array.from({ length: columns }, (): TableCellModel => ({ spans: [], align: "center" }));
}
