import { keepLastRun, readLastRun, type LastRun } from "../../../src/taskpane/start/lastRun";

const RUN: LastRun = {
  at: "2026-03-01T08:05:00.000Z",
  error: 3,
  warning: 2,
  explained: 1,
  score: 97.87,
  outOf: 100,
  gaps: 4,
};
const BOOK = { name: "决算.xlsx", sheets: ["收入支出决算总表", "支出决算表"] };

function storage(): { readonly kept: Map<string, string>; readonly open: () => Storage } {
  const kept = new Map<string, string>();
  const open = () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    }) as unknown as Storage;
  return { kept, open };
}

test("a run is told again for the same workbook, and for no other", () => {
  const { open } = storage();
  keepLastRun(open, BOOK, RUN);
  expect(readLastRun(open, BOOK)).toEqual(RUN);
  expect(readLastRun(open, { ...BOOK, name: "另一个.xlsx" })).toBeNull();
  expect(readLastRun(open, { ...BOOK, sheets: ["收入支出决算总表"] })).toBeNull();
});

test("neither the workbook's nor a sheet's name is kept", () => {
  const { kept, open } = storage();
  keepLastRun(open, BOOK, RUN);
  expect([...kept.values()].join("")).not.toMatch(/决算/);
});

test("the newest fifty are kept", () => {
  const { open } = storage();
  const books = Array.from({ length: 60 }, (_, at) => ({ name: `${at}.xlsx`, sheets: [] }));
  for (const book of books) keepLastRun(open, book, RUN);
  expect(books.filter((book) => readLastRun(open, book) !== null)).toEqual(books.slice(10));
});

test.each([["nothing"], ["[]"], ['{"w1":{"at":"gestern"}}'], ["{"]])(
  "storage that holds %s tells of no run",
  (text) => {
    const { kept, open } = storage();
    keepLastRun(open, BOOK, RUN);
    for (const key of kept.keys()) kept.set(key, text);
    expect(readLastRun(open, BOOK)).toBeNull();
  },
);

test("a browser that keeps nothing is no failure", () => {
  const closed = () => {
    throw new Error("SecurityError");
  };
  keepLastRun(closed, BOOK, RUN);
  expect(readLastRun(closed, BOOK)).toBeNull();
});
