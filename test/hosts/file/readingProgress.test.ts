import { utils, write } from "@e965/xlsx";
import type { Progress } from "../../../src/hosts/port";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

test("reading tells which sheet it has come to, never goes back, and says no more than a bar can show", async () => {
  const book = utils.book_new();
  const rows = Array.from({ length: 2_000 }, (_, row) => [row, `摘要${row}`, row * 1.5]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([["科目", "金额"]]), "余额表");
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "明细账");
  const told: Progress[] = [];
  await readWorkbookFile(new Uint8Array(write(book, { type: "array" }) as ArrayBuffer), "a.xlsx", (one) =>
    told.push(one),
  );
  const done = told.map((one) => one.done);
  expect(new Set(told.map(({ sheet }) => sheet))).toEqual(new Set(["余额表", "明细账"]));
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(told.length).toBeGreaterThan(20);
  expect(told.length).toBeLessThanOrEqual(110);
  expect(told.every((one) => one.done <= one.total)).toBe(true);
});
