import { FEN_PER_UNIT } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { amountCells, isPublishedTable, type AmountCell } from "../../tables/amountCells";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import { plainLabel, stripItemNumber } from "../../../workbook/label";
import { sideOfRole } from "../../../tableKinds/columnRoles";

/** Totals and what makes good a deficit may be negative; 1–8, 28 and 32–85 of 财决01 may not (核实性公式 of 财决01). */
const MAY_BE_NEGATIVE = /结转|结余|总计|弥补/u;
/** What is carried over from the year before or into the next; not 使用非财政拨款结余, 结余分配. */
const CARRIED_OVER =
  /^(?:其中[:：]?)?(?:[^使用分配弥补]*)(?:年初|年末|上年|下年)[^使用分配弥补]*(?:结转|结余)|结转下年/u;
const CARRIED_OVER_ROLES = /CarryOver$/u;

/** A11: negative amounts where there can be none; carry-overs by themselves, for they have a reason of their own. */
export const negativeRule: Rule = {
  id: "A11",
  check: (context) =>
    eachTable(context, (table) => {
      const negative = [...amountCells(table)].filter(({ cell }) => (cell.number ?? 0) < 0);
      const label = ({ role, row }: AmountCell) => `${row.name ?? ""}${labelBeside(role, row.values)}`.trim();
      const isCarriedOver = (one: AmountCell) =>
        CARRIED_OVER_ROLES.test(one.role) || CARRIED_OVER.test(stripItemNumber(plainLabel(label(one))));
      const others = negative.filter((one) => !isCarriedOver(one) && !MAY_BE_NEGATIVE.test(label(one)));
      return [...found("A11", table, others), ...found("A11", table, negative.filter(isCarriedOver), "carryOver")];
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

function found(rule: string, table: RecognisedTable, cells: readonly AmountCell[], variant = "default") {
  const [first] = cells;
  if (!first) return [];
  return [
    makeFinding({
      rule,
      variant,
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
