import type { Locale } from "../../locales/languages";
import { isLocale, localeFor } from "../../locales/languages";
import { readPreference } from "./preferences";

/** The user's own choice, else the language of Office or of the browser; Chinese unless that is plainly another one. */
export function chooseLocale(): Locale {
  const chosen = readPreference("language");
  if (isLocale(chosen)) return chosen;
  return localeFor(displayLanguage());
}

function displayLanguage(): string | undefined {
  // In a plain browser `Office.context` exists but its getters may throw.
  try {
    const language = Office.context.displayLanguage;
    if (language) return language;
  } catch {
    // Not in Office: the browser's language decides.
  }
  return navigator.language;
}
