import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(ROOT, "docs/office-behaviour.md"), "utf8");

/** `| A1 | … | … | handled | … |`: number, state and test of each behaviour. */
const rows = text.split("\n").flatMap((line) => {
  const cells = /^\| [APWMD]\d/.test(line) ? line.split(" | ") : [];
  return cells.length > 0 ? [{ id: cells[0]?.slice(2) ?? "", state: cells[3] ?? "", test: cells[4] ?? "" }] : [];
});

test("every behaviour has its end, and what is handled a test", () => {
  const numbers = [12, 19, 19, 7, 13];
  const expected = [..."APWMD"].flatMap((room, index) =>
    Array.from({ length: numbers[index] ?? 0 }, (_, number) => `${room}${number + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(expected);
  const without = rows.filter(({ state, test: named }) => /^(?:handled|partly)/u.test(state) && !named.includes("`"));
  expect(without).toEqual([]);
  expect(rows.filter(({ state }) => !/^(?:handled|told|partly|open)/u.test(state))).toEqual([]);
});

test("the tests that are named exist, under these names", () => {
  const missing = rows.flatMap(({ id, test: named }) => {
    const [, file, , title] = /`([^`]+)`( “([^”]+)”)?/u.exec(named) ?? [];
    if (file === undefined) return [];
    if (!existsSync(path.join(ROOT, file))) return [`${id}: ${file}`];
    const isThere = title === undefined || readFileSync(path.join(ROOT, file), "utf8").includes(title);
    return isThere ? [] : [`${id}: ${title} in ${file}`];
  });
  expect(missing).toEqual([]);
});
