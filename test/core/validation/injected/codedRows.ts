import { builtInClassification } from "../../../../src/core/classification/builtIn";
import { kindsWhere } from "../../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import { fromA1, type CellRef } from "../../../../src/core/workbook/cellRef";
import { wordsIn, type Damage, type Scene } from "./scene";

export interface Coded {
  readonly table: RecognisedTable;
  readonly row: TableRow & { readonly code: string };
}

export function coded(scene: Scene, kinds: readonly RecognisedTable["kind"][], length?: number): Coded[] {
  return scene
    .of(...kinds)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        row.code !== undefined && row.nameRef && (length === undefined || row.code.length === length)
          ? [{ table, row: { ...row, code: row.code } }]
          : [],
      ),
    );
}

/** The name cell with another name, its indent kept. */
export function renamed(scene: Scene, { row }: Coded, to: string): Damage | null {
  const before = row.nameRef ? scene.value(row.nameRef) : null;
  if (!row.nameRef || typeof before !== "string" || row.name === undefined || !before.includes(row.name)) return null;
  return row.name === to ? null : scene.change([[row.nameRef, before.replace(row.name, to)]]);
}

/** The code as it is printed: in one cell, or its last part where 类│款│项 have a cell each. */
export function recoded(scene: Scene, { row }: Coded, to: string): Damage | null {
  if (!row.codeRef || row.code === to) return null;
  const refs = codeRefs(scene, row);
  const last = refs.at(-1);
  if (!last) return null;
  if (refs.length === 1) {
    const before = scene.value(last);
    if (typeof before === "string" && !before.includes(row.code)) return null;
    return scene.change([
      [last, typeof before === "number" ? Number(to) : wordsIn({ value: before }).replace(row.code, to)],
    ]);
  }
  const before = scene.value(last);
  const part = to.slice(row.code.length - 2);
  return to.slice(0, -2) === row.code.slice(0, -2)
    ? scene.change([[last, typeof before === "number" ? Number(part) : part]])
    : null;
}

/** The filled cells left of the name that make up the code. */
export function codeRefs(scene: Scene, row: Coded["row"]): CellRef[] {
  const at = fromA1(row.codeRef?.address ?? "");
  const name = fromA1(row.nameRef?.address ?? "");
  if (!row.codeRef || !at || !name) return [];
  const whole = wordsIn({ value: scene.value(row.codeRef) }).replace(/\D/gu, "");
  if (whole === row.code) return [row.codeRef];
  const refs: CellRef[] = [];
  for (let column = Math.max(0, name.column - 3); column < name.column; column += 1) {
    const ref = { sheet: row.codeRef.sheet, address: `${String.fromCharCode(65 + column)}${row.row}` };
    if (scene.value(ref) !== null) refs.push(ref);
  }
  return refs;
}

export function otherItem(scene: Scene, { row, table }: Coded): string | null {
  const list = builtInClassification(
    kindsWhere(({ classification }) => classification === "departmentEconomic").includes(table.kind)
      ? "departmentEconomic"
      : "functional",
  );
  const siblings = Array.from(
    { length: 99 },
    (_, index) => `${row.code.slice(0, -2)}${String(index + 1).padStart(2, "0")}`,
  )
    .flatMap((code) => list.itemsByCode(code, scene.recognition.year?.value ?? null))
    .filter(({ code }) => code !== row.code);
  return scene.pick(siblings)?.name ?? null;
}
