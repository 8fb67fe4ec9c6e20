import type { CellEdit } from "../../findings/finding";
import { cellRef, type CellRef } from "../../workbook/cellRef";
import { plainLabel } from "../../workbook/label";
import { ownSheetTitle } from "../../workbook/ownSheets";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { numberOfText } from "../../amount/parse";
import type { DisclosureKind } from "../forms/disclosureForm";
import { headingText } from "../writing/headings";
import { ANSWER_TABLE, answerGrid, answerRowsIn, type AnswerRole, type AnswerRows } from "./answerTable";
import type { KeptAnswers } from "./keptAnswers";
import type { Question } from "./questionBook";
import { askedDirection } from "./reasons";

/** Which paper the form belongs to. */
export interface AnswerPaper {
  readonly kind: DisclosureKind;
  readonly year: number;
}

/** 公开情况填报表 as a sheet of the workbook. */
export interface AnswerSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: ReadonlyMap<string, string>;
  readonly columns: readonly { readonly width: number; readonly look: "plain" | "wrapped" }[];
  readonly headingRows: number;
}

const { name: NAME, titles, hint, columns: COLUMNS } = ANSWER_TABLE;

/** Title and hint stand above the header. */
const HEADING_ROWS = 3;

/** Where the title may stand: somebody may have put a row above it. */
const TITLE_ROWS = 5;

/**
 * The sheet to be filled in in Excel, with what is answered already and what was answered the year before. Where the year is not
 * known, no workbook can tell whose sheet it is: only as a file of its own it can be taken in.
 */
export function answerSheet(questions: readonly Question[], paper: AnswerPaper | null): AnswerSheet {
  const title = paper ? titleOf(paper) : NAME;
  return {
    name: NAME,
    rows: [[title], [hint], ...answerGrid(questions).map((line) => line.map(cellOf))],
    // By its first cell the sheet is known as ours: it is not taken for a table of the accounts.
    formulas: new Map([["A1", ownSheetTitle(title)]]),
    columns: COLUMNS.map(({ width, role }) => ({ width, look: role === "id" ? "plain" : "wrapped" })),
    headingRows: HEADING_ROWS,
  };
}

/** What stands in the workbook's sheets of a paper. */
export interface SheetAnswers {
  /** The sheet that is filled in; of several the last. */
  readonly sheet: string;
  readonly answers: KeptAnswers;
  /** What the sheet asks and nobody has answered there. */
  readonly open: ReadonlySet<string>;
  /** What it says was answered the year before. */
  readonly before: KeptAnswers;
}

/** The answers in the workbook's sheets of that paper; `null` where it has none. */
export function answersInSheets(workbook: WorkbookSnapshot, paper: AnswerPaper): SheetAnswers | null {
  const forms = formsOf(workbook, paper);
  const last = forms.at(-1);
  if (!last) return null;
  const answers: [string, KeptAnswers[string]][] = forms.flatMap(({ sheet, found }) =>
    found.rows.flatMap((line): [string, KeptAnswers[string]][] => {
      const { id, answer, what, row } = line;
      const direction = askedDirection(id, what);
      const ref = placeOf(sheet, row, found.columns.answer ?? 0);
      const given = { text: answer, by: sheet.name, at: "", ref, ...(direction ? { direction } : {}) };
      return answer === "" ? [] : [[id, given]];
    }),
  );
  const given = Object.fromEntries(answers);
  const lines = forms.flatMap(({ found }) => found.rows);
  const before = lines.filter((line) => line.before !== "");
  return {
    sheet: last.sheet.name,
    answers: given,
    open: new Set(lines.flatMap(({ id }) => (Object.hasOwn(given, id) ? [] : [id]))),
    before: Object.fromEntries(before.map((line) => [line.id, { text: line.before, by: last.sheet.name, at: "" }])),
  };
}

/**
 * What has to be written into the sheet so that it asks what the text asks now and holds these answers; a cause that was given for
 * the other direction moves to 上年填写. `null` where the workbook has no such sheet.
 */
export function answerSheetEdits(
  workbook: WorkbookSnapshot,
  paper: AnswerPaper,
  questions: readonly Question[],
): CellEdit[] | null {
  const form = formsOf(workbook, paper).at(-1);
  if (!form) return null;
  const { sheet, found } = form;
  const byId = new Map(found.rows.map((line) => [line.id, line]));
  const edits = (row: number, values: Partial<Record<AnswerRole, string>>) =>
    Object.entries(values).flatMap(([role, text]): CellEdit[] => {
      const column = found.columns[role as AnswerRole];
      if (column === undefined) return [];
      const from = sheet.rows[row]?.[column] ?? null;
      return textIn(from) === text ? [] : [{ ref: placeOf(sheet, row, column), from, to: cellOf(text) }];
    });
  const known = questions.flatMap((question) => {
    const line = byId.get(question.id);
    if (!line) return [];
    const isTurned = question.state === "turned";
    const { what, answer } = question;
    return edits(line.row, isTurned ? { what, answer: "", before: line.answer } : { what, answer });
  });
  const added = questions
    .filter(({ id }) => !byId.has(id))
    .flatMap((question, index) => {
      const { section, what, measure, answer, before, where, id } = question;
      return edits(sheet.rows.length + index, { section, what, measure, answer, before, where, id });
    });
  return [...known, ...added];
}

interface SheetForm {
  readonly sheet: SheetSnapshot;
  readonly found: AnswerRows;
}

function formsOf({ sheets }: WorkbookSnapshot, paper: AnswerPaper): SheetForm[] {
  const title = plainLabel(titleOf(paper));
  return sheets.flatMap((sheet) => {
    const head = sheet.rows.slice(0, TITLE_ROWS).flat();
    if (!head.some((value) => typeof value === "string" && plainLabel(value) === title)) return [];
    const found = answerRowsIn(sheet.rows);
    return found ? [{ sheet, found }] : [];
  });
}

function titleOf({ kind, year }: AnswerPaper): string {
  return headingText(titles[kind], { year: String(year), department: "" });
}

/** Rows of a snapshot begin where the sheet is used. */
function placeOf({ name, origin }: SheetSnapshot, row: number, column: number): CellRef {
  return cellRef(name, origin.row + row, origin.column + column);
}

function textIn(value: CellValue): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** A number as a number, so that Excel does not mark it as one that was stored as text. */
function cellOf(text: string): CellValue {
  const number = numberOfText(text);
  return text === "" ? null : number !== null && String(number) === text ? number : text;
}
