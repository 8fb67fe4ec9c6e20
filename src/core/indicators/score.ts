import type { FinalAccounts } from "../accounts/finalAccounts";
import type { RecognisedTable, Recognition } from "../layout/recognisedTable";
import { chooseSystem, formSystemId } from "./systems/chooseSystem";
import { baseDataFacts } from "./form/baseDataFacts";
import { rowWithKey } from "./form/formRows";
import { FORM_GRADES } from "./systems/grades";
import { scoreForm } from "./form/scoreForm";
import { scoreIndicator } from "./rules/scoreIndicator";
import type { ScoreOptions } from "./scoreOptions";
import type { IndicatorScore, ScoreNote, ScoreSheet } from "./scoreSheet";
import type { ScoringSystem } from "./systems/scoringSystem";
import { DEFAULT_SETTINGS } from "./settings";
import type { ScoreSettings } from "./settings";
import { totalOf } from "./total";

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
  const year = table.year?.value ?? input.recognition.year?.value ?? null;
  const scored = scoreForm(table, { options, settings, year });
  const indicators = [...scored, ...baseDataFacts(input.accounts, scored)];
  const printed = rowWithKey(table, "totalScore")?.values["weight"]?.number ?? null;
  const summed = totalOf(indicators, { total: printed ?? 100, grades: FORM_GRADES, usable: true });
  const noRows = scored.every((indicator) => indicator.id === "execution");
  return {
    system: { id: formSystemId(table), title: table.title, confirmed: true, needsConfirmation: false, table: table.id },
    indicators,
    total: summed.total,
    grade: summed.grade,
    notes: [
      ...notes,
      ...(noRows ? [{ code: "formWithoutIndicators", params: {} }] : []),
      ...summed.notes,
      ...factNotes(indicators),
    ],
  };
}

function scoreSystem(
  system: ScoringSystem,
  { accounts }: Input,
  options: ScoreOptions,
  settings: ScoreSettings,
  notes: readonly ScoreNote[],
): ScoreSheet {
  const indicators = system.indicators.map((indicator) =>
    scoreIndicator(indicator, { system, accounts, options, settings }),
  );
  const confirmed = !system.needs_user_confirmation || (options.confirmed?.includes(system.id) ?? false);
  const summed = totalOf(indicators, { total: system.total, grades: system.grades, usable: system.usable_for_scoring });
  return {
    system: { id: system.id, title: system.title, confirmed, needsConfirmation: system.needs_user_confirmation },
    indicators,
    total: summed.total,
    grade: summed.grade,
    notes: [
      ...notes,
      ...(confirmed ? [] : [{ code: "notConfirmed", params: { title: system.title } }]),
      ...summed.notes,
      ...factNotes(indicators),
    ],
  };
}

/** Facts that a reader must not overlook, such as staff over quota. */
function factNotes(indicators: readonly IndicatorScore[]): ScoreNote[] {
  return indicators.flatMap((indicator) => indicator.notes.filter((note) => note.code === "staffOverQuota"));
}
