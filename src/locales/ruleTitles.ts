import type { Locale } from "./languages";
import { ruleTitle } from "./findingText";
import { createTranslator } from "./index";

/** The rules by name in a language, whatever the language of the screen: a document has its own. */
export async function ruleTitles(locale: Locale): Promise<(rule: string) => string> {
  const t = await createTranslator(locale);
  return (rule) => ruleTitle(t, rule);
}
