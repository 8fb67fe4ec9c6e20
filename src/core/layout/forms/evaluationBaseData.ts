import { pattern } from "../../lexicon/words";
import { labels } from "../../lexicon/labels";
import type { Area, SheetGrid } from "../grid";
import type { TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, ColumnAssignment, Match, FormReader, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import type { FixableArea, ReadColumn } from "./formCells";
import { buildingLabels, staffLabels, blockRow, headerOf, readThrift } from "./evaluationBaseBlocks";
import { bareLabel, valuesUnder, withFixedRoles } from "./formCells";
import { yearIn } from "../year";
import { readSignature } from "./signature";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** 部门整体支出绩效评价基础数据表 (Hunan, forms of 2018 and of 2021 on): row labels and the keys that they get. */
const rowLabels = labels("evaluationBaseData.rows");

const LEVELS: Readonly<Record<string, number>> = {
  threePublic: 1,
  project: 1,
  publicFunds: 1,
  procurement: 1,
  budgetAdjustment: 1,
  vehiclePurchase: 3,
  vehicleOperation: 3,
};

function rowKey(label: string): string | null {
  const bare = bareLabel(label);
  return rowLabels().find(([, label]) => label.test(bare))?.[0] ?? null;
}

/** 上年决算数│本年预算数│本年决算数, told by 上年/本年 or by their years; `null` if the row is no such header. */
function moneyColumns(grid: SheetGrid, row: number, area: Area): ReadColumn[] | null {
  const found = grid
    .filledColumns(row, area.left, area.right)
    .map((column) => ({ column, label: grid.label(row, column) }))
    .filter(({ label }) => pattern("baseData.money").test(label) && label.length <= 16);
  const finals = found.filter(({ label }) => label.includes("决算"));
  const budgets = found.filter(({ label }) => label.includes("预算"));
  if (finals.length === 0 || finals.length > 2 || budgets.length === 0) return null;
  const years = finals.map(({ label }) => yearIn(label));
  const isPrevious = ({ label }: { label: string }) => {
    if (pattern("baseData.previous").test(label)) return true;
    const year = yearIn(label);
    return year !== null && years.some((other) => other !== null && other > year);
  };
  const previous = finals.find(isPrevious);
  const current = finals.find((each) => each !== previous);
  // The year's own budget; a budget of the year before (if printed at all) is named as such.
  const budgetYears = budgets.map(({ label }) => yearIn(label) ?? 0);
  const budget = budgets.find(
    ({ label }) => !pattern("year.beforeAlone").test(label) && (yearIn(label) ?? 0) === Math.max(...budgetYears),
  );
  const previousBudget = budgets.find((each) => each !== budget);
  const columns: (ReadColumn | null)[] = [
    previous ? { role: "previousFinal", column: previous.column } : null,
    previousBudget ? { role: "previousBudget", column: previousBudget.column } : null,
    budget ? { role: "budget", column: budget.column } : null,
    current ? { role: "final", column: current.column } : null,
  ];
  return columns.filter((each) => each !== null).sort((a, b) => a.column - b.column);
}

const MONEY_ROLES: readonly ColumnRole[] = ["previousFinal", "previousBudget", "budget", "final"];

interface Layout {
  readonly headerRow: number;
  readonly columns: readonly ReadColumn[];
  readonly keys: ReadonlySet<string>;
  /** The row labels that gave the keys, as printed. */
  readonly labels: readonly string[];
}

interface FoundBaseData extends Accepted {
  readonly layout: Layout;
}

function findLayout(grid: SheetGrid, area: FixableArea): Layout | null {
  const [fixedRow] = area.fixed?.headerRows ?? [];
  for (let row = fixedRow ?? area.top; row <= (fixedRow ?? area.bottom); row++) {
    const found = moneyColumns(grid, row, area);
    if (!found && fixedRow === undefined) continue;
    const columns = withFixedRoles(area, found ?? [], (role) => MONEY_ROLES.includes(role));
    const keys = new Set<string>();
    const labels: string[] = [];
    for (let below = row + 1; below <= area.bottom; below++) {
      const { label, column } = labelOfRow(grid, below, area, columns);
      const key = rowKey(label);
      if (!key || keys.has(key)) continue;
      keys.add(key);
      labels.push(grid.text(below, column));
    }
    return { headerRow: row, columns, keys, labels };
  }
  return null;
}

/** The label of a row: the last filled cell before the first amount column (an outer label may be merged down). */
function labelOfRow(
  grid: SheetGrid,
  row: number,
  area: Area,
  columns: readonly ReadColumn[],
): { readonly label: string; readonly column: number } {
  const first = columns[0]?.column ?? area.right + 1;
  const column = grid.filledColumns(row, area.left, first - 1).at(-1) ?? area.left;
  return { label: grid.label(row, column), column };
}

function readMoneyRows(grid: SheetGrid, area: Area, layout: Layout): TableRow[] {
  const rows: TableRow[] = [];
  let inProvincial = false;
  for (let row = layout.headerRow + 1; row <= area.bottom; row++) {
    const { label, column } = labelOfRow(grid, row, area, layout.columns);
    if (pattern("baseData.block").test(label) || isBuildingHeader(grid, row, area)) break;
    if (pattern("baseData.end").test(label)) break;
    const values = valuesUnder(grid, row, layout.columns, area.right);
    const hasNumbers = Object.values(values).some(({ number }) => number !== null);
    const key = rowKey(label);
    if (!key && !hasNumbers) continue;
    if (label === "" || /^[….·]+$/u.test(label)) {
      if (!hasNumbers) continue;
    }
    if (key) inProvincial = key === "projectProvincial";
    const own = key ?? (inProvincial ? "projectProvincialItem" : undefined);
    rows.push({
      row: row + 1,
      ...(own === undefined ? {} : { key: own }),
      name: grid.text(row, column),
      nameRef: grid.ref(row, column),
      level: own === undefined ? 2 : (LEVELS[own] ?? 2),
      isTotal: false,
      values,
    });
  }
  return rows;
}

function isBuildingHeader(grid: SheetGrid, row: number, area: Area): boolean {
  return grid
    .filledColumns(row, area.left, area.right)
    .some((column) => pattern("baseData.approved").test(grid.label(row, column)));
}

export const evaluationBaseData: FormReader<FoundBaseData> = {
  match(region: Region): Match<FoundBaseData> {
    const { grid } = region;
    const area: FixableArea = region;
    const layout = findLayout(grid, area);
    if (!layout) return refuse("baseDataColumnsMissing");
    if (!layout.keys.has("threePublic") && layout.keys.size < 5) return refuse("baseDataRowsMissing");
    const staff = headerOf(grid, area, staffLabels());
    const share = layout.keys.size / rowLabels().length;
    const columns: ColumnAssignment[] = layout.columns.map(({ role, column }) => ({ role, column }));
    return {
      accepted: true,
      fit: Math.min(
        1,
        0.4 +
          0.15 * Math.min(3, layout.columns.length) * (layout.columns.length >= 3 ? 1 : 0.7) +
          0.2 * share -
          (staff ? 0 : 0.1),
      ),
      distinctive: layout.keys.size >= 6 && (staff !== null || layout.keys.has("publicFunds")),
      header: null,
      layout,
      columns,
      evidence: [
        evidence(
          "columns",
          {
            count: layout.columns.length,
            labels: layout.columns.map(({ column }) => grid.text(layout.headerRow, column)).join("、"),
          },
          [...layout.columns.map(({ column }) => grid.ref(layout.headerRow, column))],
        ),
        evidence("rowLabels", { labels: layout.labels.join("、") }, []),
      ],
    };
  },

  read(region: Region, { columns, layout }: FoundBaseData): TableContent {
    const { grid } = region;
    const area: FixableArea = region;
    const rows = [
      ...blockRow(grid, area, "staff", staffLabels()),
      ...readMoneyRows(grid, area, layout),
      ...blockRow(grid, area, "buildings", buildingLabels()),
      ...readThrift(grid, area),
      ...readSignature(grid, area),
    ];
    return { columns, rows };
  },
};
