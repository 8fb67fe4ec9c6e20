/** The pane's first screen is drawn before the other texts are there: its script may speak only what `first.ts` lists. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import enUS from "../../src/locales/en-US/first";
import zhCN from "../../src/locales/zh-CN/first";
import zhLater from "../../src/locales/zh-CN/later";

const SOURCE = path.resolve(__dirname, "../../src");
const FIRST = new Set(Object.keys(zhCN));

/** What a file brings along at once: its imports but for types and for what it loads later. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const named = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;"]*?\bfrom\s+)?"(\.[^"]*)";/gmu);
  return [...named].flatMap(([, address = ""]) => {
    const plain = path.join(path.dirname(file), address);
    return ["", ".ts", ".tsx", "/index.ts"]
      .map((ending) => plain + ending)
      .filter((one) => /\.tsx?$/u.test(one) && existsSync(one))
      .slice(0, 1);
  });
}

function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

/** The namespaces that a file's calls of the translator name. */
function spokenIn(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/\bt(?:\.has)?\(\s*"([A-Za-z]+)",/gu)].map(([, name = ""]) => name);
}

function unspoken(start: string): string[] {
  return [...reachedFrom(path.join(SOURCE, start))].flatMap((file) =>
    spokenIn(file)
      .filter((name) => !FIRST.has(name))
      .map((name) => `${path.relative(SOURCE, file)}: ${name}`),
  );
}

test("what is reached from the first script speaks only the first texts", () => {
  expect(reachedFrom(path.join(SOURCE, "taskpane/app/mount.tsx")).size).toBeGreaterThan(40);
  expect(unspoken("taskpane/app/mount.tsx")).toEqual([]);
});

test("a part that comes later would be told", () => {
  expect(unspoken("taskpane/app/WorkbookPlace.tsx")).toContain("taskpane/app/ChangeNotice.tsx: changes");
});

test("every language splits its texts alike, and none stands in both halves", () => {
  expect(Object.keys(enUS)).toEqual(Object.keys(zhCN));
  expect(Object.keys(zhLater).filter((name) => FIRST.has(name))).toEqual([]);
});
