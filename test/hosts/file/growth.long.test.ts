import { recognise } from "../../../src/core/layout/recognise";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { fileOf, partOf, withParts, workbookOf } from "./workbookFixtures";

/** Workbooks of a size at which work that grows with the square of it takes minutes; a test that is not done in its time fails. */
const LEDGER = [
  ["明细账"],
  ["日期", "凭证号", "摘要", "借方", "贷方", "余额"],
  ["2023-01-05", "记-1", "付办公费", 300, null, 300],
];

const sheetOf = (name: string, rows: readonly (readonly (string | number)[])[]): SheetSnapshot => ({
  name,
  visibility: "visible",
  origin: { row: 0, column: 0 },
  rows,
});

test("four thousand sheets are looked at one by one", () => {
  const sheets = Array.from({ length: 4000 }, (_, i) => sheetOf(`表${i}`, [[`附注${i}`], ["说明", i]]));
  const { tables, unrecognised } = recognise({ name: "a.xlsx", settings: {}, sheets });
  expect(tables.length + unrecognised.length).toBe(4000);
});

test.each(["XFD3", "XFD1048576"])(
  "a stray cell at %s does not make every cell before it one to be read",
  async (stray) => {
    const bytes = fileOf(workbookOf({ 明细账: LEDGER }));
    const part = "xl/worksheets/sheet1.xml";
    const row = `<row r="${stray.replace("XFD", "")}"><c r="${stray}"><v>1</v></c></row></sheetData>`;
    const sheet = partOf(bytes, part);
    const xml =
      stray === "XFD3"
        ? sheet.replace(/<\/row><\/sheetData>/, `<c r="${stray}"><v>1</v></c></row></sheetData>`)
        : sheet.replace("</sheetData>", row);
    const recognition = recognise(await readWorkbookFile(withParts(bytes, { [part]: xml }), "a.xlsx"));
    expect(recognition.tables.map(({ sheet: name }) => name)).toEqual(["明细账"]);
  },
);

test("thirty rows as wide as a sheet can be are looked at once", () => {
  const wide = Array.from({ length: 30 }, (_, row) => Array.from({ length: 16_384 }, (_cell, column) => row + column));
  expect(recognise({ name: "a.xlsx", settings: {}, sheets: [sheetOf("表", wide)] }).unrecognised).toHaveLength(1);
});
