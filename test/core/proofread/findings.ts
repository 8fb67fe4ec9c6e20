import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import enUS from "../../../src/locales/en-US/proofread.json";
import zhCN from "../../../src/locales/zh-CN/proofread.json";

/** rule.variant:severity of every finding, in order; every one of them has its text in both languages. */
export function findingsOf(text: string): string[] {
  const { findings } = proofread({ name: "report.txt", blocks: documentOfText(text) });
  for (const { rule, variant, params } of findings) {
    for (const locale of [zhCN, enUS]) {
      const message = [rule, ...variant.split(".")].reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key],
        locale.rules,
      );
      expect(typeof message).toBe("string");
      const named = [...(message as string).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
      expect(Object.keys(params)).toEqual(expect.arrayContaining(named));
    }
  }
  return findings.map(({ rule, variant, severity }) => `${rule}.${variant}:${severity}`);
}

export type Case = readonly [text: string, expected: readonly string[]];
