/** The stand-in's document is a real .docx all the time. */
import { controlTags } from "../../src/word/controlTags";
import { readEmbeddedReport } from "../../src/word/embeddedReport";
import { docxErrors } from "../word/validateDocx";
import { smallReportFile } from "./reportFixture";
import { WordDocument } from "./wordDocument";

let file: Uint8Array;
beforeAll(() => (file = smallReportFile()));

test("what was done to it is in the saved file, which is valid and can be opened again", async () => {
  const document = WordDocument.open(file);
  document.control("expenditure.total").setText("80.25");
  document.personReplaces("全年支出", "本年度支出");
  document.control("expenditure.basic", 1).remove(true);
  const saved = document.save();
  expect(await docxErrors(saved)).toEqual([]);
  const again = WordDocument.open(saved);
  expect(again.dump()).toEqual(["expenditure.total=80.25", "expenditure.basic=50"]);
  expect(again.text()).toContain("本年度支出80.25万元。");
  expect(again.text()).toContain("50.00");
  expect(readEmbeddedReport(saved)).toEqual(readEmbeddedReport(file));
});

test("a report inserted into another keeps its controls apart from those that were there", async () => {
  const document = WordDocument.open(file);
  document.insertFile(smallReportFile(10, 5), "Start");
  const saved = document.save();
  expect(await docxErrors(saved)).toEqual([]);
  expect(controlTags(saved)).toEqual([...controlTags(file), ...controlTags(file)]);
  expect(
    new Set(
      WordDocument.open(saved)
        .controls()
        .map(({ id }) => id),
    ).size,
  ).toBe(6);
  expect(WordDocument.open(saved).dump()[0]).toBe("expenditure.total=10");
});
