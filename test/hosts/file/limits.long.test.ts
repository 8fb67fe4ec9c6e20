import { strToU8, zipSync } from "fflate";
import { BudgetReportError } from "../../../src/core/errors";
import { createTranslator, describeError } from "../../../src/locales";
import { cellFormats } from "../../../src/hosts/file/cellFormats";
import { htmlDocument } from "../../../src/hosts/file/htmlDocument";
import { openDocument } from "../../../src/hosts/file/openDocument";
import { readDocument } from "../../../src/hosts/file/readDocument";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { fileOf, partOf, textFile, withParts, workbookOf } from "./workbookFixtures";

const book = workbookOf({ 收入: [["收入决算表"], ["合计", 1]], 支出: [["支出决算表"], ["合计", "二"]] });
const good = fileOf(book);
const SHEET = "xl/worksheets/sheet2.xml";
const sheet = partOf(good, SHEET);
const withRows = (rows: string) => withParts(good, { [SHEET]: sheet.replace("</sheetData>", `${rows}</sheetData>`) });

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readWorkbookFile(bytes, name);
    return "read";
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    const t = await createTranslator("zh-CN");
    // Each says what, where, and what to do: two sentences.
    expect(describeError(t, error)).toMatch(/。.+。$/u);
    return error.code;
  }
}

const stray = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;

test.each([
  ["spans", "<tr><td rowspan=1000 colspan=60>1".repeat(20_000)],
  ["blank tables", "</table><table>".repeat(100_000)],
  ["rows", "<tr>".repeat(500_000)],
])("a published page of %s beyond all measure is refused", async (_what, content) => {
  await expect(openDocument(textFile(`<html><table>${content}`), "a.html")).rejects.toMatchObject({
    code: "documentTooLong",
  });
});

describe("beyond a limit a workbook is refused by it, before memory is taken", () => {
  test("one word in the last corner is read, in many sheets it is refused", async () => {
    expect(await refusalOf(withRows(stray), "a.xlsx")).toBe("read");
    const many = workbookOf(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`表${index}`, [[1]]])));
    const bytes = fileOf(many);
    const changes = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => {
        const path = `xl/worksheets/sheet${index + 1}.xml`;
        return [path, partOf(bytes, path).replace("</sheetData>", `${stray}</sheetData>`)];
      }),
    );
    expect(await refusalOf(withParts(bytes, changes), "a.xlsx")).toBe("sheetsTooWide");
  });

  test("rows that end ever farther to the right", async () => {
    const letters = (column: number): string =>
      column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
    const rows = Array.from(
      { length: 8_000 },
      (_, row) => `<row r="${row + 10}">${cell(`${letters(row)}${row + 10}`)}</row>`,
    );
    expect(await refusalOf(withRows(rows.join("")), "a.xlsx")).toBe("sheetsTooWide");
  });

  test("more cells than memory holds, in every format", async () => {
    expect(await refusalOf(textFile(`1${",".repeat(2_000)}\n`.repeat(2_600)), "a.csv")).toBe("tooManyCells");
    const wide = `<html><table>${`<tr>${'<td colspan="1000">1</td>'.repeat(16)}</tr>`.repeat(400)}</table>`;
    expect(await refusalOf(textFile(wide), "a.xls")).toBe("tooManyCells");
    // Every row has to pass the cells that come down from those above it.
    const tall = `<html><table>${"<tr><td rowspan=65534 colspan=1000>1".repeat(20_000)}`;
    expect(await refusalOf(textFile(tall), "a.xls")).toBe("tooManyCells");
  });

  test("more texts than a workbook has words", async () => {
    const list = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${"<si/>".repeat(1_000_001)}</sst>`;
    const rels = "xl/_rels/workbook.xml.rels";
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
    const related = `<Relationship Id="texts" Type="${type}" Target="texts.xml"/></Relationships>`;
    const changes = { "xl/texts.xml": list, [rels]: partOf(good, rels).replace("</Relationships>", related) };
    expect(await refusalOf(withParts(good, changes), "a.xlsx")).toBe("tooManyTexts");
  });

  test("more sheets than any unit keeps", async () => {
    const one = /<sheet [^>]*name="支出"[^>]*\/>/.exec(partOf(good, "xl/workbook.xml"))?.[0] ?? "";
    const many = Array.from({ length: 4_001 }, (_, index) => one.replace("支出", `支出${index}`)).join("");
    const workbook = partOf(good, "xl/workbook.xml").replace(one, many);
    expect(await refusalOf(withParts(good, { "xl/workbook.xml": workbook }), "a.xlsx")).toBe("tooManySheets");
  });

  test("in formats that a library reads, more cells than it can, with the way out", async () => {
    const xml = (rows: string) =>
      textFile(
        `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet></Workbook>`,
      );
    expect(await refusalOf(xml(`<Row>${"<Cell/>".repeat(1_000_001)}</Row>`), "a.xml")).toBe("tooLargeForFormat");
  });

  test("more formats of cells than Excel has: those within its number are read, the rest costs nothing", () => {
    const styles = `<styleSheet><cellXfs>${'<xf numFmtId="2"/>'.repeat(2_000_000)}</cellXfs></styleSheet>`;
    expect(cellFormats(strToU8(styles))).toHaveLength(65_490);
  });

  test("a page whose tables stand in one another is read once, not once for each of them", () => {
    const { blocks } = htmlDocument(`<html>${"<table><tr><td>1".repeat(30_000)}`);
    expect(blocks).toHaveLength(30_000);
  });

  test("a tag of a page longer than any cell", async () => {
    expect(
      await refusalOf(textFile(`<html><table><tr><td ${"a=1 ".repeat(100_000)}>1</td></tr></table>`), "a.xls"),
    ).toBe("damagedWorkbook");
  });

  test("blank cells with a format, down to the last row, are no content", async () => {
    const blank = Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 10}">${'<c s="1"/>'.repeat(80)}</row>`);
    expect(await refusalOf(withRows(blank.join("")), "a.xlsx")).toBe("read");
  });
});

test.each([
  ["a text", () => textFile("支出".repeat(200_001)), "a.txt"],
  [
    "a document",
    () =>
      zipSync({
        "word/document.xml": strToU8(
          `<w:document><w:body>${`<w:p><w:r><w:t>${"支".repeat(1000)}</w:t></w:r></w:p>`.repeat(401)}</w:body></w:document>`,
        ),
      }),
    "a.docx",
  ],
  [
    "a document of blank tables",
    () =>
      zipSync({
        "word/document.xml": strToU8(
          `<w:document><w:body>${"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(40_000)}</w:body></w:document>`,
        ),
      }),
    "b.docx",
  ],
])("%s longer than reports are is refused", (_what, make, name) => {
  expect(() => readDocument(make(), name)).toThrow("documentTooLong");
});
