import fc from "fast-check";
import type { BookType } from "@e965/xlsx";
import { utils } from "@e965/xlsx";
import type { CellValue, WorkbookFormat } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { biff5Of, inEncoding } from "./oldFormats";
import { fileOf, partOf, textFile, withParts, workbookOf } from "./workbookFixtures";

const ROWS: readonly (readonly (string | number | null)[])[] = [
  ["支出决算表", null, null],
  ["科目编码", "科目名称", "本年支出合计"],
  ["2010601", "行政运行", 1234.56],
  ["合计", null, -7.5],
];

/** What each format keeps of ROWS: text stays text, blanks stay blank. */
const READ = [
  ["支出决算表"],
  ["科目编码", "科目名称", "本年支出合计"],
  ["2010601", "行政运行", 1234.56],
  ["合计", null, -7.5],
];

async function read(bytes: Uint8Array, name: string) {
  const { sheets, format } = await readWorkbookFile(bytes, name);
  return { rows: sheets[0]?.rows, name: sheets[0]?.name, sheets: sheets.length, format };
}

test.each<[BookType, string, WorkbookFormat]>([
  ["ods", "决算.ods", "ods"],
  ["fods", "决算.fods", "fods"],
  ["xlml", "决算.xls", "xmlSpreadsheet"],
  ["biff8", "决算.xls", "xls"],
  ["xlsb", "决算.et", "xlsb"],
])("%s is read by its content", async (type, name, format) => {
  expect(await read(fileOf(workbookOf({ 支出: ROWS }), type), name)).toEqual({
    rows: READ,
    name: "支出",
    sheets: 1,
    format,
  });
});

describe("an Excel 95 workbook", () => {
  test.each([
    ["states GBK", 936],
    ["states no code page", null],
    ["states Western and means GBK", 1252],
    ["states UTF-16, which it cannot be in", 1200],
  ])("%s", async (_what, codePage) => {
    const stream = biff5Of([{ name: "支出决算", rows: ROWS }], "gbk", codePage);
    expect(await read(stream, "老账.xls")).toMatchObject({ rows: READ, name: "支出决算", format: "xls" });
  });

  test("in another code page is read by it", async () => {
    const stream = biff5Of([{ name: "b", rows: [["café", 1]] }], "latin1", 1252);
    expect(await read(stream, "a.xls")).toMatchObject({ rows: [["café", 1]] });
  });
});

describe("Excel 2003's XML", () => {
  const xml = new TextDecoder().decode(fileOf(workbookOf({ 支出: ROWS }), "xlml"));
  const bare = xml.replace(/<\?xml[^>]*\?>\s*/, "");

  test.each([
    ["gb2312, declared", inEncoding(`<?xml version="1.0" encoding="GB2312"?>\n${bare}`, "gbk")],
    ["GBK, declared as UTF-8", inEncoding(`<?xml version="1.0" encoding="UTF-8"?>\n${bare}`, "gbk")],
    ["UTF-16 with a mark", inEncoding(`\ufeff<?xml version="1.0" encoding="UTF-16"?>\n${bare}`, "utf16le")],
    ["UTF-8 without a declaration", textFile(bare)],
    ["after blank lines", textFile(`\r\n \n${xml}`)],
    ["after a mark and blank lines", textFile(`\ufeff\n${bare}`)],
  ])("%s", async (_what, bytes) => {
    expect(await read(bytes, "a.xls")).toMatchObject({ rows: READ, name: "支出", format: "xmlSpreadsheet" });
  });
});

describe("separated text", () => {
  const lines = (separator: string) => ROWS.map((row) => row.map((value) => value ?? "").join(separator)).join("\r\n");

  test.each([
    [".csv in GBK", inEncoding(lines(","), "gbk"), "支出.csv", "csv"],
    [".csv in UTF-8", textFile(lines(",")), "支出.csv", "csv"],
    [".csv in UTF-8 with a mark", textFile(`\ufeff${lines(",")}`), "支出.csv", "csv"],
    [".csv in UTF-16", inEncoding(`\ufeff${lines(",")}`, "utf16le"), "支出.csv", "csv"],
    ["text with tabs in GBK", inEncoding(lines("\t"), "gbk"), "支出.txt", "text"],
    ["text with tabs in UTF-16 without a mark", inEncoding(lines("\t"), "utf16le"), "支出.txt", "text"],
    ["text with tabs named .xls", inEncoding(lines("\t"), "gbk"), "支出.xls", "text"],
    ["a stated separator", textFile(`sep=;\r\n${lines(";")}`), "支出.csv", "csv"],
  ] as const)("%s", async (_what, bytes, name, format) => {
    const sheet = await read(bytes, name);
    expect(sheet).toMatchObject({ name: "支出", format });
    // A code without a leading zero is a number, as it is where Excel opens the text.
    expect(sheet.rows).toEqual([READ[0], READ[1], [2010601, "行政运行", 1234.56], READ[3]]);
  });

  test.each<[string, CellValue]>([
    ["0012", "0012"],
    ['="0012"', "0012"],
    ['"1,234.50"', 1234.5],
    ['"(1,234.50)"', -1234.5],
    ["12.5%", 0.125],
    ["6.02E+05", 602_000],
    ["2023-01-05", "2023-01-05"],
    ["43112420230001000123", "43112420230001000123"],
    ["1,234,5", 1],
    ["#REF!", { error: "#REF!" }],
    ['"他说""好"""', '他说"好"'],
    ["-", "-"],
    [".5", 0.5],
  ])("the field %s", async (field, value) => {
    const { rows } = await read(textFile(`名称,数\n甲,${field}\n`), "a.csv");
    expect(rows?.[1]?.[1]).toEqual(value);
  });

  test("any table of texts comes back from any encoding", async () => {
    const text = fc.string({ unit: fc.constantFrom(...'支出决算表项目甲乙,"\n;a1 \t'), maxLength: 6 });
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("gbk", "utf8", "utf16le"), async (rows, encoding) => {
        const quoted = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\n");
        const start = "决算,表\n";
        const { rows: found } = await read(inEncoding(start + quoted, encoding), "a.csv");
        rows.forEach((row, r) =>
          row.forEach((field, c) => {
            const plain = field
              .split("\n")
              .map((line) => line.trim())
              .join("\n")
              .trim();
            const value = found?.[r + 1]?.[c] ?? "";
            expect(typeof value === "number" ? String(value) : value).toBe(plain);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("web pages", () => {
  const table = (rows: string) => `<html><body><p>支出决算表</p><table>${rows}</table></body></html>`;

  test.each([
    ["gb2312, declared", inEncoding(`<meta charset="gb2312">${table("<tr><td>项目<td>1</table>")}`, "gbk")],
    ["UTF-8", textFile(table("<tr><td>项目<td>1"))],
    ["UTF-16", inEncoding(`\ufeff${table("<tr><td>项目<td>1")}`, "utf16le")],
  ])("named .xls, in %s, without end tags", async (_what, bytes) => {
    expect(await read(bytes, "导出.xls")).toEqual({
      rows: [["支出决算表"], ["项目", 1]],
      name: "导出",
      sheets: 1,
      format: "html",
    });
  });

  test("cells over several columns and rows push the others aside", async () => {
    const html = table(
      `<tr><th rowspan="2">科目</th><th colspan="2">支出</th></tr><tr><th>基本</th><th>项目</th></tr>
       <tr><td x:str>0201</td><td x:num="1234.5">1,234.50</td><td>&nbsp;</td></tr>`,
    );
    const [sheet] = (await readWorkbookFile(textFile(html), "a.xls")).sheets;
    expect(sheet?.rows).toEqual([["支出决算表"], ["科目", "支出"], [null, "基本", "项目"], ["0201", 1234.5]]);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });

  test("several tables stand below each other, those of a layout too; scripts and styles are no text", async () => {
    const html = `<style>td{a:b}</style><script>var t="<td>x</td>"</script>
      <table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙<br>丙</td></tr></table>注：无<table><tr><td>丁</td></tr></table>`;
    expect(await read(textFile(html), "a.htm")).toMatchObject({ rows: [["甲"], ["乙\n丙"], ["注：无"], ["丁"]] });
  });

  test("a page saved as one file has a sheet for each page, named by the list of the first", async () => {
    const quoted = (html: string) =>
      [...inEncoding(html, "gbk")].map((b) => `=${b.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    const list = `<xml><x:ExcelWorksheet><x:Name>收入</x:Name><x:WorksheetSource HRef="a.files/sheet001.htm"/></x:ExcelWorksheet>
      <x:ExcelWorksheet><x:Name>支出</x:Name><x:WorksheetSource HRef="a.files/sheet002.htm"/></x:ExcelWorksheet></xml><frameset>`;
    const page = (at: string, html: string) =>
      `--=_X\r\nContent-Location: file:///C:/${at}\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(html)}\r\n`;
    const mht = `From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_X"\r\n\r\n${page("a.htm", list)}${page("a.files/sheet001.htm", table("<tr><td>一"))}${page("a.files/sheet002.htm", table("<tr><td>二"))}--=_X--\r\n`;
    const { sheets, format } = await readWorkbookFile(textFile(mht), "a.mht");
    expect(format).toBe("mht");
    expect(sheets.map(({ name, rows }) => [name, rows[1]])).toEqual([
      ["收入", ["一"]],
      ["支出", ["二"]],
    ]);
  });
});

describe("packages with unusual names", () => {
  const file = fileOf(workbookOf({ 表: ROWS }));
  const renamed = (changes: Readonly<Record<string, string | null>>) => read(withParts(file, changes), "a.xlsx");
  const rels = partOf(file, "_rels/.rels");
  const workbook = partOf(file, "xl/workbook.xml");
  const workbookRels = partOf(file, "xl/_rels/workbook.xml.rels");
  const sheet = partOf(file, "xl/worksheets/sheet1.xml");

  test("a workbook part of another name in another folder", async () => {
    const { rows } = await renamed({
      "xl/workbook.xml": null,
      "xl/_rels/workbook.xml.rels": null,
      "data/book.dat": workbook,
      "data/_rels/book.dat.rels": workbookRels.replace(/Target="(?!\/)/g, 'Target="../xl/'),
      "_rels/.rels": rels.replace("xl/workbook.xml", "data/book.dat"),
    });
    expect(rows).toEqual(READ);
  });

  test("parts whose names differ in case, and absolute targets", async () => {
    const { rows } = await renamed({
      "xl/worksheets/sheet1.xml": null,
      "XL/Worksheets/Sheet1.XML": sheet,
      "xl/_rels/workbook.xml.rels": workbookRels.replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
    });
    expect(rows).toEqual(READ);
  });

  test("strict OOXML", async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const { rows } = await renamed({
      "xl/workbook.xml": strict(workbook),
      "xl/_rels/workbook.xml.rels": strict(workbookRels),
      "xl/worksheets/sheet1.xml": strict(sheet),
      "_rels/.rels": strict(rels),
    });
    expect(rows).toEqual(READ);
  });

  test("a sheet called as a property of every object", async () => {
    const names = ["constructor", "__proto__", "toString"];
    const book = workbookOf(Object.fromEntries(names.map((_, index) => [`s${index}`, [[index]]])));
    const made = fileOf(book);
    const xml = names.reduce(
      (text, name, index) => text.replace(`"s${index}"`, `"${name}"`),
      partOf(made, "xl/workbook.xml"),
    );
    const { sheets } = await readWorkbookFile(withParts(made, { "xl/workbook.xml": xml }), "a.xlsx");
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual(names.map((name, index) => [name, [[index]]]));
  });
});

test("merges reach no further than the cells", async () => {
  const workbook = workbookOf({ 表: ROWS });
  const sheet = workbook.Sheets["表"] ?? {};
  sheet["!merges"] = [
    utils.decode_range("A1:C1"),
    utils.decode_range("A3:XFD1048576"),
    utils.decode_range("A200:XFD65536"),
  ];
  const [found] = (await readWorkbookFile(fileOf(workbook), "a.xlsx")).sheets;
  expect(found?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 0, bottom: 3, right: 2 },
  ]);
});
