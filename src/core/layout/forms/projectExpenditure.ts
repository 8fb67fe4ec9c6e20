import { labels } from "../../lexicon/labels";
import { pattern } from "../../lexicon/words";
import { roleCell } from "../cells";
import type { Header, HeaderColumn } from "../header";
import { findHeader } from "../header";
import type { RowValues, TableNote, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import { firstRowBelowTitle } from "../region";
import type { Accepted, ColumnAssignment, Match, FormReader, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { dataRowsOf } from "../rows";
import { headerKey, isTotalLabel } from "../wording";
import { yearIn } from "../year";
import { textCell, withFixedRoles } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

const textLabels = labels("projectExpenditure.texts");
const otherLabels = labels("projectExpenditure.others");
const moneyLabels = labels("projectExpenditure.money");

interface Columns {
  readonly header: Header;
  readonly name: HeaderColumn;
  readonly assigned: readonly ColumnAssignment[];
  readonly labels: readonly HeaderColumn[];
  readonly hasPlainMoneyOnly: boolean;
  readonly unknown: number;
}

function isWord(key: string): boolean {
  return (
    pattern("project.name").test(key) ||
    pattern("total.ofMoneyColumn").test(key) ||
    pattern("project.goods").test(key) ||
    [...textLabels(), ...otherLabels(), ...moneyLabels()].some(([, pattern]) => pattern.test(key))
  );
}

function findColumns(region: Region): Columns | null {
  const header = findHeader(region, isWord);
  if (!header) return null;
  const name =
    header.columns.find(({ column }) => region.fixed?.roles.get(column) === "name") ??
    header.columns.find(
      ({ path }) => pattern("heading.name").test(path.at(-1) ?? "") && pattern("project.name").test(path.at(-1) ?? ""),
    ) ??
    header.columns.find(({ path }) => pattern("project.name").test(path.at(-1) ?? ""));
  if (!name) return null;
  const finalYears = header.columns
    .filter(({ label }) => pattern("project.spent").test(label))
    .map(({ label }) => yearIn(label) ?? 0);
  const latest = Math.max(0, ...finalYears);
  const assigned: ColumnAssignment[] = [{ role: "name", column: name.column }];
  const labels: HeaderColumn[] = [name];
  let unknown = 0;
  let plain: HeaderColumn | null = null;
  const take = (role: ColumnRole, column: HeaderColumn) => {
    if (assigned.some((each) => each.role === role)) return false;
    assigned.push({ role, column: column.column });
    labels.push(column);
    return true;
  };
  for (const column of header.columns) {
    if (column === name) continue;
    const key = column.path.at(-1) ?? "";
    const role = roleOf(column, latest);
    if (role !== null) take(role, column);
    else if (pattern("total.ofMoneyColumn").test(key)) plain ??= column;
    else unknown++;
  }
  const columns = withFixedRoles(region, assigned);
  const hasMoney = columns.some(({ role }) => moneyLabels().some(([money]) => money === role));
  if (plain && !columns.some(({ role, column }) => role === "final" || column === plain?.column)) {
    columns.push({ role: "final", column: plain.column });
    labels.push(plain);
  }
  return { header, name, assigned: columns, labels, hasPlainMoneyOnly: !hasMoney, unknown };
}

function roleOf(column: HeaderColumn, latest: number): ColumnRole | null {
  const key = column.path.at(-1) ?? "";
  const joined = column.path.join("");
  for (const [role, label] of [...textLabels(), ...otherLabels()]) if (label.test(key)) return role;
  for (const [role, label] of moneyLabels()) {
    if (!label.test(key) && !(pattern("total.ofPlainMoney").test(key) && label.test(joined))) continue;
    const year = yearIn(column.label);
    return role === "final" && year !== null && year < latest ? "previousFinal" : role;
  }
  return null;
}

/** 项目名称 in the first column and the projects beside each other. */
interface Transposed {
  readonly nameRow: number;
  readonly labelColumn: number;
  readonly rows: readonly { readonly role: ColumnRole; readonly row: number }[];
}

function findTransposed(region: Region): Transposed | null {
  const { grid } = region;
  for (let row = firstRowBelowTitle(region); row <= region.bottom; row++) {
    const first = grid.filledColumns(row, region.left, region.right)[0];
    if (first === undefined || !pattern("project.nameAlone").test(grid.label(row, first))) continue;
    const rows: { role: ColumnRole; row: number }[] = [];
    for (let below = row + 1; below <= region.bottom; below++) {
      const key = headerKey(grid.label(below, first));
      const found = [...textLabels(), ...otherLabels(), ...moneyLabels()].find(([, pattern]) => pattern.test(key));
      if (found && !rows.some((each) => each.role === found[0])) rows.push({ role: found[0], row: below });
    }
    if (rows.some(({ role }) => moneyLabels().some(([money]) => money === role)))
      return { nameRow: row, labelColumn: first, rows };
  }
  return null;
}

type Found = (Accepted & { readonly projects: Columns }) | (Accepted & { readonly transposed: Transposed });

function readTransposed(region: Region, form: Transposed): TableRow[] {
  const { grid } = region;
  return grid.filledColumns(form.nameRow, form.labelColumn + 1, region.right).map((column) => {
    const values: RowValues = {};
    for (const { role, row } of form.rows) {
      values[role] = textLabels().some(([text]) => text === role)
        ? textCell(grid, row, column)
        : roleCell(grid, row, column);
    }
    const label = grid.label(form.nameRow, column);
    const isTotal = isTotalLabel(label);
    return {
      row: form.nameRow + 1,
      name: grid.text(form.nameRow, column),
      nameRef: grid.ref(form.nameRow, column),
      level: isTotal ? 0 : 1,
      isTotal,
      values,
    };
  });
}

function readRows(
  region: Region,
  columns: Columns,
): { readonly rows: TableRow[]; readonly notes: readonly TableNote[] } {
  const { grid } = region;
  const { rows: sheetRows, notes } = dataRowsOf(region, columns.header);
  const rows: TableRow[] = [];
  const firstMoney = Math.min(
    ...columns.assigned
      .filter(({ role }) => moneyLabels().some(([money]) => money === role))
      .map(({ column }) => column),
    region.right + 1,
  );
  for (const row of sheetRows) {
    const values: RowValues = {};
    for (const { role, column } of columns.assigned) {
      if (role === "name" || role === "serialNumber") continue;
      const isText = textLabels().some(([text]) => text === role);
      const cell = isText ? textCell(grid, row, column) : roleCell(grid, row, column);
      if (!isText || cell.value !== "") values[role] = cell;
    }
    // 合计 may stand in the column of the serial number.
    const nameColumn =
      grid.value(row, columns.name.column) !== null
        ? columns.name.column
        : grid.filledColumns(row, region.left, firstMoney - 1).find((column) => isTotalLabel(grid.label(row, column)));
    const hasNumber = Object.values(values).some(({ number }) => number !== null);
    if (nameColumn === undefined && !hasNumber) continue;
    const label = nameColumn === undefined ? "" : grid.label(row, nameColumn);
    const isTotal = isTotalLabel(label);
    // 项目（用途）: the one column names the project and says what its money was for.
    if (!isTotal && nameColumn === columns.name.column && columns.name.label.includes("用途")) {
      values["use"] ??= textCell(grid, row, nameColumn);
    }
    rows.push({
      row: row + 1,
      ...(nameColumn === undefined ? {} : { name: grid.text(row, nameColumn), nameRef: grid.ref(row, nameColumn) }),
      level: isTotal ? 0 : pattern("list.ofWhich").test(label) ? 2 : 1,
      isTotal,
      values,
    });
  }
  return { rows, notes };
}

/** 项目支出情况表: one row per project, with 用途, 上年决算, 预算, 决算 as far as the unit prints them. */
export const projectExpenditure: FormReader<Found> = {
  match(region: Region): Match<Found> {
    const { grid } = region;
    const columns = findColumns(region);
    if (!columns) {
      const transposed = findTransposed(region);
      if (!transposed) return refuse("projectColumnsMissing");
      return {
        accepted: true,
        fit: 0.8,
        distinctive: false,
        header: null,
        transposed,
        columns: [],
        evidence: [
          evidence(
            "rowLabels",
            { labels: transposed.rows.map(({ row }) => grid.text(row, transposed.labelColumn)).join("、") },
            transposed.rows.map(({ row }) => grid.ref(row, transposed.labelColumn)),
          ),
        ],
      };
    }
    const foreign = columns.header.columns.find(({ label }) => pattern("project.goods").test(label));
    if (foreign && !region.fixed) return refuse("projectIsGoodsList", { label: foreign.label }, [foreign.ref]);
    if (!columns.assigned.some(({ role }) => moneyLabels().some(([money]) => money === role)))
      return refuse("projectAmountMissing");
    if (columns.assigned.some(({ role }) => role === "code")) return refuse("projectHasItemCodes");
    const named = pattern("heading.words").test(columns.name.label);
    const both = ["budget", "final"].filter((role) => columns.assigned.some((each) => each.role === role)).length;
    const use = columns.assigned.some(({ role }) => role === "use");
    return {
      accepted: true,
      fit: Math.max(
        0.3,
        (named ? 0.5 : 0.4) + 0.2 * both + (use ? 0.1 : 0) - 0.1 * columns.unknown + (both === 1 ? 0.1 : 0),
      ),
      distinctive: named && !columns.hasPlainMoneyOnly && columns.unknown === 0 && (both === 2 || use),
      header: columns.header,
      projects: columns,
      columns: columns.assigned,
      evidence: [
        evidence(
          "columns",
          { count: columns.labels.length, labels: columns.labels.map(({ label }) => label).join("、") },
          columns.labels.map(({ ref }) => ref),
        ),
      ],
    };
  },

  read: (region, found): TableContent => ({
    columns: found.columns,
    ...("projects" in found ? readRows(region, found.projects) : { rows: readTransposed(region, found.transposed) }),
  }),
};
