import type { Locale } from "./languages";
import type zhCN from "./zh-CN";

/** One JSON file per namespace; the two locales hold the same keys (a test sees to it). */
export type Namespace = keyof typeof zhCN;

export type TextParams = Readonly<Record<string, string | number>>;

/** `t("errors", "fileNotFound", { file })`: the sentence for a code, with its parameters filled in. */
export interface Translator {
  readonly locale: Locale;
  (namespace: Namespace, key: string, params?: TextParams): string;
  /** Is there a sentence for this key? Lets a general sentence stand in for a special one. */
  has(namespace: Namespace, key: string): boolean;
  /** Are all texts there, or only those of the first screen? */
  isWhole(): boolean;
  /** Loads those that are not there yet. */
  loadLater(): Promise<void>;
}
