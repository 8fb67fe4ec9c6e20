import { proofread } from "../../../../src/core/proofread/proofread";
import { Road } from "../../../../src/core/road";
import { readDocument } from "../../../../src/hosts/file/readDocument";
import { writeDocx } from "../../../../src/word/writeDocx";
import type { ReportBlock } from "../../../../src/core/report/documentModel";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { sample, THIS_YEAR, withCell } from "../../lastYear/samples";

const textOf = (block: ReportBlock) => (block.type === "paragraph" ? block.spans.map(({ text }) => text).join("") : "");

async function told(snapshot: WorkbookSnapshot) {
  const road = new Road(snapshot);
  const model = await road.compose({ scoreSheet: await road.score(), report: { withAppendix: false } });
  const sentence = model.blocks.map(textOf).find((words) => words.startsWith("项目绩效自评情况"));
  const table = model.blocks.find((block) => block.type === "table" && block.caption.startsWith("项目支出绩效自评"));
  const rows =
    table?.type === "table"
      ? table.rows.map((cells) => cells.map(({ spans }) => spans.map(({ text }) => text).join("")))
      : [];
  return { model, road, sentence, rows, warnings: (await road.accounts()).warnings ?? [] };
}

const isForm = (name: string) => name.startsWith("项目自评表");
const withForms = (snapshot: WorkbookSnapshot, keep: (name: string) => boolean): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => !isForm(name) || keep(name)),
});

test("several forms: number, amounts and mean score in one sentence, and a table of the projects", async () => {
  const { sentence, rows } = await told(await sample(THIS_YEAR));
  expect(sentence).toBe(
    "项目绩效自评情况：纳入绩效自评的项目4个，全年预算数合计318.00万元，全年执行数合计313.00万元，预算执行率98.43%，自评平均得分98.86分，各项目情况见下表。",
  );
  expect(rows).toEqual([
    ["项目名称", "全年预算数", "全年执行数", "预算执行率", "自评得分"],
    ["样例业务专项", "160.00", "160.00", "100.00%", "99"],
    ["政务信息系统运行维护", "90.00", "85.00", "94.44%", "98.44"],
    ["社会福利设施改造", "60.00", "60.00", "100.00%", "100"],
    ["委托课题研究", "8.00", "8.00", "100.00%", "98"],
    ["合计", "318.00", "313.00", "98.43%", "—"],
  ]);
});

test("one form is one sentence by its project's name, none is silence", async () => {
  const whole = await sample(THIS_YEAR);
  const one = await told(withForms(whole, (name) => name.endsWith("2")));
  expect(one.sentence).toBe(
    "项目绩效自评情况：“政务信息系统运行维护”全年预算数90.00万元，全年执行数85.00万元，预算执行率94.44%，自评得分98.44分。",
  );
  expect(one.rows).toEqual([]);
  expect((await told(withForms(whole, () => false))).sentence).toBeUndefined();
});

test("a form that states no execution, or is not out of 100, leaves its part of the sentence out", async () => {
  const whole = await sample(THIS_YEAR);
  const noAmount = await told(withCell(whole, "项目自评表1", "E5", null));
  expect(noAmount.sentence).toBe("项目绩效自评情况：纳入绩效自评的项目4个，自评平均得分98.86分，各项目情况见下表。");
  expect(noAmount.rows.at(1)).toEqual(["样例业务专项", "160.00", "—", "—", "99"]);
  expect(noAmount.rows.at(-1)).toEqual(["合计", "318.00", "—", "—", "—"]);
  const other = await told(withCell(whole, "项目自评表3", "G16", 110));
  expect(other.sentence).not.toContain("平均");
});

test("two forms of one project are not summed, and that is said", async () => {
  const { sentence, warnings } = await told(withCell(await sample(THIS_YEAR), "项目自评表2", "C2", "样例业务专项"));
  expect(sentence).toBeUndefined();
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: "repeatedProject", params: expect.objectContaining({ project: "样例业务专项" }) }),
  );
});

test("the forms of the report are held against those of the workbook project by project", async () => {
  const { model, road } = await told(await sample(THIS_YEAR));
  const document = readDocument(writeDocx(model), "r.docx");
  const accounts = await road.accounts();
  const sound = proofread(document, { accounts });
  const blocks = document.blocks.map((block) =>
    block.type === "table" && block.rows.some((row) => row.includes("项目名称") && row.includes("政务信息系统运行维护"))
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => (cell === "85.00" ? "58.00" : cell))) }
      : block,
  );
  expect(blocks).not.toEqual(document.blocks);
  const wrong = proofread({ ...document, blocks }, { accounts });
  expect(wrong.coverage?.cells.contradicted).toBe((sound.coverage?.cells.contradicted ?? 0) + 1);
  expect(sound.coverage?.cells.contradicted).toBe(0);
});
