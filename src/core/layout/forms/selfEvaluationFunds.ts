import { pattern } from "../../lexicon/words";
import { labels } from "../../lexicon/labels";
import { numberOfText } from "../../amount/parse";
import { roleCell } from "../cells";
import type { Area, SheetGrid } from "../grid";
import type { RoleCell, TableRow } from "../recognisedTable";
import type { FixableArea, ReadColumn } from "./formCells";
import { bareLabel, filledRightOf, valuesUnder, withFixedRoles } from "./formCells";

/** 年初预算数│全年预算数│全年执行数│分值│执行率│得分, as both self-evaluation forms print it. */
const columnLabels = labels("selfEvaluationFunds.columns");

const rowLabels = labels("selfEvaluationFunds.rows");

export interface FundsHeader {
  readonly row: number;
  readonly columns: readonly ReadColumn[];
}

export function findFundsHeader(grid: SheetGrid, area: FixableArea): FundsHeader | null {
  const [fixedRow] = area.fixed?.headerRows ?? [];
  for (let row = fixedRow ?? area.top; row <= (fixedRow ?? area.bottom); row++) {
    const found: ReadColumn[] = [];
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      const label = grid.label(row, column);
      if (label.length > 24) continue;
      const match = columnLabels().find(
        ([role, pattern]) => pattern.test(label) && !found.some((each) => each.role === role),
      );
      if (match) found.push({ role: match[0], column });
    }
    const columns = withFixedRoles(area, found, (role) => columnLabels().some(([known]) => known === role));
    const money = columns.filter(({ role }) => ["initialBudget", "fullYearBudget", "executed"].includes(role));
    if (money.length >= 2 && columns.length >= 3 && money.some(({ role }) => role === "executed"))
      return { row, columns };
  }
  return null;
}

/** The head of the funds of a self-evaluation form, asked of a whole region. */
export const fundsHeaderOf = (region: FixableArea & { readonly grid: SheetGrid }) =>
  findFundsHeader(region.grid, region);

/** 其中：一般公共预算：1325.68 and its like: figures that stand inside a text cell. */
const embeddedLabels = labels("selfEvaluationFunds.embedded");

interface EmbeddedFigure {
  readonly key: string;
  readonly number: number | null;
}

/** `其中:基本支出:900.47` → expenditureNature.basic, 900.47; `null` if the text is none of them. */
export function embeddedFigure(label: string): EmbeddedFigure | null {
  const match = /^(.*?[\u4e00-\u9fff])[::]?([-+]?[\d,]+(?:\.\d+)?)?(?:万元|元)?$/u.exec(
    label.replace(pattern("funds.unit"), ""),
  );
  if (!match) return null;
  const name = bareLabel(match[1] ?? "");
  const key = embeddedLabels().find(([, written]) => written.test(name))?.[0];
  if (key === undefined) return null;
  return { key, number: match[2] === undefined ? null : numberOfText(match[2]) };
}

/** The funds rows, and beneath or between them the split by nature of income and of expenditure. */
export function readFunds(grid: SheetGrid, area: Area, header: FundsHeader): TableRow[] {
  const rows: TableRow[] = [];
  const first = header.columns[0]?.column ?? area.left;
  let splitSeen = false;
  for (let row = header.row + 1; row <= area.bottom; row++) {
    const filled = grid.filledColumns(row, area.left, area.right);
    const labels = filled.map((column) => grid.label(row, column));
    if (labels.some((label) => pattern("funds.end").test(label))) break;
    const embedded = splitSeen || labels.some((label) => pattern("selfEvaluation.byNature").test(label));
    if (embedded) {
      splitSeen = true;
      rows.push(...embeddedRows(grid, row, filled, area));
      continue;
    }
    const labelColumn = filled.filter((column) => column < first).at(-1);
    if (labelColumn === undefined) continue;
    const key = rowLabels().find(([, written]) => written.test(bareLabel(grid.label(row, labelColumn))))?.[0];
    if (key === undefined) continue;
    rows.push({
      row: row + 1,
      key,
      name: grid.text(row, labelColumn),
      nameRef: grid.ref(row, labelColumn),
      level: key === "total" ? 0 : 1,
      isTotal: key === "total",
      values: valuesUnder(grid, row, header.columns, area.right),
    });
  }
  return rows;
}

function embeddedRows(grid: SheetGrid, row: number, filled: readonly number[], area: Area): TableRow[] {
  const rows: TableRow[] = [];
  for (const column of filled) {
    const value = grid.value(row, column);
    if (typeof value !== "string") continue;
    const figure = embeddedFigure(grid.label(row, column));
    if (!figure) continue;
    rows.push({
      row: row + 1,
      key: figure.key,
      name: grid.text(row, column).replace(/[:：]?\s*[-+]?[\d,]+(?:\.\d+)?\s*(?:万元|元)?$/u, ""),
      nameRef: grid.ref(row, column),
      level: figure.key.endsWith(".total") ? 1 : 2,
      isTotal: false,
      values: {
        amount:
          figure.number === null
            ? besideOr(grid, row, column, area)
            : { value, number: figure.number, ref: grid.ref(row, column) },
      },
    });
  }
  return rows;
}

/** Where the number stands in the next cell; the label's own (blank) cell otherwise. */
function besideOr(grid: SheetGrid, row: number, column: number, area: Area): RoleCell {
  const right = filledRightOf(grid, row, column, area.right);
  if (right !== null) {
    const beside = roleCell(grid, row, right);
    if (beside.number !== null) return beside;
  }
  return { value: grid.value(row, column), number: null, ref: grid.ref(row, column) };
}
