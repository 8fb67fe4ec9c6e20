import Decimal from "decimal.js";
import type { FinalAccounts } from "../accounts/finalAccounts";
import type { RecognisedTable, Recognition } from "../layout/recognisedTable";
import { signedConfirmation } from "./systems/confirmation";
import { chooseSystem, formFor, formSystemId } from "./systems/chooseSystem";
import { baseDataFacts } from "./form/baseDataFacts";
import { rowWithKey } from "../forms/formRows";
import { groupDifferences } from "./form/groupWeights";
import { FORM_GRADES, gradesFor } from "./systems/grades";
import type { Grading } from "./systems/grades";
import { scoreForm } from "./form/scoreForm";
import { scoreIndicator } from "./rules/scoreIndicator";
import type { ScoreOptions } from "./scoreOptions";
import type { IndicatorScore, ScoreNote, ScoreSheet } from "./scoreSheet";
import type { ScoringSystem } from "./systems/scoringSystem";
import { DEFAULT_SETTINGS } from "./settings";
import type { ScoreSettings } from "./settings";
import { scoreTableRows } from "./table/scoreTableRows";
import { totalOf } from "./total";
import type { TotalRules } from "./total";

export { listSystems } from "./systems/allSystems";

/**
 * Scores the workbook by the chosen system (see chooseSystem). Nothing is guessed: what cannot be computed is
 * `needsInput` or `manual` and named, and only a complete system gives a total and a grade. Options may override any
 * input (what-if); the workbook is never touched.
 * @throws BudgetReportError unknownSystem {id, known}, brokenSystem for a damaged built-in file
 */
export function score(
  input: { readonly recognition: Recognition; readonly accounts: FinalAccounts },
  options: ScoreOptions = {},
): ScoreSheet {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const chosen = chooseSystem(input.recognition, options);
  return chosen.type === "form"
    ? scoreOwnForm(chosen.table, input, options, settings, chosen.notes)
    : scoreSystem(chosen.system, input, options, settings, chosen.notes);
}

type Input = Parameters<typeof score>[0];

/** The user's own form: its weights are this year's, so nothing has to be confirmed. */
function scoreOwnForm(
  table: RecognisedTable,
  input: Input,
  options: ScoreOptions,
  settings: ScoreSettings,
  notes: readonly ScoreNote[],
): ScoreSheet {
  const printed = rowWithKey(table, "totalScore")?.values["weight"]?.number ?? null;
  const scored = scoreTableOf(table, input, options, settings);
  const grading = gradesFor(FORM_GRADES, table.year?.value ?? input.recognition.year?.value ?? null, settings);
  const rules = { total: printed ?? 100, ...grading, usable: true };
  const system = {
    id: formSystemId(table),
    title: table.title,
    confirmed: true,
    needsConfirmation: false,
    table: table.id,
  };
  const sheet = sheetOf(system, scored.map(withRemark(options)), rules, [...notes, ...emptyFormNote(scored)]);
  return withStatedTotal(sheet, table);
}

/** The unit's own 总分 beside ours, and where the difference comes from. */
function withStatedTotal(sheet: ScoreSheet, table: RecognisedTable): ScoreSheet {
  const cell = rowWithKey(table, "totalScore")?.values["score"];
  if (!cell || cell.number === null) return sheet;
  const stated = { score: cell.number, ref: cell.ref };
  const difference = new Decimal(sheet.total.score).minus(stated.score);
  if (!sheet.total.complete || difference.abs().lte("0.01")) return { ...sheet, stated };
  const differing = sheet.indicators.filter(
    (one) => one.stated && one.score !== null && one.stated.score !== one.score,
  );
  const params = {
    stated: stated.score,
    computed: sheet.total.score,
    difference: difference.abs().toNumber(),
    names: differing.map(({ name }) => name).join("、"),
  };
  // Where no line differs, the form's own lines do not add up to its 总分.
  const code = differing.length > 0 ? "statedTotalDiffers.lines" : "statedTotalDiffers.sum";
  return { ...sheet, stated, notes: [...sheet.notes, { code, params }] };
}

/** What the user has noted stands beside the indicator, however it was scored. */
function withRemark({ remarks }: ScoreOptions) {
  return (indicator: IndicatorScore): IndicatorScore => {
    const remark = remarks?.[indicator.id];
    return remark ? { ...indicator, remark } : indicator;
  };
}

/** How the confirmed copy differs from its source: lines of its own, and lines that this year's notice does not name. */
function changedLines(source: ScoringSystem, copy: ScoringSystem): ScoreNote[] {
  const kept = new Set(copy.indicators.map(({ id }) => id));
  const names = (indicators: ScoringSystem["indicators"]) => indicators.map(({ l3 }) => l3).join("、");
  const revised = names(copy.indicators.filter((indicator) => indicator.revised));
  const removed = names(source.indicators.filter(({ id }) => !kept.has(id)));
  return [
    ...(revised === "" ? [] : [{ code: "linesRevised", params: { names: revised } }]),
    ...(removed === "" ? [] : [{ code: "linesRemoved", params: { names: removed } }]),
  ];
}

/** The indicators of a form, and beside them what 基础数据表 proves. */
function scoreTableOf(table: RecognisedTable, input: Input, options: ScoreOptions, settings: ScoreSettings) {
  const year = table.year?.value ?? input.recognition.year?.value ?? null;
  const context = { options, settings, year };
  const scored =
    table.kind === "indicatorScores" ? scoreTableRows(table, input.accounts, context) : scoreForm(table, context);
  return [...scored, ...baseDataFacts(input.accounts, scored)];
}

function emptyFormNote(scored: readonly IndicatorScore[]): ScoreNote[] {
  const noRows = scored.every((indicator) => indicator.id === "execution" || indicator.informationOnly);
  return noRows ? [{ code: "formWithoutIndicators", params: {} }] : [];
}

function scoreSystem(
  source: ScoringSystem,
  input: Input,
  options: ScoreOptions,
  settings: ScoreSettings,
  notes: readonly ScoreNote[],
): ScoreSheet {
  const { accounts, recognition } = input;
  const year = recognition.year?.value ?? null;
  const confirmation = signedConfirmation(options.confirmations ?? [], source.id, year);
  const system = confirmation?.system ?? source;
  const confirmed = confirmation !== undefined || !system.needs_user_confirmation;
  const form = system.type === "self_evaluation" ? formFor(system, recognition) : null;
  // The groups of a self-evaluation system are filled by the unit's own indicators, if the workbook has its form.
  const indicators = form
    ? scoreTableOf(form, input, options, settings)
    : system.indicators.map((indicator) => scoreIndicator(indicator, { system, accounts, options, settings }));
  const differing = form ? groupDifferences(system, indicators) : [];
  const rules = {
    total: system.total,
    // A confirmed copy has the year's own grades.
    ...(confirmation ? { grades: system.grades, gradeNotes: [] } : gradesFor(system.grades, year, settings)),
    usable: system.usable_for_scoring && differing.length === 0,
  };
  const used = {
    id: system.id,
    title: system.title,
    confirmed,
    needsConfirmation: system.needs_user_confirmation,
    ...(confirmation ? { confirmation: { year, by: confirmation.by, at: confirmation.at } } : {}),
    ...(form ? { table: form.id } : {}),
  };
  const unconfirmed = confirmed ? [] : [{ code: "notConfirmed", params: { title: system.title } }];
  const sheet = sheetOf(used, indicators.map(withRemark(options)), rules, [
    ...notes,
    ...unconfirmed,
    ...changedLines(source, system),
    ...(form ? emptyFormNote(indicators) : []),
  ]);
  // Differing weights are the reason why there is no total, not that the system is only a part.
  return differing.length === 0
    ? sheet
    : { ...sheet, notes: [...sheet.notes.filter((note) => note.code !== "systemIncomplete"), ...differing] };
}

function sheetOf(
  system: ScoreSheet["system"],
  indicators: readonly IndicatorScore[],
  rules: TotalRules & Grading,
  notes: readonly ScoreNote[],
): ScoreSheet {
  const { notes: totalNotes, ...result } = totalOf(indicators, rules);
  const gradeNotes = result.grade === null ? [] : rules.gradeNotes;
  const all = [...notes, ...totalNotes, ...gradeNotes, ...factNotes(indicators)];
  return { system, indicators, ...result, notes: all };
}

/** Facts that a reader must not overlook, such as staff over quota. */
function factNotes(indicators: readonly IndicatorScore[]): ScoreNote[] {
  return indicators.flatMap((indicator) => indicator.notes.filter((note) => note.code === "staffOverQuota"));
}
