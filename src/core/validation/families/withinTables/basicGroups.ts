import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, type Term } from "../../equation";
import { equationFinding } from "../../equationFinding";
import { together, type Evaluated } from "../../relations/evaluated";
import { codeTree } from "../../tables/codeTree";
import { rowLabel } from "../../tables/rowLabel";
import { groupTotalRow, totalRow } from "../../tables/totalRow";

/** 人员经费 is 工资福利支出 and 对个人和家庭的补助; every other class is 公用经费 (GBC V33-117: 302+310; 307, 399 from memory). */
const PERSONNEL = ["301", "303"];

/** B11: 人员经费合计 = 301 + 303, 公用经费合计 = the other classes, 合计 = both. */
export function evaluateBasicGroups(context: ValidationContext): Evaluated {
  return together(
    (["basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"] as const)
      .flatMap((kind) => context.ofKind(kind))
      .map((table) => evaluateTable(table, context)),
  );
}

function evaluateTable(table: RecognisedTable, context: ValidationContext): Evaluated {
  const term = (row: TableRow | null): Term[] => {
    const cell: RoleCell | undefined = row?.values.amount ?? row?.values.total;
    return row && cell ? [{ table, label: rowLabel(row), cell, unit: context.unitOf(table) }] : [];
  };
  const [personnel, publicFunds] = [groupTotalRow(table, "personnel"), groupTotalRow(table, "public")];
  const roots = codeTree(table).roots.map(({ row }) => row);
  const isPersonnel = (row: TableRow) => PERSONNEL.includes((row.code ?? "").slice(0, 3));
  return together([
    evaluate(term(personnel), roots.filter(isPersonnel).flatMap(term)),
    evaluate(term(publicFunds), roots.filter((row) => !isPersonnel(row)).flatMap(term)),
    ...(personnel && publicFunds ? [evaluate(term(totalRow(table)), [personnel, publicFunds].flatMap(term))] : []),
  ]);
}

function evaluate(total: readonly Term[], parts: readonly Term[]): Evaluated {
  const comparison = compare(total, parts);
  const finding = comparison ? equationFinding("B11", "total", comparison) : null;
  return { findings: finding ? [finding] : [], judged: comparison ? 1 : 0 };
}
