import Decimal from "decimal.js";
import type { CellRef } from "../workbook/cellRef";
import type { IndicatorScore, ScoreNote, ScoreSheet } from "./scoreSheet";

/** Points lost on one indicator, for 存在的主要问题 and 改进措施 of the report. */
export interface Deduction {
  readonly indicator: IndicatorScore;
  /** weight − score, in 分. */
  readonly lost: number;
  /** The unit's own 偏差原因及改进措施, word for word, if its form has them. */
  readonly reason: { readonly text: string; readonly ref: CellRef } | null;
  /** What the scoring itself says about it: 超编, 未达标, 逾期 … */
  readonly notes: readonly ScoreNote[];
}

/** Every scored indicator that lost points, the greatest loss first; over-quota staff counts as a fact even at 0 lost. */
export function deductionsOf(sheet: ScoreSheet): Deduction[] {
  return sheet.indicators
    .filter((indicator) => indicator.status === "scored" && indicator.score !== null)
    .map((indicator) => ({
      indicator,
      lost: new Decimal(indicator.weight).minus(indicator.score ?? 0).toNumber(),
      reason: indicator.reason,
      notes: indicator.notes.filter((note) => !/^(?:setting|ruleSource|informationOnly|judged)/.test(note.code)),
    }))
    .filter(({ lost, notes }) => lost > 0 || notes.some((note) => note.code === "staffOverQuota"))
    .sort((a, b) => b.lost - a.lost);
}
