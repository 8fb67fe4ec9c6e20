import type { TableKindSpec } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import { kindsWhere } from "../tableKinds/tableKinds";

type Filing = NonNullable<TableKindSpec["filedUnder"]>;

/** How the amounts of a table whose rows are classification items are filed. */
export interface ClassifiedTable {
  readonly kind: TableKind;
  readonly list: Filing;
  readonly itemKey: (code: string, role: string) => string;
  /** Keys of the total row by role: its own first, then those that it is the same quantity as. `roles`: all of the table's. */
  readonly totalKeys: (role: string, roles: ReadonlySet<string>) => readonly string[];
  readonly sameAs?: (code: string, role: string) => readonly string[];
  /** Rows that sum a part of the table, by the row's key. */
  readonly sumKeys?: Readonly<Record<string, string>>;
}

/** The columns of 收入决算表 that make up its total. */
export const INCOME_SOURCES: readonly string[] = [
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "superiorSubsidy",
  "business",
  "operating",
  "affiliated",
  "other",
  "specialAccount",
];

/** A budget's 合计 takes in 上年结转 where the table has a column for that; 本年收入 is then a column of its own. */
function incomeTotal(role: string, roles: ReadonlySet<string>): string {
  if (role === "total")
    return roles.has("openingCarryOver") || roles.has("yearTotal") ? "income.total" : "income.yearTotal";
  if (role === "surplusUsed") return "income.nonFiscalSurplusUsed";
  const source = role.replace(/^appropriation\./, "");
  return INCOME_SOURCES.includes(source) ? `income.bySource.${source}` : `income.${role}`;
}

/** How each list files its amounts, in the order that the lists are read in. */
const FILINGS: Readonly<Record<Filing, Omit<ClassifiedTable, "kind" | "list">>> = {
  income: {
    itemKey: (code, role) => `income.byFunction.${code}.${role}`,
    totalKeys: (role, roles) => [incomeTotal(role, roles)],
  },
  expenditure: {
    itemKey: (code, role) => `expenditure.byFunction.${code}.${role}`,
    totalKeys: (role) => [role === "total" ? "expenditure.yearTotal" : `expenditure.${role}`],
    // 公开03 by 类 is 公开01 by 类.
    sameAs: (code, role) => (code.length === 3 && role === "total" ? [`expenditure.byClass.${code}`] : []),
  },
  basic: {
    itemKey: basicItem,
    totalKeys: (role) => [basicTotal(role)],
    sumKeys: { personnel: "basic.personnel", public: "basic.public" },
  },
  generalBudget: {
    itemKey: (code, role) => `generalBudget.byFunction.${code}.${role}`,
    // Its 基本支出 is what 公开06 tells apart by economic class.
    totalKeys: (role) => (role === "basic" ? ["generalBudget.basic", "basic.total"] : [`generalBudget.${role}`]),
  },
  governmentFund: fund("governmentFund"),
  stateCapital: fund("stateCapital"),
};

/** 公开02, 03, 06, 05, 08, 09. */
export const FINAL_TABLES = classified("final");
/** The same tables of the year's budget. */
export const BUDGET_TABLES = classified("budget").map(asBudget);

function classified(of: "final" | "budget"): ClassifiedTable[] {
  return (Object.keys(FILINGS) as Filing[]).flatMap((list) =>
    kindsWhere(({ genre, filedUnder }) => genre === of && filedUnder === list).map((kind) => ({
      kind,
      list,
      ...FILINGS[list],
    })),
  );
}

function asBudget(table: ClassifiedTable): ClassifiedTable {
  const prefixed = (keys: readonly string[]) => keys.map((key) => `budget.${key}`);
  return {
    kind: table.kind,
    list: table.list,
    itemKey: (code, role) => `budget.${table.itemKey(code, role)}`,
    totalKeys: (role, roles) => prefixed(table.totalKeys(role, roles)),
    sameAs: (code, role) => prefixed(table.sameAs?.(code, role) ?? []),
    sumKeys: Object.fromEntries(Object.entries(table.sumKeys ?? {}).map(([row, key]) => [row, `budget.${key}`])),
  };
}

/** basic.byEconomic.<code>, and where the table tells them apart basic.byEconomic.<code>.{personnel,public}. */
function basicItem(code: string, role: string): string {
  return role === "amount" || role === "total" ? `basic.byEconomic.${code}` : `basic.byEconomic.${code}.${role}`;
}

function basicTotal(role: string): string {
  return role === "amount" || role === "total" ? "basic.total" : `basic.${role}`;
}

function fund(name: string): Pick<ClassifiedTable, "itemKey" | "totalKeys"> {
  return {
    itemKey: (code, role) => `${name}.byFunction.${code}.${role}`,
    totalKeys: (role) => [`${name}.${role}`],
  };
}
