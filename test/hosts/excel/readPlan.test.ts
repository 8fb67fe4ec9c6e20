import fc from "fast-check";
import { cellCount, halve, planChunks, type UsedArea } from "../../../src/hosts/excel/readPlan";

const area = (rowCount: number, columnCount: number): UsedArea => ({ row: 3, column: 1, rowCount, columnCount });

test.each([
  ["one sheet", [area(10_000, 10)], 1],
  ["ten sheets", Array<UsedArea>(10).fill(area(1000, 10)), 1],
  ["fifty sheets", Array<UsedArea>(50).fill(area(200, 10)), 1],
  ["600,000 cells", [area(60_000, 10)], 6],
  ["blank sheets only", [null, null], 0],
] as const)("%s of up to 100,000 cells share a request", (_what, areas, requests) => {
  expect(planChunks(areas)).toHaveLength(requests);
});

test("every row of every sheet is read exactly once, no chunk holds more than it may", () => {
  const areas = fc.array(
    fc.option(
      fc.record({
        row: fc.nat(100),
        column: fc.nat(100),
        rowCount: fc.integer({ min: 1, max: 500 }),
        columnCount: fc.integer({ min: 1, max: 300 }),
      }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(areas, fc.integer({ min: 300, max: 5000 }), (sheets, limit) => {
      const chunks = planChunks(sheets, limit);
      for (const chunk of chunks) expect(cellCount(chunk)).toBeLessThanOrEqual(limit);
      sheets.forEach((sheet, index) => {
        const parts = chunks.flat().filter((part) => part.sheet === index);
        const rows = parts.flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, i) => row + i));
        const expected = sheet ? Array.from({ length: sheet.rowCount }, (_, i) => sheet.row + i) : [];
        expect(rows).toEqual(expected);
        expect(parts.filter(({ first }) => first)).toHaveLength(sheet ? 1 : 0);
      });
    }),
  );
});

test("a chunk is halved down to single rows and no further", () => {
  const [chunk] = planChunks([area(3, 2), area(1, 1)]);
  const [left, right] = halve(chunk ?? []) ?? [];
  expect([left?.length, right?.length]).toEqual([1, 1]);
  expect(halve(left ?? [])).toMatchObject([
    [{ row: 3, rowCount: 2, first: true }],
    [{ row: 5, rowCount: 1, first: false }],
  ]);
  expect(halve(right ?? [])).toBeNull();
});
