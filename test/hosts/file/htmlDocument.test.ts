import { strToU8 } from "fflate";
import { htmlDocument } from "../../../src/hosts/file/htmlDocument";
import { openDocument } from "../../../src/hosts/file/openDocument";

test("headings, paragraphs and tables in order; scripts and styles are no text", () => {
  const html = `<!doctype html><html><head><title>页</title><style>p{}</style><script>var a="<p>无</p>";</script></head><body>
    <h2>一、收入决算情况说明</h2><p>本年收入合计<b>970.00</b>万元。</p>
    <table><tr><th>项目</th><th>决算数</th></tr><tr><td>本年收入合计</td><td>970.00</td></tr></table>
    <div>附件：无<br>第二行</div></body></html>`;
  expect(htmlDocument(html).blocks).toEqual([
    { type: "paragraph", text: "一、收入决算情况说明", headingLevel: 2 },
    { type: "paragraph", text: "本年收入合计970.00万元。" },
    {
      type: "table",
      rows: [
        ["项目", "决算数"],
        ["本年收入合计", "970.00"],
      ],
      merges: [],
    },
    { type: "paragraph", text: "附件：无" },
    { type: "paragraph", text: "第二行" },
  ]);
});

test("a table that lays out the page is read through; cells over rows and columns keep their places", () => {
  const html = `<table><tr><td><p>正文</p><table><tr><td rowspan="2">项目</td><td colspan="2">支出</td></tr>
    <tr><td>基本</td><td>项目</td></tr></table></td></tr></table>`;
  expect(htmlDocument(html).blocks).toEqual([
    { type: "paragraph", text: "正文" },
    {
      type: "table",
      rows: [
        ["项目", "支出", ""],
        ["", "基本", "项目"],
      ],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    },
  ]);
});

test("a table of one column is text; pictures are counted", () => {
  const { blocks, pictures } = htmlDocument(
    "<table><tr><td>第一段<p>第二段</p></td></tr></table><img src=a><img src=b>",
  );
  expect(blocks.map((block) => (block.type === "paragraph" ? block.text : "table"))).toEqual(["第一段", "第二段"]);
  expect(pictures).toBe(2);
});

test("a page in GBK is read by the charset that it declares; what is no page is refused", async () => {
  const page = new Uint8Array([...strToU8('<meta charset="gbk"><p>'), 0xbe, 0xf6, 0xcb, 0xe3, ...strToU8("</p>")]);
  expect((await openDocument(page, "a.html")).document.blocks).toEqual([{ type: "paragraph", text: "决算" }]);
  await expect(openDocument(strToU8("决算"), "a.html")).rejects.toMatchObject({ code: "notADocument" });
});
