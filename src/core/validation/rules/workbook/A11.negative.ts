import { pattern } from "../../../lexicon/words";
import { plainLabel, stripItemNumber } from "../../../workbook/label";
import { says, silent } from "../../example";
import { sideOfRole, type ColumnRole } from "../../../tableKinds/columnRoles";
import { amountCells, type AmountCell } from "../../tables/amountCells";

import { cellsOfTable, publishedTables } from "./amounts";
import { defineRule } from "../../defineRule";

/** Totals and what makes good a deficit may be negative; 1–8, 28 and 32–85 of 财决01 may not (核实性公式 of 财决01). */
/** What is carried over from the year before or into the next; not 使用非财政拨款结余, 结余分配. */
const CARRIED_OVER =
  /^(?:其中[:：]?)?(?:[^使用分配弥补]*)(?:年初|年末|上年|下年)[^使用分配弥补]*(?:结转|结余)|结转下年/u;
const CARRIED_OVER_ROLES = /CarryOver$/u;

/** A11: negative amounts where there can be none; carry-overs by themselves, for they have a reason of their own. */
export const A11 = defineRule({
  id: "A11",
  severity: "warning",
  basis: ["finalAccountsForm01"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  each: publishedTables,
  judge(table) {
    const negative = [...amountCells(table)].filter(({ cell }) => (cell.number ?? 0) < 0);
    const label = ({ role, row }: AmountCell) => `${row.name ?? ""}${labelBeside(role, row.values)}`.trim();
    const isCarriedOver = (one: AmountCell) =>
      CARRIED_OVER_ROLES.test(one.role) || CARRIED_OVER.test(stripItemNumber(plainLabel(label(one))));
    const others = negative.filter((one) => !isCarriedOver(one) && !pattern("total.mayBeNegative").test(label(one)));
    return [...cellsOfTable(table, others), ...cellsOfTable(table, negative.filter(isCarriedOver), "carryOver")];
  },
  examples: [
    says("default", { set: { "支出表|一般行政管理事务|项目支出": -85.3 } }),
    says("carryOver", { set: { "收支总表|年初结转和结余": -15.2 } }),
    silent({ set: { "收支总表|使用非财政拨款结余（含专用结余）": -5.2 } }),
  ],
});

function labelBeside(role: ColumnRole, values: AmountCell["row"]["values"]): string {
  const side = sideOfRole(role);
  const label = side && values[`${side}.item`]?.value;
  return typeof label === "string" ? label : "";
}
