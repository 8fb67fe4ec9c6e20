import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Figure } from "../../accounts/figure";
import { extendedBook, type FigureBook } from "../../accounts/figureBook";
import type { Finding } from "../../findings/finding";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { Recognition } from "../../layout/recognisedTable";
import type { FigureSpan, ReportBlock, ReportGap } from "../../report/documentModel";
import { figuresOf } from "../../report/figures/figuresOf";
import { fingerprintOf } from "../../report/figures/fingerprint";
import { readNarrative } from "../../report/narrative/narrative";
import { DEPARTMENT_SLOT } from "../../report/narrative/textSlots";
import { missing } from "../../report/prose/missing";
import { DoubtfulCells } from "../../report/prose/doubtfulCells";
import { spansText } from "../../report/prose/figureText";
import { NAMES } from "../../report/prose/names";
import { proseContext } from "../../report/prose/proseContext";
import type { ReportModel } from "../../report/reportModel";
import type { ReportOptions } from "../../report/reportOptions";
import { answerFigures } from "../answers/answerFigures";
import { inputsOf } from "../answers/inputs";
import type { KeptAnswers } from "../answers/keptAnswers";
import type { Question } from "../answers/questionBook";
import { QuestionBook } from "../answers/questionBook";
import { allDisclosureSections, type DisclosureForm } from "../forms/disclosureForm";
import { headingText, type HeadingNames } from "./headings";
import type { DisclosureContext } from "./disclosureContext";
import { sectionWriter } from "./writeSections";
import { termsIn } from "./terms";

export interface DisclosureSources {
  readonly recognition: Recognition;
  /** With last year's finals, the year's budget and last year's budget among its figures, where they were given. */
  readonly accounts: FinalAccounts;
  readonly scoreSheet: ScoreSheet | null;
  readonly findings: readonly Finding[];
  readonly ruleTitle?: (rule: string) => string;
  readonly form: DisclosureForm;
  /** Why this form was taken. */
  readonly chosenBy?: "asked" | "place" | "default";
  readonly answers: KeptAnswers;
  /** Last year's, to be shown beside the questions. */
  readonly answersBefore: KeptAnswers;
  /** The evaluation report to be attached. */
  readonly report?: ReportModel | null;
  /** The budget's workbook beside it. */
  readonly budgetFile?: string | undefined;
}

/** A published text: a document like the report, and the form with what it asks a person. */
export interface DisclosureModel extends ReportModel {
  readonly form: DisclosureForm;
  readonly questions: readonly Question[];
}

/**
 * 部门决算公开 or 部门预算公开 in the form of a place: every figure with its cell or its entry, the unit's words as they stand, what nobody
 * has said as a gap.
 */
export function composeDisclosure(sources: DisclosureSources, options: ReportOptions = {}): DisclosureModel {
  const { accounts, budgetFile, form, recognition } = sources;
  const { lastYear } = accounts;
  const narrative = readNarrative(accounts, options.texts);
  const department = accounts.department?.value ?? narrative.get(DEPARTMENT_SLOT)?.[0]?.text ?? null;
  const { context, questions } = contextOf(sources, narrative, department, options);
  const names: HeadingNames = {
    year: context.texts.get("year") ?? "",
    department: department ?? NAMES.thisUnit,
  };
  const write = sectionWriter(form, context, names);
  // 名词解释 may stand before what it explains.
  const told = wordsOf(write([]));
  const blocks = write(termsIn(told, form.kind));
  questions.addAnswered((input) => sectionOf(form, input.item, names));
  return {
    form,
    questions: questions.questions,
    outlineId: form.id,
    outlineTitle: form.title,
    outlineChoice: { by: sources.chosenBy ?? "asked", place: form.regions[0] ?? null, changed: false },
    title: headingText(form.documentTitle, names),
    department,
    year: accounts.year?.value ?? null,
    blocks,
    gaps: [...gapsIn(blocks), ...contradicted(questions.questions), ...missingBasics(accounts, department)],
    hasContents: options.contents ?? true,
    figures: joined(figuresOf(context, blocks), sources.report?.figures ?? []),
    ...(sources.report ? { attachedOutline: sources.report.outlineId } : {}),
    ...(lastYear ? { lastYear: { file: lastYear.file, year: lastYear.year } } : {}),
    ...(budgetFile === undefined ? {} : { budget: { file: budgetFile } }),
    fingerprint: fingerprintOf(recognition),
  };
}

/** A key stands once. */
function joined(own: readonly FigureSpan[], attached: readonly FigureSpan[]): FigureSpan[] {
  const known = new Set(own.map(({ key }) => key));
  return [...own, ...attached.filter(({ key }) => !known.has(key))];
}

function contextOf(
  { accounts, answers, answersBefore, findings, form, report, ruleTitle, scoreSheet }: DisclosureSources,
  narrative: DisclosureContext["narrative"],
  department: string | null,
  options: ReportOptions,
): { context: DisclosureContext; questions: QuestionBook } {
  const prose = proseContext(accounts, department, options);
  const inputs = inputsOf(form.kind);
  const questions = new QuestionBook({ inputs, kept: answers, before: answersBefore, style: prose.style });
  const stated = extendedBook(prose.book, elsewhere(prose.book));
  // A table's figure is never displaced by an entry.
  const entered = Object.entries(answerFigures(inputs, answers)).filter(([key]) => stated.find(key) === null);
  const context: DisclosureContext = {
    ...prose,
    book: extendedBook(stated, Object.fromEntries(entered)),
    kind: form.kind,
    report: report ?? null,
    answers: questions,
    narrative,
    scoreSheet,
    changes: { items: [], causes: {} },
    withCharts: false,
    indicatorSection: null,
    doubts: new DoubtfulCells(findings, {
      tables: [...accounts.tables, ...(accounts.lastYear?.accounts.tables ?? [])],
      ruleTitle: ruleTitle ?? ((rule) => rule),
    }),
  };
  return { context, questions };
}

/** What a form of the evaluation states where no form of the final accounts does. */
function elsewhere(book: FigureBook): Readonly<Record<string, Figure>> {
  const procurement = book.find("procurement.total") ?? book.find("baseData.procurement.final");
  return procurement ? { "procurement.total": procurement } : {};
}

/** What running text says: labels of tables explain themselves. */
function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === "paragraph" && block.style !== "note" ? [spansText(block.spans)] : []))
    .join("\n");
}

function sectionOf(form: DisclosureForm, item: string, names: HeadingNames): string | null {
  const section = allDisclosureSections(form.sections).find((one) => one.item === item);
  return section ? headingText(section.heading, names) : null;
}

function gapsIn(blocks: readonly ReportBlock[]): ReportGap[] {
  return blocks.flatMap((block) => {
    if (block.type === "gap") return [block.gap];
    return block.type === "paragraph" ? [block.gap, block.doubt].filter((gap) => gap !== undefined) : [];
  });
}

/** An entry that a table denies is not printed, and not passed over either. */
function contradicted(questions: readonly Question[]): ReportGap[] {
  return questions
    .filter(({ state }) => state === "contradicted")
    .map(({ id, what, answer, measure, section }) => ({
      sectionTitle: section,
      ...missing("answerContradicted", { what, answer: answer + measure }),
      remedy: { type: "answers", ids: [id] },
    }));
}

function missingBasics(accounts: FinalAccounts, department: string | null): ReportGap[] {
  const sectionTitle = NAMES.frontTitle;
  return [
    ...(accounts.year
      ? []
      : [{ sectionTitle, ...missing("year"), remedy: { type: "step", step: "recognise" } as const }]),
    ...(department === null
      ? [{ sectionTitle, ...missing("department"), remedy: { type: "text", slot: DEPARTMENT_SLOT } as const }]
      : []),
  ];
}
