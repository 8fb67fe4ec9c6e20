import { recognise } from "../../../../src/core/layout/recognise";
import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable, Recognition, RoleCell, TableRow } from "../../../../src/core/layout/recognisedTable";
import { cellRef, fromA1, type CellRef } from "../../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { joinParts } from "../../../../src/core/validation/tables/joinParts";
import type { Dice } from "../../layout/variations/canonical";

/** A damaged copy of a clean workbook and the cells that were damaged; none where something is missing altogether. */
export interface Damage {
  readonly snapshot: WorkbookSnapshot;
  readonly cells: readonly CellRef[];
}

/** One way of damaging a workbook that the rule must notice; `null` where the workbook has no place for it. */
export interface Fault {
  readonly rule: string;
  readonly name: string;
  inject(scene: Scene): Damage | null;
}

/** Many faults are injected into the same clean workbook. */
const known = new WeakMap<WorkbookSnapshot, Recognition>();

/** A clean workbook on the table: what stands where, and the means to damage a copy of it. */
export class Scene {
  readonly recognition: Recognition;
  readonly tables: readonly RecognisedTable[];

  constructor(
    readonly snapshot: WorkbookSnapshot,
    readonly dice: Dice,
  ) {
    this.recognition = known.get(snapshot) ?? recognise(snapshot);
    known.set(snapshot, this.recognition);
    this.tables = joinParts(this.recognition.tables);
  }

  of(...kinds: readonly TableKind[]): RecognisedTable[] {
    return this.tables.filter(({ kind }) => kinds.includes(kind));
  }

  pick<T>(items: readonly T[]): T | null {
    return items.length === 0 ? null : this.dice.pick(items);
  }

  sheet(name: string): SheetSnapshot {
    const found = this.snapshot.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  value(ref: CellRef): CellValue {
    return valueAt(this.snapshot, ref);
  }

  /** Texts of the workbook outside the books, cell by cell. */
  texts(): { readonly text: string; readonly ref: CellRef }[] {
    return this.snapshot.sheets
      .filter(({ rows }) => rows.length < 500)
      .flatMap(({ name, rows, origin }) =>
        rows.flatMap((cells, row) =>
          cells.flatMap((value, column) =>
            typeof value === "string"
              ? [{ text: value, ref: cellRef(name, row + origin.row, column + origin.column) }]
              : [],
          ),
        ),
      );
  }

  /** The workbook with these cells changed. `cells`: what counts as damaged, by default the changed cells. */
  change(edits: readonly (readonly [CellRef, CellValue])[], cells = edits.map(([ref]) => ref)): Damage | null {
    if (edits.length === 0 || edits.every(([ref, value]) => Object.is(this.value(ref), value))) return null;
    const bySheet = new Map<string, (readonly [CellRef, CellValue])[]>();
    for (const edit of edits) bySheet.set(edit[0].sheet, [...(bySheet.get(edit[0].sheet) ?? []), edit]);
    return { snapshot: this.map((sheet) => changed(sheet, bySheet.get(sheet.name) ?? [])), cells };
  }

  map(change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
    return { ...this.snapshot, sheets: this.snapshot.sheets.map(change) };
  }

  /** A row (one-based) taken out, or put in twice; what stands below moves. */
  withRows(sheet: string, row: number, change: (cells: readonly CellValue[]) => readonly (readonly CellValue[])[]) {
    return this.map((each) => {
      if (each.name !== sheet) return each;
      const at = row - 1 - each.origin.row;
      const rows = each.rows.flatMap((cells, index) => (index === at ? change(cells) : [cells]));
      // Merges below would have to move too; formulas and formats are not looked at here.
      const grown = rows.length - each.rows.length;
      const merges = each.merges?.map((area) =>
        area.top >= row ? { ...area, top: area.top + grown, bottom: area.bottom + grown } : area,
      );
      return { ...each, rows, ...(merges ? { merges } : {}) };
    });
  }
}

/** What a cell of a workbook holds. */
export function valueAt({ sheets }: WorkbookSnapshot, { sheet, address }: CellRef): CellValue {
  const at = fromA1(address);
  const found = sheets.find(({ name }) => name === sheet);
  return at && found ? (found.rows[at.row - found.origin.row]?.[at.column - found.origin.column] ?? null) : null;
}

function changed(sheet: SheetSnapshot, edits: readonly (readonly [CellRef, CellValue])[]): SheetSnapshot {
  if (edits.length === 0) return sheet;
  const rows = sheet.rows.map((cells) => [...cells]);
  for (const [{ address }, value] of edits) {
    const at = fromA1(address);
    if (!at) throw new Error(`no address ${address}`);
    while (rows.length <= at.row - sheet.origin.row) rows.push([]);
    const cells = rows[at.row - sheet.origin.row] ?? [];
    while (cells.length <= at.column - sheet.origin.column) cells.push(null);
    cells[at.column - sheet.origin.column] = value;
  }
  return { ...sheet, rows };
}

/** A cell that holds a number worth damaging, with its row. */
export interface Money {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly role: string;
  readonly cell: RoleCell & { readonly number: number };
}

/** The filled number cells of tables whose row and role fit. */
export function moneyOf(
  tables: readonly RecognisedTable[],
  roles: RegExp,
  fits: (row: TableRow, table: RecognisedTable) => boolean = () => true,
): Money[] {
  return tables.flatMap((table) =>
    table.rows
      .filter((row) => fits(row, table))
      .flatMap((row) =>
        Object.entries(row.values).flatMap(([role, cell]) =>
          roles.test(role) && cell.number !== null && cell.number !== 0
            ? [{ table, row, role, cell: { value: cell.value, number: cell.number, ref: cell.ref } }]
            : [],
        ),
      ),
  );
}

/** The same number as the cell held it before: text stays text. */
export function likeBefore({ value }: RoleCell, number: number): CellValue {
  return typeof value === "string" ? (Number.isInteger(number) ? number.toFixed(2) : String(number)) : number;
}

/** The first number to the right of a label. */
export function labelRef(scene: Scene, { sheet, address }: CellRef): CellRef | null {
  const at = fromA1(address);
  if (!at) return null;
  for (let column = at.column + 1; column < at.column + 5; column += 1) {
    const ref = cellRef(sheet, at.row, column);
    if (typeof scene.value(ref) === "number") return ref;
  }
  return null;
}

/** What a cell says, a number as its digits; blank for anything else. */
export function wordsIn(cell: { readonly value: CellValue } | undefined): string {
  const value = cell?.value;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
