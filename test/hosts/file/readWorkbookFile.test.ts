import { utils } from "@e965/xlsx";
import { zipSync } from "fflate";
import { BudgetReportError, type ErrorCode } from "../../../src/core/errors";
import { cellAt, NOT_COMPUTED, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { serialiseSettings } from "../../../src/hosts/workbookSettings";
import { compoundFileOf, fileOf, partOf, textFile, withParts, workbookOf } from "./workbookFixtures";

const ROWS = [
  ["收入支出决算总表", null, null],
  ["一、一般公共预算财政拨款收入", 71.1, "2010101"],
  [null, null, null],
  ["合计", 77.65, true],
];

function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe.each(["xlsx", "xls", "xlsb", "xlml"] as const)("a workbook written as %s", (bookType) => {
  test("gives its values as they are, blanks as null", async () => {
    const { name, sheets } = await readWorkbookFile(fileOf(workbookOf({ 决算: ROWS }), bookType), "决算.xlsx");
    expect(name).toBe("决算.xlsx");
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      name: "决算",
      visibility: "visible",
      origin: { row: 0, column: 0 },
      rows: [["收入支出决算总表"], ["一、一般公共预算财政拨款收入", 71.1, "2010101"], [], ["合计", 77.65, true]],
    });
  });

  test("tells hidden sheets, merges, formulas, errors and number formats", async () => {
    const workbook = workbookOf({
      一: [
        ["表头", null],
        [1, 2],
        [3, null],
      ],
      二: [["x"]],
      三: [["y"]],
    });
    const sheet = workbook.Sheets["一"] ?? {};
    sheet["!merges"] = [utils.decode_range("A1:B1")];
    sheet["B3"] = { t: "n", v: 3, f: "A2+B2" };
    sheet["A4"] = { t: "e", v: 0x17 };
    sheet["B4"] = { t: "n", v: 45_292, z: "yyyy-mm-dd" };
    sheet["!ref"] = "A1:B4";
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const snapshot = await readWorkbookFile(fileOf(workbook, bookType), "a.xlsx");
    const first = sheetOf(snapshot, "一");
    expect(first.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    // SheetJS writes no formulas to .xls, and Excel 2003's XML keeps them as R1C1.
    if (bookType === "xlsx") expect(first.formulas).toEqual(new Map([["B3", "=A2+B2"]]));
    expect(cellAt(first, 2, 1)).toBe(3);
    if (bookType !== "xlml") expect(cellAt(first, 3, 0)).toEqual({ error: "#REF!" });
    expect(cellAt(first, 3, 1)).toBe(45_292);
    expect(first.numberFormats?.get("B4")).toMatch(/yyyy\\?-mm\\?-dd/i);
    const hiddenness = snapshot.sheets.map(({ visibility }) => visibility);
    if (bookType !== "xlml") expect(hiddenness).toEqual(["visible", "hidden", "veryHidden"]);
  });
});

test("the used range begins where the first value stands, and formatted blanks do not count", async () => {
  const workbook = workbookOf({ 表: [] });
  const sheet = workbook.Sheets["表"] ?? {};
  sheet["C5"] = { t: "s", v: "项目" };
  sheet["D7"] = { t: "n", v: 8.5 };
  sheet["B2"] = { t: "s", v: "" };
  sheet["!ref"] = "A1:Z200";
  const [read] = (await readWorkbookFile(fileOf(workbook), "a.xlsx")).sheets;
  expect(read).toMatchObject({ origin: { row: 4, column: 2 }, rows: [["项目"], [], [null, 8.5]] });
});

test("hidden rows, hidden columns and sheet protection are told", async () => {
  const workbook = workbookOf({ 表: [[1], [2], [3], [4]] });
  const sheet = workbook.Sheets["表"] ?? {};
  sheet["!rows"] = [{}, { hidden: true }, {}, { hidden: true }];
  sheet["!cols"] = [{}, { hidden: true }, { hidden: true }];
  sheet["!protect"] = {};
  const [read] = (await readWorkbookFile(fileOf(workbook), "a.xlsx")).sheets;
  expect(read).toMatchObject({ hiddenRows: [1, 3], hiddenColumns: [1, 2], isProtected: true });
});

test("a formula that was saved without its value is not computed, never blank and never 0, and its formula is kept", async () => {
  const file = fileOf(workbookOf({ 表: [[1, 2]] }));
  const sheet = partOf(file, "xl/worksheets/sheet1.xml");
  const changed = sheet.replace(/<c r="B1"[^>]*>.*?<\/c>/, '<c r="B1"><f>A1&amp;"x"</f></c>');
  expect(changed).not.toBe(sheet);
  const [read] = (await readWorkbookFile(withParts(file, { "xl/worksheets/sheet1.xml": changed }), "a.xlsx")).sheets;
  expect(read?.rows).toEqual([[1, NOT_COMPUTED]]);
  expect(read?.formulas).toEqual(new Map([["B1", '=A1&"x"']]));
});

test.each([
  ["a value that is empty", '<c r="B1"><f>A1</f><v></v></c>', NOT_COMPUTED],
  ["a shared formula without its text", '<c r="B1"><f t="shared" si="0"/></c>', NOT_COMPUTED],
  ["an empty text is a result", '<c r="B1" t="str"><f>A1</f><v></v></c>', undefined],
])("formulas without results: %s", async (_what, cell, value) => {
  const file = fileOf(workbookOf({ 表: [[1, 2]] }));
  const sheet = partOf(file, "xl/worksheets/sheet1.xml").replace(/<c r="B1"[^>]*>.*?<\/c>/, cell);
  const [read] = (await readWorkbookFile(withParts(file, { "xl/worksheets/sheet1.xml": sheet }), "a.xlsx")).sheets;
  expect(read?.rows[0]?.[1]).toEqual(value);
});

test("formatted blank rows below the data are cut off before they are parsed", async () => {
  const file = fileOf(workbookOf({ 表: [["合计", 1]] }));
  const sheet = partOf(file, "xl/worksheets/sheet1.xml");
  const blanks = Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`).join("");
  const padded = withParts(file, {
    "xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", `${blanks}</sheetData>`),
  });
  const [read] = (await readWorkbookFile(padded, "a.xlsx")).sheets;
  expect(read?.rows).toEqual([["合计", 1]]);
});

test("dates of the 1904 date system are brought to the usual serial numbers", async () => {
  const workbook = workbookOf({ 表: [["日期", 1]] });
  const sheet = workbook.Sheets["表"] ?? {};
  sheet["B1"] = { t: "n", v: 43_830, z: "yyyy-mm-dd" };
  workbook.Workbook = { WBProps: { date1904: true } };
  const [read] = (await readWorkbookFile(fileOf(workbook), "a.xlsx")).sheets;
  expect(read?.rows[0]).toEqual(["日期", 45_292]);
});

test("the add-in's own settings are found in the custom XML part", async () => {
  const settings = { "layout.corrections": [{ sheet: "表", kind: "income" }], note: '<"&>' };
  const file = withParts(fileOf(workbookOf({ 表: [[1]] })), {
    "customXml/item1.xml": "<other/>",
    "customXml/item2.xml": serialiseSettings(settings),
  });
  expect((await readWorkbookFile(file, "a.xlsx")).settings).toEqual(settings);
});

describe("what cannot be read is refused with the reason", () => {
  const good = fileOf(workbookOf({ 决算: ROWS }));
  const damagedDeflate = () => {
    const bytes = Uint8Array.from(good);
    const at = bytes.length / 3;
    for (let i = 0; i < 40; i++) bytes[Math.floor(at) + i] = 0x5a;
    return bytes;
  };
  const bomb = () => {
    const bytes = fileOf(workbookOf({ 决算: ROWS }));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
    }
    return bytes;
  };
  const xlsWithPassword = () => {
    const record = (type: number, data: readonly number[]) => [type & 0xff, type >> 8, data.length, 0, ...data];
    const globals = [...record(0x0809, [0, 6, 5, 0, 0, 0, 0, 0]), ...record(0x002f, [1, 0, 1, 0, 1, 0])];
    return compoundFileOf({ Workbook: Uint8Array.from(globals) });
  };

  const cases: readonly (readonly [string, () => Uint8Array, string, ErrorCode])[] = [
    ["text called .xlsx", () => textFile("这不是工作簿"), "决算.xlsx", "notAWorkbook"],
    ["a picture called .xlsx", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "a.xlsx", "unsupportedFormat"],
    ["a web page without a table", () => textFile("<html><p>登录</p></html>"), "a.xls", "unsupportedFormat"],
    ["a PDF called .xls", () => textFile("%PDF-1.7"), "a.xls", "unsupportedFormat"],
    ["an archive", () => zipSync({ "决算/表.txt": textFile("x") }), "a.xlsx", "unsupportedFormat"],
    [
      "a Word file called .xlsx",
      () => zipSync({ "word/document.xml": textFile("<w/>") }),
      "a.xlsx",
      "unsupportedFormat",
    ],
    ["an old Word file called .xls", () => compoundFileOf({ WordDocument: good }), "a.xls", "unsupportedFormat"],
    [
      "an OpenDocument sheet without its end",
      () => withParts(fileOf(workbookOf({ a: [[1]] }), "ods"), { "content.xml": "<a><b>" }),
      "a.ods",
      "damagedWorkbook",
    ],
    ["nothing at all", () => new Uint8Array(), "a.xlsx", "emptyWorkbook"],
    ["a workbook without a value", () => fileOf(workbookOf({ a: [], b: [[null]] })), "a.xlsx", "emptyWorkbook"],
    ["a truncated file", () => good.slice(0, good.length / 2), "a.xlsx", "damagedWorkbook"],
    ["bytes overwritten in the middle", damagedDeflate, "a.xlsx", "damagedWorkbook"],
    ["a package without its workbook", () => withParts(good, { "xl/workbook.xml": null }), "a.xlsx", "damagedWorkbook"],
    [
      "a sheet that is no XML",
      () => withParts(good, { "xl/styles.xml": null, "[Content_Types].xml": "?" }),
      "a.xlsx",
      "damagedWorkbook",
    ],
    [
      "an encrypted package",
      () => compoundFileOf({ EncryptedPackage: good, EncryptionInfo: good }),
      "a.xlsx",
      "passwordProtected",
    ],
    ["an .xls with a password", xlsWithPassword, "a.xls", "passwordProtected"],
    ["another compound file", () => compoundFileOf({ Contents: good }), "a.xls", "notAWorkbook"],
    ["a damaged .xls", () => fileOf(workbookOf({ a: ROWS }), "xls").slice(0, 700), "a.xls", "damagedWorkbook"],
    ["a zip that announces gigabytes", bomb, "a.xlsx", "zipBomb"],
    ["more than 200 MB", () => new Uint8Array(200 * 1024 * 1024 + 1), "a.xlsx", "fileTooLarge"],
  ];

  test.each(cases)("%s", async (_what, file, name, code) => {
    const error: unknown = await readWorkbookFile(file(), name).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(BudgetReportError);
    expect(error).toMatchObject({ code, message: code, fields: expect.objectContaining({ file: name }) });
  });
});
