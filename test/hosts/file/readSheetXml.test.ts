import fc from "fast-check";
import { read, utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { FormatRuns } from "../../../src/hosts/file/formatRuns";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { scanXml } from "../../../src/hosts/file/scanXml";
import { decoded, scanXmlBytes } from "../../../src/hosts/file/scanXmlBytes";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { toA1 } from "../../../src/core/workbook/cellRef";
import { fileOf, partOf, withParts, workbookOf } from "./workbookFixtures";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const PIECES = [
  ...["<a>", "</a>", "<b x='1'>", "</b>", '<中:b y="&gt;>">', "</中:b>", "<c/>", "<c r='A1'/>", "<!-- > -->", "</a >"],
  ...[
    "<![CDATA[<x>]]>",
    "<?xml version='1.0'?>",
    "文字",
    " ",
    "\n",
    "<",
    ">",
    "'",
    "<a",
    "\ufeff",
    "<![CDATA[",
    "<!--",
  ],
];

test("bytes and text are scanned alike, sound or torn", () => {
  const xml = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
  const wrapped = xml.map((text) => `<a>${text}</a>`);
  fc.assert(
    fc.property(fc.oneof(xml, wrapped), (text) => {
      const ofText: unknown[] = [];
      const ofBytes: unknown[] = [];
      const bytes = bytesOf(text);
      const isWhole = scanXml(text, {
        start: (local, tag, _end, isEmpty) => ofText.push([local, tag, isEmpty]),
        end: (local) => ofText.push(local),
      });
      const isWholeToo = scanXmlBytes(bytes, {
        start: (local, from, to, isEmpty) => ofBytes.push([local, decoded(bytes, from, to), isEmpty]),
        end: (local) => ofBytes.push(local),
      });
      expect(ofBytes).toEqual(ofText);
      expect(isWholeToo).toBe(isWhole);
    }),
    { numRuns: 2000 },
  );
});

const text = fc.string({
  unit: fc.constantFrom("合", "计", "a", " ", "&", "<", '"', "\n", "𠮷", "_x0041_", "1"),
  maxLength: 8,
});
const cell: fc.Arbitrary<CellObject> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v): CellObject => ({ t: "n", v })),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((v): CellObject => ({ t: "n", v: v / 100, z: "#,##0.00" })),
  text.map((v): CellObject => ({ t: "s", v })),
  fc.boolean().map((v): CellObject => ({ t: "b", v })),
  fc.constantFrom(0x07, 0x17, 0x2a).map((v): CellObject => ({ t: "e", v })),
  fc.integer().map((v): CellObject => ({ t: "n", v, f: 'SUM(A1:B2)*"万元"' })),
);

test("a sheet is read as another reader reads it", async () => {
  const cells = fc.array(fc.tuple(fc.nat(30), fc.nat(12), cell), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(cells, fc.boolean(), async (placed, bookSST) => {
      const sheet: WorkSheet = { "!ref": "A1:M31" };
      for (const [row, column, one] of placed) sheet[toA1(row, column)] = one;
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, "表");
      utils.book_append_sheet(book, utils.aoa_to_sheet([["说明"]]), "说明");
      const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer);
      const other = read(bytes, { cellNF: true }).Sheets["表"] ?? {};
      const own = (await readWorkbookFile(bytes, "a.xlsx")).sheets[0];
      if (!own) throw new Error("no sheet");
      for (let row = 0; row <= 30; row += 1)
        for (let column = 0; column <= 12; column += 1) {
          const address = toA1(row, column);
          const { t, v, w, f } = (other[address] as CellObject | undefined) ?? { t: "z" };
          const expected = t === "e" ? { error: w } : v === undefined || v === "" ? null : v;
          expect({ address, value: cellAt(own, row, column) }).toEqual({ address, value: expected });
          expect(own.formulas?.get(address)).toBe(f === undefined ? undefined : `=${f}`);
        }
    }),
    { numRuns: 60 },
  );
});

const good = fileOf(workbookOf({ 表: [["收入", 1]], 说明: [["好"]] }));
const SHEET = "xl/worksheets/sheet1.xml";
const sheetOf = async (rows: string) => {
  const xml = partOf(good, SHEET).replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`);
  const [sheet] = (await readWorkbookFile(withParts(good, { [SHEET]: xml }), "a.xlsx")).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

describe("what a sheet's XML says", () => {
  test.each([
    ["0.1", 0.1],
    ["-0", 0],
    [" 5 ", 5],
    ["1234567.89", 1234567.89],
    ["0.30000000000000004", 0.30000000000000004],
    ["1.7976931348623157E308", 1.7976931348623157e308],
    ["1e400", { error: "#NUM!" }],
    ["12abc", { error: "#NUM!" }],
    ["NaN", { error: "#NUM!" }],
    [" ", null],
  ])("the number %j is %j", async (written, value) => {
    expect(cellAt(await sheetOf(`<row r="1"><c r="A1"><v>${written}</v></c></row>`), 0, 0)).toEqual(value);
  });

  test("any decimal is the number nearest to it", async () => {
    const numbers = fc.sample(fc.tuple(fc.integer(), fc.nat(999_999), fc.nat(6)), { numRuns: 500, seed: 1 });
    const written = numbers.map(([whole, fraction, zeros]) => `${whole}.${"0".repeat(zeros)}${fraction}`);
    const rows = written.map((number, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${number}</v></c></row>`);
    expect((await sheetOf(rows.join(""))).rows.flat()).toEqual(written.map(Number));
  });

  test("cells without addresses, out of their order, twice", async () => {
    const sheet = await sheetOf(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>5</v></c><c r="A4"><v>4</v></c></row><row r="3"><c r="B3"><v>3</v></c><c r="B3"><v>33</v></c></row>`,
    );
    expect(sheet.rows).toEqual([[1, 2], [], [null, 33], [4, null, 5]]);
  });

  test("rich texts without their readings, escapes, CDATA", async () => {
    const sheet = await sheetOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><r><t>合</t></r><r><t>计&amp;_x000A_</t></r><rPh><t>heji</t></rPh></is></c>` +
        `<c r="B1" t="str"><v><![CDATA[a<b]]>&lt;</v></c></row>`,
    );
    expect(sheet.rows).toEqual([["合计&\n", "a<b<"]]);
  });

  test("shared formulas are written out for each cell", async () => {
    const sheet = await sheetOf(
      `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>3</v></c></row>` +
        `<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f></c></row>`,
    );
    expect([...(sheet.formulas ?? [])]).toEqual([
      ["C1", "=A1+$B$1"],
      ["C2", "=A2+$B$1"],
      ["C3", "=A3+$B$1"],
    ]);
    expect(cellAt(sheet, 2, 2)).toEqual({ error: "#NOT_COMPUTED" });
  });

  test.each([
    ['<row r="1"><c r="A__proto__1"><v>1</v></c></row>', "unreadable"],
    ['<row r="1"><c r="A1" t="s"><v>99</v></c></row>', "unreadable"],
    ['<row r="1"><c r="A1" t="s"><v>x</v></c></row>', "unreadable"],
    ['<row r="x"><c><v>1</v></c></row>', "unreadable"],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', "beyondGrid"],
    ['<row r="1048577"><c r="A1048577"><v>1</v></c></row>', "beyondGrid"],
    ['<row r="1"><c r="A1"><v>1</c></row>', "incomplete"],
  ] as const)("%s: %s, and the sheet is named", async (rows, damage) => {
    expect(await sheetOf(rows)).toMatchObject({ name: "表", damage });
  });
});

test("formats in runs are those that were put in one by one", () => {
  const added = fc.array(fc.tuple(fc.nat(12), fc.nat(2), fc.constantFrom("0.00", "@")), { maxLength: 40 });
  fc.assert(
    fc.property(added, (entries) => {
      const plain = new Map<string, string>();
      const runs = new FormatRuns();
      for (const [row, column, code] of entries) {
        plain.set(toA1(row, column), code);
        runs.add(row, column, code);
      }
      expect(new Map(runs)).toEqual(plain);
      expect(runs.size).toBe(plain.size);
      for (let row = 0; row < 14; row += 1) expect(runs.get(toA1(row, 1))).toBe(plain.get(toA1(row, 1)));
    }),
  );
});
