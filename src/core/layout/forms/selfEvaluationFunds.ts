import { numberOfText } from "../../amount/parse";
import { roleCell } from "../cells";
import type { Area, SheetGrid } from "../grid";
import type { RoleCell, TableRow } from "../recognisedTable";
import type { FixableArea, ReadColumn } from "./formCells";
import { bareLabel, filledRightOf, valuesUnder, withFixedRoles } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** 年初预算数│全年预算数│全年执行数│分值│执行率│得分, as both self-evaluation forms print it. */
const LABELS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["initialBudget", /^年初预算|^预算申请|^年初(?:批复)?(?:预算)?(?:数|金额)|^年初(?:部门)?预算/u],
  ["fullYearBudget", /^全年预算|^调整(?:后)?预算|^(?:年度)?预算(?:数|安排)(?:\([A-Z]\))?$|^预算调整数/u],
  ["executed", /^全年(?:预算)?执行|^(?:实际|预算)?执行数|^(?:全年)?(?:实际)?支出数|^执行(?:金额|情况)$|^全年支出/u],
  ["weight", /^分值|^权重/u],
  ["rate", /^(?:预算)?执行率/u],
  ["score", /^(?:自评)?得分/u],
];

const ROW_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:年度)?资金总额|^合计$|^总额$|^年度预算总额|^资金合计/u, "total"],
  [
    /^(?:本年|当年|年度)?(?:一般公共预算)?财政(?:拨款|资金)|^本年(?:一般公共预算)?拨款|^(?:中央|省级|市级|县级)/u,
    "appropriation",
  ],
  [/^上年结转/u, "carryOver"],
  [/^其他资金/u, "other"],
];

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
      const match = LABELS.find(([role, pattern]) => pattern.test(label) && !found.some((each) => each.role === role));
      if (match) found.push({ role: match[0], column });
    }
    const columns = withFixedRoles(area, found, (role) => LABELS.some(([known]) => known === role));
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
const EMBEDDED: readonly (readonly [RegExp, string])[] = [
  [/^按收入性质分?$/u, "incomeNature.total"],
  [/^(?:一般)?公共(?:财政)?预算(?:财政)?(?:拨款|资金)?(?:收入)?$/u, "incomeNature.generalBudget"],
  [/^政府性基金(?:预算)?(?:拨款|资金)?(?:收入)?$/u, "incomeNature.governmentFund"],
  [/^国有资本(?:经营)?(?:预算)?(?:拨款|资金)?(?:收入)?$/u, "incomeNature.stateCapital"],
  [/^纳入专户(?:管理)?的?(?:非税收入)?(?:拨款|资金)?$|^财政专户/u, "incomeNature.specialAccount"],
  [/^其他(?:资金|收入)$/u, "incomeNature.other"],
  [/^按支出性质分?$/u, "expenditureNature.total"],
  [/^基本支出$/u, "expenditureNature.basic"],
  [/^项目支出$/u, "expenditureNature.project"],
];

interface EmbeddedFigure {
  readonly key: string;
  readonly number: number | null;
}

/** `其中:基本支出:900.47` → expenditureNature.basic, 900.47; `null` if the text is none of them. */
export function embeddedFigure(label: string): EmbeddedFigure | null {
  const match = /^(.*?[\u4e00-\u9fff])[::]?([-+]?[\d,]+(?:\.\d+)?)?(?:万元|元)?$/u.exec(
    label.replace(/\(万?元\)/u, ""),
  );
  if (!match) return null;
  const name = bareLabel(match[1] ?? "");
  const key = EMBEDDED.find(([pattern]) => pattern.test(name))?.[1];
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
    if (labels.some((label) => /总体目标|^预期目标|^一级指标|^绩效指标|^年度绩效目标/u.test(label))) break;
    const embedded = splitSeen || labels.some((label) => /^按(?:收入|支出)性质/u.test(label));
    if (embedded) {
      splitSeen = true;
      rows.push(...embeddedRows(grid, row, filled, area));
      continue;
    }
    const labelColumn = filled.filter((column) => column < first).at(-1);
    if (labelColumn === undefined) continue;
    const key = ROW_KEYS.find(([pattern]) => pattern.test(bareLabel(grid.label(row, labelColumn))))?.[1];
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
