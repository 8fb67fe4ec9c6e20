import i18next from "i18next";
import { BudgetReportError } from "../core/errors";
import { isJsonFileError } from "../core/dataFile/jsonFileError";
import { brokenFileFields } from "./brokenFileText";
import type { Locale, Namespace, TextParams, Translator } from "./translator";
import zhCN from "./zh-CN";

export type { Locale, Namespace, TextParams, Translator } from "./translator";

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
  return t("errors", known.code, fieldsInWords(t, known));
}

function fieldsInWords(t: Translator, { code, fields }: BudgetReportError): TextParams {
  return isJsonFileError(code) ? brokenFileFields(t, fields) : fields;
}
