import { utils, write, type BookType } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { largeLedger } from "../bench/largeLedger";

/** A file of about 50 MB, or one that unpacks to as much as is let in, and the call that is given it. */
export interface LargeFile {
  readonly name: string;
  /** `{file}` stands for its path, `{sample}` for that of a small sound workbook. */
  readonly call: readonly string[];
  /** Must it be read (a ledger as large as units have), or may it be refused? */
  readonly isReal: boolean;
  readonly make: () => Uint8Array;
}

const MB = 1_048_576;
const SIZE = 48 * MB;
const VALIDATE = ["validate", "{file}", "--json"];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Pieces one behind the other until there is so much of them. */
function filled(size: number, piece: (index: number) => string, head = "", tail = ""): Uint8Array {
  const bytes = new Uint8Array(size + 65_536);
  const encoder = new TextEncoder();
  let at = encoder.encodeInto(head, bytes).written;
  for (let index = 0; at < size - tail.length; index += 1)
    at += encoder.encodeInto(piece(index), bytes.subarray(at)).written;
  at += encoder.encodeInto(tail, bytes.subarray(at)).written;
  return bytes.subarray(0, at);
}

const sheetOf = (size: number, piece: (index: number) => string, head = "<sheetData>", tail = "</sheetData>") =>
  filled(size, piece, `<worksheet xmlns="${MAIN}">${head}`, `${tail}</worksheet>`);
const rowsOf = (size: number, row: (number: number) => string) =>
  sheetOf(size, (index) => `<row r="${index + 1}">${row(index + 1)}</row>`);

const BOOK = {
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "[Content_Types].xml": `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="明细账" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="texts.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
};

/** @param level 0 keeps the parts as they are: the file is as large as what it unpacks to */
function xlsx(parts: Readonly<Record<string, Uint8Array>>, level: 0 | 1): Uint8Array {
  const all: Zippable = Object.fromEntries(Object.entries(BOOK).map(([path, text]) => [path, strToU8(text)]));
  for (const [path, content] of Object.entries(parts)) all[path] = [content, { level }];
  return zipSync(all);
}

const texts = (size: number, text: (index: number) => string) =>
  filled(size, (index) => `<si><t>${text(index)}</t></si>`, `<sst xmlns="${MAIN}">`, "</sst>");
const one = rowsOf(100, (row) => `<c r="A${row}"><v>1</v></c>`);

function ledgerBook(rows: number, bookType: BookType, rowsOfSheet = rows): Uint8Array {
  const book = utils.book_new();
  const [title, unit, header, ...lines] = largeLedger(rows);
  for (let from = 0, number = 1; from < lines.length; from += rowsOfSheet, number += 1) {
    const own = [title ?? [], unit ?? [], header ?? [], ...lines.slice(from, from + rowsOfSheet)];
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(own, { dense: true }),
      number === 1 ? "明细账" : `明细账${number}`,
    );
  }
  return new Uint8Array(write(book, { type: "array", bookType, compression: true, bookSST: true }) as ArrayBuffer);
}

/** An .xlsb with a ledger in records of its own ([MS-XLSB] 2.4.726 BrtRowHdr, 2.4.324 BrtCellReal, 2.4.327 BrtCellSt): a library takes minutes. */
function binaryLedger(rows: number): Uint8Array {
  const small = write(utils.book_new(utils.aoa_to_sheet([[1]]), "明细账"), {
    type: "array",
    bookType: "xlsb",
  }) as ArrayBuffer;
  const bytes = new Uint8Array(rows * 300);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const record = (type: readonly number[], length: number) => {
    for (const byte of [...type, length & 0x7f]) bytes[at++] = byte;
    at += length;
    return at - length;
  };
  record([0x81, 0x01], 0);
  record([0x91, 0x01], 0);
  largeLedger(rows).forEach((row, index) => {
    view.setUint32(record([0], 17), index, true);
    row.forEach((cell, column) => {
      if (cell === null) return;
      const text = typeof cell === "string" ? cell : null;
      const body = record([text === null ? 5 : 6], text === null ? 16 : 12 + 2 * text.length);
      view.setUint32(body, column, true);
      if (text === null) return view.setFloat64(body + 8, Number(cell), true);
      view.setUint32(body + 8, text.length, true);
      for (let letter = 0; letter < text.length; letter += 1)
        view.setUint16(body + 12 + 2 * letter, text.charCodeAt(letter), true);
    });
  });
  record([0x92, 0x01], 0);
  record([0x82, 0x01], 0);
  return zipSync(
    { ...unzipSync(new Uint8Array(small)), "xl/worksheets/sheet1.bin": bytes.subarray(0, at) },
    { level: 1 },
  );
}

/** An .xls with a ledger over several sheets, in records of its own ([MS-XLS] 2.4.21 BOF, 2.4.28 BoundSheet8, 2.4.180 Number, 2.4.148 Label). */
function oldLedger(rows: number, rowsOfSheet: number): Uint8Array {
  const bytes = new Uint8Array(rows * 300 + 65_536);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const record = (type: number, length: number) => {
    view.setUint16(at, type, true);
    view.setUint16(at + 2, length, true);
    at += 4 + length;
    return at - length;
  };
  const begin = (kind: number) => {
    const body = record(0x0809, 16);
    view.setUint16(body, 0x0600, true);
    view.setUint16(body + 2, kind, true);
  };
  const lines = largeLedger(rows);
  const head = lines.slice(0, 3);
  const sheets = Math.ceil((lines.length - 3) / rowsOfSheet);
  begin(0x0005);
  const entries = Array.from({ length: sheets }, (_, index) => {
    const body = record(0x0085, 10);
    bytes.set([2, 0, 0x41, 0x41 + index], body + 6);
    return body;
  });
  record(0x000a, 0);
  entries.forEach((entry, number) => {
    view.setUint32(entry, at, true);
    begin(0x0010);
    const own = [...head, ...lines.slice(3 + number * rowsOfSheet, 3 + (number + 1) * rowsOfSheet)];
    own.forEach((row, index) =>
      row.forEach((cell, column) => {
        if (cell === null) return;
        const text = typeof cell === "string" ? cell : null;
        const body = text === null ? record(0x0203, 14) : record(0x0204, 9 + 2 * text.length);
        view.setUint16(body, index, true);
        view.setUint16(body + 2, column, true);
        if (text === null) return view.setFloat64(body + 6, Number(cell), true);
        view.setUint16(body + 6, text.length, true);
        bytes[body + 8] = 1;
        for (let letter = 0; letter < text.length; letter += 1) {
          view.setUint16(body + 9 + 2 * letter, text.charCodeAt(letter), true);
        }
      }),
    );
    record(0x000a, 0);
  });
  return xlsOf(bytes.subarray(0, at));
}

const ledgerText = (rows: number, line: (cells: readonly (string | number)[]) => string, head = "", tail = "") =>
  strToU8(
    `${head}${largeLedger(rows)
      .map((row) => line(row.map((cell) => cell ?? "")))
      .join("\n")}${tail}`,
  );

const XML_2003 = `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="明细账"><Table>`;
const XML_END = "</Table></Worksheet></Workbook>";
const xmlCell = (cell: string | number) =>
  `<Cell><Data ss:Type="${typeof cell === "number" ? "Number" : "String"}">${cell}</Data></Cell>`;
const ODS = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="明细账">`;
const ODS_END = "</table:table></office:spreadsheet></office:body></office:document-content>";
const ods = (content: Uint8Array) =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
    "content.xml": [content, { level: 1 }],
  });
const docx = (content: Uint8Array, level: 0 | 1) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": [content, { level }],
  });
const WORD = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
const word = (size: number, piece: (index: number) => string) => filled(size, piece, WORD, "</w:body></w:document>");

/** A compound file with one stream ([MS-CFB] version 3): header, tables of sectors, directory, the stream. A library takes minutes. */
function xlsOf(stream: Uint8Array): Uint8Array {
  const sectors = Math.ceil(stream.length / 512);
  const tables = Math.ceil((sectors + 130) / 126);
  const lists = Math.max(0, Math.ceil((tables - 109) / 127));
  const directory = tables + lists;
  const bytes = new Uint8Array(512 * (1 + directory + 1 + sectors));
  const view = new DataView(bytes.buffer);
  const put = (place: number, number: number) => view.setUint32(place, number >>> 0, true);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((number, index) => view.setUint16(24 + 2 * index, number, true));
  put(44, tables);
  put(48, directory);
  put(56, 4096);
  put(60, 0xfffffffe);
  put(68, lists > 0 ? tables : 0xfffffffe);
  put(72, lists);
  for (let index = 0; index < 109; index += 1) put(76 + 4 * index, index < tables ? index : -1);
  for (let index = 109; index < tables; index += 1) {
    const list = Math.floor((index - 109) / 127);
    const place = 512 * (1 + tables + list);
    put(place + 4 * ((index - 109) % 127), index);
    put(place + 508, list + 1 < lists ? tables + list + 1 : 0xfffffffe);
  }
  for (let index = tables; index < 109 + 127 * lists; index += 1) {
    if (index >= 109) put(512 * (1 + tables + lists - 1) + 4 * ((index - 109) % 127), -1);
  }
  for (let sector = 0; sector < tables * 128; sector += 1) {
    const end = directory + sectors;
    const isLast = sector === directory || sector === end;
    put(
      512 + 4 * sector,
      sector < tables ? -3 : sector < directory ? -4 : isLast ? -2 : sector < end ? sector + 1 : -1,
    );
  }
  ["Root Entry", "Workbook"].forEach((name, index) => {
    const place = 512 * (1 + directory) + 128 * index;
    [...name].forEach((letter, at) => view.setUint16(place + 2 * at, letter.charCodeAt(0), true));
    view.setUint16(place + 64, 2 * name.length + 2, true);
    bytes.set([index === 0 ? 5 : 2, 1], place + 66);
    [-1, -1, index === 0 ? 1 : -1].forEach((number, at) => put(place + 68 + 4 * at, number));
    put(place + 116, index === 0 ? 0xfffffffe : directory + 1);
    put(place + 120, index === 0 ? 0 : stream.length);
  });
  bytes.set(stream, 512 * (1 + directory + 1));
  return bytes;
}

const real = (name: string, make: () => Uint8Array): LargeFile => ({ name, call: VALIDATE, isReal: true, make });
const odd = (name: string, make: () => Uint8Array, call: readonly string[] = VALIDATE): LargeFile => ({
  name,
  call,
  isReal: false,
  make,
});

/** Every format, as large as real ledgers come and as hostile as 50 MB can be. */
export const LARGE_FILES: readonly LargeFile[] = [
  real("ledger-400000.xlsx", () => ledgerBook(400_000, "xlsx")),
  real("ledger-150000.xlsm", () => ledgerBook(150_000, "xlsx")),
  real("ledger-150000.xlsb", () => binaryLedger(150_000)),
  real("ledger-90000.xls", () => oldLedger(90_000, 60_000)),
  real("ledger-350000.csv", () => ledgerText(350_000, (cells) => cells.join(","))),
  real("ledger-350000.txt", () => ledgerText(350_000, (cells) => cells.join("\t"))),
  real("ledger-200000.htm", () =>
    ledgerText(
      200_000,
      (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
      "<html><meta charset=utf-8><table>",
      "</table></html>",
    ),
  ),
  real("ledger-80000.xml", () =>
    ledgerText(80_000, (cells) => `<Row>${cells.map(xmlCell).join("")}</Row>`, XML_2003, XML_END),
  ),
  real("ledger-60000.ods", () => ledgerBook(60_000, "ods")),
  odd("shared-texts.xlsx", () =>
    xlsx({ "xl/sheet.xml": one, "xl/texts.xml": texts(SIZE, (index) => `摘要${index}付款`) }, 0),
  ),
  odd("long-texts.xlsx", () =>
    xlsx({ "xl/sheet.xml": one, "xl/texts.xml": texts(390 * MB, (index) => `${index}${"x".repeat(500)}`) }, 1),
  ),
  odd("inline-texts.xlsx", () =>
    xlsx(
      { "xl/sheet.xml": rowsOf(SIZE, (row) => `<c r="A${row}" t="inlineStr"><is><t>摘要${row}付款</t></is></c>`) },
      0,
    ),
  ),
  odd("inline-texts-unpacked.xlsx", () =>
    xlsx(
      {
        "xl/sheet.xml": rowsOf(390 * MB, (row) => `<c r="A${row}" t="inlineStr"><is><t>付款${row % 1000}</t></is></c>`),
      },
      1,
    ),
  ),
  odd("numbers.xlsx", () =>
    xlsx({ "xl/sheet.xml": rowsOf(390 * MB, (row) => `<c r="A${row}" s="1"><v>${row}.25</v></c>`.repeat(1)) }, 1),
  ),
  odd("blank-cells.xlsx", () =>
    xlsx({ "xl/sheet.xml": rowsOf(390 * MB, (row) => `<c r="A${row}" s="1"/><c r="B${row}" s="1"/>`) }, 1),
  ),
  odd("attributes.xlsx", () =>
    xlsx({ "xl/sheet.xml": sheetOf(390 * MB, (index) => `<c a${index}="1" r="A1" b="2"/>`) }, 1),
  ),
  odd("formulas.xlsx", () =>
    xlsx({ "xl/sheet.xml": rowsOf(390 * MB, (row) => `<c r="A${row}"><f>B${row}+C${row}</f><v>1</v></c>`) }, 1),
  ),
  odd("shared-formulas.xlsx", () =>
    xlsx(
      {
        "xl/sheet.xml": rowsOf(300 * MB, (row) =>
          row === 1
            ? `<c r="A1"><f t="shared" si="0" ref="A1:A1048576">${"B1+".repeat(2000)}1</f><v>1</v></c>`
            : `<c r="A${row}"><f t="shared" si="0"/><v>1</v></c>`,
        ),
      },
      1,
    ),
  ),
  odd("merges.xlsx", () =>
    xlsx(
      {
        "xl/sheet.xml": sheetOf(
          390 * MB,
          (index) => `<mergeCell ref="A${index + 1}:C${index + 900}"/>`,
          `<sheetData><row r="1048576"><c r="C1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>`,
          "</mergeCells>",
        ),
      },
      1,
    ),
  ),
  odd("hidden-columns.xlsx", () =>
    xlsx(
      { "xl/sheet.xml": sheetOf(SIZE, () => `<col min="1" max="16383" hidden="1"/>`, "<cols>", "</cols><sheetData/>") },
      1,
    ),
  ),
  odd("styles.xlsx", () =>
    xlsx(
      {
        "xl/sheet.xml": one,
        "xl/styles.xml": filled(
          390 * MB,
          (index) => `<xf numFmtId="${index}"/>`,
          "<styleSheet><cellXfs>",
          "</cellXfs></styleSheet>",
        ),
      },
      1,
    ),
  ),
  odd("relationships.xlsx", () =>
    xlsx(
      {
        "xl/sheet.xml": one,
        "xl/_rels/workbook.xml.rels": filled(
          SIZE,
          (index) => `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="sheet${index}.xml"/>`,
          `<Relationships xmlns="${PACKAGE}">`,
          "</Relationships>",
        ),
      },
      1,
    ),
  ),
  odd("records.xls", () => {
    const records = new Uint8Array(SIZE);
    const view = new DataView(records.buffer);
    records.set([0x09, 0x08, 16, 0, 0, 6, 5, 0]);
    for (let at = 20; at + 14 <= SIZE; at += 14) view.setUint32(at, 0x000a_0203, true);
    return xlsOf(records);
  }),
  odd("quotes.csv", () => filled(SIZE, () => '"'), ["validate", "{file}"]),
  odd("quoted.csv", () => filled(SIZE, () => '"""",')),
  odd("quote-lines.csv", () => filled(SIZE, () => '"a\n')),
  odd("commas.csv", () => filled(SIZE, () => ",")),
  odd("one-cell.csv", () => filled(SIZE, () => "支出")),
  odd("numbers.csv", () => filled(SIZE, () => "1,2\n")),
  odd("items.csv", () => filled(SIZE, (index) => `${index},"项目${index}",2020,\n`), [
    "validate",
    "{sample}",
    "--items",
    "{file}",
  ]),
  odd("tabs.txt", () => filled(SIZE, () => "1\t2\n")),
  odd("report.txt", () => filled(SIZE, () => "2023年度支出合计77.65万元。"), ["proofread", "{file}"]),
  odd(
    "sentences.txt",
    () => filled(700_000, () => "2023年度支出合计77.65万元，其中：基本支出55.20万元，占71.09%。\n"),
    ["proofread", "{file}"],
  ),
  odd("changes.txt", () => filled(700_000, (index) => `第${index}项经费比上年增加${index}万元，占${index % 90}%。\n`), [
    "disclose",
    "{file}",
    "--check",
  ]),
  odd("published.html", () => filled(SIZE, () => "<table><tr><td rowspan=1000 colspan=60>1", "<html>"), [
    "disclose",
    "{file}",
    "--check",
  ]),
  odd("versions.txt", () => filled(700_000, (index) => `第${index}项经费支出${index}万元。\n`), [
    "compare",
    "{file}",
    "{file}",
  ]),
  odd("table.htm", () => filled(SIZE, () => "<tr><td>1<td>2", "<html><table>")),
  odd("attributes.htm", () =>
    filled(SIZE, (index) => `<td a${index}=1 ${"b=1 ".repeat(5000)}>1</td>`, "<html><table>"),
  ),
  odd("attribute.htm", () => filled(SIZE, () => "a=1 ", "<html><table><td ", ">1")),
  odd("nested.htm", () => filled(SIZE, () => "<table><tr><td>1", "<html>")),
  odd("spans.htm", () => filled(SIZE, () => "<tr><td rowspan=65534 colspan=1000>1", "<html><table>")),
  odd("cell.htm", () => filled(SIZE, () => "支出&amp;", "<html><table><td>")),
  odd("comments.htm", () => filled(SIZE, () => "<!--<x:Name>a</x:Name>-->", "<html><table><td>1")),
  odd("page.mht", () =>
    filled(
      SIZE,
      () => "PHRkPjE8L3RkPjx0ZD4xPC90ZD4=\r\n",
      "MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0bWw+PHRhYmxlPjx0ZD4=\r\n",
    ),
  ),
  odd("cells.xml", () => filled(SIZE, () => `<Row>${xmlCell(1)}</Row>`, XML_2003, XML_END)),
  odd("texts.xml", () => filled(SIZE, (index) => `<Row>${xmlCell(`支出${index}`)}</Row>`, XML_2003, XML_END)),
  odd("text.xml", () =>
    filled(SIZE, () => "支出", `${XML_2003}<Row><Cell><Data ss:Type="String">`, `</Data></Cell></Row>${XML_END}`),
  ),
  odd("attributes.xml", () =>
    filled(SIZE, (index) => `<Row><Cell a${index}="1"><Data ss:Type="Number">1</Data></Cell></Row>`, XML_2003, XML_END),
  ),
  odd("elements.xml", () => filled(SIZE, () => "<B/>", XML_2003, XML_END)),
  odd("cells.ods", () =>
    ods(
      filled(
        190 * MB,
        () => `<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
        ODS,
        ODS_END,
      ),
    ),
  ),
  odd("text.ods", () =>
    ods(
      filled(
        190 * MB,
        () => "支出",
        `${ODS}<table:table-row><table:table-cell><text:p>`,
        `</text:p></table:table-cell></table:table-row>${ODS_END}`,
      ),
    ),
  ),
  odd("elements.ods", () =>
    ods(
      filled(
        190 * MB,
        () => "<text:p/>",
        `${ODS}<table:table-row><table:table-cell>`,
        `</table:table-cell></table:table-row>${ODS_END}`,
      ),
    ),
  ),
  odd(
    "paragraphs.docx",
    () =>
      docx(
        word(SIZE, () => "<w:p><w:r><w:t>支出1万元。</w:t></w:r></w:p>"),
        0,
      ),
    ["proofread", "{file}"],
  ),
  odd(
    "elements.docx",
    () =>
      docx(
        word(31 * MB, () => "<w:p/>"),
        1,
      ),
    ["proofread", "{file}"],
  ),
  odd(
    "rows.docx",
    () =>
      docx(
        word(31 * MB, () => "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
        1,
      ),
    ["proofread", "{file}"],
  ),
  odd(
    "previous.docx",
    () =>
      docx(
        word(31 * MB, () => "<w:p/>"),
        1,
      ),
    ["report", "{sample}", "-o", "{out}", "--previous", "{file}"],
  ),
  odd(
    "template.docx",
    () =>
      docx(
        word(31 * MB, () => "<w:p/>"),
        1,
      ),
    ["report", "{sample}", "-o", "{out}", "--template", "{file}"],
  ),
  odd("keys.json", () => filled(SIZE, (index) => `"k${index}":1,`, "{", '"z":1}'), [
    "score",
    "{sample}",
    "--system",
    "{file}",
  ]),
  odd("keys-3mb.json", () => filled(3 * MB, (index) => `"k${index}":1,`, "{", '"z":1}'), [
    "score",
    "{sample}",
    "--system",
    "{file}",
  ]),
  odd("deep-3mb.json", () => filled(3 * MB, () => "["), ["report", "{sample}", "-o", "{out}", "--outline", "{file}"]),
  odd("list-3mb.json", () => filled(3 * MB, () => "{},", '{"standards":[', "{}]}"), [
    "validate",
    "{sample}",
    "--standards",
    "{file}",
  ]),
];
