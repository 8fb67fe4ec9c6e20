import { z } from "zod";
import { parseJsonFile } from "../../dataFile/parseJsonFile";
import { BudgetReportError } from "../../errors";
import { plainLabel } from "../../workbook/label";
import type { CellValue } from "../../workbook/snapshot";
import type { DisclosureInput } from "./inputs";
import type { KeptAnswers } from "./keptAnswers";
import type { Question } from "./questionBook";
import table from "./answerTable.json";

const COLUMNS = ["id", "section", "what", "measure", "answer", "before", "where"] as const;

const { name, columns } = z
  .strictObject({
    name: z.string(),
    columns: z.array(z.strictObject({ role: z.enum(COLUMNS), label: z.string(), width: z.number() })),
  })
  .parse(table);

/** The sheet's name and the widths of its columns. */
export const ANSWER_TABLE = { name, widths: columns.map(({ width }) => width) };

/** The form as a table to be filled in, its header first. */
export function answerGrid(questions: readonly Question[]): string[][] {
  return [columns.map(({ label }) => label), ...questions.map((question) => columns.map(({ role }) => question[role]))];
}

export interface WrittenAnswer {
  readonly id: string;
  readonly answer: string;
  /** One-based, in the file; 0 where it is not known. */
  readonly line: number;
}

const AnswerFile = z.strictObject({
  answers: z.array(z.object({ id: z.string(), answer: z.union([z.string(), z.number()]).optional() })),
});

/** The answers of a JSON file: `{"answers": [{"id": …, "answer": …}]}`. @throws brokenAnswers */
export function answersOfJson(bytes: Uint8Array, file: string): WrittenAnswer[] {
  return parseJsonFile({ code: "brokenAnswers", schema: AnswerFile }, bytes, file).answers.flatMap(({ id, answer }) =>
    answer === undefined || answer === "" ? [] : [{ id, answer: String(answer), line: 0 }],
  );
}

/** The answers of a table with the columns 编号 and 填写, wherever its header stands. @throws brokenAnswers */
export function answersOfGrid(rows: readonly (readonly CellValue[])[], file: string): WrittenAnswer[] {
  for (const [at, header] of rows.entries()) {
    const labels = header.map((value) => (typeof value === "string" ? plainLabel(value) : ""));
    const [id, answer] = (["id", "answer"] as const).map((role) => {
      const label = columns.find((column) => column.role === role)?.label ?? "";
      return labels.indexOf(plainLabel(label));
    });
    if (id === undefined || answer === undefined || id < 0 || answer < 0) continue;
    return rows.slice(at + 1).flatMap((cells, index) => {
      const [key, words] = [textOf(cells[id]), textOf(cells[answer])];
      return key === "" || words === "" ? [] : [{ id: key, answer: words, line: at + index + 2 }];
    });
  }
  throw broken(file, 0, "noAnswerColumn");
}

interface Signature {
  readonly by: string;
  readonly at: string;
}

/** Ids that belong to an item, a cause or a place's own section. */
const OPEN_IDS = /^(?:reason:|use\.|own\.)/u;

/**
 * What was written, by the questions of this text; a cause keeps which way the amount went.
 * @throws brokenAnswers where an id is none that anybody asks for
 */
export function matchAnswers(
  written: readonly WrittenAnswer[],
  { questions, inputs }: { readonly questions: readonly Question[]; readonly inputs: readonly DisclosureInput[] },
  signature: Signature,
  file: string,
): KeptAnswers {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Set(inputs.map(({ id }) => id));
  return Object.fromEntries(
    written.map(({ id, answer, line }) => {
      if (!byId.has(id) && !known.has(id) && !OPEN_IDS.test(id)) throw broken(file, line, "unknownQuestion", id);
      const direction = byId.get(id)?.direction;
      return [id, { text: answer, ...signature, ...(direction ? { direction } : {}) }];
    }),
  );
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function broken(file: string, line: number, reason: string, id = ""): BudgetReportError {
  return new BudgetReportError("brokenAnswers", { file, line, path: id, where: id, reason, id });
}
