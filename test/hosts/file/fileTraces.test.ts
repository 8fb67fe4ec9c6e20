import { strToU8, zipSync } from "fflate";
import { readFileTraces } from "../../../src/hosts/file/fileTraces";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (words: string, properties = "") => `<w:r>${properties}<w:t>${words}</w:t></w:r>`;

function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...others };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

test("comments, recorded changes and hidden text are told with their words and who left them", () => {
  const body = [
    `<w:p><w:ins w:id="1" w:author="甲">${run("新的一句")}</w:ins></w:p>`,
    `<w:p><w:del w:id="2" w:author="乙"><w:r><w:delText>旧的一句</w:delText></w:r></w:del></w:p>`,
    `<w:p>${run("内部口径", "<w:rPr><w:vanish/></w:rPr>")}</w:p>`,
  ].join("");
  const comments = `<w:comments ${W}><w:comment w:id="0" w:author="丙"><w:p>${run("再核一下")}</w:p></w:comment></w:comments>`;
  expect(readFileTraces(docx(body, { "word/comments.xml": comments }))).toMatchObject({
    comments: [{ text: "再核一下", by: "丙" }],
    insertions: [{ text: "新的一句", by: "甲" }],
    deletions: [{ text: "旧的一句", by: "乙" }],
    hidden: ["内部口径"],
  });
});

test("what only looks like it is none: a paragraph mark that was inserted, a hidden mark, a switch that is off", () => {
  const body = [
    `<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="甲"/><w:vanish/></w:rPr></w:pPr>${run("正文")}</w:p>`,
    `<w:p>${run("正文", '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`,
  ].join("");
  expect(readFileTraces(docx(body))).toMatchObject({ comments: [], insertions: [], deletions: [], hidden: [] });
});

test("properties, pictures and the words of headers", () => {
  const others = {
    "docProps/core.xml": "<cp:coreProperties><dc:creator>张三</dc:creator><dc:title></dc:title></cp:coreProperties>",
    "docProps/app.xml": "<Properties><Company>样例县财政局</Company></Properties>",
    "word/header1.xml": `<w:hdr ${W}><w:p>${run("收入决算表")}</w:p></w:hdr>`,
  };
  const picture =
    "<w:p><w:r><mc:AlternateContent><mc:Choice><pic:pic/></mc:Choice><mc:Fallback><v:imagedata /></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  expect(readFileTraces(docx(picture.replace("<pic:pic/>", "<pic:pic ></pic:pic>"), others))).toMatchObject({
    properties: [
      { name: "author", value: "张三" },
      { name: "company", value: "样例县财政局" },
    ],
    pictures: 1,
    margins: ["收入决算表"],
  });
});

test("plain text holds nothing that could be looked at", () => {
  expect(readFileTraces(strToU8("正文"))).toBeNull();
});
