import type { AnswerPaper, AnswerSheet } from "../../core/disclosure/answers/answerSheet";
import type { KeptAnswers } from "../../core/disclosure/answers/keptAnswers";
import type { Question } from "../../core/disclosure/answers/questionBook";
import type { DisclosureModel } from "../../core/disclosure/writing/composeDisclosure";
import { BudgetReportError } from "../../core/errors";
import type { CellEdit } from "../../core/findings/finding";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PickedFile } from "./views";

/** What was written into the form's fields, by the question's id. */
export type AnswerTexts = Readonly<Record<string, string>>;

/** 公开情况填报表 as a sheet to be added. @throws unexpected where the year is not known */
export async function sheetOf(model: DisclosureModel): Promise<AnswerSheet> {
  const { answerSheet } = await import("../../core/disclosure/answers/answerSheet");
  return answerSheet(model.questions, paperOf(model));
}

/** The name of the workbook's own sheet of that paper; `null` where it has none. */
export async function sheetIn(workbook: WorkbookSnapshot, { form, year }: DisclosureModel): Promise<string | null> {
  if (year === null) return null;
  const { answersInSheets } = await import("../../core/disclosure/answers/answerSheet");
  return answersInSheets(workbook, { kind: form.kind, year })?.sheet ?? null;
}

/** What the workbook's own sheet lacks of these texts and of what is asked now; nothing where it has no such sheet. */
export async function sheetEdits(
  workbook: WorkbookSnapshot,
  model: DisclosureModel,
  texts: AnswerTexts,
): Promise<readonly CellEdit[]> {
  if (model.year === null) return [];
  const { answerSheetEdits } = await import("../../core/disclosure/answers/answerSheet");
  const questions = model.questions.map((question) => written(question, texts[question.id]));
  return answerSheetEdits(workbook, paperOf(model), questions) ?? [];
}

export async function answerFileOf({ questions, form, year }: DisclosureModel): Promise<Uint8Array> {
  const { writeAnswers } = await import("../../hosts/file/answerFiles");
  return writeAnswers(questions, ".xlsx", year === null ? null : { kind: form.kind, year });
}

/** The answers in a form that was filled in elsewhere. @throws brokenAnswers, and what reading a workbook throws */
export async function answersInFile(
  { questions, form }: DisclosureModel,
  { name, bytes }: PickedFile,
): Promise<KeptAnswers> {
  const [{ readAnswers }, { matchAnswers }, { inputsOf }] = await Promise.all([
    import("../../hosts/file/answerFiles"),
    import("../../core/disclosure/answers/answerTable"),
    import("../../core/disclosure/answers/inputs"),
  ]);
  const signature = { by: name, at: new Date().toISOString() };
  return matchAnswers(await readAnswers(bytes, name), { questions, inputs: inputsOf(form.kind) }, signature, name);
}

/** A cause that was written anew holds for the direction that is asked for now. */
function written(question: Question, text: string | undefined): Question {
  return text === undefined ? question : { ...question, answer: text.trim(), state: "given" };
}

function paperOf({ form, year }: DisclosureModel): AnswerPaper {
  if (year === null) throw new BudgetReportError("unexpected");
  return { kind: form.kind, year };
}
