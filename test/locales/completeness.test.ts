import enUS from "../../src/locales/en-US";
import zhCN from "../../src/locales/zh-CN";

/** Every leaf text with its dotted key. */
function leaves(node: unknown, prefix = ""): [string, string][] {
  if (typeof node === "string") return [[prefix, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    leaves(child, prefix ? `${prefix}.${key}` : key),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)/g)].map((match) => match[1] ?? "").sort();
}

describe("locales", () => {
  const chinese = new Map(leaves(zhCN));
  const english = new Map(leaves(enUS));

  test("English has every key that Chinese has, and no other", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test("both fill the same parameters", () => {
    const different = [...chinese].filter(
      ([key, text]) =>
        [...new Set(placeholders(text))].join() !== [...new Set(placeholders(english.get(key) ?? ""))].join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("no text is empty", () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});
