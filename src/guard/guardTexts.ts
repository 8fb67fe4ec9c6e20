import enUS from "../locales/en-US/guard.json";
import zhCN from "../locales/zh-CN/guard.json";

export type GuardTexts = typeof zhCN;

/** The two languages' texts, without the translator of the pane: that needs an engine of this decade. */
export function guardTexts(language: string | undefined): GuardTexts {
  return /^en/i.test(language || "") ? enUS : zhCN;
}

/** Fills `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] || "");
}
