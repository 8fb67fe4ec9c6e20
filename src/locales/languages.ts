import type zhFirst from "./zh-CN/first";
import type zhLater from "./zh-CN/later";

interface Language {
  /** How the switch in the pane calls it. */
  readonly name: string;
  /** Its code on the command line; a display language that begins so is answered in it. */
  readonly code: string;
  /** What the pane's first screen says. */
  readonly first: () => Promise<typeof zhFirst>;
  /** Everything else. */
  readonly later: () => Promise<typeof zhLater>;
}

/** Loaded when asked for. A test holds every language against the others, so none has to stand in. */
const LANGUAGES_BY_LOCALE = {
  "zh-CN": {
    name: "中文",
    code: "zh",
    first: async () => (await import("./zh-CN/first")).default,
    later: async () => (await import("./zh-CN/later")).default,
  },
  "en-US": {
    name: "EN",
    code: "en",
    first: async () => (await import("./en-US/first")).default,
    later: async () => (await import("./en-US/later")).default,
  },
} satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES_BY_LOCALE;

export const LANGUAGES: Readonly<Record<Locale, Language>> = LANGUAGES_BY_LOCALE;

export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

export const DEFAULT_LOCALE: Locale = "zh-CN";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The locale of a language tag or code: `en`, `en-GB` → `en-US`; Chinese for what is not there. */
export function localeFor(language: string | undefined): Locale {
  const code = language?.toLowerCase().split(/[-_]/u)[0];
  return LOCALES.find((locale) => LANGUAGES[locale].code === code) ?? DEFAULT_LOCALE;
}

/** The one that the switch offers next. */
export function nextLocale(locale: Locale): Locale {
  return LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? DEFAULT_LOCALE;
}
