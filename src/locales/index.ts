import i18next from "i18next";
import { BudgetReportError } from "../core/errors";
import { brokenSystemFields } from "./scoreText";
import zhCN from "./zh-CN";

export type Locale = "zh-CN" | "en-US";

/** One JSON file per namespace; the two locales hold the same keys (a test sees to it). */
export type Namespace = keyof typeof zhCN;

export type TextParams = Readonly<Record<string, string | number>>;

/** `t("errors", "fileNotFound", { file })`: the sentence for a code, with its parameters filled in. */
export interface Translator {
  readonly locale: Locale;
  (namespace: Namespace, key: string, params?: TextParams): string;
  /** Is there a sentence for this key? Lets a general sentence stand in for a special one. */
  has(namespace: Namespace, key: string): boolean;
}

/** Chinese is always there; English is loaded when asked for. */
export async function createTranslator(locale: Locale): Promise<Translator> {
  const resources: Record<string, typeof zhCN> = { "zh-CN": zhCN };
  if (locale === "en-US") resources["en-US"] = (await import("./en-US")).default;
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: "zh-CN",
    resources,
    ns: Object.keys(zhCN),
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  const translate = (namespace: Namespace, key: string, params: TextParams = {}) =>
    instance.t(key, { ns: namespace, ...params });
  return Object.assign(translate, {
    locale,
    has: (namespace: Namespace, key: string) => instance.exists(key, { ns: namespace }),
  });
}

/** The sentence for a typed error; anything else becomes the general sentence, never a raw message. */
export function describeError(t: Translator, error: unknown): string {
  const known = error instanceof BudgetReportError ? error : new BudgetReportError("unexpected", {}, error);
  const fields = known.code === "brokenSystem" ? brokenSystemFields(t, known.fields) : known.fields;
  return t("errors", known.code, fields);
}
