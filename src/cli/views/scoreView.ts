import type { Figure } from "../../core/accounts/figure";
import { cellsOf } from "../../core/accounts/figure";
import type { IndicatorScore, ScoreSheet } from "../../core/indicators/scoreSheet";
import { formatRef } from "../../core/workbook/cellRef";
import type { Translator } from "../../locales";
import { inputLabel, missingTexts, scoreNoteText, wantedText } from "../../locales/scoreText";

/** A score sheet as the contract's JSON. */
export function scoreView(t: Translator, sheet: ScoreSheet) {
  return {
    system: sheet.system,
    indicators: sheet.indicators.map((indicator) => indicatorView(t, indicator)),
    total: sheet.total,
    ...(sheet.stated ? { stated: { score: sheet.stated.score, cell: formatRef(sheet.stated.ref) } } : {}),
    grade: sheet.grade,
    notes: sheet.notes.map((note) => scoreNoteText(t, note)),
  };
}

function indicatorView(t: Translator, indicator: IndicatorScore) {
  const { id, name, level1, level2, weight, value, score, status, derivation, stated, reason } = indicator;
  return {
    id,
    name,
    level1,
    level2,
    weight,
    value,
    score,
    status,
    derivation,
    inputs: indicator.inputs.map((input) => ({
      name: input.name,
      label: inputLabel(t, input),
      value: input.value,
      cell: cellText(input.figure),
      ...(input.figure?.source.type === "entered"
        ? { entered: { by: input.figure.source.by, at: input.figure.source.at } }
        : {}),
      ...(input.wanted ? { wanted: wantedText(t, input) } : {}),
    })),
    missing: missingTexts(t, indicator),
    notes: indicator.notes.map((note) => scoreNoteText(t, note)),
    stated: stated && { score: stated.score, cell: formatRef(stated.ref) },
    ...(indicator.remark ? { remark: indicator.remark } : {}),
    reason: reason && { text: reason.text, cell: formatRef(reason.ref) },
  };
}

/** The first cell that a figure rests on; `null` for what was entered by hand. */
export function cellText(figure: Figure | null): string | null {
  const [first] = figure ? cellsOf(figure) : [];
  return first ? formatRef(first) : null;
}
