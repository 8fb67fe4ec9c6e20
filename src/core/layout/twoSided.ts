import { pattern } from "../lexicon/words";
import { roleCell } from "./cells";
import { headerWords } from "./columns";
import { refuseGenre } from "./genre";
import type { Header, HeaderColumn } from "./header";
import { findHeader } from "./header";
import { columnsEvidence, headerEvidence } from "./headerEvidence";
import type { Genre, SideColumn, TableForm, TableKindSpec } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Accepted, ColumnAssignment, Match, TableContent, TableReader } from "./reader";
import { evidence, refuse } from "./reader";
import type { RowValues, TableRow } from "./recognisedTable";
import type { Region } from "./region";
import { dataRowsOf } from "./rows";
import { isNumberWord, isSubtotalWord, isTotalLabel, matchesAny } from "./wording";
import type { ColumnRole, SummarySideName } from "../tableKinds/columnRoles";

const ITEM_LABELS = [
  "项目",
  "项目(*",
  "收入",
  "支出",
  "收入项目",
  "支出项目",
  "*功能分类*",
  "*经济分类*",
  "*支出性质*",
  "科目名称",
  "收入项目名称",
  "支出项目名称",
  "项目名称",
  "支出项目(*",
  "*项目类别*",
];
const ROW_NUMBER_LABELS = ["行次", "序号"];
const INCOME = ["收入", "*收入", "收入(*", "收入项目", "收入决算数", "收入预算数"];
const EXPENDITURE = ["支出", "*支出", "支出(*", "支出项目", "支出项目(*", "*功能分类*", "支出决算数", "支出预算数"];
const BY_GOVERNMENT_CLASS = ["*政府*经济分类*"];
const BY_NATURE = ["*支出性质*", "*经济分类*"];

type TwoSidedKind = TableKindSpec<Genre, Extract<TableForm, { readonly shape: "twoSided" }>>;

interface Block {
  side: SummarySideName | null;
  readonly columns: HeaderColumn[];
}

/** 收入 │ 支出 side by side: item, 行次 and amounts on each side, one TableRow per sheet row. */
export function twoSidedTable(kind: TableKind, { titles, genre, form: table }: TwoSidedKind): TableReader {
  const isWord = headerWords(table.amounts, [...ITEM_LABELS, ...ROW_NUMBER_LABELS, ...INCOME, ...EXPENDITURE, "栏次"]);

  function match(region: Region): Match {
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind });
    const foreignGenre = refuseGenre(region, header, { kind, genre });
    if (foreignGenre) return foreignGenre;
    const blocks = splitBlocks(header);
    nameSides(region, header, blocks);
    const columns: ColumnAssignment[] = [];
    const known: HeaderColumn[] = [];
    const unknown: HeaderColumn[] = [];
    for (const block of blocks) {
      for (const column of block.columns) {
        const role = region.fixed?.roles.get(column.column) ?? roleInBlock(column, block, table.amounts, columns);
        if (role) {
          columns.push({ role, column: column.column });
          known.push(column);
        } else unknown.push(column);
      }
    }
    const roles = new Set(columns.map(({ role }) => role));
    const missing = table.required.filter((role) => !roles.has(role));
    if (missing.length > 0)
      return refuse(
        "columnsMissing",
        { kind, labels: missing.join("、") },
        unknown.map(({ ref }) => ref),
      );
    const foreign = table.refuseRoles?.find((role) => roles.has(role));
    if (foreign) return refuse("otherColumns", { kind, labels: foreign });
    const rows = findTypicalRows(region, header, columns, table.typicalRows);
    const rowFit = table.typicalRows.length === 0 ? 1 : rows.found.length / table.typicalRows.length;
    const columnFit = known.length / (known.length + unknown.length);
    return {
      accepted: true,
      fit: 0.6 * columnFit + 0.4 * rowFit,
      distinctive: table.distinctive && table.typicalRows.length > 0 && rowFit >= 0.75,
      header,
      columns,
      evidence: [
        ...columnsEvidence(known, unknown),
        ...(rows.found.length > 0
          ? [evidence("rowLabels", { count: rows.found.length, labels: rows.found.join("、") }, rows.cells)]
          : []),
        ...headerEvidence(region, header),
      ],
    };
  }

  function read(region: Region, accepted: Accepted): TableContent {
    const { header, columns } = accepted;
    if (!header) return { columns, rows: [] };
    const { rows, notes } = dataRowsOf(region, header);
    return {
      columns,
      notes,
      rows: rows
        .filter((row) => !isBareColumnNumbers(region, row, columns))
        .flatMap((row) => readRow(region, row, columns)),
    };
  }

  return { kind, titles, match, read };
}

/** A block begins at each item column. */
function splitBlocks(header: Header): Block[] {
  const blocks: Block[] = [];
  for (const column of header.columns) {
    const leaf = column.path[column.path.length - 1] ?? "";
    const isItem = matchesAny(leaf, ITEM_LABELS);
    if (isItem) blocks.push({ side: null, columns: [column] });
    else blocks[blocks.length - 1]?.columns.push(column);
  }
  return blocks;
}

/** Which side a block is: by the labels of its item column, else by what its items say. */
function nameSides(region: Region, header: Header, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const path = block.columns[0]?.path ?? [];
    if (path.some((label) => matchesAny(label, BY_GOVERNMENT_CLASS))) block.side = "expenditureByGovernmentClass";
    else if (path.some((label) => matchesAny(label, BY_NATURE) && !pattern("classification.functional").test(label)))
      block.side = "expenditureByNature";
    else if (path.some((label) => matchesAny(label, INCOME))) block.side = "income";
    else if (path.some((label) => matchesAny(label, EXPENDITURE))) block.side = "expenditure";
    else block.side = sideByItems(region, header, block.columns[0]?.column ?? 0);
  }
}

function sideByItems(region: Region, header: Header, column: number): SummarySideName | null {
  let income = 0;
  let expenditure = 0;
  for (let row = header.dataTop; row <= Math.min(region.bottom, header.dataTop + 60); row++) {
    const label = region.grid.label(row, column);
    if (pattern("side.income").test(label)) income++;
    else if (pattern("side.expenditure").test(label)) expenditure++;
  }
  if (income === expenditure) return null;
  return income > expenditure ? "income" : "expenditure";
}

/** A column beneath 基本支出 or 项目支出 that no part is known for (a second 小计) is never the whole. */
function isPartOfSpending(path: readonly string[]): boolean {
  return path.some((label) => label === "基本支出" || label === "项目支出");
}

function roleInBlock(
  column: HeaderColumn,
  block: Block,
  amounts: readonly SideColumn[],
  taken: readonly ColumnAssignment[],
): ColumnRole | null {
  if (!block.side) return null;
  const prefix = block.side;
  const free = (role: ColumnRole) => !taken.some((assigned) => assigned.role === role);
  const leaf = column.path[column.path.length - 1] ?? "";
  if (column === block.columns[0]) return free(`${prefix}.item`) ? `${prefix}.item` : null;
  if (matchesAny(leaf, ROW_NUMBER_LABELS)) return `${prefix}.rowNumber`;
  const specAt = (key: string, specs: readonly SideColumn[]) =>
    specs.find(
      (candidate) =>
        free(`${prefix}.${candidate.role}`) &&
        matchesAny(key, candidate.labels) &&
        (!candidate.within || candidate.within.includes(prefix)) &&
        !candidate.notWithin?.includes(prefix),
    );
  // 基本支出 › 小计 is 基本支出, not the total: what says which part decides before what only says "here is the number".
  const saying = amounts.filter(({ labels }) => !labels.some((label) => isNumberWord(label) || isSubtotalWord(label)));
  for (const specs of [saying, amounts]) {
    for (let depth = column.path.length - 1; depth >= 0; depth--) {
      const spec = specAt(column.path[depth] ?? "", specs);
      if (spec) return `${prefix}.${spec.role}`;
    }
    if (specs === saying && isPartOfSpending(column.path)) return null;
  }
  return null;
}

function findTypicalRows(
  region: Region,
  header: Header,
  columns: readonly ColumnAssignment[],
  typical: readonly string[],
) {
  const found: string[] = [];
  const cells = [];
  const items = columns.filter(({ role }) => role.endsWith(".item"));
  const open = new Set(typical);
  for (let row = header.dataTop; row <= Math.min(region.bottom, header.dataTop + 80); row++) {
    for (const { column } of items) {
      const label = region.grid.label(row, column);
      if (label === "") continue;
      for (const pattern of open) {
        if (!matchesAny(label, [pattern])) continue;
        open.delete(pattern);
        found.push(label);
        cells.push(region.grid.ref(row, column));
      }
    }
  }
  return { found, cells };
}

function readRow(region: Region, row: number, columns: readonly ColumnAssignment[]): TableRow[] {
  const { grid } = region;
  const values: RowValues = {};
  let filled = false;
  for (const { role, column } of columns) {
    const cell = roleCell(grid, row, column);
    const isRowNumber = role.endsWith(".rowNumber");
    values[role] = role.endsWith(".item") || isRowNumber ? { ...cell, number: null } : cell;
    if (cell.value !== null && !isRowNumber) filled = true;
  }
  if (!filled) return [];
  const labels = columns
    .filter(({ role }) => role.endsWith(".item"))
    .map(({ column }) => grid.label(row, column))
    .filter((label) => label !== "");
  const isTotal = labels.length > 0 && labels.every((label) => isTotalLabel(label));
  return [{ row: row + 1, level: 0, isTotal, values }];
}

/** A 栏次 row without the word: 1 and 2 under the amounts, nothing under the items. */
function isBareColumnNumbers(region: Region, row: number, columns: readonly ColumnAssignment[]): boolean {
  const { grid } = region;
  const items = columns.filter(({ role }) => role.endsWith(".item"));
  if (items.some(({ column }) => grid.label(row, column) !== "")) return false;
  const numbers = grid.filledColumns(row, region.left, region.right).map((column) => grid.label(row, column));
  const amounts = columns.filter(({ role }) => !role.endsWith(".item") && !role.endsWith(".rowNumber"));
  return numbers.length === amounts.length && numbers.every((number, index) => number === String(index + 1));
}
