import { BUILT_IN } from "../../../../src/core/classification/classifications";
import type { EnteredTexts } from "../../../../src/core/report/narrative/textSlots";
import { oldNamesIn } from "../../../../src/core/report/narrative/oldNames";
import { plainReport } from "../../../../src/core/report/plainText";
import { Road } from "../../../../src/core/road";
import { sample, THIS_YEAR } from "../../lastYear/samples";

const names = (text: string, year: number) =>
  oldNamesIn(text, year, BUILT_IN.functional).map(({ written, now }) => `${written}→${now}`);

test.each([
  ["医疗卫生与计划生育支出2.18万元。", 2021, ["医疗卫生与计划生育支出→卫生健康支出"]],
  ["医疗卫生与计划生育支出2.18万元。", 2017, []],
  ["医疗卫生与计划生育（类）支出2.18万元。", 2021, ["医疗卫生与计划生育支出→卫生健康支出"]],
  ["与县工商局、县环保局联合检查。", 2023, ["工商局→市场监督管理局", "环保局→生态环境局"]],
  ["与县工商局联合检查。", 2018, []],
  ["本单位由原工商局更名而来。", 2023, []],
  ["由原工商局组建。今年与安监局联合检查。", 2023, ["安监局→应急管理局"]],
  ["向国家税务总局样例县税务局申报。", 2023, []],
  ["卫生健康支出26.40万元。", 2023, []],
])("%s of %i", (text, year, found) => {
  expect(names(text, year)).toEqual(found);
});

async function composed(texts: EnteredTexts = {}) {
  const road = new Road(await sample(THIS_YEAR));
  return road.compose({ report: { texts, withAppendix: false } });
}

test("the user's own words stand as they are, marked, with a comment that tells the name of the year", async () => {
  const words = "会同县安监局开展检查；内设机构由原国土资源局划入。";
  const model = await composed({ management: { text: words, title: "管理", by: "甲", at: "" } });
  expect(plainReport(model).paragraphs).toContain(`${words}【待核对】`);
  expect(model.gaps).toContainEqual(
    expect.objectContaining({
      sectionTitle: "七、部门整体支出管理情况",
      what: "核对名称：“安监局”在2023年度应为“应急管理局”",
      remedy: { type: "text", slot: "management" },
    }),
  );
  const marked = model.blocks.find((block) => block.type === "paragraph" && block.doubt !== undefined);
  expect(marked).toMatchObject({ doubt: { note: expect.stringContaining("应急管理局") as string } });
});

test("names of the year raise no mark", async () => {
  const { blocks } = await composed();
  expect(blocks.filter((block) => block.type === "paragraph" && block.doubt !== undefined)).toEqual([]);
});

test("a chart with such a label is marked at the sentence that names it", async () => {
  const model = await new Road(await sample("daoxian-2021.xlsx")).compose({ report: { withAppendix: false } });
  const charts = model.blocks.flatMap((block, index) =>
    block.type === "chart" && block.categories.some((name) => name.includes("医疗卫生与计划生育")) ? [index] : [],
  );
  expect(charts).toHaveLength(1);
  for (const index of charts)
    expect(model.blocks[index - 1]).toMatchObject({
      type: "paragraph",
      isChartLead: true,
      doubt: { note: expect.stringContaining("卫生健康支出") as string },
    });
});
