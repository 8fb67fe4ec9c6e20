import { strToU8, zipSync } from "fflate";
import { composeReport } from "../../src/core/report/composeReport";
import { placeholders } from "../../src/core/report/placeholders/placeholders";
import type { ReportModel } from "../../src/core/report/reportModel";
import { fillTemplate } from "../../src/word/fillTemplate";
import { table } from "../core/report/accountsFixture";
import { seedAccounts } from "../core/report/seedAccounts";
import { docxParts, paragraphTexts } from "./readDocx";
import { line, run, templateFile, templateParts } from "./templateFixture";
import { docxErrors } from "./validateDocx";

function seedModel(): ReportModel {
  const accounts = seedAccounts();
  const ref = (address: string) => ({ sheet: "支出", address });
  const expenditure = table("expenditure", "支出", {
    title: "支出决算表",
    rows: [
      {
        row: 8,
        code: "201",
        name: "一般公共服务支出",
        level: 1,
        isTotal: false,
        values: { total: { value: 71.1, number: 71.1, ref: ref("C8") } },
      },
    ],
    notes: [{ text: "注：本表反映本年度支出。", ref: ref("A20") }],
  });
  const recognition = { tables: [], unrecognised: [], year: accounts.year, department: accounts.department };
  return composeReport({
    recognition,
    accounts: { ...accounts, tables: [expenditure] },
    scoreSheet: null,
    findings: [],
  });
}

const model = seedModel();

function fill(body: string, more: { header?: string; footer?: string } = {}) {
  const result = fillTemplate(templateFile({ body, ...more }), model);
  const parts = docxParts(result.bytes);
  return { ...result, parts, document: parts["word/document.xml"] ?? "" };
}

describe("figures and facts", () => {
  test("a figure becomes a content control with its key, its cell and the look of its run", () => {
    const { document, unknown, unfilled } = fill(line(run("支出{{expenditure.yearTotal}}万元", "<w:b/>")));
    expect(paragraphTexts(document)).toEqual(["支出77.65万元"]);
    expect(document).toContain('<w:alias w:val="收支!F33"/><w:tag w:val="expenditure.yearTotal"/>');
    expect(document).toMatch(/<w:sdtContent><w:r><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>77\.65</u);
    expect([unknown, unfilled]).toEqual([[], []]);
  });

  test.each([
    [["{", "{expenditure.", "yearTotal}", "}万元"], "77.65万元"],
    [["甲{{", "year", "}}乙{{ex", "penditure.basic}}丙"], "甲2021乙66.65丙"],
    [["{{year}}", "{{year}}"], "20212021"],
    [["{{ year }}年{{department}}"], "2021年样例县样例局"],
    [["{{{year}}}"], "{2021}"],
  ])("split over runs: %j", (pieces, expected) => {
    const { document } = fill(line(...pieces.map((piece) => run(piece))));
    expect(paragraphTexts(document)).toEqual([expected]);
  });

  test("header and footer too", () => {
    const { parts } = fill(line(run("正文")), { header: run("{{title}}"), footer: run("{{year}}年度") });
    expect(paragraphTexts(parts["word/header1.xml"] ?? "")).toEqual([model.title]);
    expect(paragraphTexts(parts["word/footer1.xml"] ?? "")).toEqual(["2021年度"]);
  });

  test("inside a text-only content control there is no second one", () => {
    const control = `<w:sdt><w:sdtPr><w:id w:val="1"/><w:text/></w:sdtPr><w:sdtContent>${run("{{expenditure.basic}}")}</w:sdtContent></w:sdt>`;
    const { document } = fill(line(control, run("，{{expenditure.project}}")));
    expect(paragraphTexts(document)).toEqual(["66.65，11.00"]);
    const ids = [...document.matchAll(/<w:id w:val="(\d+)"/gu)].map((match) => match[1]);
    expect(ids).toEqual(["1", "2"]);
  });

  test("a text box has paragraphs of its own", () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${line(run("{{year}}"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { document } = fill(line(run("外{{department}}"), box));
    expect(document).toContain(">2021<");
    expect(document).toContain(">样例县样例局<");
    expect(document).not.toContain("{{");
  });
});

describe("what cannot be filled", () => {
  const { document, unknown, unfilled } = fill(
    line(run("{{stateCapital.total}}、{{no.such}}、{{table:ledger}}、{{section:nowhere}}、{{year")),
  );

  test("is listed: what a workbook could have, and what there is not", () => {
    expect(unfilled).toEqual(["stateCapital.total", "table:ledger"]);
    expect(unknown).toEqual(["no.such", "section:nowhere", "{{year"]);
  });

  test("is seen in the text", () => {
    expect(paragraphTexts(document)).toEqual([
      "【待补充：stateCapital.total】、【待补充：no.such】、【待补充：table:ledger】、【待补充：section:nowhere】、【待补充：year】",
    ]);
    expect(document.match(/<w:highlight w:val="yellow"\/>/gu)).toHaveLength(5);
  });
});

describe("sections and tables", () => {
  test("a section takes its paragraph's place, in the template's heading style and the paragraph's look", () => {
    const { document } = fill(line(run("前")) + line(run("{{section:basic}}", '<w:sz w:val="28"/>')) + line(run("后")));
    const start = model.blocks.findIndex((block) => block.type === "heading" && block.section === "basic");
    const heading = model.blocks[start];
    const words = paragraphTexts(document);
    expect(words[1]).toBe(heading?.type === "heading" ? heading.ordinal + heading.text : "");
    expect(words.at(-1)).toBe("后");
    expect(words.join("")).toContain("基本支出");
    expect(document).toMatch(/<w:pStyle w:val="2"\/><w:numPr><w:numId w:val="0"\/><\/w:numPr>/u);
    expect(document).toMatch(/<w:ind w:firstLine="640"\/><\/w:pPr><w:r><w:rPr><w:sz w:val="28"\/>/u);
  });

  test("every section of the outline can be asked for, alone", () => {
    const sections = model.blocks.flatMap((block) => (block.type === "heading" ? [block] : []));
    for (const section of sections) {
      const { document, unknown } = fill(line(run(`{{section：${section.section}}}`)));
      expect(unknown).toEqual([]);
      expect(paragraphTexts(document)[0]).toBe(section.ordinal + section.text);
      const others = sections.filter((other) => other.level === 1 && other.section !== section.section);
      for (const other of others) expect(paragraphTexts(document)).not.toContain(other.ordinal + other.text);
    }
  });

  test("a table fits the template's page, with its note, and no table stands last in a cell", () => {
    const cell = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>${line(run("{{table:expenditure}}"))}</w:tc></w:tr></w:tbl>`;
    const { document } = fill(line(run("{{table:expenditure}}")) + cell + line());
    const widths = [...document.matchAll(/<w:tblW w:w="(\d+)" w:type="dxa"\/>/gu)].map((match) => Number(match[1]));
    expect(widths).toEqual([11906 - 3600, 6000 - 216]);
    expect(paragraphTexts(document).filter((text) => text === "注：本表反映本年度支出。")).toHaveLength(2);
    expect(document).not.toContain("</w:tbl></w:tc>");
    expect(document).toContain("71.10");
  });

  test("numbers in tables have the font that the columns are measured for, unless the template names one", () => {
    const fonts = (properties: string) => {
      const { document } = fill(line(run("{{table:expenditure}}", properties)));
      const table = /<w:tbl>.*<\/w:tbl>/su.exec(document)?.[0] ?? "";
      return new Set(table.match(/<w:rFonts [^>]*\/>/gu));
    };
    expect([...fonts("")]).toEqual(['<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>']);
    expect([...fonts('<w:rFonts w:ascii="Arial"/>')]).toEqual(['<w:rFonts w:ascii="Arial"/>']);
  });

  test("text around a table's placeholder stays, the table follows", () => {
    const { document } = fill(line(run("见下表：{{table:expenditure}}")));
    expect(paragraphTexts(document)[0]).toBe("见下表：");
    expect(document).toMatch(/<\/w:p><w:p><w:pPr><w:keepNext\/>.*?<w:tbl>/su);
  });

  test("the end of a section and the ends of bookmarks survive", () => {
    const turned = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:pPr><w:bookmarkStart w:id="7" w:name="here"/>${run("{{table:expenditure}}")}</w:p>`;
    const { document } = fill(`${turned}<w:p><w:bookmarkEnd w:id="7"/></w:p>`);
    expect(document.match(/<w:sectPr>/gu)).toHaveLength(2);
    expect(document.match(/<w:bookmarkStart/gu)).toHaveLength(1);
    expect(document).toContain(`<w:tblW w:w="${16838 - 2000}"`);
  });
});

const everything =
  line(run("{{title}}")) +
  line(run("{{year}}年{{depart"), run("ment}}支出{{expenditure.yearTotal}}万元“{{no.such}}”")) +
  placeholders(model)
    .map(({ name }) =>
      line(run(`{{${name}}}`, '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="28"/><w:lang w:eastAsia="zh-CN"/>')),
    )
    .join("") +
  line(run("{{table:expenditure}}"));

test("everything that the catalogue lists is filled with what it lists; valid by the Open XML SDK", async () => {
  const { bytes, document, unknown, unfilled } = fill(everything, { header: run("{{title}}") });
  expect([unknown, unfilled]).toEqual([["no.such"], []]);
  expect(document).not.toContain("{{");
  const words = paragraphTexts(document);
  for (const { text, type } of placeholders(model))
    if (text !== null && type !== "table") expect(words).toContain(text);
  expect(await docxErrors(bytes)).toEqual([]);
});

test("the same template and model give the same bytes", () => {
  const twice = [fill(everything).bytes, fillTemplate(templateFile({ body: everything }), seedModel()).bytes];
  expect(Buffer.from(twice[0] ?? []).equals(Buffer.from(twice[1] ?? []))).toBe(true);
});

test("without placeholders every part keeps its bytes", () => {
  const texts = { body: line(run("无占位符 {单} &amp; }}")), header: run("页眉") };
  const filled = docxParts(fillTemplate(templateFile(texts), model).bytes);
  const { "[Content_Types].xml": types, "word/_rels/document.xml.rels": relations, ...others } = templateParts(texts);
  expect(filled).toMatchObject(others);
  // Only what names the part with the report's data is added to.
  expect(filled["[Content_Types].xml"]).toContain(types?.replace("</Types>", ""));
  expect(filled["word/_rels/document.xml.rels"]).toContain(relations?.replace("</Relationships>", ""));
});

test("a .dotx becomes a document", () => {
  const bytes = fillTemplate(templateFile({ body: line(), mainType: "template.main" }), model).bytes;
  expect(docxParts(bytes)["[Content_Types].xml"]).toContain("wordprocessingml.document.main+xml");
});

test.each([
  ["text", strToU8("{{title}}")],
  ["nothing", new Uint8Array()],
  ["another zip", zipSync({ "a.txt": strToU8("x") })],
  ["the old format", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
])("%s is no template", (_, bytes) => {
  expect(() => fillTemplate(bytes, model, "x.docx")).toThrow(
    expect.objectContaining({ code: "notATemplate", fields: { file: "x.docx" } }),
  );
});
