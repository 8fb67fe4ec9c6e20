import CFB from "cfb";
import fc from "fast-check";
import { CompoundProblem, readCompoundFile } from "../../../src/hosts/file/compoundFile";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { compoundFileOf, fileOf, workbookOf } from "./workbookFixtures";

const bytesOf = (length: number, seed = 1) => Uint8Array.from({ length }, (_, index) => (index * 7 + seed) % 251);

/** Where the allocation table's first sector stands, and the entry of a sector in it. */
function tableAt(file: Uint8Array, sector: number): number {
  const view = new DataView(file.buffer);
  return (view.getUint32(76, true) + 1) * 512 + 4 * sector;
}

/** Where the directory's entry of a stream stands. */
function entryOf(file: Uint8Array, name: string): number {
  return Buffer.from(file).indexOf(Buffer.from(`${name}\0`, "utf16le"));
}

function contents(file: Uint8Array): Map<string, Uint8Array> {
  return new Map(readCompoundFile(file).map((stream) => [stream.path, stream.content()]));
}

test("streams of any length are read as another library reads them", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lengths, (sizes) => {
      const streams = Object.fromEntries(sizes.map((size, index) => [`S${index}`, bytesOf(size, index)]));
      const file = compoundFileOf(streams);
      const peer = CFB.read(Buffer.from(file), { type: "buffer" });
      const read = contents(file);
      for (const [path, bytes] of Object.entries(streams)) {
        expect(Buffer.from(read.get(path) ?? []).equals(bytes)).toBe(true);
        expect(Buffer.from((CFB.find(peer, path)?.content ?? []) as Uint8Array).equals(bytes)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("storages are folders of the path", () => {
  const file = compoundFileOf({ "MsoDataStore/ABC/Item": bytesOf(10), Workbook: bytesOf(5000) });
  expect([...contents(file).keys()]).toEqual(expect.arrayContaining(["MsoDataStore/ABC/Item", "Workbook"]));
});

describe("a chain that is not what the directory promises is damage", () => {
  const size = 20 * 512;
  const file = compoundFileOf({ Workbook: bytesOf(size) });
  const view = new DataView(file.buffer);
  const start = view.getUint32(entryOf(file, "Workbook") + 116, true);
  const changed = (at: number, value: number) => {
    const copy = Uint8Array.from(file);
    new DataView(copy.buffer).setUint32(at, value, true);
    return copy;
  };

  test.each([
    ["it leads back into itself", () => changed(tableAt(file, start + 5), start + 2)],
    ["it skips sectors", () => changed(tableAt(file, start + 5), start + 12)],
    ["it ends early", () => changed(tableAt(file, start + 5), 0xfffffffe)],
    ["it leads to a sector that there is not", () => changed(tableAt(file, start + 5), 5_000)],
    ["it leads to free space", () => changed(tableAt(file, start + 5), 0xffffffff)],
    ["the directory promises more", () => changed(entryOf(file, "Workbook") + 120, size + 513)],
    ["the directory is a loop", () => changed(entryOf(file, "Workbook") + 68, 1)],
    ["it begins beyond the file", () => changed(entryOf(file, "Workbook") + 116, 90_000)],
  ])("%s", (_what, make) => {
    expect(() => contents(make())).toThrow(CompoundProblem);
  });

  test("a workbook with such a chain is refused, not read as one with fewer sheets", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`第${row}项支出`, row]);
    const workbook = fileOf(workbookOf({ 一: rows, 二: rows, 三: rows }), "biff8");
    const first = new DataView(workbook.buffer).getUint32(entryOf(workbook, "Workbook") + 116, true);
    for (const skipped of [3, 7, 12, 20]) {
      const copy = Uint8Array.from(workbook);
      new DataView(copy.buffer).setUint32(tableAt(copy, first + skipped), first + skipped + 5, true);
      await expect(readWorkbookFile(copy, "a.xls")).rejects.toMatchObject({ code: "damagedWorkbook" });
    }
    expect((await readWorkbookFile(workbook, "a.xls")).sheets.map(({ name }) => name)).toEqual(["一", "二", "三"]);
  });

  test("damage in a stream that is not read is no matter", async () => {
    const workbook = fileOf(workbookOf({ 一: [["表", 1]] }), "biff8");
    const stream = contents(workbook).get("Workbook") ?? new Uint8Array();
    const both = compoundFileOf({ Workbook: stream, Pictures: bytesOf(size) });
    const other = new DataView(both.buffer).getUint32(entryOf(both, "Pictures") + 116, true);
    new DataView(both.buffer).setUint32(tableAt(both, other + 5), other + 2, true);
    expect((await readWorkbookFile(both, "a.xls")).sheets).toHaveLength(1);
  });
});

test("an entry of the list of sheets that is lost leaves its sheet, named by its number", async () => {
  const rows = [["表", 1]];
  const workbook = fileOf(workbookOf({ 一: rows, 二: rows, 三: rows }), "biff8");
  const stream = Uint8Array.from(contents(workbook).get("Workbook") ?? []);
  const view = new DataView(stream.buffer);
  const entries: number[] = [];
  for (let at = 0; view.getUint16(at, true) !== 0x000a; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 0x0085) entries.push(at);
  view.setUint16(entries[1] ?? 0, 0x0084, true);
  const { sheets } = await readWorkbookFile(compoundFileOf({ Workbook: stream }), "a.xls");
  expect(sheets.map(({ name, damage }) => [name, damage])).toEqual([
    ["一", undefined],
    ["三", undefined],
    ["#2", "unlisted"],
  ]);
  // The list says chart, the sheet itself says worksheet.
  view.setUint16(entries[1] ?? 0, 0x0085, true);
  view.setUint8((entries[1] ?? 0) + 4 + 5, 2);
  const whole = await readWorkbookFile(compoundFileOf({ Workbook: stream }), "a.xls");
  expect(whole.sheets.map(({ name, damage }) => [name, damage])).toEqual([
    ["一", undefined],
    ["二", undefined],
    ["三", undefined],
  ]);
});
