import { strToU8, zipSync } from "fflate";
import { BudgetReportError } from "../../../src/core/errors";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

const MAIN = "urn:schemas-microsoft-com:office:spreadsheet";
const SOUND = '<Row><Cell><Data ss:Type="String">表</Data></Cell></Row>';

/** Excel 2003's XML with two sheets, of which the first has these rows. */
function xml(rows: string, styles = ""): Uint8Array {
  const sheets = [rows, SOUND].map(
    (content, at) => `<Worksheet ss:Name="${at === 0 ? "一" : "二"}"><Table>${content}</Table></Worksheet>`,
  );
  return strToU8(
    `<?xml version="1.0"?><Workbook xmlns="${MAIN}" xmlns:ss="${MAIN}">${styles}${sheets.join("")}</Workbook>`,
  );
}

const ODS_SOUND = "<table:table-row><table:table-cell><text:p>表</text:p></table:table-cell></table:table-row>";

/** An OpenDocument spreadsheet with two sheets, of which the first has these rows. */
function ods(rows: string, styles = ""): Uint8Array {
  const sheets = [rows, ODS_SOUND].map(
    (content, at) => `<table:table table:name="${at === 0 ? "一" : "二"}">${content}</table:table>`,
  );
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
    "content.xml": strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets.join("")}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

async function readOf(bytes: Uint8Array, name: string) {
  try {
    const { sheets } = await readWorkbookFile(bytes, name);
    expect(sheets[1]?.rows).toEqual([["表"]]);
    return sheets[0]?.damage ?? sheets[0]?.rows;
  } catch (error) {
    return error instanceof BudgetReportError ? error.code : error;
  }
}

const cell = (attributes: string, value: number | string = 1) =>
  `<Cell ${attributes}><Data ss:Type="Number">${value}</Data></Cell>`;

describe("Excel 2003's XML", () => {
  test.each([
    ["a place without end", `<Row>${cell('ss:MergeAcross="2" ss:Index="1e999"')}</Row>`],
    ["a place that is none", `<Row>${cell('ss:Index="-1"')}</Row>`],
    ["a place without its prefix", `<Row>${cell('Index="1e999"')}</Row>`],
    ["a place in small letters", `<row><cell Index="0"><Data ss:Type="Number">1</Data></cell></row>`],
    ["a cell where another one stands", `<Row>${cell('ss:Index="2"')}${cell('ss:Index="2"', 5)}</Row>`],
    ["a cell under a merged one", `<Row>${cell('ss:MergeAcross="2"')}${cell('ss:Index="3"', 5)}</Row>`],
    ["a row above the one before", `<Row ss:Index="3">${cell("")}</Row><Row ss:Index="2">${cell("")}</Row>`],
    ["a merge of minus one", `<Row>${cell('ss:MergeAcross="-1"')}${cell("", 5)}</Row>`],
    ["a torn attribute", `<Row><Cell ss:Index=3><Data ss:Type="Number">1</Data></Cell></Row>`],
  ])("%s is damage of its sheet, and the next one is read", async (_what, rows) => {
    expect(await readOf(xml(rows), "a.xml")).toBe("unreadable");
  });

  test.each([
    ["merges as large as a sheet", `<Row>${cell('ss:MergeAcross="16000" ss:MergeDown="1048000"')}</Row>`],
    ["columns to the end of the sheet", `<Column ss:Index="1" ss:Span="16383"/><Row>${cell("")}</Row>`],
    ["single quotes", `<Row><Cell ss:Index='1'><Data ss:Type='Number'>1</Data></Cell></Row>`],
    ["a comment in a cell", `<Row><Cell><Data ss:Type="Number">1</Data><Comment><Data>9</Data></Comment></Cell></Row>`],
    ["markup in CDATA", `<Row>${cell("", "<![CDATA[1]]>")}</Row><![CDATA[<Cell ss:Index="1e999">]]>`],
  ])("%s costs nothing and is read", async (_what, rows) => {
    expect(await readOf(xml(rows), "a.xml")).toEqual([[1]]);
  });

  test("columns that go on beyond the sheet are damage, not a million of them", async () => {
    const columns = '<Column ss:Span="16000"/>'.repeat(5000);
    expect(await readOf(xml(`${columns}<Row>${cell("")}</Row>`), "a.xml")).toBe("beyondGrid");
  });

  test("styles that rest on one another in a circle", async () => {
    const styles = `<Styles><Style ss:ID="a" ss:Parent="b"/><Style ss:ID="b" ss:Parent="a"/><Style ss:ID="c" ss:Parent="c"/></Styles>`;
    expect(await readOf(xml(`<Row>${cell('ss:StyleID="a"')}${cell('ss:StyleID="c"')}</Row>`, styles), "a.xml")).toEqual(
      [[1, 1]],
    );
  });

  test("a style has the format of the one that it rests on", async () => {
    const styles = `<Styles><Style ss:ID="a"><NumberFormat ss:Format="0.00%"/></Style><Style ss:ID="b" ss:Parent="a"/></Styles>`;
    const { sheets } = await readWorkbookFile(xml(`<Row>${cell('ss:StyleID="b"')}</Row>`, styles), "a.xml");
    expect(sheets[0]?.numberFormats?.get("A1")).toBe("0.00%");
  });

  test("a tag of many letters without a sign of equality is read in one go", async () => {
    expect(await readOf(xml(`<Row><Cell ${"a".repeat(200_000)} b="1"/></Row>`), "a.xml")).toBe("unreadable");
  });
});

describe("OpenDocument", () => {
  const value = (attributes: string) =>
    `<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;

  test.each([
    ["rows without end", `<table:table-row table:number-rows-repeated="1e999">${value("")}</table:table-row>`],
    ["minus two columns", `<table:table-row>${value('table:number-columns-repeated="-2"')}</table:table-row>`],
    ["no row at all", `<table:table-row table:number-rows-repeated="0">${value("")}</table:table-row>`],
  ])("%s is damage of its sheet, and the next one is read", async (_what, rows) => {
    expect(await readOf(ods(rows), "a.ods")).toBe("unreadable");
  });

  test("a filled cell repeated over the whole sheet is refused before it is", async () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${value('table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(await readOf(ods(rows), "a.ods")).toBe("tooLargeForFormat");
  });

  test("blank rows and columns to the end of the sheet cost nothing", async () => {
    const blank = `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const own = `<table:table-row>${value("")}<table:table-cell table:number-columns-repeated="99999"/></table:table-row>`;
    expect(await readOf(ods(own + blank), "a.ods")).toEqual([[1]]);
  });

  test("a billion blanks in a text are no more than a cell holds", async () => {
    const rows = `<table:table-row><table:table-cell><text:p>甲<text:s text:c="999999999"/>乙<text:s/>丙</text:p></table:table-cell></table:table-row>`;
    expect(await readOf(ods(rows), "a.ods")).toEqual([["甲 乙 丙"]]);
  });

  test("a value without a text is a value, also behind a blank row", async () => {
    const rows = `<table:table-row/><table:table-row table:number-rows-repeated="2"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell office:value-type="string" office:string-value="支出"/></table:table-row>`;
    const { sheets } = await readWorkbookFile(ods(rows), "a.ods");
    expect(sheets[0]).toMatchObject({ origin: { row: 3, column: 0 }, rows: [[1, "支出"]] });
  });

  test("a number's look with a billion digits", async () => {
    const style = `<number:percentage-style style:name="N1"><number:number number:decimal-places="999999999" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    const { sheets } = await readWorkbookFile(
      ods(`<table:table-row>${value('table:style-name="ce1"')}</table:table-row>`, style),
      "a.ods",
    );
    expect(sheets[0]?.numberFormats?.get("A1")).toBe("0%");
  });
});
