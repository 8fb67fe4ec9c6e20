import { readFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync, zipSync, strToU8 } from "fflate";
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { addLook } from "../../../src/hosts/file/sheetLook";
import type { NewSheet } from "../../../src/hosts/port";

const SHEET: NewSheet = {
  name: "校验结果",
  rows: [
    ["序号", "单元格"],
    [1, "支出!B5"],
  ],
  columns: [
    { width: 6, look: "plain" },
    { width: 16, look: "link" },
  ],
  headingRows: 1,
};

const PART =
  '<worksheet><sheetData><row r="1"><c r="A1"/><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row></sheetData></worksheet>';

function styles(p: string): string {
  return (
    `<${p}styleSheet><${p}fonts count="1"><${p}font><${p}b/><${p}sz val="11"/><${p}name val="宋体"/></${p}font></${p}fonts>` +
    `<${p}cellXfs count="2"><${p}xf fontId="0"/><${p}xf fontId="0"><${p}alignment/></${p}xf></${p}cellXfs></${p}styleSheet>`
  );
}

test.each(["", "x:"])("fonts and formats are added behind those that are there (prefix %j)", (p) => {
  const looked = addLook(PART, SHEET, styles(p));
  expect(looked.styles).toContain(`<${p}fonts count="3">`);
  expect(looked.styles).toContain(`<${p}font><${p}b/><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`);
  expect(looked.styles).toContain(
    `<${p}font><${p}u/><${p}sz val="11"/><${p}color rgb="FF0563C1"/><${p}name val="宋体"/></${p}font>`,
  );
  expect(looked.styles).toContain(`<${p}cellXfs count="6">`);
  expect(looked.styles?.match(new RegExp(`<${p}xf `, "g"))).toHaveLength(6);
  // Headings bold, the plain column, the link column.
  expect([...looked.sheet.matchAll(/r="([AB][12])" s="(\d)"/g)].map(([, cell, style]) => `${cell} ${style}`)).toEqual([
    "A1 2",
    "B1 2",
    "A2 3",
    "B2 5",
  ]);
  expect(looked.sheet).toContain('ySplit="1"');
});

test("without styles the sheet still gets its widths; without columns it is left as it is", () => {
  const looked = addLook(PART, SHEET, null);
  expect(looked.styles).toBeNull();
  expect(looked.sheet).toContain('<col min="2" max="2" width="16" customWidth="1"/>');
  expect(looked.sheet).not.toContain(' s="');
  expect(addLook(PART, { name: "x", rows: [] }, styles(""))).toEqual({ sheet: PART, styles: null });
});

test("in a real workbook the formats of all other cells stay the same", async () => {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples/daoxian-2021.xlsx"));
  const host = createFileHost(bytes, "a.xlsx");
  await host.readWorkbook();
  await host.addSheet(SHEET);
  const [before, after] = [unzipSync(bytes), unzipSync(await host.toBytes())];
  const formats = (parts: Record<string, Uint8Array>) =>
    /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()))?.[1] ?? "";
  expect(formats(before)).not.toBe("");
  expect(formats(after).startsWith(formats(before))).toBe(true);
  const sheets = Object.keys(before).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  for (const sheet of sheets) expect(after[sheet]).toEqual(before[sheet]);
});

test("a list is filtered by its heading and printed turned, one page wide, the heading on each page", async () => {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples/daoxian-2021.xlsx"));
  const host = createFileHost(bytes, "a.xlsx");
  const { sheets } = await host.readWorkbook();
  await host.addSheet({ ...SHEET, name: "校验'结果", isList: true });
  const written = await host.toBytes();
  const text = strFromU8(unzipSync(written)[`xl/worksheets/sheet${sheets.length + 1}.xml`] ?? new Uint8Array());
  // In the order that the schema wants.
  const order = ["<sheetPr", "<sheetViews", "<cols", "<sheetData", "<autoFilter", "<pageMargins", "<pageSetup"];
  const places = order.map((tag) => text.indexOf(tag));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).toContain('<autoFilter ref="A1:B2"/>');
  const names = read(written).Workbook?.Names ?? [];
  expect(names.filter(({ Sheet }) => Sheet === sheets.length).map(({ Name, Ref }) => [Name, Ref])).toEqual([
    ["_xlnm._FilterDatabase", "'校验''结果'!$A$1:$B$2"],
    ["_xlnm.Print_Titles", "'校验''结果'!$1:$1"],
  ]);
});

test.each([
  ["<definedNames><definedName name='a'>表!$A$1</definedName></definedNames><calcPr/>", 3],
  ["<definedNames/><calcPr/>", 2],
  ["<externalReferences><externalReference/></externalReferences><calcPr/>", 2],
  ["<calcPr/>", 2],
])("its names stand with those that are there: %s", async (behind, count) => {
  const parts = unzipSync(readFileSync(path.resolve(__dirname, "../../../samples/daoxian-2021.xlsx")));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const head = workbook.slice(0, workbook.indexOf("</sheets>") + "</sheets>".length);
  parts["xl/workbook.xml"] = strToU8(`${head}${behind}</workbook>`);
  const host = createFileHost(zipSync(parts), "a.xlsx");
  await host.readWorkbook();
  await host.addSheet({ ...SHEET, isList: true });
  const after = strFromU8(unzipSync(await host.toBytes())["xl/workbook.xml"] ?? new Uint8Array());
  const [, names = "", rest = ""] = /<definedNames>(.*)<\/definedNames>(.*)<\/workbook>/su.exec(after) ?? [];
  expect(names.match(/<definedName /g)).toHaveLength(count);
  expect([rest, after.match(/<definedNames/g)]).toEqual(["<calcPr/>", ["<definedNames"]]);
});
