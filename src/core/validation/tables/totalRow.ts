import { pattern } from "../../lexicon/words";
import type { RecognisedTable, TableRow } from "../../layout/recognisedTable";
import { plainLabel } from "../../workbook/label";

/** The row 合计 over everything: not 人员经费合计, not a subtotal of a class. `null` if the table has none. */
export function totalRow(table: RecognisedTable): TableRow | null {
  const totals = table.rows.filter(({ isTotal, code }) => isTotal && code === undefined);
  return totals.find(({ name }) => name === undefined || pattern("total.overall").test(plainLabel(name))) ?? null;
}

/** 人员经费合计 and 公用经费合计 of 基本支出决算明细表. */
export function groupTotalRow(table: RecognisedTable, group: "personnel" | "public"): TableRow | null {
  const label = group === "personnel" ? /^人员(?:经费|支出)/u : /^(?:日常)?公用(?:经费|支出)/u;
  return (
    table.rows.find(
      ({ isTotal, code, name }) => isTotal && code === undefined && name !== undefined && label.test(plainLabel(name)),
    ) ?? null
  );
}
