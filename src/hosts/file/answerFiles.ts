import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { WrittenAnswer } from "../../core/disclosure/answers/answerTable";
import { answerSheet, type AnswerPaper } from "../../core/disclosure/answers/answerSheet";
import { answerGrid, answersOfGrid, answersOfJson } from "../../core/disclosure/answers/answerTable";
import type { Question } from "../../core/disclosure/answers/questionBook";
import { BudgetReportError } from "../../core/errors";
import { writeZip } from "../../zip/writeZip";
import { csvText } from "./csvText";
import { readWorkbookFile } from "./readWorkbookFile";

export const ANSWER_FORMATS = [".xlsx", ".csv", ".json"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/**
 * The form of a published text as a file to be filled in; readAnswers() takes it back. The sheet of an .xlsx can be moved into the
 * workbook as it is.
 */
export function writeAnswers(
  questions: readonly Question[],
  format: AnswerFormat,
  paper: AnswerPaper | null,
): Uint8Array {
  switch (format) {
    case ".xlsx":
      return workbookOf(questions, paper);
    case ".csv":
      return csvText(answerGrid(questions));
    case ".json":
      return new TextEncoder().encode(`${JSON.stringify({ answers: questions.map(jsonRow) }, null, 2)}\n`);
  }
}

/**
 * The answers in a file: JSON, or the first sheet that has the form's columns in any workbook or CSV file.
 * @throws brokenAnswers, and what reading a workbook throws
 */
export async function readAnswers(bytes: Uint8Array, name: string): Promise<WrittenAnswer[]> {
  if (name.toLowerCase().endsWith(".json")) return answersOfJson(bytes, name);
  const { sheets } = await readWorkbookFile(bytes, name);
  let refused: unknown = new BudgetReportError("emptyWorkbook", { file: name });
  for (const { rows, origin } of sheets) {
    try {
      return answersOfGrid([...Array.from({ length: origin.row }, () => []), ...rows], name);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

function workbookOf(questions: readonly Question[], paper: AnswerPaper | null): Uint8Array {
  const { name, rows, formulas, columns } = answerSheet(questions, paper);
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const [address, formula] of formulas) {
    const cell = sheet[address] as { f?: string } | undefined;
    if (cell) cell.f = formula.replace(/^=/u, "");
  }
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  const written = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  return writeZip(Object.entries(unzipSync(written)));
}

function jsonRow({ id, section, what, measure, answer, before, where }: Question) {
  return { id, section, what, measure, answer, before, where };
}
