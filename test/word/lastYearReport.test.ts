import { ATTACHMENT_KINDS } from "../../src/core/report/attachments/attachmentKinds";
import type { ReportOptions } from "../../src/core/report/reportOptions";
import { writeDocx } from "../../src/word/writeDocx";
import { bothYears } from "../core/lastYear/samples";
import { docxParts } from "./readDocx";
import { docxErrors } from "./validateDocx";

const ALL: ReportOptions = { attachments: ATTACHMENT_KINDS, contents: true, cover: true, signatures: true };

async function written(report: ReportOptions, isDraft = false): Promise<Uint8Array> {
  const road = await bothYears();
  const [scoreSheet, validation] = [await road.score(), await road.validate()];
  const model = await road.compose({
    scoreSheet,
    validation,
    lastYearValidation: await road.validateLastYear(),
    report: { ...report, withAppendix: false },
  });
  return writeDocx({ ...model, isDraft });
}

test.each<[string, ReportOptions, boolean]>([
  ["by default", {}, false],
  ["a draft with all attachments, contents, cover and signatures", ALL, true],
  ["by ten sections, all attachments", { ...ALL, outlineId: "hunan-ten" }, false],
  ["without attachments", { attachments: [] }, false],
])("a report with last year, %s: valid OOXML", async (_, options, isDraft) => {
  expect(await docxErrors(await written(options, isDraft))).toEqual([]);
});

test("turned pages have their number at the foot of the sheet: aside, turned, in parts that only they name", async () => {
  const parts = docxParts(await written(ALL));
  const document = parts["word/document.xml"] ?? "";
  const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? [];
  const isTurned = (section: string) => section.includes('w:orient="landscape"');
  expect(sections.filter(isTurned).length).toBeGreaterThan(1);
  for (const section of sections) expect(section.includes("rIdTurnedOdd")).toBe(isTurned(section));
  for (const side of ["odd", "even"]) {
    const foot = parts[`word/footerTurned${side}.xml`] ?? "";
    expect(foot).toContain('<w:textDirection w:val="tbRl"/>');
    expect(foot).toContain("PAGE");
  }
  expect(docxParts(await written({ attachments: [] }))["word/footerTurnedodd.xml"]).toBeUndefined();
});
