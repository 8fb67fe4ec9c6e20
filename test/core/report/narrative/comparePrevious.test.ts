import { comparePrevious } from "../../../../src/core/report/previous/comparePrevious";
import { wordPairs } from "../../../../src/core/report/previous/likeness";
import type { ReportModel } from "../../../../src/core/report/reportModel";
import { Road } from "../../../../src/core/road";
import type { ReportDocument } from "../../../../src/core/text/document";
import { sample, THIS_YEAR } from "../../lastYear/samples";

const document = (...lines: string[]): ReportDocument => ({
  name: "2022年报告.docx",
  blocks: lines.map((text) => ({ type: "paragraph", text })),
});

async function thisYears(texts = {}): Promise<ReportModel> {
  const road = new Road(await sample(THIS_YEAR));
  return road.compose({ report: { texts, withAppendix: false } });
}

const MANAGEMENT = "制定预算、收支、政府采购、资产和合同管理制度，项目资金专账核算、专款专用。";

test("what was promised: spoken of elsewhere, promised again, or not found; a lead is no promise", async () => {
  const { promises } = comparePrevious(
    document(
      "八、存在的主要问题",
      "采购管理制度尚在修订。",
      "九、改进措施和有关建议",
      "针对以上问题，采取以下措施：",
      "1.制定政府采购和合同管理制度。",
      "2.进一步完善项目储备，每年三季度前编制下年度政府采购计划。",
      "3.招录两名会计人员。",
      "附件：1.基础数据表",
      "4.这一行是附件的。",
    ),
    await thisYears(),
  );
  expect(promises.map(({ text, state, place }) => [text, state, place?.section])).toEqual([
    ["制定政府采购和合同管理制度。", "told", "七、部门整体支出管理情况"],
    ["进一步完善项目储备，每年三季度前编制下年度政府采购计划。", "repeated", "九、改进措施和有关建议"],
    ["招录两名会计人员。", "notFound", undefined],
  ]);
});

test("a paragraph with several measures is taken apart", async () => {
  const { promises } = comparePrevious(
    document(
      "九、改进措施和有关建议",
      "一是按季度核对支出与预算，减少年末结转资金；二是对业务股室开展预算编制培训，每年不少于两次，并按时报送培训资料；三是公开绩效自评结果。",
    ),
    await thisYears(),
  );
  expect(promises).toHaveLength(3);
});

test("words that stand as last year, by section; numbers of the paragraph and blanks do not count, figures do", async () => {
  const { unchanged } = comparePrevious(
    document(
      "七、部门整体支出管理情况",
      `1、 ${MANAGEMENT}`,
      "六、部门整体支出绩效情况",
      "全年开展专项检查22次，培训业务人员320人次，项目验收合格率100%。",
      "政务信息系统全年运行正常， 乡镇社会福利设施改造按期完工。",
    ),
    await thisYears(),
  );
  expect(unchanged).toEqual([
    {
      section: "六、部门整体支出绩效情况",
      paragraphs: ["政务信息系统全年运行正常，乡镇社会福利设施改造按期完工。"],
    },
    { section: "七、部门整体支出管理情况", paragraphs: [MANAGEMENT] },
  ]);
});

test("words that last year's report lends, and that wait to be confirmed, are told there, not here", async () => {
  const words = "结果在门户网站公开，并作为编制下年度预算的依据。";
  const entry = { text: words, title: "结果应用", by: "", at: "", previous: "2022年报告.docx" };
  const road = new Road(await sample(THIS_YEAR));
  const compose = (texts: object) =>
    road.compose({ report: { outlineId: "hunan-ten", texts: { application: texts as never }, withAppendix: false } });
  const before = document("九、部门整体支出绩效自评结果拟应用和公开情况", words);
  expect(comparePrevious(before, await compose(entry)).unchanged).toEqual([]);
  expect(comparePrevious(before, await compose({ ...entry, previous: undefined })).unchanged).toHaveLength(1);
});

test("a report without such a section promises nothing; common words alone are no likeness", async () => {
  const { promises, unchanged } = comparePrevious(document("一、部门概况", "略。"), await thisYears());
  expect([promises, unchanged]).toEqual([[], []]);
  expect(wordPairs("进一步加强各项工作力度")).toEqual(new Set());
});
