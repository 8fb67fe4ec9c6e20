import { z } from "zod";
import { parseJsonFile } from "../../dataFile/parseJsonFile";
import { BudgetReportError } from "../../errors";
import { plainLabel } from "../../workbook/label";
import type { CellValue } from "../../workbook/snapshot";
import type { DisclosureInput } from "./inputs";
import type { KeptAnswers } from "./keptAnswers";
import type { Question } from "./questionBook";
import { askedDirection } from "./reasons";
import table from "./answerTable.json";

const ROLES = ["section", "what", "measure", "answer", "before", "where", "id"] as const;

export type AnswerRole = (typeof ROLES)[number];

/** The form's names, its title by paper, and its columns in their order with their widths in characters. */
export const ANSWER_TABLE = z
  .strictObject({
    name: z.string(),
    titles: z.strictObject({ final: z.string(), budget: z.string() }),
    hint: z.string(),
    columns: z.array(z.strictObject({ role: z.enum(ROLES), label: z.string(), width: z.number() })),
  })
  .parse(table);

const { columns } = ANSWER_TABLE;

/** The form as a table to be filled in, its header first. */
export function answerGrid(questions: readonly Question[]): string[][] {
  return [columns.map(({ label }) => label), ...questions.map((question) => columns.map(({ role }) => question[role]))];
}

export interface WrittenAnswer {
  readonly id: string;
  readonly answer: string;
  /** What was asked, as it stands beside it. */
  readonly what?: string;
  /** One-based, in the file; 0 where it is not known. */
  readonly line: number;
}

const AnswerFile = z.strictObject({
  answers: z.array(
    z.object({ id: z.string(), what: z.string().optional(), answer: z.union([z.string(), z.number()]).optional() }),
  ),
});

/** The answers of a JSON file: `{"answers": [{"id": …, "answer": …}]}`. @throws brokenAnswers */
export function answersOfJson(bytes: Uint8Array, file: string): WrittenAnswer[] {
  return parseJsonFile({ code: "brokenAnswers", schema: AnswerFile }, bytes, file).answers.flatMap(
    ({ id, what, answer }) =>
      answer === undefined || answer === ""
        ? []
        : [{ id, answer: String(answer), ...(what === undefined ? {} : { what }), line: 0 }],
  );
}

/** A line of the form as it stands in a table. */
export interface AnswerRow {
  readonly id: string;
  readonly answer: string;
  readonly what: string;
  readonly before: string;
  /** Zero-based, among the rows given. */
  readonly row: number;
}

/** The form in a table, wherever its header stands. */
export interface AnswerRows {
  /** Zero-based columns; those that the table does not have are absent. */
  readonly columns: Readonly<Partial<Record<AnswerRole, number>>>;
  readonly rows: readonly AnswerRow[];
}

/** The form in these rows; `null` where no row names the columns 编号 and 填写. */
export function answerRowsIn(grid: readonly (readonly CellValue[])[]): AnswerRows | null {
  for (const [at, header] of grid.entries()) {
    const labels = header.map((value) => (typeof value === "string" ? plainLabel(value) : ""));
    const places = columns.flatMap(({ role, label }) => {
      const column = labels.indexOf(plainLabel(label));
      return column < 0 ? [] : [[role, column] as const];
    });
    const found: AnswerRows["columns"] = Object.fromEntries(places);
    if (found.id === undefined || found.answer === undefined) continue;
    const rows = grid.slice(at + 1).flatMap((cells, index) => {
      const textIn = (role: AnswerRole) => textOf(found[role] === undefined ? undefined : cells[found[role]]);
      const [id, what] = [textIn("id"), textIn("what")];
      return id === "" ? [] : [{ id, what, answer: textIn("answer"), before: textIn("before"), row: at + 1 + index }];
    });
    return { columns: found, rows };
  }
  return null;
}

/** The answers of a table with the columns 编号 and 填写, wherever its header stands. @throws brokenAnswers */
export function answersOfGrid(grid: readonly (readonly CellValue[])[], file: string): WrittenAnswer[] {
  const found = answerRowsIn(grid);
  if (!found) throw broken(file, 0, "noAnswerColumn");
  return found.rows.flatMap(({ id, what, answer, row }) =>
    answer === "" ? [] : [{ id, answer, ...(what === "" ? {} : { what }), line: row + 1 }],
  );
}

interface Signature {
  readonly by: string;
  readonly at: string;
}

/** Ids that belong to an item, a cause or a place's own section. */
const OPEN_IDS = /^(?:reason:|use\.|own\.)/u;

/**
 * What was written, by the questions of this text; a cause keeps which way the amount went when it was asked for.
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
    written.map(({ id, what, answer, line }) => {
      if (!byId.has(id) && !known.has(id) && !OPEN_IDS.test(id)) throw broken(file, line, "unknownQuestion", id);
      const direction = askedDirection(id, what ?? "") ?? byId.get(id)?.direction;
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
