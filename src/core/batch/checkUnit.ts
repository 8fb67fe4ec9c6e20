import { BudgetReportError } from "../errors";
import type { FileTraces } from "../disclosure/check/fileTraces";
import { isBudgetOnly } from "../layout/budgetOnly";
import { countStates } from "../proofread/numbers";
import { requireAccounts } from "../requireAccounts";
import { proofreadDocument } from "../proofreadDocument";
import type { Road } from "../road";
import { ruleSetVersion } from "../validation/ruleSetVersion";
import { reviewFindings } from "../validation/explanations";
import { readScoreOptions } from "../indicators/readScoreOptions";
import type { ScoreSheet } from "../indicators/scoreSheet";
import type { ReportDocument } from "../text/document";
import { specOf } from "../tableKinds/tableKinds";
import type { EngineFacts, JobFile } from "./jobKey";
import { RESULT_FORMAT } from "./jobKey";
import { KEPT_FILE, keptAccounts, type KeptYear } from "./keptYear";
import { checkPublishedText, isPublishedText, type PublishedSource } from "./publishedText";
import { reportTexts } from "./reportTexts";
import { unitFigures } from "./unitFigures";
import type { CheckedReport, CheckedWorkbook, UnitProblem, UnitResult, UnitScore } from "./unitResult";

/** A file of the unit as a host has opened it, or why it could not. */
export type OpenedUnitFile =
  | { readonly type: "workbook"; readonly road: Road }
  | { readonly type: "report"; readonly document: ReportDocument; readonly traces: FileTraces | null }
  | { readonly type: "problem"; readonly error: BudgetReportError };

interface Job {
  readonly key: string;
  readonly facts: EngineFacts;
  readonly files: readonly JobFile[];
  /** In the order of `files`. */
  readonly opened: readonly OpenedUnitFile[];
  readonly lastYear: KeptYear | null;
}

interface WorkbookOutcome {
  readonly file: number;
  readonly road: Road;
  readonly checked: CheckedWorkbook | null;
  /** Can its accounts be relied on, and are they those of a year gone by? */
  readonly isReliable: boolean;
  readonly isAccounts: boolean;
  /** Is it a budget's, and nothing else? */
  readonly isBudget: boolean;
}

/**
 * A unit from its opened files to its result: every workbook recognised and validated, the final accounts scored, every
 * report proofread against them. What cannot be done is a problem in the result, never an error thrown.
 */
export async function checkUnit({ key, facts, files, opened, lastYear }: Job): Promise<UnitResult> {
  const problems: UnitProblem[] = [];
  const failed = (file: number | null, error: unknown) => problems.push(problemOf(file, error));
  const workbooks: WorkbookOutcome[] = [];
  for (const [file, one] of opened.entries()) {
    if (one.type === "problem") failed(file, one.error);
    if (one.type === "workbook") workbooks.push(await checkWorkbook(file, one.road, failed));
  }
  const main = await besideLastYear(mainWorkbook(workbooks), workbooks, lastYear);
  const scored =
    main && (await scoreOf(main, facts.system).catch((error: unknown) => (failed(main.file, error), null)));
  const reports: CheckedReport[] = [];
  const source = main && { ...main, road: await besideBudget(main, workbooks) };
  for (const [file, one] of opened.entries()) {
    if (one.type !== "report") continue;
    try {
      reports.push(await checkReport(file, one, source, scored));
    } catch (error) {
      failed(file, error);
    }
  }
  return {
    format: RESULT_FORMAT,
    key,
    ...{ engine: facts.engine, rules: facts.rules, system: facts.system },
    files,
    workbooks: workbooks.flatMap(({ file, checked }) => (main?.file === file ? main : { checked }).checked ?? []),
    reports,
    score: main && scored ? unitScore(main.file, scored) : null,
    figures: main ? unitFigures(await main.road.accounts(), main.file) : null,
    problems,
  };
}

async function checkWorkbook(
  file: number,
  road: Road,
  failed: (file: number, error: unknown) => void,
): Promise<WorkbookOutcome> {
  let checked: CheckedWorkbook | null = null;
  try {
    const recognition = await road.recognition();
    if (recognition.tables.length > 0) checked = await validated(file, road);
    await requireAccounts(road);
    const isBudget = isBudgetOnly(recognition.tables);
    const isAccounts = !isBudget && recognition.tables.some(({ kind }) => isFinal(kind));
    return { file, road, checked, isReliable: true, isAccounts, isBudget };
  } catch (error) {
    failed(file, error);
    return { file, road, checked, isReliable: false, isAccounts: false, isBudget: false };
  }
}

function isFinal(kind: Parameters<typeof specOf>[0]): boolean {
  return specOf(kind).genre === "final";
}

async function validated(file: number, road: Road): Promise<CheckedWorkbook> {
  const { tables, unrecognised, department, unitCode, year } = await road.recognition();
  const result = await road.validate();
  const reviews = reviewFindings(result.findings, road.settings);
  return {
    file,
    department: department?.value ?? null,
    unitCode: unitCode?.value ?? null,
    year: year?.value ?? null,
    tables: tables.map(({ kind, title, sheet, range }) => ({ kind, title, sheet, range })),
    unrecognised: unrecognised.length,
    // A mend is made in the unit's own workbook, where it is found anew.
    findings: result.findings.map((finding) => ({ ...finding, fix: null })),
    causes: result.causes,
    explained: reviews.filter(({ explanation }) => explanation !== null).map(({ finding }) => finding.id),
    unclear: result.unclear,
    checked: {
      rules: result.checkedRules.length,
      cells: result.checkedCells,
      notChecked: result.notChecked.length,
    },
  };
}

/**
 * The one workbook with reliable final accounts, of several years the last one's; without such a one, the only reliable
 * workbook. `null` where several could be meant: nothing is scored or compared then, and the check between units says so.
 */
function mainWorkbook(workbooks: readonly WorkbookOutcome[]): WorkbookOutcome | null {
  const all = workbooks.filter(({ isAccounts }) => isAccounts);
  const years = all.map(({ checked }) => checked?.year ?? Infinity);
  const accounts = all.filter((_, at) => years[at] === Math.max(...years) || years.includes(Infinity));
  if (accounts.length > 0) return accounts.length === 1 ? (accounts[0] ?? null) : null;
  const reliable = workbooks.filter(({ isReliable }) => isReliable);
  return reliable.length === 1 ? (reliable[0] ?? null) : null;
}

/**
 * The accounts with those of the year before beside them: the unit's own workbook of that year, which the rules see too, else
 * what last year's store has kept, which texts and scores are held against (the rules between units hold it against the rest).
 */
async function besideLastYear(
  main: WorkbookOutcome | null,
  workbooks: readonly WorkbookOutcome[],
  kept: KeptYear | null,
): Promise<WorkbookOutcome | null> {
  const year = main?.checked?.year ?? null;
  if (!main?.isAccounts || year === null) return main;
  const before = workbooks.filter(({ isAccounts, checked }) => isAccounts && checked?.year === year - 1);
  const [last] = before;
  try {
    if (last && before.length === 1) {
      const road = await main.road.withLastYear(last.road);
      return { ...main, road, checked: kept ? main.checked : await validated(main.file, road) };
    }
    if (!kept) return main;
    return { ...main, road: await main.road.withLastFigures(KEPT_FILE, keptAccounts(kept, main.road.classifications)) };
  } catch (error) {
    // Another unit's or another year's, or in another unit of money: then it is no year before of these accounts.
    if (error instanceof BudgetReportError) return main;
    throw error;
  }
}

/** The accounts with the year's budget beside them, where the unit has handed in the one that fits: texts tell what was planned. */
async function besideBudget(main: WorkbookOutcome, workbooks: readonly WorkbookOutcome[]): Promise<Road> {
  const budgets = workbooks.filter(({ isBudget, checked }) => isBudget && checked?.year === main.checked?.year);
  const [budget] = budgets;
  if (!main.isAccounts || !budget || budgets.length > 1) return main.road;
  const road = main.road.withBudgets({ budget: budget.road });
  try {
    await road.accountsOfBothYears();
    return road;
  } catch (error) {
    // Of another unit, or without figures: then it is no budget of these accounts.
    if (error instanceof BudgetReportError) return main.road;
    throw error;
  }
}

async function scoreOf({ road }: WorkbookOutcome, system: string | null): Promise<ScoreSheet> {
  await road.requireFinalAccounts();
  const kept = readScoreOptions(road.settings);
  return road.score(system === null ? kept : { ...kept, system });
}

function unitScore(file: number, { system, total, grade, indicators }: ScoreSheet): UnitScore {
  return {
    file,
    system: { id: system.id, title: system.title, confirmed: system.confirmed },
    score: total.score,
    outOf: total.outOf,
    complete: total.complete,
    grade,
    indicators: indicators.map(({ id, name, weight, score, status }) => ({ id, name, weight, score, status })),
  };
}

async function checkReport(
  file: number,
  { document, traces }: Extract<OpenedUnitFile, { type: "report" }>,
  main: WorkbookOutcome | null,
  scoreSheet: ScoreSheet | null,
): Promise<CheckedReport> {
  const { findings, numbers } = await proofreadDocument(document, { road: main?.road ?? null, scoreSheet });
  return {
    file,
    against: main?.file ?? null,
    findings,
    numbers: countStates(numbers),
    texts: reportTexts(document),
    published: isPublishedText(document) ? await checkPublishedText(document, traces, sourceOf(main)) : null,
  };
}

function sourceOf(main: WorkbookOutcome | null): PublishedSource | null {
  return main?.isAccounts ? { road: main.road, year: main.checked?.year ?? null } : null;
}

/** What is wrong, without names of files: a result knows none. */
export function problemOf(file: number | null, error: unknown): UnitProblem {
  if (!(error instanceof BudgetReportError)) return { file, code: "unexpected", fields: {} };
  const fields = Object.fromEntries(Object.entries(error.fields).filter(([name]) => name !== "file"));
  return { file, code: error.code, fields };
}

/** The facts of the engine that runs, but for its own version. */
export function engineFacts(engine: string, system: string | null): EngineFacts {
  return { engine, rules: ruleSetVersion(), system };
}
