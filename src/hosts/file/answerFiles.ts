import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { WrittenAnswer } from "../../core/disclosure/answers/answerTable";
import { ANSWER_TABLE, answerGrid, answersOfGrid, answersOfJson } from "../../core/disclosure/answers/answerTable";
import type { Question } from "../../core/disclosure/answers/questionBook";
import { BudgetReportError } from "../../core/errors";
import { writeZip } from "../../zip/writeZip";
import { csvText } from "./csvText";
import { readWorkbookFile } from "./readWorkbookFile";

export const ANSWER_FORMATS = [".xlsx", ".csv", ".json"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The form of a published text as a file to be filled in; readAnswers() takes it back. */
export function writeAnswers(questions: readonly Question[], format: AnswerFormat): Uint8Array {
  switch (format) {
    case ".xlsx":
      return workbookOf(questions);
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

function workbookOf(questions: readonly Question[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(answerGrid(questions));
  sheet["!cols"] = ANSWER_TABLE.widths.map((width) => ({ wch: width }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, ANSWER_TABLE.name);
  const written = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  return writeZip(Object.entries(unzipSync(written)));
}

function jsonRow({ id, section, what, measure, answer, before, where }: Question) {
  return { id, section, what, measure, answer, before, where };
}
