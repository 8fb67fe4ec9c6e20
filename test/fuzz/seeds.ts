import { readFileSync } from "node:fs";
import path from "node:path";
import { read, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import outline from "../../src/core/report/outline/outlines/daoxian-nine.json";
import system from "../../src/core/indicators/systems/mof-2013-53-department.json";

/** Sound inputs, from which the cases are made. */
export interface Seeds {
  readonly workbook: Uint8Array;
  readonly sheets: readonly string[];
  readonly inFormat: (type: BookType) => Uint8Array;
  readonly texts: Readonly<Record<string, string>>;
  readonly docx: Uint8Array;
  readonly system: string;
  readonly outline: string;
  readonly items: string;
  /** The same unit a year before. */
  readonly lastYear: Uint8Array;
  readonly budget: Uint8Array;
  /** The form of `disclose`, filled in. */
  readonly answers: string;
  readonly page: string;
}

const REPORT = `样例县样例局2023年度部门整体支出绩效评价报告
一、部门概况
（一）收入情况。2023年度收入合计77.65万元，其中：财政拨款收入71.10万元，占91.56%；其他收入6.55万元，占8.44%。
（二）支出情况。2023年度支出合计77.65万元，其中：基本支出55.20万元，占71.09%；项目支出22.45万元，占28.91%。
二、“三公”经费。2023年度“三公”经费支出1.20万元，比上年减少0.30万元，下降20.00%；接待12批次、96人次。
三、评分。自评得分92分，等级为优。
`;

export function seedsIn(root: string): Seeds {
  const sample = (name: string) => new Uint8Array(readFileSync(path.join(root, "samples", name)));
  const workbook = sample("sample-bureau-2023.xlsx");
  const book = shortened(read(workbook, { cellNF: true }));
  const short = bytesOf(book, "xlsx");
  const shortOf = (name: string) => bytesOf(shortened(read(sample(name), { cellNF: true })), "xlsx");
  const formats = new Map<BookType, Uint8Array>();
  const first = book.Sheets[book.SheetNames[2] ?? ""] ?? {};
  const csv = utils.sheet_to_csv(first);
  const table = utils.sheet_to_html(first, { header: "", footer: "" });
  return {
    workbook: short,
    sheets: book.SheetNames,
    inFormat: (type) => {
      const bytes = formats.get(type) ?? bytesOf(book, type);
      formats.set(type, bytes);
      return bytes;
    },
    texts: {
      "表.csv": csv,
      "表.txt": csv.replaceAll(",", "\t"),
      "表.xls": `<html><head><meta charset="utf-8"></head><body><p>支出决算表</p>${table}</body></html>`,
      "表.mht": `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${table}\r\n--b--\r\n`,
      "报告.txt": REPORT,
    },
    docx: docxOf(REPORT),
    system: JSON.stringify(system),
    outline: JSON.stringify(outline),
    lastYear: shortOf("sample-bureau-2022.xlsx"),
    budget: shortOf("sample-bureau-2023-budget.xlsx"),
    answers: new TextDecoder().decode(sample("sample-bureau-2023-answers.csv")),
    page: `<html><head><meta charset="utf-8"></head><body>${REPORT.split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}${table}</body></html>`,
    items:
      '科目编码,科目名称,启用年度,停用年度\n2010699,其他财政事务支出,2020,\n2019999,"其他支出（自设）",2021,2024\n',
  };
}

/** The first sheets, and of long ones the first rows: small files are quick, and mutations hit more of what matters. */
function shortened(book: WorkBook): WorkBook {
  const short = utils.book_new();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] ?? {};
    const range = utils.decode_range(sheet["!ref"] ?? "A1");
    range.e.r = Math.min(range.e.r, 60);
    for (const address of Object.keys(sheet)) {
      if (!address.startsWith("!") && utils.decode_cell(address).r > range.e.r) delete sheet[address];
    }
    sheet["!ref"] = utils.encode_range(range);
    utils.book_append_sheet(short, sheet, name);
  }
  return short;
}

function bytesOf(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType, compression: true, bookSST: true }) as ArrayBuffer);
}

function docxOf(report: string): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
  const table = `<w:tbl>${row("项目", "金额")}${row("基本支出", "55.20")}${row("项目支出", "22.45")}${row("合计", "77.65")}</w:tbl>`;
  const body = report.split("\n").filter(Boolean).map(paragraph).join("") + table;
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
  });
}
