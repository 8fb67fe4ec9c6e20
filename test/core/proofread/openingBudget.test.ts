import { proofreadDocument } from "../../../src/core/proofreadDocument";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import { plainReport } from "../../../src/core/report/plainText";
import type { ReportDocument } from "../../../src/core/text/document";
import { Road } from "../../../src/core/road";
import { openDocument } from "../../../src/hosts/file/openDocument";
import { writeDocx } from "../../../src/word/writeDocx";
import { answeredText } from "../disclosure/writing/sampleTexts";
import { sample, THIS_YEAR } from "../lastYear/samples";

/** What is held against the workbook of the final accounts alone: 年初预算 of single items stands in another workbook. */
async function saidOf(document: ReportDocument): Promise<string[]> {
  const road = new Road(await sample(THIS_YEAR));
  const { findings } = await proofreadDocument(document, { road });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, variant, quote }) => `${rule}.${variant} ${quote}`);
}

test.each(["hunan", "shanghai", "central"])(
  "%s: a text that was written with the budget's workbook is not accused without it",
  async (form) => {
    const { model } = await answeredText("final", form);
    const told = plainReport(model).paragraphs.filter((one) => /完成(?:年初)?预算的/u.test(one));
    expect(told.length).toBeGreaterThan(0);
    const { document } = await openDocument(writeDocx(model), "公开.docx");
    expect(await saidOf(document)).toEqual([]);
  },
);

/** Sentences of a published text. */
function lines(text: string): ReportDocument {
  return { name: "公开.txt", blocks: documentOfText(`2023年度部门决算\n${text}`) };
}

const PATH = "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）";

test.each([
  // The whole unit's opening budget is 880, its outlay 918; the item's own budget is not in this workbook.
  [`1.${PATH}。年初预算为409.00万元，支出决算为436.40万元，完成年初预算的106.70%。`],
  [`1.${PATH}。支出决算为436.40万元，完成年初预算的106.70%。`],
  ["一般公共预算财政拨款支出850.00万元，完成年初预算的103.66%。"],
  ["年初预算数880.00万元，全年执行数918.00万元，完成年初预算的104.32%。"],
])("silent: %s", async (text) => expect(await saidOf(lines(text))).toEqual([]));

test.each([
  ["全年执行数918.00万元，完成年初预算的95.32%。", "G01.contradicted"],
  ["年初预算数880.00万元，全年执行数918.00万元，完成年初预算的95.32%。", "G01.contradicted"],
])("still told: %s", async (text, code) => {
  const said = await saidOf(lines(text));
  expect(said.some((one) => one.startsWith(code))).toBe(true);
});
