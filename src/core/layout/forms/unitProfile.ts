import type { RowValues, Sourced, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, FormReader, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { roleCell } from "../cells";
import { bareLabel, filledRightOf, textCell, textOf } from "./formCells";
import type { Staff } from "./unitStaff";
import { findStaff } from "./unitStaff";

/** What a unit says about itself in a form of labels and texts. The first pattern that fits gives the key. */
const TEXT_KEYS: readonly (readonly [string, RegExp])[] = [
  ["name", /^(?:预算|决算|填报)?(?:单位|部门)(?:\(单位\))?(?:名称|全称)$/u],
  ["year", /^(?:决算|评价|预算|报告)?年度$|^年份$/u],
  ["offices", /^(?:单位|部门)?(?:内设机构|内设科室|机构设置|内设股室)(?:情况|及职能)?$/u],
  ["units", /^(?:部门)?(?:决算|预算)?单位构成(?:情况)?$|^(?:下属|所属|二级)(?:预算)?单位(?:情况|构成)?$/u],
  ["duties", /^(?:单位|部门|主要)?(?:主要)?(?:职能|职责)(?:职责|职能|概述|简介)?$/u],
  ["governmentFund", /^政府性基金/u],
  ["stateCapital", /^国有资本/u],
  ["socialInsurance", /^社会保险基金|^社保基金/u],
  ["nature", /^(?:单位|机构)性质$|^单位类别$/u],
  ["budgetLevel", /^预算(?:级次|管理级次)$|^预算单位级次$/u],
  ["address", /^(?:单位)?地址$/u],
  ["leader", /^(?:单位|部门|法定)?(?:负责人|代表人)$/u],
  ["preparer", /^(?:填表人|填报人|联系人|财务负责人)$/u],
  ["phone", /^(?:联系)?电话$/u],
  ["keyWork", /^(?:年度)?(?:重点|主要)工作(?:任务)?$/u],
  ["assets", /^(?:国有)?资产(?:情况|总额)?$/u],
];

const COUNT_KEYS: readonly (readonly [string, RegExp])[] = [
  ["vehiclesHeld", /^(?:公务用?车|车辆|公车)(?:实际)?(?:保有量|保有数|数量|数)(?:\(.*\))?$/u],
  ["retired", /^(?:离退休|退休)(?:人员|人数)(?:数)?(?:\(.*\))?$/u],
  ["temporary", /^(?:临聘|编外|聘用|临时|劳务派遣)(?:人员|人数|工)(?:数)?(?:\(.*\))?$/u],
  ["supported", /^遗属(?:人员|人数|补助人数)?(?:\(.*\))?$/u],
  ["officeCount", /^内设机构(?:数|个数)(?:\(.*\))?$/u],
];

interface FoundProfile extends Accepted {
  readonly staff: Staff | null;
  readonly cells: readonly ProfileCell[];
}

interface ProfileCell {
  readonly key: string;
  readonly isCount: boolean;
  readonly row: number;
  readonly column: number;
}

function keyOf(label: string): { readonly key: string; readonly isCount: boolean } | null {
  const bare = label.replace(/[::]$/u, "").replace(/^\*/u, "");
  const count = COUNT_KEYS.find(([, pattern]) => pattern.test(bare));
  if (count) return { key: count[0], isCount: true };
  const text = TEXT_KEYS.find(([, pattern]) => pattern.test(bareLabel(bare)));
  return text && bare.length <= 16 ? { key: text[0], isCount: false } : null;
}

/** Label cells outside the staff block; several pairs may stand in one row. */
function findCells(region: Region, except: ReadonlySet<number>): ProfileCell[] {
  const { grid } = region;
  const cells: ProfileCell[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    if (except.has(row)) continue;
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const found = keyOf(grid.label(row, column));
      if (found && !cells.some(({ key }) => key === found.key)) cells.push({ ...found, row, column });
    }
  }
  return cells;
}

function rowOf(region: Region, cell: ProfileCell): TableRow {
  const { grid } = region;
  const right = filledRightOf(grid, cell.row, cell.column, region.right);
  const values: RowValues = {};
  // A value is not the next pair's label; a blank value is left out.
  if (right !== null && keyOf(grid.label(cell.row, right)) === null) {
    if (cell.isCount) values.count = roleCell(grid, cell.row, right);
    else values.text = textCell(grid, cell.row, right);
  }
  return {
    row: cell.row + 1,
    key: cell.key,
    name: grid.text(cell.row, cell.column),
    nameRef: grid.ref(cell.row, cell.column),
    level: 0,
    isTotal: false,
    values,
  };
}

function yearOf(row: TableRow | undefined): Sourced<number> | null {
  const cell = row?.values.text;
  const match = /(?:19|20)\d{2}/u.exec(textOf(cell).normalize("NFKC"));
  return cell && match ? { value: Number(match[0]), ref: cell.ref } : null;
}

/** 单位基本情况: 编制 and 实有 by category, 内设机构, 决算单位构成 and other texts. */
export const unitProfile: FormReader<FoundProfile> = {
  match(region: Region): Match<FoundProfile> {
    const { grid } = region;
    const staff = findStaff(region);
    const cells = findCells(region, new Set(staff?.sheetRows));
    const facts = (staff ? 2 : 0) + cells.length;
    if (facts < 2) return refuse("unitProfileRowsMissing");
    const own = cells.filter(({ key }) =>
      ["offices", "units", "duties", "governmentFund", "stateCapital"].includes(key),
    ).length;
    if (!staff && own === 0) return refuse("unitProfileRowsMissing");
    return {
      accepted: true,
      fit: Math.min(1, 0.5 + (staff ? 0.3 : 0) + 0.1 * Math.min(4, cells.length)),
      distinctive: staff !== null && own >= 1,
      header: null,
      columns: staff?.columns ?? [],
      staff,
      cells,
      evidence: [
        ...(staff ? [evidence("staffColumns", { labels: staff.labels.join("、") }, staff.refs)] : []),
        ...(cells.length > 0
          ? [
              evidence(
                "rowLabels",
                { labels: cells.map(({ row, column }) => grid.text(row, column)).join("、") },
                cells.map(({ row, column }) => grid.ref(row, column)),
              ),
            ]
          : []),
      ],
    };
  },

  read(region: Region, { columns, staff, cells: found }: FoundProfile): TableContent {
    const cells = found.map((cell) => rowOf(region, cell));
    const rows = [...cells, ...(staff?.rows ?? [])].sort((a, b) => a.row - b.row);
    const name = cells.find(({ key }) => key === "name")?.values.text;
    const year = yearOf(cells.find(({ key }) => key === "year"));
    return {
      columns,
      rows,
      ...(name && typeof name.value === "string" && name.value !== ""
        ? { department: { value: name.value, ref: name.ref } }
        : {}),
      ...(year ? { year } : {}),
    };
  },
};
