import type { RoleCell } from "./recognisedTable";

/** What a cell says as text, a number as its digits; "" for blank cells and formula errors. */
export function textOf(cell: RoleCell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || typeof value === "object" ? "" : String(value).trim();
}

/** What a cell says in words: a number says none. */
export function wordsIn(cell: RoleCell | undefined): string {
  return typeof cell?.value === "string" ? cell.value.trim() : "";
}
