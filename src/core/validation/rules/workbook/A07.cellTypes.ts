import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { fromA1, toA1, type CellRef } from "../../../workbook/cellRef";
import {
  isCellError,
  isNotComputed,
  type CellValue,
  type MergeArea,
  type SheetSnapshot,
} from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import type { CellEdit } from "../../../findings/finding";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { amountCells, isPublishedTable, type AmountCell } from "../../tables/amountCells";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import type { TableKind } from "../../../tableKinds/tableKinds";
import { holdsEntries, specOf } from "../../../tableKinds/tableKinds";

/** What people write where there is no amount. */
const NO_AMOUNT_TEXT = /^(?:[-–—－―‐−─]+|[/／\\]|无|不适用|\*+|)$/u;

/** A07: amounts that a program reads otherwise than a person: text, hidden rows and columns, merged amounts. */
export const A07 = defineRule({
  id: "A07",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noTables",
  check(context) {
    const tables = context.tables.filter((table) => isPublishedTable(table) || numberRoles(table.kind).length > 0);
    const findings = tables.flatMap((table) => {
      const cells = moneyCells(table);
      const sheets = sheetsOf(table, context);
      return [
        ...textNumbers(table, cells),
        ...unreadable(table, cells),
        ...formulaErrors(table, cells),
        ...sheets.flatMap((sheet) => {
          const own = sheets.length > 1 ? cells.filter(({ cell }) => cell.ref.sheet === sheet.name) : cells;
          return [...hidden(table, own, sheet), ...merged(table, own, sheet)];
        }),
        ...(holdsEntries(table.kind) ? [] : strayBlanks(table, context)),
      ];
    });
    return outcome(findings, tables.length);
  },
  examples: [
    says("textNumber", { set: { "支出表|行政运行|基本支出": "320.50" } }),
    silent({ set: { "支出表|行政运行|项目支出": "—" } }),
  ],
});

/** A table may run over several sheets. */
function sheetsOf(table: RecognisedTable, { snapshot, recognition }: ValidationContext): SheetSnapshot[] {
  const parts = recognition.tables.filter(({ continuationOf }) => continuationOf === table.id);
  const names = new Set([table, ...parts].map(({ sheet }) => sheet));
  return snapshot.sheets.filter(({ name }) => names.has(name));
}

/** The columns of other tables that must hold numbers: forms hold texts as well, which are none of this rule's. */
function numberRoles(kind: TableKind): ColumnRole[] {
  return specOf(kind).columns.flatMap(({ role, holds, unchecked }) =>
    (holds === "amount" || holds === "count") && !unchecked ? [role] : [],
  );
}

function oddCells(table: RecognisedTable, roles: readonly ColumnRole[]): AmountCell[] {
  const odd: AmountCell[] = [];
  for (const row of table.rows)
    for (const role of roles) {
      const cell = row.values[role];
      if (cell && typeof cell.value !== "number" && cell.value !== null) odd.push({ role, row, cell });
    }
  return odd;
}

function moneyCells(table: RecognisedTable): AmountCell[] {
  if (isPublishedTable(table)) return [...amountCells(table)];
  const roles = numberRoles(table.kind);
  // A ledger of 50,000 lines: only what is no plain number is looked at.
  if (holdsEntries(table.kind)) return oddCells(table, roles);
  return table.rows.flatMap((row) =>
    roles.flatMap((role): AmountCell[] => {
      const cell = row.values[role];
      return cell ? [{ role, row, cell }] : [];
    }),
  );
}

/** Rule A06 says what the error is; here it is one amount more that does not take part in any sum. */
function formulaErrors(table: RecognisedTable, cells: readonly AmountCell[]): FindingDraft[] {
  return one(
    "formulaError",
    table,
    cells.filter(({ cell }) => isCellError(cell.value) && !isNotComputed(cell.value)),
    null,
  );
}

function textNumbers(table: RecognisedTable, cells: readonly AmountCell[]): FindingDraft[] {
  const found = cells.filter(({ cell }) => typeof cell.value === "string" && cell.number !== null);
  const edits = found.flatMap(({ cell }): CellEdit[] =>
    cell.number === null || shown(cell.value).includes("%")
      ? []
      : [{ ref: cell.ref, from: cell.value, to: cell.number }],
  );
  return one(
    "textNumber",
    table,
    found,
    edits.length > 0 ? { code: "toNumber", params: { count: edits.length }, edits } : null,
  );
}

function unreadable(table: RecognisedTable, cells: readonly AmountCell[]): FindingDraft[] {
  const found = cells.filter(
    ({ cell }) =>
      typeof cell.value === "string" && cell.number === null && !NO_AMOUNT_TEXT.test(cell.value.replace(/\s/gu, "")),
  );
  return one("unreadable", table, found, null);
}

function hidden(table: RecognisedTable, cells: readonly AmountCell[], sheet: SheetSnapshot): FindingDraft[] {
  const rows = new Set(sheet.hiddenRows ?? []);
  const columns = new Set(sheet.hiddenColumns ?? []);
  if (rows.size + columns.size === 0) return [];
  const found = cells.filter(({ cell }) => {
    const at = fromA1(cell.ref.address);
    return cell.number !== null && at !== null && (rows.has(at.row) || columns.has(at.column));
  });
  return one("hidden", table, found, null);
}

/** A merge over several amounts of one row: only the first cell holds a number, the others are lost. */
function merged(table: RecognisedTable, cells: readonly AmountCell[], sheet: SheetSnapshot): FindingDraft[] {
  if ((sheet.merges ?? []).length === 0) return [];
  const amounts = new Map(cells.map((one) => [one.cell.ref.address, one]));
  const found = (sheet.merges ?? []).flatMap((area) => {
    const covered = amountsIn(area, amounts);
    return covered.length > 1 && covered.some(({ cell }) => cell.number !== null) ? covered : [];
  });
  return one("merged", table, found, null);
}

/** A merge left over by mistake may cover a million cells: then the amounts are asked whether they lie in it. */
function amountsIn(area: MergeArea, amounts: ReadonlyMap<string, AmountCell>): AmountCell[] {
  const { top, bottom, left, right } = area;
  if ((bottom - top + 1) * (right - left + 1) > amounts.size) {
    return [...amounts.values()].filter(({ cell }) => {
      const at = fromA1(cell.ref.address);
      return at !== null && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
    });
  }
  const covered: AmountCell[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cell = amounts.get(toA1(row, column));
      if (cell) covered.push(cell);
    }
  return covered;
}

/** Blanks inside or behind a classification name: look-ups by name miss it. Indents in front are customary. */
function strayBlanks(table: RecognisedTable, context: ValidationContext): FindingDraft[] {
  const sheet = context.snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return [];
  const edits = table.rows.flatMap(({ code, name, nameRef }): CellEdit[] => {
    if (code === undefined || name === undefined || !nameRef) return [];
    const at = fromA1(nameRef.address);
    const from = at ? sheet.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] : null;
    if (typeof from !== "string" || !/\p{Script=Han}\s+\p{Script=Han}|\s$/u.test(from)) return [];
    const to = from.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replace(/\s+$/u, "");
    return [{ ref: nameRef, from, to }];
  });
  if (edits.length === 0) return [];
  return [
    {
      variant: "blanks",
      severity: "info",
      cells: edits.map(({ ref }) => ref),
      params: { table: table.title, count: edits.length, first: shown(edits[0]?.from ?? null) },
      fix: { code: "blanks", params: { count: edits.length }, edits },
    },
  ];
}

function one(
  variant: string,
  table: RecognisedTable,
  found: readonly AmountCell[],
  fix: FindingDraft["fix"],
): FindingDraft[] {
  const [first] = found;
  if (!first) return [];
  const cells: CellRef[] = found.map(({ cell }) => cell.ref);
  return [
    { variant, cells, params: { table: table.title, count: cells.length, first: shown(first.cell.value).trim() }, fix },
  ];
}

function shown(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return value === null ? "" : String(value);
}
