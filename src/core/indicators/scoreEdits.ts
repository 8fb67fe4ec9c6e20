import type { RecognisedTable, Recognition, TableRow } from "../layout/recognisedTable";
import type { CellRef } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";
import type { CellEdit } from "../findings/finding";
import { rowWithKey, scoreCellOf } from "../forms/formRows";
import { scoreFormula } from "./form/scoreFormula";
import type { IndicatorScore, ScoreSheet } from "./scoreSheet";
import { DEFAULT_SETTINGS } from "./settings";
import type { ScoreSettings } from "./settings";

/** `values` writes the points, `formulas` a live formula wherever the form's own cells hold the numbers it needs. */
export type WriteMode = "values" | "formulas";

/**
 * Edits that write the scores into the 得分 cells of the form that the sheet was scored from, and the sum into its 总分
 * cell where the total is complete. Indicators without a score keep what their cell holds; a cell that already holds the
 * score is not touched. Empty where the system is not one of the workbook's forms.
 */
export function scoreEdits(
  sheet: ScoreSheet,
  recognition: Recognition,
  mode: WriteMode,
  settings: Partial<ScoreSettings> = {},
): CellEdit[] {
  const table = recognition.tables.find((candidate) => candidate.id === sheet.system.table);
  if (!table) return [];
  const chosen = { ...DEFAULT_SETTINGS, ...settings };
  const written = sheet.indicators.filter(
    (indicator) => indicator.scoreRef && indicator.status === "scored" && indicator.score !== null,
  );
  const edits = written.flatMap((indicator) => {
    const formula = mode === "formulas" ? scoreFormula(indicator, table, chosen) : null;
    return indicator.scoreRef ? editOf(table, indicator.scoreRef, indicator.score, formula) : [];
  });
  return [...edits, ...totalEdit(sheet, table, written, mode)];
}

function editOf(table: RecognisedTable, ref: CellRef, to: CellValue, formula: string | null): CellEdit[] {
  const from = heldBy(table, ref);
  if (formula !== null) return [{ ref, from, to, formula }];
  return from === to ? [] : [{ ref, from, to }];
}

/** What the cell held when the table was read; a cell that no row carries is blank. */
function heldBy(table: RecognisedTable, ref: CellRef): CellValue {
  for (const row of table.rows)
    for (const cell of Object.values(row.values)) if (cell.ref.address === ref.address) return cell.value;
  return null;
}

function totalEdit(
  sheet: ScoreSheet,
  table: RecognisedTable,
  written: readonly IndicatorScore[],
  mode: WriteMode,
): CellEdit[] {
  const row = rowWithKey(table, "totalScore");
  const ref = row && totalCell(table, row);
  if (!ref || !sheet.total.complete) return [];
  // A total brought to full marks (indicators that do not apply) is no plain sum.
  const plain = sheet.indicators.every((indicator) => indicator.status !== "notApplicable");
  const cells = written.flatMap((indicator) => indicator.scoreRef?.address ?? []);
  return editOf(table, ref, sheet.total.score, mode === "formulas" && plain ? `=SUM(${cells.join(",")})` : null);
}

/** The total's own cell, else the column of the indicator rows' 得分. */
function totalCell(table: RecognisedTable, row: TableRow): CellRef | null {
  if (row.values["score"]) return row.values["score"].ref;
  const indicator = rowWithKey(table, "indicator");
  const column = indicator && scoreCellOf(table, indicator)?.address.replace(/\d+$/u, "");
  return column ? { sheet: table.sheet, address: `${column}${row.row}` } : null;
}
