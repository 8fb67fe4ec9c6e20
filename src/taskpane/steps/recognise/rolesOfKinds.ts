import type { ColumnRole } from "../../../core/tableKinds/columnRoles";
import { specOf, type TableKind } from "../../../core/tableKinds/tableKinds";

/** The roles to choose from for a kind, labels first; those that are in use already are always among them. */
export function rolesFor(kind: TableKind, inUse: readonly ColumnRole[]): readonly ColumnRole[] {
  const offered = specOf(kind).columns.filter(({ rare }) => !rare);
  const labels = offered.filter(({ holds }) => holds === "label");
  const values = offered.filter(({ holds }) => holds !== "label");
  return [...new Set([...labels.map(({ role }) => role), ...values.map(({ role }) => role), ...inUse])];
}
