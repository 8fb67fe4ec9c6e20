import { FINAL_KINDS } from "../../core/tableKinds/tableKinds";
import type { Translator } from "../../locales";
import type { TableView } from "../worker/views";

/** Those of the nine tables of the final accounts that are not there. */
export function missingTables(tables: readonly Pick<TableView, "kind">[]): readonly (typeof FINAL_KINDS)[number][] {
  const kinds = new Set<string>(tables.map(({ kind }) => kind));
  return FINAL_KINDS.filter((kind) => !kinds.has(kind));
}

/** 九张决算表齐全, or those of the nine that are missing, unless none of them is there at all. */
export function missingTablesText(t: Translator, tables: readonly Pick<TableView, "kind">[]): string {
  const missing = missingTables(tables);
  if (missing.length === 0) return t("overview", "allTables");
  if (missing.length === FINAL_KINDS.length) return t("overview", "noTables");
  return t("overview", "missingTables", {
    count: missing.length,
    tables: missing.map((kind) => t("kinds", kind)).join(t("language", "list")),
  });
}
