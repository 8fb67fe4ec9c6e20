import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { specOf } from "../../../src/core/tableKinds/tableKinds";
import type { ValidationResult } from "../../../src/core/validation/validationResult";
import { rulesToRecheck } from "../../../src/core/validation/recheck";
import { validate } from "../../../src/core/validation/validate";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { coherentWorkbooks } from "./injected/coherentWorkbooks";

function inputOf(snapshot: WorkbookSnapshot) {
  const recognition = recognise(snapshot);
  return { snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) };
}

const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(null, 0, "—", "XX部门", "单位：元", "2019年度", "部门：乙县林业局", "2010602", "合计", {
    error: "#REF!",
  }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

function changed(sheet: SheetSnapshot, row: number, column: number, value: CellValue): SheetSnapshot {
  const rows = sheet.rows.map((cells) => [...cells]);
  const cells = rows[row % Math.max(1, rows.length)];
  if (cells && cells.length > 0) cells[column % cells.length] = value;
  return { ...sheet, rows };
}

/** Everything but the order in which rules were asked. */
function plain({ findings, notChecked, checkedRules, checkedTables, checkedCells, basis }: ValidationResult) {
  return { findings, notChecked, checkedRules, checkedTables, checkedCells, basis };
}

describe("checking again only what is affected", () => {
  const workbooks = coherentWorkbooks(4, 77);

  test("gives what a full run gives, whatever was changed", () => {
    const previous = workbooks.map(([, snapshot]) => validate(inputOf(snapshot)));
    const edit = fc.record({ sheet: fc.nat(60), row: fc.nat(60), column: fc.nat(12), value: values });
    fc.assert(
      fc.property(fc.nat(3), fc.array(edit, { minLength: 1, maxLength: 3 }), (which, edits) => {
        const before = previous[which];
        const snapshot = workbooks[which]?.[1];
        if (!before || !snapshot) throw new Error("no workbook");
        const changedSheets = edits.map(({ sheet }) => snapshot.sheets[sheet % snapshot.sheets.length]?.name ?? "");
        const sheets = edits.reduce<readonly SheetSnapshot[]>(
          (all, { row, column, value }, index) =>
            all.map((sheet) => (sheet.name === changedSheets[index] ? changed(sheet, row, column, value) : sheet)),
          snapshot.sheets,
        );
        const input = inputOf({ ...snapshot, sheets });
        const again = validate(input, { recheck: { previous: before, changedSheets } });
        expect(plain(again)).toEqual(plain(validate(input)));
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test("leaves the books alone when a form has changed, and the tables when a book has", () => {
    const [, snapshot] =
      workbooks.find(([, one]) => recognise(one).tables.some(({ kind }) => kind === "trialBalance")) ?? [];
    if (!snapshot) throw new Error("no workbook with books");
    const input = inputOf(snapshot);
    const previous = validate(input);
    const sheetOf = (scope: string) => {
      const found = input.recognition.tables.find(
        (table) =>
          specOf(table.kind).scope === scope &&
          input.recognition.tables.every((other) => other.sheet !== table.sheet || specOf(other.kind).scope === scope),
      );
      return found?.sheet ?? "";
    };
    const form = rulesToRecheck(previous.basis, { previous, changedSheets: [sheetOf("forms")] });
    expect(form).toContain("F01");
    expect(form.filter((id) => id.startsWith("B") || id === "E01")).toEqual([]);
    const book = rulesToRecheck(previous.basis, { previous, changedSheets: [sheetOf("books")] });
    expect(book).toEqual(expect.arrayContaining(["E01", "E08", "D10"]));
    expect(book.filter((id) => /^[BCF]/.test(id))).toEqual([]);
    expect(rulesToRecheck(previous.basis, { previous, changedSheets: [] })).toEqual([]);
  });

  test("a sheet more, or another order, is everything", () => {
    const [, snapshot] = workbooks[0] ?? [];
    if (!snapshot) throw new Error("no workbook");
    const previous = validate(inputOf(snapshot));
    const reversed = inputOf({ ...snapshot, sheets: [...snapshot.sheets].reverse() });
    const again = validate(reversed, { recheck: { previous, changedSheets: [] } });
    expect(plain(again)).toEqual(plain(validate(reversed)));
  });
});
