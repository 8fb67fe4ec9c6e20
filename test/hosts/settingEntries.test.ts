import fc from "fast-check";
import { changesOf, mergeEntries, settingsOf } from "../../src/hosts/settingEntries";
import {
  changedPart as written,
  differences,
  parseSettings,
  serialiseSettings,
} from "../../src/hosts/workbookSettings";

const KEY = "indicators.inputs";
const [NOW, LATER] = ["2024-03-05T08:00:00.000Z", "2024-03-05T08:00:01.000Z"];

function changedPart(parts: string[], before: object, after: object, now: string): string | null {
  return written(parts, differences({ ...before }, { ...after }), now);
}

/** Two panes that know `before` change it at once; what a third one reads afterwards. */
function both(before: unknown, mine: unknown, yours: unknown): unknown {
  const part = changedPart([], {}, { other: 1, [KEY]: before }, "2024-03-01T00:00:00.000Z") ?? "";
  const first = changedPart([part], { [KEY]: before }, { [KEY]: mine }, NOW) ?? "";
  const second = changedPart([part], { [KEY]: before }, { [KEY]: yours }, LATER) ?? "";
  const merged = [parseSettings(first, second)[KEY], parseSettings(second, first)[KEY]];
  expect(merged[0]).toEqual(merged[1]);
  return merged[0];
}

test.each([
  ["entries of a record", { a: 1 }, { a: 1, b: 2 }, { a: 1, c: 3 }, { a: 1, b: 2, c: 3 }],
  ["the first entry of all", undefined, { b: 2 }, { c: 3 }, { b: 2, c: 3 }],
  ["one entry, the later one holds", { a: 1 }, { a: 2 }, { a: 3 }, { a: 3 }],
  ["one removed, another added", { a: 1 }, {}, { a: 1, c: 3 }, { c: 3 }],
  ["items of a list", [{ n: 1 }], [{ n: 1 }, { n: 2 }], [{ n: 1 }, { n: 3 }], [{ n: 1 }, { n: 2 }, { n: 3 }]],
  [
    "an item removed, another added",
    [{ n: 1 }, { n: 2 }],
    [{ n: 2 }],
    [{ n: 1 }, { n: 2 }, { n: 3 }],
    [{ n: 2 }, { n: 3 }],
  ],
  ["the whole removed while another adds", { a: 1 }, undefined, { a: 1, c: 3 }, { c: 3 }],
  ["a plain value, the later one holds", true, false, "是", "是"],
])("two panes at once: %s", (_, before, mine, yours, expected) => {
  expect(both(before, mine, yours)).toEqual(expected);
});

const json = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.record({ value: fc.integer(), by: fc.string() }));
const setting = fc.oneof(
  json,
  fc.array(json, { maxLength: 5 }),
  fc.dictionary(fc.string({ minLength: 1 }), json, { maxKeys: 5 }),
);

test("whatever is kept comes back, through any chain of changes", () => {
  fc.assert(
    fc.property(fc.array(setting, { minLength: 1, maxLength: 5 }), (values) => {
      let [parts, before]: [string[], unknown] = [[], undefined];
      values.forEach((value, index) => {
        const now = `2024-03-05T08:00:0${index}.000Z`;
        const next = changedPart(parts, { [KEY]: before }, { [KEY]: value }, now);
        parts = next === null ? [] : [next];
        before = value;
        expect(sorted(parseSettings(...parts)[KEY])).toEqual(sorted(JSON.parse(JSON.stringify(value))));
      });
    }),
  );
});

/** Items that stand twice or change places are the same list to those who use it. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].map((item) => JSON.stringify(item)).sort() : value;
}

test("merging is the same in any order and as often as one likes", () => {
  const entry = fc.record({
    key: fc.constantFrom("a", "b"),
    entry: fc.constantFrom(null, "x", "y"),
    at: fc.constantFrom("", NOW, LATER),
    kind: fc.constantFrom("value" as const, "record" as const, "removed" as const),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), (one, other) => {
      const merged = settingsOf(mergeEntries(one, other));
      expect(settingsOf(mergeEntries(other, one))).toEqual(merged);
      expect(settingsOf(mergeEntries(one, other, one))).toEqual(merged);
    }),
  );
});

test("a change is later than what it changes, even by a clock that is behind", () => {
  const known = mergeEntries([{ key: KEY, entry: "a", at: LATER, kind: "value", value: 1 }]);
  const changes = changesOf(KEY, { a: 1 }, { a: 2 }, known, NOW);
  expect(mergeEntries(known.values(), changes).get(JSON.stringify([KEY, "a"]))?.value).toBe(2);
});

test("settings kept before entries had times are read, and give way to later ones", () => {
  const old = serialiseSettings({ [KEY]: { a: 1, b: 2 } });
  expect(parseSettings(old)).toEqual({ [KEY]: { a: 1, b: 2 } });
  const next = changedPart([old], { [KEY]: { a: 1, b: 2 } }, { [KEY]: { a: 5, b: 2 } }, NOW) ?? "";
  expect(parseSettings(next, old)).toEqual({ [KEY]: { a: 5, b: 2 } });
  // The very form of earlier versions: one element a setting, its value as JSON.
  const earlier = `<settings xmlns="urn:budget-report:settings"><setting key="a">{&quot;x&quot;:1}</setting></settings>`;
  expect(parseSettings(earlier)).toEqual({ a: { x: 1 } });
});

test("where nothing is left to keep there is no part", () => {
  const part = changedPart([], {}, { a: true }, NOW) ?? "";
  expect(changedPart([part], { a: true }, {}, LATER)).toBeNull();
});
