import type { RecognisedTable } from "../../layout/recognisedTable";
import { plainNumber } from "../rules/numbers";
import type { IndicatorScore } from "../scoreSheet";
import type { ScoreSettings } from "../settings";
import { actualOf, indicatorRows, isCostRow, rowWithKey, targetOf } from "../../forms/formRows";
import { scaleOf } from "../values/compareValues";

/**
 * The Excel formula of an indicator's points over the form's own cells (without sheet: it stands on the same one);
 * `null` where the form holds text, or a person judged. It rounds as the score does, once, to two decimals.
 */
export function scoreFormula(
  indicator: IndicatorScore,
  table: RecognisedTable,
  settings: ScoreSettings,
): string | null {
  return indicator.id === "execution"
    ? executionFormula(indicator, table, settings)
    : rowFormula(indicator, table, settings);
}

/** =ROUND(MAX(0,MIN(w,w*执行数/预算数)),2) */
function executionFormula(indicator: IndicatorScore, table: RecognisedTable, settings: ScoreSettings): string | null {
  const row = rowWithKey(table, "total");
  const budget = row?.values[settings.executionBase === "opening" ? "initialBudget" : "fullYearBudget"];
  const printed = row?.values["executed"];
  const weight = row?.values["weight"]?.ref.address;
  const source = indicator.inputs[0]?.figure?.source;
  if (typeof budget?.value !== "number" || !printed || weight === undefined || source?.type !== "cell") return null;
  // The amount that the form's breakdown proves stands inside a text cell: it goes in as a number.
  const isPrinted = source.ref.address === printed.ref.address && typeof printed.value === "number";
  const executed = isPrinted ? printed.ref.address : String(indicator.inputs[0]?.value ?? "");
  return executed === "" ? null : `=ROUND(MAX(0,MIN(${weight},${weight}*${executed}/${budget.ref.address})),2)`;
}

/** a ÷ t × w and its reverse; the target as a cell where it is one, else as a number on the scale of the actual cell. */
function rowFormula(indicator: IndicatorScore, table: RecognisedTable, settings: ScoreSettings): string | null {
  const row = indicatorRows(table).find((candidate) => `row${candidate.row.row}` === indicator.id);
  if (!row || indicator.inputs.some((input) => input.figure?.source.type === "entered")) return null;
  const [target, actual] = [targetOf(row, null), actualOf(row, null)];
  const cell = row.row.values["actual"];
  const weight = row.row.values["weight"]?.ref.address;
  if (target.kind !== "number" || actual.kind !== "number" || typeof cell?.value !== "number") return null;
  const scale = scaleOf(target, actual);
  if (!scale || target.number.lte(0) || weight === undefined) return null;
  const targetCell = row.row.values["target"];
  const t =
    typeof targetCell?.value === "number" && !row.row.values["adjustedTarget"]
      ? targetCell.ref.address
      : plainNumber(scale.targetOnActualScale);
  const a = cell.ref.address;
  const isCeiling = target.direction === "atMost" || (!target.stated && isCostRow(row));
  if (!isCeiling) return `=ROUND(MAX(0,MIN(${weight},${a}/${t}*${weight})),2)`;
  const missed = settings.reverseFormula === "ratio" ? `${t}/${a}*${weight}` : `MAX(0,(1-(${a}-${t})/${t})*${weight})`;
  return `=ROUND(IF(${a}<=${t},${weight},${missed}),2)`;
}
