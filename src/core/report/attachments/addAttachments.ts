import { z } from "zod";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { TableKind } from "../../tableKinds/tableKinds";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { spansText, text } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import wordings from "../prose/wording/attachments.json";
import type { Outline } from "../outline/outline";
import type { ReportBlock, TableBlock } from "../documentModel";
import { withoutItemNumber } from "../narrative/cleanText";
import type { AttachmentColumn } from "../tables/tableLayouts";
import { attachmentLayout } from "../tables/tableLayouts";
import { BASE_DATA_WIDTHS, baseDataRows } from "../tables/baseDataForm";
import { headerRows } from "../tables/headerRows";
import { SELF_EVALUATION_WIDTHS, selfEvaluationRows } from "../tables/selfEvaluationForm";
import { scoreTable } from "../tables/scoreTable";
import type { FiguresByCell } from "../../accounts/figuresByCell";
import { figuresByCell } from "../../accounts/figuresByCell";
import { bodyRows } from "../tables/tableRows";
import type { ReportOptions } from "../reportOptions";
import type { AttachmentKind } from "./attachmentKinds";
import { CUSTOMARY_ATTACHMENTS } from "./attachmentKinds";
import { specOf } from "../../tableKinds/tableKinds";

const { formOfProject: FORM_OF_PROJECT } = z.strictObject({ formOfProject: z.string() }).parse(wordings);

/** Section of the list of attachments under the text; each attachment has its own: `attachment1` … */
export const ATTACHMENTS_SECTION = "attachments";

export type NamedBlocks = Pick<Attachment, "title" | "blocks">;

export interface Attachment {
  readonly kind: AttachmentKind;
  readonly title: string;
  /** Its blocks under the heading, as those of a section. */
  readonly blocks: (section: string) => ReportBlock[];
}

/**
 * Everything that could be attached: each kind of the outline that the workbook holds, in the outline's order. A table that
 * runs over several sheets is one attachment.
 */
export function attachmentsOf(
  outline: Pick<Outline, "attachments">,
  accounts: FinalAccounts,
  scoreSheet: ScoreSheet | null,
): Attachment[] {
  const figures = figuresByCell(accounts);
  return outline.attachments.flatMap((kind) =>
    kind === "scores" ? scoreAttachment(scoreSheet) : tableAttachments(kind, accounts, figures),
  );
}

/** Those that are wanted; by default what a notice asks for. */
export function chosenAttachments(
  all: readonly Attachment[],
  wanted: ReportOptions["attachments"] = CUSTOMARY_ATTACHMENTS,
): Attachment[] {
  return all.filter(({ kind }) => wanted.includes(kind));
}

/** 附件说明 under the text (GB/T 9704-2012): 附件：1. …; a single attachment has no number. */
export function attachmentList(attachments: readonly NamedBlocks[]): ReportBlock[] {
  return attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? "" : `${index + 1}. `;
    return {
      type: "paragraph",
      section: ATTACHMENTS_SECTION,
      spans: [text(title)],
      style: "attachmentList",
      ordinal: `${index === 0 ? "附件：" : ""}${number}`,
    };
  });
}

/** The attachment on its own page, with its heading. */
export function blocksOf({ title, blocks }: NamedBlocks, index: number): ReportBlock[] {
  const number = index + 1;
  const section = `attachment${number}`;
  return [{ type: "attachment", section, number, title }, ...blocks(section)];
}

/** One that is not attached, for a unit's own template that asks for its table. */
export function unattachedBlocks({ kind, title, blocks }: Attachment): ReportBlock[] {
  const section = `unattached:${kind}`;
  return [{ type: "attachment", section, number: 0, title }, ...blocks(section)];
}

/**
 * A half-filled score sheet is no attachment of a public report: until it is complete there is a gap in the text. The
 * unit's own form is attached as it is, not a second time as a score sheet.
 */
function scoreAttachment(sheet: ScoreSheet | null): Attachment[] {
  if (!sheet?.total.complete || sheet.system.table !== undefined) return [];
  return [
    {
      kind: "scores",
      title: sheet.system.title,
      blocks: (section) => [{ ...scoreTable(sheet, section), kind: "scores" }],
    },
  ];
}

function tableAttachments(kind: TableKind, accounts: FinalAccounts, figures: FiguresByCell): Attachment[] {
  const ofKind = accounts.tables.filter((table) => table.kind === kind);
  return ofKind
    .filter((table) => table.continuationOf === undefined)
    .flatMap((first) => {
      const parts = [first, ...ofKind.filter((table) => table.continuationOf === first.id)];
      const tables = (section: string) =>
        parts.flatMap((part) =>
          tableBlock(part, section, accounts, figures).map((block) => ({ ...block, kind, tableId: part.id })),
        );
      const notes = parts.flatMap((part) => part.notes.map((note) => note.text));
      if (tables("").length === 0) return [];
      return [
        {
          kind,
          title: titleOf(first),
          blocks: (section) => [
            ...tables(section),
            ...notes.map((note): ReportBlock => ({ type: "paragraph", section, spans: [text(note)], style: "note" })),
          ],
        },
      ];
    });
}

/** Forms that come one per project are told apart by it. */
function titleOf({ kind, title, rows }: RecognisedTable): string {
  const plain = withoutItemNumber(title);
  if (specOf(kind).subject !== "project") return plain;
  const project = withoutItemNumber(rows.find(({ key }) => key === "project")?.name ?? "");
  return project === "" || plain.includes(project)
    ? plain
    : spansText(fillWording(FORM_OF_PROJECT, { title: plain, project }));
}

function tableBlock(
  table: RecognisedTable,
  section: string,
  accounts: FinalAccounts,
  figures: FiguresByCell,
): TableBlock[] {
  switch (specOf(table.kind).attachment) {
    case "baseDataForm":
      return formBlock(section, BASE_DATA_WIDTHS, "portrait", baseDataRows(table, figures));
    case "selfEvaluationForm": {
      const department = table.department?.value ?? accounts.department?.value ?? null;
      return formBlock(section, SELF_EVALUATION_WIDTHS, "portrait", selfEvaluationRows(table, department, figures));
    }
    case "list":
      return listBlock(table, section, figures);
    case null:
      return [];
  }
}

/** A form has its labels among its cells: no header row to repeat. */
function formBlock(
  section: string,
  columns: readonly number[],
  orientation: TableBlock["orientation"],
  rows: TableBlock["rows"],
): TableBlock[] {
  if (rows.length === 0) return [];
  return [{ type: "table", section, caption: "", unitLine: null, columns, headerRows: 0, rows, orientation }];
}

function listBlock(table: RecognisedTable, section: string, figures: FiguresByCell): TableBlock[] {
  const layout = attachmentLayout(table.kind);
  const columns = layout?.columns.filter((column) => hasColumn(table, column)) ?? [];
  if (!layout || columns.length === 0 || table.rows.length === 0) return [];
  const header = headerRows(columns.map((column) => column.path));
  return [
    {
      type: "table",
      section,
      caption: "",
      unitLine: table.unit ? `单位：${table.unit.value}` : null,
      columns: columns.map((column) => column.width),
      headerRows: header.length,
      rows: [...header, ...bodyRows(table, columns, figures)],
      orientation: layout.orientation,
    },
  ];
}

function hasColumn(table: RecognisedTable, { role }: AttachmentColumn): boolean {
  if (role === "name") return table.rows.some((row) => row.name !== undefined);
  if (role === "code") return table.rows.some((row) => row.code !== undefined);
  return table.rows.some((row) => row.values[role] !== undefined);
}
