import type { Locale } from "../../locales";
import { readPreference } from "./preferences";

/** The user's own choice, else the language of Office or of the browser; Chinese unless that is plainly another one. */
export function chooseLocale(): Locale {
  const chosen = readPreference("language");
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return localeFor(displayLanguage());
}

export function localeFor(language: string | undefined): Locale {
  return language && /^en\b/i.test(language) ? "en-US" : "zh-CN";
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
