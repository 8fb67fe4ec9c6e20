import { strToU8, zipSync } from "fflate";
import { readDocument } from "../../../src/hosts/file/readDocument";

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
      },
      { type: "paragraph", text: "新" },
    ]);
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
    ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "a.doc"],
    ["a zip that is no document", zipSync({ "x.txt": strToU8("x") }), "a.docx"],
    ["another kind of file", strToU8("%PDF-1.4"), "a.pdf"],
  ])("%s is refused", (_, bytes, name) => {
    expect(() => readDocument(bytes, name)).toThrow(expect.objectContaining({ code: "notADocument" }) as Error);
  });
});
