import type { ReportBlock } from "../../src/core/report/documentModel";
import { writeDocument } from "../../src/word/writeDocx";
import { docxParts } from "./readDocx";
import { docxErrors } from "./validateDocx";

function sentence(text: string, note?: string): ReportBlock {
  const gap = { sectionTitle: "一、概况", what: "核对本段的数", where: "校验步骤" };
  return {
    type: "paragraph",
    section: "a",
    spans: [{ type: "text", text }],
    style: "body",
    ...(note === undefined ? {} : { doubt: { ...gap, note } }),
  };
}

function written(...blocks: ReportBlock[]) {
  return writeDocument({ title: "测试", department: null, year: null, blocks });
}

test("a doubtful sentence is marked and commented; the file is valid", async () => {
  const bytes = written(
    sentence("甲。", "《收支<总表>》“合计”（表!C3）：收入＝支出\n共2处"),
    sentence("乙。"),
    sentence("丙。", "另一处"),
  );
  const parts = docxParts(bytes);
  const document = parts["word/document.xml"] ?? "";
  expect(document.match(/【待核对】/gu)).toHaveLength(2);
  expect(document.match(/<w:commentReference w:id="\d"\/>/gu)).toEqual([
    '<w:commentReference w:id="0"/>',
    '<w:commentReference w:id="1"/>',
  ]);
  const comments = parts["word/comments.xml"] ?? "";
  expect(comments).toContain("《收支&lt;总表&gt;》“合计”（表!C3）：收入＝支出");
  expect(comments.match(/<w:p>/gu)).toHaveLength(3);
  expect(await docxErrors(bytes)).toEqual([]);
});

test("without doubts there are no comments", () => {
  expect(Object.keys(docxParts(written(sentence("甲。"))))).not.toContain("word/comments.xml");
});
