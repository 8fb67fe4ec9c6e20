import type { Translator } from "../../../locales";

/** A column role in the user's words: `budget.vehicles` by its own name if it has one, else as 预算数：公务用车. */
export function roleName(t: Translator, role: string): string {
  // i18next would take a dot for a path.
  const own = `roles.${role.replaceAll(".", "_")}`;
  if (t.has("recognition", own)) return t("recognition", own);
  const [side, ...rest] = role.split(".");
  if (side === undefined || rest.length === 0) return role;
  return t("pane", "recognise.rolePart", { side: roleName(t, side), part: roleName(t, rest.join(".")) });
}
