import { FEN_PER_UNIT } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { amountCells, isPublishedTable, type AmountCell } from "../../tables/amountCells";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import { sideOfRole } from "../../../tableKinds/columnRoles";

/** Carry-overs and totals may be negative; 1–8, 28 and 32–85 of 财决01 may not (核实性公式 of 财决01). */
const MAY_BE_NEGATIVE = /结转|结余|总计|弥补/u;
const MAY_BE_NEGATIVE_ROLES = /CarryOver$/u;

/** A11: negative amounts where there can be none. */
export const negativeRule: Rule = {
  id: "A11",
  check: (context) =>
    eachTable(context, (table) => {
      const negative = [...amountCells(table)].filter(
        ({ role, row, cell }) =>
          (cell.number ?? 0) < 0 &&
          !MAY_BE_NEGATIVE_ROLES.test(role) &&
          !MAY_BE_NEGATIVE.test(`${row.name ?? ""}${labelBeside(role, row.values)}`),
      );
      return found("A11", table, negative);
    }),
};

/** A12: amounts printed finer than the table's unit allows. */
export const decimalsRule: Rule = {
  id: "A12",
  check: (context) =>
    eachTable(context, (table) => {
      const unit = context.unitOf(table);
      const fine = [...amountCells(table)].filter(({ cell }) => hasFinerDecimals(cell.number, unit === "元"));
      return found("A12", table, fine);
    }),
};

function eachTable(context: ValidationContext, check: (table: RecognisedTable) => ReturnType<typeof found>) {
  const tables = context.tables.filter(isPublishedTable);
  return outcome(tables.flatMap(check), tables.length, { code: "noTables", params: {} });
}

function found(rule: string, table: RecognisedTable, cells: readonly AmountCell[]) {
  const [first] = cells;
  if (!first) return [];
  return [
    makeFinding({
      rule,
      cells: cells.map(({ cell }) => cell.ref),
      params: { table: table.title, count: cells.length, first: first.cell.number ?? 0 },
      actual: first.cell.number,
    }),
  ];
}

function labelBeside(role: ColumnRole, values: AmountCell["row"]["values"]): string {
  const side = sideOfRole(role);
  const label = side && values[`${side}.item`]?.value;
  return typeof label === "string" ? label : "";
}

/** More than two decimals, noise of binary fractions aside; in 元 that is finer than a 分. */
function hasFinerDecimals(number: number | null, isYuan: boolean): boolean {
  if (number === null) return false;
  const hundredths = number * (isYuan ? FEN_PER_UNIT["元"] : 100);
  return Math.abs(hundredths - Math.round(hundredths)) > Math.max(1e-6, Math.abs(hundredths) * 1e-12);
}
