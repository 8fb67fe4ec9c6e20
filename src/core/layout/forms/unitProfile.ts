import { textOf } from "../cellText";
import { labels } from "../../lexicon/labels";
import type { RowValues, Sourced, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, FormReader, Look, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { operatingInformation } from "./operatingInformation";
import { roleCell } from "../cells";
import { bareLabel, filledRightOf, textCell } from "./formCells";
import type { Staff } from "./unitStaff";
import { findStaff } from "./unitStaff";

/** What a unit says about itself in a form of labels and texts. The first pattern that fits gives the key. */
const textLabels = labels("unitProfile.texts");

const countLabels = labels("unitProfile.counts");

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
  const count = countLabels().find(([, pattern]) => pattern.test(bare));
  if (count) return { key: count[0], isCount: true };
  if (bare.length > 16) return null;
  const plain = bareLabel(bare);
  const text = textLabels().find(([, pattern]) => pattern.test(plain));
  return text ? { key: text[0], isCount: false } : null;
}

/** Label cells outside the staff block; several pairs may stand in one row. */
function findCells(region: Region, except: ReadonlySet<number>): ProfileCell[] {
  const { grid } = region;
  const cells: ProfileCell[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    if (except.has(row)) continue;
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      // Labels are words: a sheet may have millions of numbers.
      const found = typeof grid.value(row, column) === "string" ? keyOf(grid.label(row, column)) : null;
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
  match(region: Region, look: Look): Match<FoundProfile> {
    const { grid } = region;
    const staff = findStaff(region);
    const cells = findCells(region, new Set(staff?.sheetRows));
    const facts = (staff ? 2 : 0) + cells.length;
    if (facts < 2) return refuse("unitProfileRowsMissing");
    const own = cells.filter(({ key }) =>
      ["offices", "units", "duties", "governmentFund", "stateCapital"].includes(key),
    ).length;
    if (!staff && own === 0) return refuse("unitProfileRowsMissing");
    // 项目│行次│统计数 is the form of its own that 机构人员情况表 has.
    if (own === 0 && operatingInformation.match(region, look).accepted) return refuse("unitProfileRowsMissing");
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
