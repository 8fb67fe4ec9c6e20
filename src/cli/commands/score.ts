import path from "node:path";
import type { IndicatorInput, ScoreSheet } from "../../core/indicators/scoreSheet";
import { scoreEdits } from "../../core/indicators/scoreEdits";
import { scoreTable } from "../../core/indicators/scoreTable";
import { formatDecimal } from "../../core/amount/format";
import type { ScoreOptions } from "../../core/indicators/scoreOptions";
import type { Road } from "../../core/road";
import { requireAccounts } from "../../core/requireAccounts";
import type { Translator } from "../../locales";
import {
  enteredText,
  inputLabel,
  missingText,
  remarkTexts,
  scoreNoteText,
  statusText,
  totalText,
  wantedText,
} from "../../locales/scoreText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";
import type { ScoringArguments } from "../scoreOptions";
import { scoreByArguments } from "../scoreOptions";
import { writeCopy } from "../writeCopy";
import { scoreView } from "../views/scoreView";

export interface ScoreCommandOptions extends ScoringArguments, WorkbookArguments {
  readonly json?: boolean;
  /** Where to write a copy of the workbook with the scores in the form. */
  readonly write?: string;
  /** Write live formulas instead of values. */
  readonly formulas?: boolean;
}

/** `score`: every indicator with its derivation; a total only when nothing is missing. */
export async function runScore(
  context: CommandContext,
  file: string,
  { json = false, write, formulas = false, ...given }: ScoreCommandOptions,
): Promise<ExitStatus> {
  await context.files.willWrite([write], [file, given.items, given.lastYear, given.system]);
  const road = await openRoad(context.files, file, given);
  await requireAccounts(road);
  await road.requireFinalAccounts();
  const { options, sheet } = await scoreByArguments(context.files, road, given);
  const written =
    write === undefined ? null : await writeScores(context, file, { road, options, sheet, write, formulas });
  if (json) printJson(context.output, scoreView(context.t, sheet));
  else printScores(context, sheet);
  if (written !== null && !json) context.output.text(written);
  return 0;
}

interface Writing {
  readonly road: Road;
  readonly options: ScoreOptions;
  readonly sheet: ScoreSheet;
  readonly write: string;
  readonly formulas: boolean;
}

/** The copy with the scores in the form, or in a sheet of their own. @returns what was written, as a sentence */
async function writeScores(context: CommandContext, file: string, writing: Writing): Promise<string> {
  const { road, options, sheet, write, formulas } = writing;
  const mode = formulas ? "formulas" : "values";
  const edits = scoreEdits(sheet, await road.recognition(), mode, options.settings);
  // A system that is no form of the workbook has no cells to write into.
  const sheets = sheet.system.table === undefined ? [scoreTable(sheet, mode)] : [];
  await writeCopy(context, file, write, { edits, sheets });
  const done = { count: edits.length, path: path.resolve(write) };
  return context.t("cli", sheets.length > 0 ? "score.writtenSheet" : "score.written", done);
}

function printScores({ t, output }: CommandContext, sheet: ScoreSheet): void {
  output.text(systemLine(t, sheet));
  for (const indicator of sheet.indicators) {
    output.text(
      t("cli", "score.indicator", {
        name: indicator.name,
        status: statusText(t, indicator),
        score: indicator.score === null ? "—" : formatDecimal(indicator.score),
        weight: formatDecimal(indicator.weight, { trim: true }),
      }),
    );
    const details = [
      indicator.derivation,
      ...indicator.inputs.filter(isSaid).map((input) => inputText(t, input)),
      missingText(t, indicator),
      ...remarkTexts(t, indicator),
      ...indicator.notes.map((note) => scoreNoteText(t, note)),
    ];
    for (const detail of details.filter((text) => text !== "")) output.text(t("cli", "score.detail", { detail }));
  }
  for (const note of sheet.notes) output.text(scoreNoteText(t, note));
  output.text(totalText(t, sheet));
}

function systemLine(t: Translator, { system }: ScoreSheet): string {
  const { id, title, confirmed, confirmation } = system;
  if (!confirmation) return t("cli", confirmed ? "score.system" : "score.systemUnconfirmed", { id, title });
  const { year, by, at } = confirmation;
  return t("cli", "score.systemConfirmed", { id, title, year: year ?? "", by, at: at.slice(0, 10) });
}

/** Inputs that a table states are in the derivation; what was entered and what is wanted is said apart. */
function isSaid({ figure }: IndicatorInput): boolean {
  return figure === null || figure.source.type === "entered";
}

function inputText(t: Translator, input: IndicatorInput): string {
  const said = [input.value ?? "", enteredText(t, input), wantedText(t, input)].filter((part) => part !== "");
  return said.length === 0 ? "" : t("scores", "inputLine", { label: inputLabel(t, input), value: said.join("，") });
}
