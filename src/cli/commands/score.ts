import path from "node:path";
import type { IndicatorInput, ScoreSheet } from "../../core/indicators/scoreSheet";
import { score } from "../../core/indicators/score";
import { scoreEdits } from "../../core/indicators/scoreEdits";
import { formatDecimal } from "../../core/amount/format";
import type { Translator } from "../../locales";
import {
  enteredText,
  missingText,
  remarkTexts,
  scoreNoteText,
  statusText,
  totalText,
  wantedText,
} from "../../locales/scoreText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { accountsOf, readWorkbookInput } from "../readInput";
import type { ScoringArguments } from "../scoreOptions";
import { scoreOptions } from "../scoreOptions";
import { writeCopy } from "../writeCopy";
import { scoreView } from "../views/scoreView";

export interface ScoreCommandOptions extends ScoringArguments {
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
  const input = await readWorkbookInput(file);
  const accounts = accountsOf(input);
  const sheet = score({ recognition: input.recognition, accounts }, await scoreOptions(input.snapshot, given));
  if (json) printJson(context.output, scoreView(context.t, sheet));
  else printScores(context, sheet);
  if (write !== undefined) {
    const edits = scoreEdits(sheet, input.recognition, formulas ? "formulas" : "values");
    await writeCopy(file, write, { edits }, context.t("cli", "call.sameFile"));
    if (!json)
      context.output.text(context.t("cli", "score.written", { count: edits.length, path: path.resolve(write) }));
  }
  return 0;
}

function printScores({ t, output }: CommandContext, sheet: ScoreSheet): void {
  output.text(
    t("cli", sheet.system.confirmed ? "score.system" : "score.systemUnconfirmed", {
      id: sheet.system.id,
      title: sheet.system.title,
    }),
  );
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

/** Inputs that a table states are in the derivation; what was entered and what is wanted is said apart. */
function isSaid({ figure }: IndicatorInput): boolean {
  return figure === null || figure.source.type === "entered";
}

function inputText(t: Translator, input: IndicatorInput): string {
  const said = [input.value ?? "", enteredText(t, input), wantedText(t, input)].filter((part) => part !== "");
  return said.length === 0 ? "" : t("scores", "inputLine", { label: input.label, value: said.join("，") });
}
