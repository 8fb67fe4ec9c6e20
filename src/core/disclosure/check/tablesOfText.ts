import { FINAL_KINDS, BUDGET_KINDS, specOf, type TableKind } from "../../tableKinds/tableKinds";
import type { TextPlace } from "../../findings/textPlace";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { TitleIndex } from "../../layout/title";
import { lazy } from "../../cache";
import type { DocumentTables } from "../../proofread/tables/documentTables";
import type { Passage } from "../../reading/passage";
import type { ReportDocument } from "../../text/document";
import { joinParts } from "../../validation/tables/joinParts";
import { rangeStart } from "../../validation/tables/rangeStart";
import { normaliseLabel } from "../../workbook/label";
import type { CellRef } from "../../workbook/cellRef";
import type { DisclosureKind } from "../forms/disclosureForm";
import type { CheckedWorkbook } from "./checkInput";
import { titleOf, type DocumentSections } from "./sections";

/** A table that was made public, where it stands. */
export interface PublishedTable {
  readonly kind: TableKind;
  readonly table: RecognisedTable;
  /** `null` for a table of the workbook. */
  readonly place: TextPlace | null;
  readonly cells: readonly CellRef[];
  /** The number of its block in the document; 0 in the workbook. */
  readonly paragraph: number;
  /** Its columns are cells, not made out from a page's layout. */
  readonly isSure: boolean;
}

export interface PublishedTables {
  /** `null`: neither the document nor a workbook has any. */
  readonly from: "document" | "workbook" | null;
  /** In the order of the document. */
  readonly all: readonly PublishedTable[];
  ofKind(kind: TableKind): readonly PublishedTable[];
  /** The document's table of the kind; where it was not read, the workbook's. */
  stated(kind: TableKind): PublishedTable | null;
  /** Where the text has a table's title, outside its list of contents. */
  titles(kind: TableKind): readonly Passage[];
  /** The tables that the list of contents names, in its order. */
  readonly inContents: readonly TableKind[];
  /** Tables of the document that are of no known kind. */
  readonly unread: number;
}

interface Question {
  readonly document: ReportDocument;
  readonly passages: readonly Passage[];
  readonly sections: DocumentSections;
  readonly printed: DocumentTables | null;
  readonly workbook: CheckedWorkbook | null;
  readonly kind: DisclosureKind;
  readonly year: number | null;
}

/** The kinds of table of a text. */
export function kindsOf(kind: DisclosureKind): readonly TableKind[] {
  return kind === "budget" ? BUDGET_KINDS : FINAL_KINDS;
}

export function tablesOfText({
  document,
  passages,
  sections,
  printed,
  workbook,
  kind,
  year,
}: Question): PublishedTables {
  const kinds = kindsOf(kind);
  const own = printed ? ofDocument(printed, kinds, year) : [];
  const ofBook = workbook ? ofWorkbook(workbook, kinds) : [];
  const all = own.length > 0 ? own : ofBook;
  const isTable = (paragraph: number) => printed?.blocks.has(paragraph) === true;
  const inContents = new Set(sections.contents);
  const titles = passages.filter(
    (passage) => !passage.inTable && !inContents.has(passage) && passage.plain.length <= LONGEST_TITLE,
  );
  return {
    from: own.length > 0 ? "document" : all.length > 0 ? "workbook" : null,
    all,
    ofKind: (asked) => all.filter((one) => one.kind === asked),
    stated: (asked) => [...own, ...ofBook].find((one) => one.kind === asked) ?? null,
    titles: (asked) => titles.filter((passage) => kindNamed(passage, kinds) === asked),
    inContents: sections.contents.flatMap((passage) => kindNamed(passage, kinds) ?? []),
    unread: document.blocks.filter((block, at) => block.type === "table" && isLarge(block.rows) && !isTable(at + 1))
      .length,
  };
}

const LONGEST_TITLE = 60;
const LEAST_ROWS = 4;
const LEAST_COLUMNS = 3;

function isLarge(rows: readonly (readonly string[])[]): boolean {
  return rows.length >= LEAST_ROWS && rows.some(({ length }) => length >= LEAST_COLUMNS);
}

const titleIndex = lazy(
  () =>
    new TitleIndex(
      [...FINAL_KINDS, ...BUDGET_KINDS].map((kind) => ({ kind, titles: specOf(kind).titles })),
      [],
    ),
);

/** The kind of table whose title a line is. */
function kindNamed(passage: Passage, kinds: readonly TableKind[]): TableKind | null {
  const words = titleOf(passage).replace(/[.·…]*\d{0,3}$/u, "");
  const found = titleIndex().find(normaliseLabel(words).replace(/["“”]/gu, ""))?.kinds ?? [];
  return found.find((one) => kinds.includes(one)) ?? null;
}

/** Last year's table may lie beside this year's for comparison. */
function ofDocument(printed: DocumentTables, kinds: readonly TableKind[], year: number | null): PublishedTable[] {
  return joinParts(printed.recognition.tables)
    .filter((table) => kinds.includes(table.kind) && isOfYear(table, year))
    .map((table): PublishedTable => {
      const place = printed.placeOf(table.titleRef ?? rangeStart(table));
      return {
        kind: table.kind,
        table,
        place: place && { ...place, quote: table.title, cell: null, span: null },
        cells: [],
        paragraph: place?.paragraph ?? 0,
        isSure: !printed.fromLayout.has(table.sheet),
      };
    })
    .sort((a, b) => a.paragraph - b.paragraph);
}

function ofWorkbook({ recognition }: CheckedWorkbook, kinds: readonly TableKind[]): PublishedTable[] {
  const year = recognition.year?.value ?? null;
  return joinParts(recognition.tables)
    .filter((table) => kinds.includes(table.kind) && isOfYear(table, year))
    .map((table) => ({
      kind: table.kind,
      table,
      place: null,
      cells: [table.titleRef ?? rangeStart(table)],
      paragraph: 0,
      isSure: true,
    }));
}

function isOfYear({ year }: RecognisedTable, asked: number | null): boolean {
  return year === null || asked === null || year.value === asked;
}
