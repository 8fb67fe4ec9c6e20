import type { ColumnRole, SummarySideName } from "./columnRoles";
import type { SideColumn, TableColumn } from "./spec";

const SIDES: readonly SummarySideName[] = [
  "income",
  "expenditure",
  "expenditureByNature",
  "expenditureByGovernmentClass",
];

const SPENDING = ["expenditure", "expenditureByNature"];

/** 基本支出（人员经费 │ 公用经费）│ 项目支出 beside the total of the expenditure side, as Shanghai's units print it; some print all five. */
export const SPENDING_PARTS: readonly SideColumn[] = [
  {
    role: "basic.personnel",
    labels: ["人员经费", "人员支出", "人员经费支出"],
    within: SPENDING,
    optional: true,
  },
  {
    role: "basic.public",
    labels: ["公用经费", "日常公用经费", "公用支出", "公用经费支出"],
    within: SPENDING,
    optional: true,
  },
  { role: "basic", labels: ["基本支出"], within: SPENDING, optional: true },
  { role: "project", labels: ["项目支出"], within: SPENDING, optional: true },
  { role: "remittedToSuperior", labels: ["上缴上级支出", "上缴上级"], within: SPENDING, optional: true },
  { role: "operating", labels: ["经营支出", "事业单位经营支出"], within: SPENDING, optional: true },
  {
    role: "subsidyToAffiliated",
    labels: ["对附属单位补助支出", "对附属单位补助", "对下级单位补助支出"],
    within: SPENDING,
    optional: true,
  },
];

/** Item, 行次 and amounts of every side that a two-sided summary may have; the usual ones are offered to users. */
export function twoSidedColumns(amounts: readonly SideColumn[], usual: readonly ColumnRole[]): TableColumn[] {
  return SIDES.flatMap((side) => [
    column(`${side}.item`, "label", usual),
    column(`${side}.rowNumber`, "label", usual),
    ...amounts
      .filter(({ within, notWithin }) => (within?.includes(side) ?? true) && !notWithin?.includes(side))
      .map(({ role }) => column(`${side}.${role}`, "amount", usual)),
  ]);
}

function column(role: ColumnRole, holds: TableColumn["holds"], usual: readonly ColumnRole[]): TableColumn {
  return usual.includes(role) ? { role, holds } : { role, holds, rare: true };
}
