import { amountOf } from "../../../src/core/amount/amount";
import type { Figure } from "../../../src/core/accounts/figure";
import type { FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable, Recognition, RoleCell, TableRow } from "../../../src/core/layout/recognisedTable";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { columnRole } from "../../../src/core/tableKinds/columnRoles";

/** Recognition and accounts made by hand, for tests that are not about recognising. */

export function cell(value: CellValue, address: string, sheet = "自评表"): RoleCell {
  return { value, number: typeof value === "number" ? value : null, ref: { sheet, address } };
}

export interface FormLine {
  readonly levels: readonly [string, string, string];
  readonly target?: CellValue;
  readonly actual?: CellValue;
  readonly weight?: number;
  readonly score?: number;
  readonly reason?: string;
  readonly nature?: string;
  readonly measure?: string;
  readonly criteria?: string;
  readonly explanation?: string;
}

const COLUMNS = {
  level1: "A",
  level2: "B",
  level3: "C",
  target: "D",
  actual: "E",
  weight: "F",
  score: "G",
  reason: "H",
  nature: "I",
  measure: "J",
  criteria: "K",
  explanation: "L",
};

function indicatorRow(line: FormLine, row: number): TableRow {
  const { levels, ...rest } = line;
  const [level1, level2, level3] = levels;
  const given: Record<string, CellValue | undefined> = { ...rest, level1, level2, level3 };
  const values: Record<string, RoleCell> = {};
  for (const [role, column] of Object.entries(COLUMNS)) {
    const value = given[role];
    if (value !== undefined && value !== null) values[role] = cell(value, `${column}${row}`);
  }
  return { row, key: "indicator", name: level3, level: 3, isTotal: false, values };
}

export interface Funds {
  readonly initialBudget?: number;
  readonly fullYearBudget?: number;
  readonly executed?: number;
  readonly weight?: number;
  readonly rate?: number;
  readonly score?: number;
  readonly reason?: string;
  /** 按支出性质分, 基本支出, 项目支出. */
  readonly byNature?: readonly [number, number, number];
}

function fundsRows({ byNature, ...line }: Funds): TableRow[] {
  const values: Record<string, RoleCell> = {};
  Object.entries(line).forEach(([role, value], index) => {
    values[role] = cell(value, `${"CDEFGHI"[index]}5`);
  });
  const total: TableRow = { row: 5, key: "total", name: "年度资金总额", level: 0, isTotal: true, values };
  const parts = ["total", "basic", "project"].map((part, index) => ({
    row: 6 + index,
    key: `expenditureNature.${part}`,
    level: 1,
    isTotal: false,
    values: {
      amount: {
        value: `：${byNature?.[index]}`,
        number: byNature?.[index] ?? null,
        ref: { sheet: "自评表", address: `E${6 + index}` },
      },
    },
  }));
  return byNature ? [total, ...parts] : [total];
}

export function formTable(
  lines: readonly FormLine[],
  options: {
    readonly funds?: Funds;
    readonly totalWeight?: number;
    readonly totalScore?: number;
    readonly year?: number;
    readonly kind?: TableKind;
  } = {},
): RecognisedTable {
  const rows = [
    ...(options.funds ? fundsRows(options.funds) : []),
    ...lines.map((line, index) => indicatorRow(line, 13 + index)),
    ...(options.totalWeight === undefined
      ? []
      : [
          {
            row: 99,
            key: "totalScore",
            name: "总分",
            level: 0,
            isTotal: true,
            values: {
              weight: cell(options.totalWeight, "F99"),
              ...(options.totalScore === undefined ? {} : { score: cell(options.totalScore, "G99") }),
            },
          },
        ]),
  ];
  return {
    id: "自评表!A1:H99",
    kind: options.kind ?? "departmentSelfEvaluation",
    title: "部门整体支出绩效自评表",
    titleRef: null,
    sheet: "自评表",
    range: "A1:H99",
    headerRange: null,
    unit: { value: "万元", ref: null },
    year: { value: options.year ?? 2023, ref: null },
    department: null,
    confidence: 1,
    evidence: [],
    columns: Object.entries(COLUMNS).map(([role, column]) => ({ role: columnRole(role), column })),
    rows,
    notes: [],
    isEmpty: false,
  };
}

export function recognitionOf(
  tables: readonly RecognisedTable[],
  year = 2023,
  department = "样例县样例局",
): Recognition {
  return { tables, unrecognised: [], year: { value: year, ref: null }, department: { value: department, ref: null } };
}

/** Amounts in 万元 and counts (keys of staff) by key. */
export function accountsOf(numbers: Readonly<Record<string, number>>): FinalAccounts {
  const figures = new Map<string, Figure>();
  Object.entries(numbers).forEach(([key, number], index) => {
    const source = { type: "cell", ref: { sheet: "表", address: `B${index + 1}` } } as const;
    figures.set(
      key,
      /staff/.test(key)
        ? { kind: "count", key, count: number, measure: "人", source }
        : { kind: "amount", key, amount: amountOf(number, "万元"), unit: "万元", source },
    );
  });
  return {
    department: null,
    year: null,
    tables: [],
    figures,
    otherPlaces: new Map(),
    expenditureByFunction: [],
    generalBudgetByFunction: [],
    basicByEconomic: [],
    projects: [],
    staff: [],
    profile: new Map(),
    narrative: [],
    tableNotes: new Map(),
  };
}
