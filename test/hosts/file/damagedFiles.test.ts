import { strToU8, zipSync } from "fflate";
import { recognise } from "../../../src/core/layout/recognise";
import type { SheetDamage } from "../../../src/core/workbook/snapshot";
import { readDocument } from "../../../src/hosts/file/readDocument";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { biff5Of } from "./oldFormats";
import { fileOf, partOf, withParts, workbookOf } from "./workbookFixtures";

const book = workbookOf({ 收入: [["收入决算表"], ["合计", 1]], 支出: [["支出决算表"], ["合计", "二"]] });
const good = fileOf(book);
const SHEET = "xl/worksheets/sheet2.xml";
const sheet = partOf(good, SHEET);

async function damageOf(bytes: Uint8Array): Promise<Record<string, SheetDamage | undefined>> {
  const { sheets } = await readWorkbookFile(bytes, "a.xlsx");
  return Object.fromEntries(sheets.map(({ name, damage }) => [name, damage]));
}

describe("a damaged sheet inside a sound zip is named, never empty and never absent", () => {
  test.each<[string, Readonly<Record<string, string | null>>, SheetDamage]>([
    ["cut off in the middle", { [SHEET]: sheet.slice(0, sheet.length / 2) }, "incomplete"],
    ["without its end tags", { [SHEET]: sheet.slice(0, sheet.indexOf("</sheetData>")) }, "incomplete"],
    ["empty", { [SHEET]: "" }, "incomplete"],
    ["gone", { [SHEET]: null }, "missing"],
    [
      "a text that is not in the list of texts",
      { [SHEET]: sheet.replace(/<c r="B2".*?<\/c>/, '<c r="B2" t="s"><v>9999</v></c>') },
      "unreadable",
    ],
    ["a row that no sheet has", { [SHEET]: sheet.replace(/r="([AB])2"/g, 'r="$11000000000"') }, "beyondGrid"],
    ["a column that no sheet has", { [SHEET]: sheet.replaceAll('r="B2"', 'r="ZZZZ2"') }, "beyondGrid"],
  ])("%s", async (_what, changes, damage) => {
    const bytes = withParts(good, changes);
    expect(await damageOf(bytes)).toEqual({ 收入: undefined, 支出: damage });
    const { unrecognised } = recognise(await readWorkbookFile(bytes, "a.xlsx"));
    expect(unrecognised.find((one) => one.sheet === "支出")?.reason.code).toBe(`damaged.${damage}`);
  });

  test("no longer in the workbook's list", async () => {
    const workbook = partOf(good, "xl/workbook.xml").replace(/<sheet [^>]*name="支出"[^>]*\/>/, "");
    expect(await damageOf(withParts(good, { "xl/workbook.xml": workbook }))).toEqual({
      收入: undefined,
      [SHEET]: "unlisted",
    });
  });

  test("of the same name as another", async () => {
    const workbook = partOf(good, "xl/workbook.xml").replace('"支出"', '"收入"');
    const third = fileOf(workbookOf({ 收入: [[1]], 支出: [[2]], 其他: [[3]] }));
    const same = partOf(third, "xl/workbook.xml").replace('"支出"', '"收入"');
    expect(await damageOf(withParts(third, { "xl/workbook.xml": same }))).toEqual({
      收入: "sameName",
      其他: undefined,
    });
    await expect(damageOf(withParts(good, { "xl/workbook.xml": workbook }))).rejects.toMatchObject({
      code: "damagedSheets",
    });
  });

  test("in an old workbook that breaks off", async () => {
    const rows = [["表", 1]];
    const whole = biff5Of(
      [
        { name: "一", rows },
        { name: "二", rows },
      ],
      "gbk",
      936,
    );
    const bytes = whole.slice(0, whole.length - 4);
    expect(await damageOf(bytes)).toEqual({ 一: undefined, 二: "incomplete" });
  });
});

test("records of an old workbook that hold nothing to read lead no reader astray", async () => {
  const whole = biff5Of([{ name: "一", rows: [["表", 1]] }], "gbk", 936);
  const end = whole.length - 4;
  // A record of Excel 2 that claims more letters than it has, behind the cells.
  const bytes = Uint8Array.from([...whole.subarray(0, end), 0x04, 0, 2, 0, 0xff, 0xff, ...whole.subarray(end)]);
  const { sheets } = await readWorkbookFile(bytes, "a.xls");
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([["一", [["表", 1]]]]);
});

test.each(["Row", "Cell"])("a %s of Excel 2003's XML that no sheet has is damage of its sheet", async (tag) => {
  const xml = partOfXml(`<Row ss:Index="2"><Cell ss:Index="2"><Data ss:Type="Number">1</Data></Cell></Row>`);
  expect((await readWorkbookFile(strToU8(xml), "a.xls")).sheets[0]?.damage).toBeUndefined();
  for (const place of ["999999999999999999999", "1048577"]) {
    const changed = xml.replace(`<${tag} ss:Index="2"`, `<${tag} ss:Index="${place}"`);
    expect(await damageOf(strToU8(changed))).toEqual({ 一: "beyondGrid", 二: undefined });
  }
});

function partOfXml(rows: string): string {
  const main = "urn:schemas-microsoft-com:office:spreadsheet";
  const sheetOf = (name: string, content: string) =>
    `<Worksheet ss:Name="${name}"><Table>${content}</Table></Worksheet>`;
  const sound = '<Row><Cell><Data ss:Type="String">表</Data></Cell></Row>';
  return `<?xml version="1.0"?><Workbook xmlns="${main}" xmlns:ss="${main}">${sheetOf("一", rows)}${sheetOf("二", sound)}</Workbook>`;
}

test("an old workbook whose globals break off is damage", async () => {
  const bytes = biff5Of([], "gbk", 936);
  await expect(readWorkbookFile(bytes.subarray(0, bytes.length - 4), "a.xls")).rejects.toMatchObject({
    code: "damagedWorkbook",
  });
});

describe("the zip itself", () => {
  test("one changed letter of a part's name in the directory is damage", async () => {
    const bytes = Uint8Array.from(good);
    const at = Buffer.from(bytes).lastIndexOf("worksheets/sheet2.xml");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(readWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ code: "damagedWorkbook" });
  });

  test("a smaller count of entries is damage", async () => {
    const bytes = Uint8Array.from(good);
    const end = Buffer.from(bytes).lastIndexOf("PK\u0005\u0006");
    for (const at of [end + 8, end + 10]) bytes[at] = (bytes[at] ?? 0) - 1;
    await expect(readWorkbookFile(bytes, "a.xlsx")).rejects.toMatchObject({ code: "damagedWorkbook" });
  });
});

describe("numbers that are none", () => {
  test.each(["NaN", "1e999", "-1e999", "zwölf"])("%s is an error of its cell, not a blank", async (value) => {
    const bytes = withParts(good, {
      "xl/worksheets/sheet1.xml": partOf(good, "xl/worksheets/sheet1.xml").replace("<v>1</v>", `<v>${value}</v>`),
    });
    const [first] = (await readWorkbookFile(bytes, "a.xlsx")).sheets;
    expect(first?.rows[1]?.[1]).toEqual({ error: "#NUM!" });
  });
});

test("merges that name no column, or run backwards, harm nobody", async () => {
  const merges = ["999999999999999999999", "A:A", "1:1048576", "C3:A1", "", "A1:A1"].map(
    (ref) => `<mergeCell ref="${ref}"/>`,
  );
  const xml = sheet.replace("</sheetData>", `</sheetData><mergeCells>${merges.join("")}</mergeCells>`);
  const { sheets } = await readWorkbookFile(withParts(good, { [SHEET]: xml }), "a.xlsx");
  for (const { top, left, bottom, right } of sheets[1]?.merges ?? []) {
    expect([top, left].every((start) => start >= 0)).toBe(true);
    expect(bottom <= 1 && right <= 1).toBe(true);
  }
});

test("columns that are hidden over and over are a contradiction of the sheet, never a crash", async () => {
  const cols = `<cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(20_000)}</cols>`;
  const bytes = withParts(good, { [SHEET]: sheet.replace("<sheetData>", `${cols}<sheetData>`) });
  expect(await damageOf(bytes)).toEqual({ 收入: undefined, 支出: "unreadable" });
});

test("a text longer than Excel's cells is cut to their length", async () => {
  const xml = sheet.replace(
    /<c r="A1"[^>]*>.*?<\/c>/,
    `<c r="A1" t="inlineStr"><is><t>${"长".repeat(40_000)}</t></is></c>`,
  );
  const { sheets } = await readWorkbookFile(withParts(good, { [SHEET]: xml }), "a.xlsx");
  expect(sheets[1]?.rows[0]?.[0]).toHaveLength(32_767);
});

describe("documents", () => {
  const docx = (body: string) =>
    zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });

  test.each(["1000000000", "1e400", "-5", "NaN"])("a cell over %s columns is no wider than Word's tables", (span) => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:tc>`;
    const [table] = readDocument(
      docx(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="${span}"/></w:trPr>${cell}</w:tr></w:tbl>`),
      "a.docx",
    ).blocks;
    expect(table?.type === "table" ? (table.rows[0]?.length ?? 0) : 0).toBeLessThanOrEqual(126);
  });

  test("references to characters that do not exist are lost characters", () => {
    const text = "甲&#x110000;&#99999999999999999999;&#xD800;乙&#x4E00;";
    expect(readDocument(docx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`), "a.docx").blocks).toEqual([
      { type: "paragraph", text: "甲\ufffd\ufffd\ufffd乙一" },
    ]);
  });

  test("a body that breaks off is damage", () => {
    const bytes = zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p><w:r><w:t>一</w:t></w:r></w:p>") });
    expect(() => readDocument(bytes, "a.docx")).toThrow("damagedDocument");
  });
});
