import type { Classification } from "../classification/classification";
import { classCodeOfLabel } from "../classification/summaryClasses";
import type { RecognisedTable, RoleCell, TableRow } from "../layout/recognisedTable";
import type { TableParts } from "./chooseTables";
import type { FigureCollector } from "./figureCollector";
import { rowKey } from "../lexicon/items";
import { normaliseSummaryLabel } from "./summaryLabels";
import type { SummarySideName } from "../tableKinds/columnRoles";

export interface SummaryReading {
  readonly collector: FigureCollector;
  readonly functional: Classification;
  readonly year: number | null;
  /** Before every key: empty for the final accounts, `budget.` for the year's budget. */
  readonly prefix: "" | "budget.";
}

/** Further amount columns of a summary (财决01: 年初预算数, 全年预算数) put their name before the key. */
const VERSIONS = [
  { role: "amount", before: "" },
  { role: "initialBudget", before: "initialBudget." },
  { role: "fullYearBudget", before: "fullYearBudget." },
  { role: "previousFinal", before: "previousFinal." },
  { role: "previousBudget", before: "previousBudget." },
] as const;

/** 收入支出决算总表 and 收支预算总表: income.…, expenditure.… */
export function readIncomeExpenditureSummary(parts: TableParts, reading: SummaryReading): void {
  const { collector, prefix } = reading;
  for (const side of sidesOf(parts, reading)) {
    for (const { key, table, cells } of side) {
      for (const { role, before } of VERSIONS) collector.addAmount(before + prefix + key, cells[role], table);
    }
  }
}

const FUNDS = ["total", "generalBudget", "governmentFund", "stateCapital"] as const;

/** 财政拨款收入支出决算总表 and its budget: appropriation.income.…, appropriation.expenditure.….<fund>. */
export function readAppropriationSummary(parts: TableParts, reading: SummaryReading): void {
  const { collector, prefix } = reading;
  const [income = [], expenditure = []] = sidesOf(parts, reading);
  for (const { key, table, cells } of income) {
    const plain = key.replace("income.bySource.", "income.");
    const same = key === "income.yearTotal" ? [`${prefix}income.appropriation`] : [];
    collector.addAmount(`${prefix}appropriation.${plain}`, cells["amount"], table, same);
  }
  for (const { key, table, cells } of expenditure) {
    for (const fund of FUNDS) {
      const cell = cells[fund] ?? (fund === "total" ? cells["amount"] : undefined);
      const same = key === "expenditure.yearTotal" && fund !== "total" ? [`${prefix}${fund}.total`] : [];
      collector.addAmount(`${prefix}appropriation.${key}.${fund}`, cell, table, same);
    }
  }
}

interface SummaryLine {
  readonly key: string;
  readonly table: RecognisedTable;
  readonly cells: Readonly<Record<string, RoleCell>>;
}

/** The lines of the income side and of the expenditure side(s) that are known by their labels. */
function sidesOf(parts: TableParts, reading: SummaryReading): [SummaryLine[], SummaryLine[]] {
  const income: SummaryLine[] = [];
  const expenditure: SummaryLine[] = [];
  const incomeKeys = incomeKeyReader();
  for (const table of parts) {
    for (const row of table.rows) {
      const left = labelled(row, "income");
      const key = left && incomeKeys(left.label);
      if (left && key) income.push({ key, table, cells: left.cells });
      const right = labelled(row, "expenditure");
      const rightKey = right && (natureKey(right.label) ?? classKey(right.label, reading));
      if (right && rightKey) expenditure.push({ key: rightKey, table, cells: right.cells });
      // 按支出性质和经济分类: its 其他支出 is economic, so no 类 are looked for.
      const third = labelled(row, "expenditureByNature");
      const thirdKey = third && natureKey(third.label);
      if (third && thirdKey) expenditure.push({ key: thirdKey, table, cells: third.cells });
    }
  }
  return [income, expenditure];
}

interface Labelled {
  readonly label: string;
  readonly cells: Readonly<Record<string, RoleCell>>;
}

/** The label and the cells of one side of a row, the side's name taken off the roles. */
function labelled(row: TableRow, side: SummarySideName): Labelled | null {
  const item = row.values[`${side}.item`]?.value;
  const cells = Object.fromEntries(
    Object.entries(row.values).flatMap(([role, cell]) =>
      role.startsWith(`${side}.`) ? [[role.slice(side.length + 1), cell]] : [],
    ),
  );
  const text = typeof item === "string" ? item : Object.keys(cells).length > 0 ? (row.name ?? "") : "";
  const label = normaliseSummaryLabel(text);
  return label === "" ? null : { label, cells };
}

/**
 * Below 年初财政拨款结转和结余 the same labels come again (一般公共预算财政拨款 …) and mean its parts; below the total,
 * nothing is read.
 */
function incomeKeyReader(): (label: string) => string | null {
  let afterOpening = false;
  return (label) => {
    const total = rowKey("incomeTotal", label);
    if (total) {
      afterOpening = total === "openingCarryOver";
      return `income.${total}`;
    }
    const source = rowKey("incomeSource", label);
    if (afterOpening) return source ? `income.openingCarryOver.${source}` : null;
    if (rowKey("appropriation", label)) return "income.appropriation";
    return source ? `income.bySource.${source}` : null;
  };
}

function natureKey(label: string): string | null {
  const known = rowKey("expenditureTotal", label) ?? rowKey("nature", label);
  return known && `expenditure.${known}`;
}

function classKey(label: string, { functional, year }: SummaryReading): string | null {
  const code = classCodeOfLabel(functional, label, year);
  return code && `expenditure.byClass.${code}`;
}
