import { pattern } from "../lexicon/words";
import { roleCell } from "./cells";
import { refuseGenre } from "./genre";
import type { Header, HeaderColumn } from "./header";
import { findHeader } from "./header";
import { columnsEvidence, headerEvidence } from "./headerEvidence";
import type { Genre, TableForm, TableKindSpec } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Accepted, ColumnAssignment, Match, TableContent, TableReader } from "./reader";
import { evidence, refuse } from "./reader";
import type { Evidence, RowValues, Sourced, TableRow } from "./recognisedTable";
import type { Region } from "./region";
import { dataRowsOf } from "./rows";
import type { CurrencyUnit } from "../amount/amount";
import { unitIn } from "./unit";
import type { SideContext } from "./threePublicItems";
import { CHANGE, MONEY_ROLES, OTHER_WORDS, isWord, itemOfLabel, itemOfPath, sideOf } from "./threePublicItems";
import { isTotalLabel } from "./wording";
import { yearIn } from "./year";
import type { ColumnRole } from "../tableKinds/columnRoles";
import { isYearSide } from "../tableKinds/columnRoles";

type ThreePublicKind = TableKindSpec<Genre, Extract<TableForm, { readonly shape: "threePublic" }>>;

/** “三公”经费: items in columns (pairs or six and six) or in rows; always one logical row of values. */
export function threePublicTable(kind: TableKind, { titles, genre, form }: ThreePublicKind): TableReader {
  function contextOf(region: Region, header: Header): SideContext {
    const years = header.columns.map(({ year }) => year).filter((year) => year !== null);
    const stated = region.title ? yearIn(region.grid.labelOf(region.title.text)) : null;
    return { defaultSide: form.defaultSide, year: stated ?? (years.length > 0 ? Math.max(...years) : null) };
  }

  function match(region: Region): Match {
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind });
    const foreignGenre = refuseGenre(region, header, { kind, genre });
    if (foreignGenre) return foreignGenre;
    const context = contextOf(region, header);
    const horizontal = horizontalColumns(region, header, context);
    const items = new Set(horizontal.columns.map(({ role }) => role.split(".")[1]));
    if (["abroad", "vehicles", "vehicleOperation", "reception"].filter((role) => items.has(role)).length >= 2) {
      return accept(region, header, horizontal.columns, horizontal.unknown, items);
    }
    const vertical = verticalColumns(region, header, context);
    if (vertical) {
      const found = new Set(vertical.items);
      return accept(region, header, vertical.columns, vertical.unknown, found);
    }
    return refuse(
      "columnsMissing",
      { kind, labels: "因公出国(境)费、公务接待费、公务用车购置及运行维护费" },
      header.columns.map(({ ref }) => ref),
    );
  }

  function accept(
    region: Region,
    header: Header,
    columns: readonly ColumnAssignment[],
    unknown: readonly HeaderColumn[],
    items: ReadonlySet<string | undefined>,
  ): Accepted {
    const found = MONEY_ROLES.filter((role) => items.has(role));
    const known = header.columns.filter((column) => columns.some((assigned) => assigned.column === column.column));
    return {
      accepted: true,
      fit: (found.length / MONEY_ROLES.length) * (known.length / (known.length + 0.5 * unknown.length)),
      distinctive: false,
      header,
      columns,
      evidence: [...columnsEvidence(known, unknown), ...headerEvidence(region, header)],
    };
  }

  function read(region: Region, accepted: Accepted): TableContent {
    const { header, columns } = accepted;
    if (!header) return { columns, rows: [] };
    return columns.some(({ role }) => role === "item")
      ? readVertical(region, header, columns)
      : readHorizontal(region, header, columns);
  }

  return { kind, titles, match, read };
}

function horizontalColumns(region: Region, header: Header, context: SideContext) {
  const columns: ColumnAssignment[] = [];
  const unknown: HeaderColumn[] = [];
  for (const column of header.columns) {
    const fixed = region.fixed?.roles.get(column.column);
    if (fixed !== undefined) {
      columns.push({ role: fixed, column: column.column });
      continue;
    }
    const item = itemOfPath(column.path);
    const leaf = column.path[column.path.length - 1] ?? "";
    const side = item ? sideOf(column, context) : null;
    if (pattern("threePublic.rowName").test(leaf) && !columns.some(({ role }) => role === "name"))
      columns.push({ role: "name", column: column.column });
    else if (item && side) {
      const role: ColumnRole = item.isCount ? `counts.${item.role}` : `${side}.${item.role}`;
      if (columns.some((assigned) => assigned.role === role)) unknown.push(column);
      else columns.push({ role, column: column.column });
    } else if (!OTHER_WORDS.test(leaf)) unknown.push(column);
  }
  return { columns, unknown };
}

function readHorizontal(region: Region, header: Header, columns: readonly ColumnAssignment[]): TableContent {
  const { grid } = region;
  const { rows: sheetRows, notes } = dataRowsOf(region, header);
  const nameColumn = columns.find(({ role }) => role === "name")?.column;
  const rows: TableRow[] = [];
  for (const row of sheetRows) {
    const values: RowValues = {};
    let filled = false;
    for (const { role, column } of columns) {
      if (role === "name") continue;
      const cell = roleCell(grid, row, column);
      values[role] = cell;
      if (cell.value !== null) filled = true;
    }
    const name = nameColumn === undefined ? "" : grid.text(row, nameColumn);
    if (!filled && name === "") continue;
    rows.push({
      row: row + 1,
      ...(name !== "" && nameColumn !== undefined ? { name, nameRef: grid.ref(row, nameColumn) } : {}),
      level: 0,
      isTotal: name === "" || isTotalLabel(grid.labelOf(name)),
      values,
    });
  }
  return { columns, rows, notes };
}

/** Items in rows: the item column is the one whose cells name them. */
function verticalColumns(region: Region, header: Header, context: SideContext) {
  const candidates = header.columns.map(({ column }) => ({ column, items: itemsInColumn(region, header, column) }));
  const best = candidates.reduce((a, b) => (b.items.length > a.items.length ? b : a), {
    column: -1,
    items: [] as string[],
  });
  if (
    best.items.filter((role) =>
      ["abroad", "vehicles", "vehicleOperation", "vehiclePurchase", "reception"].includes(role),
    ).length < 2
  )
    return null;
  const columns: ColumnAssignment[] = [{ role: "item", column: best.column }];
  const unknown: HeaderColumn[] = [];
  for (const column of header.columns) {
    if (column.column === best.column) continue;
    const leaf = column.path[column.path.length - 1] ?? "";
    const fixed = region.fixed?.roles.get(column.column);
    if (fixed !== undefined) columns.push({ role: fixed, column: column.column });
    else if (pattern("threePublic.measureColumn").test(leaf)) columns.push({ role: "measure", column: column.column });
    else if (pattern("mark.lineNumber").test(leaf)) columns.push({ role: "rowNumber", column: column.column });
    else if (pattern("threePublic.counted").test(leaf)) columns.push({ role: "final", column: column.column });
    else {
      const side = sideOf(column, context);
      const isNumber = pattern("threePublic.number").test(column.path.join("|")) && !CHANGE.test(leaf);
      if (side && isNumber && !columns.some(({ role }) => role === side))
        columns.push({ role: side, column: column.column });
      else unknown.push(column);
    }
  }
  return columns.some(({ role }) => role === "budget" || role === "final")
    ? { columns, unknown, items: best.items }
    : null;
}

function itemsInColumn(region: Region, header: Header, column: number): string[] {
  const found = new Set<string>();
  for (let row = header.dataTop; row <= Math.min(region.bottom, header.dataTop + 60); row++) {
    const item = itemOfLabel(region.grid.label(row, column));
    if (item) found.add(item.role);
  }
  return [...found];
}

function readVertical(region: Region, header: Header, columns: readonly ColumnAssignment[]): TableContent {
  const { grid } = region;
  const { rows: sheetRows, notes } = dataRowsOf(region, header);
  const itemColumn = columns.find(({ role }) => role === "item")?.column ?? region.left;
  const measureColumn = columns.find(({ role }) => role === "measure")?.column;
  const sides = columns.flatMap(({ role, column }) => (isYearSide(role) ? [{ role, column }] : []));
  const values: RowValues = {};
  const unread: Evidence[] = [];
  let first: number | null = null;
  let unit: Sourced<CurrencyUnit> | undefined;
  for (const row of sheetRows) {
    const label = grid.label(row, itemColumn);
    const item = itemOfLabel(label);
    if (!item) {
      if (label !== "") unread.push(evidence("rowUnknown", { label }, [grid.ref(row, itemColumn)]));
      continue;
    }
    first ??= row;
    for (const { role: side, column } of sides) {
      const role: ColumnRole = item.isCount ? `counts.${item.role}` : `${side}.${item.role}`;
      const cell = roleCell(grid, row, column);
      const earlier = values[role];
      // 其中: rows repeat the word of the row above them: the first row with the word is the whole. Counts have one
      // role for all sides: a dash under 预算数 gives way to the number under 决算数.
      if (earlier && !(item.isCount && earlier.ref.address.endsWith(String(row + 1)) && cell.number !== null)) continue;
      values[role] = cell;
    }
    if (!item.isCount && measureColumn !== undefined && !unit) {
      const stated = unitIn(grid.label(row, measureColumn));
      if (stated) unit = { value: stated, ref: grid.ref(row, measureColumn) };
    }
  }
  const rows: TableRow[] = first === null ? [] : [{ row: first + 1, level: 0, isTotal: true, values }];
  return { columns, rows, notes, evidence: unread, ...(unit ? { unit } : {}) };
}
