/**
 * The small language in which data files word a sentence:
 * - `{expenditure.total}` a figure by its key, with its unit; `{$year}` a text; `{@name}` something of the list's item
 * - `{share(expenditure.basic, expenditure.yearTotal)}` a function of figures, `{list(incomeBySource)}` a list
 * - `[，其中：{list(…)}]` an optional part: it disappears as a whole if something in it does not exist
 */
export type PatternNode =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "value"; readonly name: string }
  | { readonly type: "call"; readonly name: string; readonly args: readonly string[] }
  | { readonly type: "optional"; readonly nodes: readonly PatternNode[] };

export type Pattern = readonly PatternNode[];

const CALL = /^([A-Za-z]+)\(([^()]*)\)$/;

/** @throws Error on an unbalanced bracket or a misspelt placeholder: a mistake in the data files, not of the user. */
export function parsePattern(source: string): Pattern {
  const open: PatternNode[][] = [[]];
  for (const token of source.match(/\{[^{}]*\}|[[\]]|[^[\]{}]+|[{}]/gu) ?? []) {
    const nodes = open.at(-1) ?? [];
    if (token === "[") open.push([]);
    else if (token === "]") {
      open.pop();
      const outer = open.at(-1);
      if (!outer) throw new Error(`pattern: ${source}`);
      outer.push({ type: "optional", nodes });
    } else if (token.startsWith("{")) nodes.push(parsePlaceholder(token, source));
    else nodes.push({ type: "text", text: token });
  }
  if (open.length !== 1) throw new Error(`pattern: ${source}`);
  return open[0] ?? [];
}

function parsePlaceholder(token: string, source: string): PatternNode {
  const inner = token.slice(1, -1).trim();
  const call = CALL.exec(inner);
  if (call) {
    return { type: "call", name: call[1] ?? "", args: (call[2] ?? "").split(",").map((arg) => arg.trim()) };
  }
  if (inner === "" || !/^[$@]?[\w.]+$/u.test(inner)) throw new Error(`pattern: ${source}`);
  return { type: "value", name: inner };
}
