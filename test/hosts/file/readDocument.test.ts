import { CFB as library } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readDocument } from "../../../src/hosts/file/readDocument";

/** SheetJS brings the writer without types. */
const CFB = library as {
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Uint8Array): void };
  write(file: object, options: { type: "array" }): unknown;
};

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string) =>
  zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });

describe("readDocument", () => {
  test("paragraphs, tables and content controls of a .docx in order", () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell("项目")}${cell("金额")}</w:tr><w:tr>${cell("甲&amp;乙")}${cell("5.00")}</w:tr></w:tbl>`;
    const control = `<w:sdt><w:sdtContent>${paragraph("控件中的文字")}</w:sdtContent></w:sdt>`;
    const deleted = `<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>`;
    const { blocks } = readDocument(docx(paragraph("一、概况") + control + table + `<w:p/>` + deleted), "a.docx");
    expect(blocks).toEqual([
      { type: "paragraph", text: "一、概况" },
      { type: "paragraph", text: "控件中的文字" },
      {
        type: "table",
        rows: [
          ["项目", "金额"],
          ["甲&乙", "5.00"],
        ],
        merges: [],
      },
      { type: "paragraph", text: "新" },
    ]);
  });

  test("merged cells keep their columns", () => {
    const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const table =
      row(cell("科目", '<w:vMerge w:val="restart"/>'), cell("决算数", '<w:gridSpan w:val="2"/>')) +
      row(cell("", "<w:vMerge/>"), cell("基本"), cell("项目")) +
      row(cell("教育支出"), cell("3.00"), cell("4.00"));
    const [block] = readDocument(docx(`<w:tbl>${table}</w:tbl>`), "a.docx").blocks;
    expect(block).toEqual({
      type: "table",
      rows: [
        ["科目", "决算数", ""],
        ["", "基本", "项目"],
        ["教育支出", "3.00", "4.00"],
      ],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    });
  });

  test("figures in content controls stand in their sentence; a deleted paragraph mark swallows nothing", () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>12.5</w:t></w:r></w:sdtContent></w:sdt>`;
    const mark = `<w:pPr><w:rPr><w:del w:id="3" w:author="甲"/></w:rPr></w:pPr>`;
    const sentence = `<w:p>${mark}<w:r><w:t>支出</w:t></w:r>${control}<w:r><w:t>万元</w:t></w:r><w:del w:id="4"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    expect(readDocument(docx(sentence), "a.docx").blocks).toEqual([{ type: "paragraph", text: "支出12.5万元" }]);
  });

  test("a heading by its style, its number being automatic", () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>支出情况</w:t></w:r></w:p>`;
    expect(readDocument(docx(heading + paragraph("正文")), "a.docx").blocks).toEqual([
      { type: "paragraph", text: "支出情况", headingLevel: 2 },
      { type: "paragraph", text: "正文" },
    ]);
  });

  test("text in UTF-8 and in GB 18030", () => {
    const gb = new Uint8Array([0xd6, 0xa7, 0xb3, 0xf6]);
    expect(readDocument(strToU8("支出"), "a.txt").blocks).toEqual([{ type: "paragraph", text: "支出" }]);
    expect(readDocument(gb, "a.txt").blocks).toEqual([{ type: "paragraph", text: "支出" }]);
  });

  test.each([
    ["an old .doc", "notADocument", compound("WordDocument"), "a.doc"],
    ["a broken old file", "notADocument", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "a.doc"],
    ["a document under a password", "documentPassword", compound("EncryptedPackage"), "a.docx"],
    ["a zip that is no document", "notADocument", zipSync({ "x.txt": strToU8("x") }), "a.docx"],
    ["half a document", "damagedDocument", docx(paragraph("正文")).slice(0, 90), "a.docx"],
    ["another kind of file", "notADocument", strToU8("%PDF-1.4"), "a.pdf"],
    ["an empty file", "notADocument", new Uint8Array(), "a.txt"],
  ])("%s is refused: %s", (_, code, bytes, name) => {
    expect(() => readDocument(bytes, name)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

/** An OLE container with one stream of that name. */
function compound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, strToU8("x".repeat(5000)));
  return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}
