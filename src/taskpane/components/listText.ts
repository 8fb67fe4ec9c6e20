import type { Translator } from "../../locales";

/** Several things in one line, with the language's own separator. */
export function listText(t: Translator, items: readonly string[]): string {
  return items.join(t("language", "list"));
}
