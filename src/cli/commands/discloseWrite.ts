import path from "node:path";
import type { AnswerPaper } from "../../core/disclosure/answers/answerSheet";
import { inputsOf } from "../../core/disclosure/answers/inputs";
import type { KeptAnswers } from "../../core/disclosure/answers/keptAnswers";
import { matchAnswers } from "../../core/disclosure/answers/answerTable";
import { parseForm } from "../../core/disclosure/forms/formFile";
import type { DisclosureForm, DisclosureKind } from "../../core/disclosure/forms/disclosureForm";
import type { DisclosureModel } from "../../core/disclosure/writing/composeDisclosure";
import { BudgetReportError } from "../../core/errors";
import { openIssues } from "../../core/report/openIssues";
import { plainReport } from "../../core/report/plainText";
import type { DisclosureWish } from "../../core/writeDisclosure";
import { writeDisclosure } from "../../core/writeDisclosure";
import type { CallFiles } from "../../hosts/disk/callFiles";
import { ruleTitles } from "../../locales/ruleTitles";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { openDisclosureRoad } from "../disclosureRoad";
import type { DiscloseOptions } from "./discloseOptions";

/**
 * `disclose` without `--check`: the published text as .docx, with everything that is missing listed. Exit status 1 where the workbook
 * has open errors and no draft was asked for.
 */
export async function runDisclosureWriting(
  context: CommandContext,
  workbook: string,
  options: DiscloseOptions,
): Promise<ExitStatus> {
  const { files, t } = context;
  const output = await checkedOutput(context, workbook, options);
  const road = await openDisclosureRoad(files, workbook, options, kindIn(options.kind));
  const wish: DisclosureWish = {
    ...(options.kind === undefined ? {} : { kind: options.kind as DisclosureKind }),
    ...(await formWish(files, options.form)),
    ...(options.withReport ? { withReport: true } : {}),
  };
  // What asks depends on what is answered: the text is composed once to know the questions, and again with the answers.
  const asking = await writeDisclosure(road, wish);
  const answers = options.answers === undefined ? {} : await answersOf(files, options.answers, asking);
  const validation = await road.validate();
  const composed = await writeDisclosure(road, {
    ...wish,
    answers,
    validation,
    ruleTitle: await ruleTitles("zh-CN"),
  });
  const model: DisclosureModel = options.draft ? { ...composed, isDraft: true } : composed;
  const { writeDocx } = await import("../../word/writeDocx");
  await files.write(output, writeDocx(model));
  const paper = model.year === null ? null : { kind: model.form.kind, year: model.year };
  if (options.questions !== undefined) await writeQuestions(files, options.questions, model, paper);
  if (options.questionsSheet !== undefined) await writeSheet(context, workbook, options.questionsSheet, model, paper);
  const open = openIssues(model, validation, road.settings);
  const status: ExitStatus = open.errors > 0 && !options.draft ? 1 : 0;
  if (options.json)
    printJson(context.output, {
      output,
      form: model.form.id,
      kind: model.form.kind,
      ...plainReport(model),
      questions: model.questions,
      open,
    });
  else
    tell(context, model, {
      output,
      errors: open.errors,
      questions: [options.questions, options.questionsSheet].filter((file) => file !== undefined),
    });
  return status;

  function kindIn(kind: string | undefined): DisclosureKind | null {
    if (kind === undefined || kind === "final" || kind === "budget") return kind ?? null;
    throw new BudgetReportError("invalidCall", { reason: t("disclosureWriting", "kindOf") });
  }
}

async function checkedOutput(
  { files, t }: CommandContext,
  workbook: string,
  { output, questions, questionsSheet, ...given }: DiscloseOptions,
): Promise<string> {
  const refuse = (key: string) => new BudgetReportError("invalidCall", { reason: t("disclosureWriting", key) });
  if (output === undefined) throw refuse("noOutput");
  if (path.extname(output).toLowerCase() !== ".docx") throw refuse("extension");
  if (questions !== undefined && !/\.(?:xlsx|csv|json)$/iu.test(questions)) throw refuse("questionsExtension");
  await files.willWrite(
    [output, questions, questionsSheet],
    [workbook, given.items, given.lastYear, given.budget, given.answers, given.form],
  );
  return output;
}

async function formWish(files: CallFiles, form: string | undefined): Promise<Pick<DisclosureWish, "formId" | "forms">> {
  if (form === undefined) return {};
  if (!form.toLowerCase().endsWith(".json")) return { formId: form };
  const own: DisclosureForm = parseForm(await files.read(form), path.basename(form));
  return { formId: own.id, forms: [own] };
}

async function answersOf(files: CallFiles, answers: string, asking: DisclosureModel): Promise<KeptAnswers> {
  const { readAnswers } = await import("../../hosts/file/answerFiles");
  const name = path.basename(answers);
  const written = await readAnswers(await files.read(answers), name);
  const asked = { questions: asking.questions, inputs: inputsOf(asking.form.kind) };
  return matchAnswers(written, asked, { by: "--answers", at: new Date().toISOString() }, name);
}

async function writeQuestions(
  files: CallFiles,
  file: string,
  { questions }: DisclosureModel,
  paper: AnswerPaper | null,
): Promise<void> {
  const { ANSWER_FORMATS, writeAnswers } = await import("../../hosts/file/answerFiles");
  const format = ANSWER_FORMATS.find((one) => one === path.extname(file).toLowerCase()) ?? ".xlsx";
  await files.write(file, writeAnswers(questions, format, paper));
}

/** A copy of the workbook with the form as a sheet; one that is there already is brought up to date. */
async function writeSheet(
  context: CommandContext,
  workbook: string,
  copy: string,
  { questions }: DisclosureModel,
  paper: AnswerPaper | null,
): Promise<void> {
  if (!paper) throw new BudgetReportError("invalidCall", { reason: context.t("disclosureWriting", "noYear") });
  const [{ answerSheet, answerSheetEdits }, { writeCopy }, { readWorkbookFile }] = await Promise.all([
    import("../../core/disclosure/answers/answerSheet"),
    import("../writeCopy"),
    import("../../hosts/file/readWorkbookFile"),
  ]);
  const snapshot = await readWorkbookFile(await context.files.read(workbook), path.basename(workbook));
  const edits = answerSheetEdits(snapshot, paper, questions);
  await writeCopy(context, workbook, copy, edits ? { edits } : { sheets: [answerSheet(questions, paper)] });
}

interface Written {
  readonly output: string;
  readonly questions: readonly string[];
  readonly errors: number;
}

function tell({ output, t }: CommandContext, model: DisclosureModel, written: Written): void {
  const text = (key: string, params: Record<string, string | number> = {}) => t("disclosureWriting", key, params);
  output.text(text(`form.${model.outlineChoice?.by ?? "asked"}`, { title: model.form.title }));
  for (const { sectionTitle, what } of model.gaps) output.text(text("gap", { section: sectionTitle, what }));
  output.text(
    text("written", {
      title: model.title,
      path: path.resolve(written.output),
      figures: plainReport(model).figures.length,
      gaps: model.gaps.length,
    }),
  );
  const open = model.questions.filter(({ state, isOptional }) => state !== "given" && !isOptional).length;
  for (const file of written.questions)
    output.text(text("questionsWritten", { path: path.resolve(file), count: model.questions.length, open }));
  if (written.errors > 0) output.text(text("open", { errors: written.errors }));
}
