import { wordsIn } from "../../layout/cellText";
import Decimal from "decimal.js";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { FormContext } from "../form/formContext";
import { indicatorRows, scoreCellOf, valueOf } from "../../forms/formRows";
import type { FormIndicatorRow } from "../../forms/formRows";
import { scoreFormRow } from "../form/scoreForm";
import { scoreIndicator } from "../rules/scoreIndicator";
import type { IndicatorScore } from "../scoreSheet";
import { indicatorOfRow, systemOfTable } from "./tableSystem";
import type { TableIndicator } from "./tableSystem";

/**
 * Scores 绩效评价指标评分表: a row with 指标值 or 实际完成值 like a self-evaluation form's, any other by its 评分标准. The unit's own
 * 得分 and 扣分原因 stand beside the result.
 */
export function scoreTableRows(
  table: RecognisedTable,
  accounts: FinalAccounts,
  context: FormContext,
): IndicatorScore[] {
  const rows = indicatorRows(table).map((row) => ({ row, read: indicatorOfRow(row) }));
  const system = systemOfTable(
    table,
    rows.map(({ read }) => read.indicator),
    100,
  );
  return rows.map(({ row, read }) => {
    if (valueOf(row.row, "target") !== null || valueOf(row.row, "actual") !== null)
      return scoreFormRow(table, row, context);
    const { options, settings } = context;
    return withForm(scoreIndicator(read.indicator, { system, accounts, options, settings }), read, row, table);
  });
}

function withForm(
  scored: IndicatorScore,
  read: TableIndicator,
  row: FormIndicatorRow,
  table: RecognisedTable,
): IndicatorScore {
  const { score, reason } = row.row.values;
  const stated = score && score.number !== null ? { score: score.number, ref: score.ref } : null;
  const scoreRef = scoreCellOf(table, row.row);
  const differs =
    stated !== null && scored.score !== null && new Decimal(stated.score).minus(scored.score).abs().gt("0.01");
  const difference = {
    code: "statedDiffers.byRule",
    params: { stated: stated?.score ?? "", computed: scored.score ?? "" },
  };
  return {
    ...scored,
    stated,
    reason: reason && wordsIn(reason) !== "" ? { text: wordsIn(reason), ref: reason.ref } : null,
    notes: [...read.notes, ...scored.notes, ...(differs ? [difference] : [])],
    ...(scoreRef ? { scoreRef } : {}),
  };
}
