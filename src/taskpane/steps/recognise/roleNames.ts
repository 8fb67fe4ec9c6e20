import type { ColumnRole } from "../../../core/layout/recognisedTable";
import type { Translator } from "../../../locales";

/** A column role in the user's words. Roles may hold a dot, which i18next would take for a path. */
export function roleName(t: Translator, role: ColumnRole): string {
  const key = `roles.${role.replaceAll(".", "_")}`;
  return t.has("pane", key) ? t("pane", key) : role;
}
