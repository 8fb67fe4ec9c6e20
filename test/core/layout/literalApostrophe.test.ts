import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { validate } from "../../../src/core/validation/validate";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { nineTables, snapshotOf } from "../validation/nineTables";

/** What some programs make of a cell that they export as text: an apostrophe before the number or the code. */
function asText(value: CellValue): CellValue {
  if (typeof value === "number") return `'${String(value)}`;
  return typeof value === "string" && /^\d{3,7}$/u.test(value) ? `'${value}` : value;
}

function withApostrophes(snapshot: WorkbookSnapshot, marked: (cell: number) => boolean): WorkbookSnapshot {
  let cell = 0;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === "序时账" || sheet.name === "单位基本情况"
        ? sheet
        : { ...sheet, rows: sheet.rows.map((row) => row.map((value) => (marked(cell++) ? asText(value) : value))) },
    ),
  };
}

function figuresOf(snapshot: WorkbookSnapshot): unknown {
  const { figures } = buildAccounts(recognise(snapshot), BUILT_IN);
  return [...figures].map(([key, figure]) => [key, figure.kind === "amount" ? figure.amount : figure]);
}

test("numbers and codes behind a literal apostrophe are the same figures, however many there are", () => {
  const sound = snapshotOf(nineTables());
  const figures = figuresOf(sound);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (every, from) => {
      expect(figuresOf(withApostrophes(sound, (cell) => cell % every === from % every))).toEqual(figures);
    }),
    { numRuns: 12, seed: 20211231 },
  );
});

test("a table says once that its numbers are text", () => {
  const snapshot = withApostrophes(snapshotOf(nineTables()), () => true);
  const recognition = recognise(snapshot);
  const { findings } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const asTexts = findings.filter(({ rule, variant }) => rule === "A07" && variant === "textNumber");
  expect(new Set(asTexts.map(({ params }) => params.table)).size).toBe(asTexts.length);
  expect(asTexts.length).toBeGreaterThanOrEqual(8);
});
