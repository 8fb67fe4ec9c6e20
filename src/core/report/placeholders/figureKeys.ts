import { z } from "zod";
import file from "./figureKeys.json";

/**
 * The keys that figures can have (see FinalAccounts): `<word>` stands for one of `words` or for `<code>`, `<number>`,
 * `<name>`; `prefixes` are further columns of a table for the keys behind them. Any key may be followed by a `derived` one.
 */
const FigureKeys = z.object({
  words: z.record(z.string(), z.array(z.string()).min(1)),
  keys: z.array(z.string()).min(1),
  prefixes: z.array(z.string()),
});

const { words, keys, prefixes } = FigureKeys.parse(file);

const OPEN_WORDS: Readonly<Record<string, string>> = { code: "\\d{3,7}", number: "\\d+", name: "[^.{}\\s]+" };

const KNOWN = new RegExp(
  `^(?:(?:${prefixes.join("|")})\\.)?(?:${keys.map(keyPattern).join("|")})(?:\\.(?:${alternatives(words["derived"] ?? [])}))*$`,
  "u",
);

/** Can a workbook have a figure of this key? */
export function isFigureKey(key: string): boolean {
  return KNOWN.test(key);
}

function keyPattern(key: string): string {
  return key
    .replace(/\./gu, "\\.")
    .replace(/\{([^}]+)\}/gu, "(?:$1)")
    .replace(/<(\w+)>/gu, (_, word: string) => OPEN_WORDS[word] ?? `(?:${alternatives(wordsOf(word))})`);
}

function wordsOf(word: string): readonly string[] {
  const known = words[word];
  if (!known) throw new Error(`figureKeys: <${word}>`);
  return known;
}

function alternatives(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\./gu, "\\.")).join("|");
}
