import { utils, write } from "@e965/xlsx";
import type { Progress } from "../../../src/hosts/port";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

type Format = "xlsx" | "xlsb" | "biff8" | "csv";

/** Reads a workbook of this format and gives what was told meanwhile. */
async function told(bookType: Format, names: readonly string[]): Promise<readonly Progress[]> {
  const book = utils.book_new();
  // The library is slow at writing the binary package.
  const rows = Array.from({ length: bookType === "xlsb" ? 200 : 2_000 }, (_, row) => [row, `摘要${row}`, row * 1.5]);
  for (const name of names) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
  const all: Progress[] = [];
  await readWorkbookFile(bytes, `明细账.${bookType === "biff8" ? "xls" : bookType}`, (one) => all.push(one));
  return all;
}

test.each([
  ["xlsx", 20],
  ["xlsb", 3],
  // The library reads what is small in one go.
  ["biff8", 1],
  ["csv", 20],
] as const)(
  "reading a .%s tells which sheet it has come to, never goes back, and says no more than a bar can show",
  async (format, least) => {
    const names = format === "csv" ? ["明细账"] : ["余额表", "明细账"];
    const all = await told(format, names);
    const done = all.map((one) => one.done);
    const sheets = new Set(all.map(({ sheet }) => sheet));
    expect(sheets).toEqual(new Set(format === "biff8" ? names.slice(0, 1) : names));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(all.length).toBeLessThanOrEqual(110);
    expect(all.every((one) => one.done <= one.total)).toBe(true);
    expect(all[0]?.total).toBeGreaterThan(0);
  },
);
