import { createContext, useContext } from "react";
import type { Locale, Translator } from "../../locales";

export interface Texts {
  readonly t: Translator;
  readonly changeLocale: (locale: Locale) => void;
}

export const TextContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error("useTexts needs a TextContext");
  return texts;
}

/** The translator of the language that is shown now. */
export function useText(): Translator {
  return useTexts().t;
}
