import { says, silent } from "../../example";
import { FEN_PER_UNIT } from "../../../amount/amount";
import { amountCells } from "../../tables/amountCells";

import { cellsOfTable, publishedTables } from "./amounts";
import { defineRule } from "../../defineRule";

/** A12: amounts printed finer than the table's unit allows. */
export const A12 = defineRule({
  id: "A12",
  severity: "info",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  each: publishedTables,
  judge(table, context) {
    const unit = context.unitOf(table);
    const fine = [...amountCells(table)].filter(({ cell }) => hasFinerDecimals(cell.number, unit === "元"));
    return cellsOfTable(table, fine);
  },
  examples: [
    says("default", { set: { "支出表|行政运行|基本支出": 320.505 } }),
    silent({ set: { "支出表|行政运行|基本支出": 320.55 } }),
  ],
});

/** More than two decimals, noise of binary fractions aside; in 元 that is finer than a 分. */
function hasFinerDecimals(number: number | null, isYuan: boolean): boolean {
  if (number === null) return false;
  const hundredths = number * (isYuan ? FEN_PER_UNIT["元"] : 100);
  return Math.abs(hundredths - Math.round(hundredths)) > Math.max(1e-6, Math.abs(hundredths) * 1e-12);
}
