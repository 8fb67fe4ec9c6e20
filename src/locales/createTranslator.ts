import i18next from "i18next";
import type { Locale } from "./languages";
import { LANGUAGES } from "./languages";
import type { Namespace, TextParams, Translator } from "./translator";

/**
 * The texts of a language, loaded when it is asked for: all of them, or only those of the pane's first screen; the others
 * then come with `loadLater`. @throws what a script that does not arrive throws
 */
export async function createTranslator(locale: Locale, extent: "all" | "first" = "all"): Promise<Translator> {
  const language = LANGUAGES[locale];
  const first = await language.first();
  const instance = i18next.createInstance();
  // The short code: i18next takes a longer one apart anew for every sentence, and a list has thousands.
  const { code } = language;
  await instance.init({
    lng: code,
    fallbackLng: false,
    resources: { [code]: first },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  let isWhole = false;
  const translate = (namespace: Namespace, key: string, params: TextParams = {}) =>
    instance.t(key, { ns: namespace, ...params });
  const translator = Object.assign(translate, {
    locale,
    has: (namespace: Namespace, key: string) => instance.exists(key, { ns: namespace }),
    isWhole: () => isWhole,
    loadLater: async () => {
      for (const [namespace, texts] of Object.entries(await language.later()))
        instance.addResourceBundle(code, namespace, texts);
      isWhole = true;
    },
  });
  if (extent === "all") await translator.loadLater();
  return translator;
}
