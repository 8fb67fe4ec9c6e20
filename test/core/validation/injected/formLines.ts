import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";
import { indicatorRows } from "../../../../src/core/forms/formRows";
import type { FormIndicatorRow } from "../../../../src/core/forms/formRows";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { moneyOf, type Damage, type Scene } from "./scene";
import type { ColumnRole } from "../../../../src/core/tableKinds/columnRoles";

export const FORMS = ["departmentSelfEvaluation", "projectSelfEvaluation", "indicatorScores"] as const;
export const forms = (scene: Scene) => scene.of(...FORMS);
export const funds = (table: RecognisedTable) => table.rows.find(({ key }) => key === "total");
export const keyed = (scene: Scene, kinds: readonly TableKind[], key: RegExp, role: RegExp) =>
  moneyOf(scene.of(...kinds), role, (row) => key.test(row.key ?? ""));

/** One indicator line of a form, damaged. */
export function line(
  scene: Scene,
  fits: (one: FormIndicatorRow, table: RecognisedTable) => boolean,
  damage: (one: FormIndicatorRow, table: RecognisedTable) => Damage | null,
): Damage | null {
  const lines = forms(scene).flatMap((table) => indicatorRows(table).map((one) => ({ one, table })));
  const picked = scene.pick(lines.filter(({ one, table }) => fits(one, table)));
  return picked ? damage(picked.one, picked.table) : null;
}

export function setRole(
  scene: Scene,
  row: TableRow | null | undefined,
  role: ColumnRole,
  value: CellValue,
): Damage | null {
  const cell = row?.values[role];
  return cell ? scene.change([[cell.ref, value]]) : null;
}

export const score = ({ row }: FormIndicatorRow) => row.values.score?.number ?? null;
export const isFull = (one: FormIndicatorRow) => one.weight !== null && score(one) === one.weight;
export const value = ({ row }: FormIndicatorRow, role: ColumnRole) => row.values[role]?.value ?? null;
export const written = (one: FormIndicatorRow, role: ColumnRole) =>
  typeof value(one, role) === "string" ? (value(one, role) as string) : "";
export const atLeast = (one: FormIndicatorRow) =>
  /^\s*(?:≥|>=|=|＝)?\s*\d/u.test(written(one, "target")) && !/年|月|日/u.test(written(one, "target"));
