import type { AmountFigure, CountFigure, Figure } from "../../../src/core/accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import { amountOf } from "../../../src/core/amount/amount";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable } from "../../../src/core/layout/recognisedTable";
import type { CellRef } from "../../../src/core/workbook/cellRef";

/** Figures by key as [value in 万元, cell]; the sheet is the first part of the cell. */
export function amountFigures(entries: Readonly<Record<string, readonly [number, string]>>): AmountFigure[] {
  return Object.entries(entries).map(([key, [value, cell]]) => amountFigure(key, value, cell));
}

export function amountFigure(key: string, value: number, cell: string, unit: "万元" | "元" = "万元"): AmountFigure {
  return { key, kind: "amount", amount: amountOf(value, unit), unit, source: { type: "cell", ref: refOf(cell) } };
}

export function countFigure(key: string, count: number, measure: string, cell: string): CountFigure {
  return { key, kind: "count", count, measure, source: { type: "cell", ref: refOf(cell) } };
}

export function refOf(cell: string): CellRef {
  const [sheet = "", address = ""] = cell.split("!");
  return { sheet, address };
}

export function item(code: string, name: string, amounts: Readonly<Record<string, AmountFigure>>): ClassifiedItem {
  return { code, name, level: (code.length - 1) / 2, ref: null, amounts };
}

export function table(kind: TableKind, sheet: string, more: Partial<RecognisedTable> = {}): RecognisedTable {
  return {
    id: `${sheet}!A1:F9`,
    kind,
    title: sheet,
    titleRef: null,
    sheet,
    range: "A1:F9",
    headerRange: null,
    unit: { value: "万元", ref: null },
    year: null,
    department: null,
    confidence: 1,
    evidence: [],
    columns: [],
    rows: [],
    notes: [],
    isEmpty: false,
    ...more,
  };
}

export function accountsOf(figures: readonly Figure[], more: Partial<FinalAccounts> = {}): FinalAccounts {
  return {
    department: { value: "样例县样例局", ref: null },
    year: { value: 2021, ref: null },
    tables: [],
    figures: new Map(figures.map((figure) => [figure.key, figure])),
    otherPlaces: new Map(),
    expenditureByFunction: [],
    generalBudgetByFunction: [],
    basicByEconomic: [],
    projects: [],
    staff: [],
    profile: new Map(),
    narrative: [],
    tableNotes: new Map(),
    ...more,
  };
}
