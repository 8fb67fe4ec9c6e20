import { recognise } from "../../../../src/core/layout/recognise";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import { embeddedFigure } from "../../../../src/core/layout/forms/selfEvaluationFunds";
import { rowsOf, sheet, workbook } from "../sheets";

function only(text: string, merges: readonly string[] | "unknown" = "unknown"): RecognisedTable {
  const { tables, unrecognised } = recognise(workbook(sheet(rowsOf(text), { merges })));
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

function byKey(table: RecognisedTable, key: string): TableRow | undefined {
  return table.rows.find((row) => row.key === key);
}

function numbers(row: TableRow | undefined): Record<string, number | null> {
  return Object.fromEntries(Object.entries(row?.values ?? {}).map(([role, { number }]) => [role, number]));
}

describe("基础数据表", () => {
  const FORM_2018 = `
    附件1
    2018年度部门整体支出绩效评价基础数据表
    填报单位：某镇人民政府
    财政供养人员情况|编制数|2018年实际在职人数|控制率
    |143|136|95.10%
    经费控制情况|2017年决算数|2018年预算数|2018年决算数
    三公经费|40.2|63.46|58.1
    1、公务用车购置和维护经费|30|40|38
    其中：公车购置|0|0|0
    公车运行维护|30|40|38
    2、出国经费|0|0|0
    3、公务接待|10.2|23.46|20.1
    项目支出：|1000|1200|1100.5
    1、业务工作专项|400|500|450
    2、运行维护专项|600|700|650.5
    3、省级专项资金（一个专项一行）||
    水利专项|1|2|3
    公用经费|100|120|110
    其中：办公经费|20|30|25
    水费、电费、差旅费|10|11|12
    会议费、培训费|5|6|7
    政府采购金额|——|50|48
    部门整体支出预算调整|——|——|767.86
    楼堂馆所控制情况（2018年完工项目）|批复规模（㎡）|实际规模（㎡）|规模控制率|预算投资（万元）|实际投资（万元）|投资概算控制率
    办公楼|1000|950|95%|200|210|105%
    厉行节约保障措施|制定公务接待管理办法
    说明：“项目支出”需要填报基本支出以外的所有项目支出情况。
    填表人：甲  填报日期：2019年3月1日  联系电话：0734-1  单位负责人签字：乙`;

  test("form of 2018: rows by key, columns by their years", () => {
    const table = only(FORM_2018);
    expect(table.kind).toBe("evaluationBaseData");
    expect(table.year?.value).toBe(2018);
    expect(table.department?.value).toBe("某镇人民政府");
    expect(numbers(byKey(table, "staff"))).toEqual({ quota: 143, actual: 136, rate: 0.951 });
    expect(numbers(byKey(table, "threePublic"))).toEqual({ previousFinal: 40.2, budget: 63.46, final: 58.1 });
    expect(table.rows.flatMap(({ key }) => key ?? [])).toEqual([
      "staff",
      "threePublic",
      "vehicles",
      "vehiclePurchase",
      "vehicleOperation",
      "abroad",
      "reception",
      "project",
      "projectBusiness",
      "projectOperation",
      "projectProvincial",
      "projectProvincialItem",
      "publicFunds",
      "office",
      "utilities",
      "meeting",
      "procurement",
      "budgetAdjustment",
      "buildings",
      "thrift",
      "signature",
    ]);
    expect(byKey(table, "projectProvincialItem")?.name).toBe("水利专项");
    expect(numbers(byKey(table, "procurement"))).toEqual({ previousFinal: null, budget: 50, final: 48 });
    expect(numbers(byKey(table, "buildings"))).toMatchObject({ approvedArea: 1000, actualArea: 950, areaRate: 0.95 });
    expect(byKey(table, "signature")?.values.preparer?.value).toBe("甲");
    expect(byKey(table, "signature")?.values.date?.value).toBe("2019年3月1日");
    expect(byKey(table, "thrift")?.values.text?.ref.address).toBe("B26");
  });

  test("columns in another order are told by their labels", () => {
    const table = only(`
      部门整体支出绩效评价基础数据表
      经费控制情况|2021年决算数|2020年决算数|2021年预算数
      三公经费|3|1|2
      项目支出|6|4|5
      公用经费|9|7|8`);
    expect(numbers(byKey(table, "project"))).toEqual({ previousFinal: 4, budget: 5, final: 6 });
  });
});

describe("自评表", () => {
  test("figures inside text cells", () => {
    expect(embeddedFigure("按收入性质分:2030.12")).toEqual({ key: "incomeNature.total", number: 2030.12 });
    expect(embeddedFigure("其中:一般公共预算:1,325.68")).toEqual({
      key: "incomeNature.generalBudget",
      number: 1325.68,
    });
    expect(embeddedFigure("项目支出:1025.20万元")).toEqual({ key: "expenditureNature.project", number: 1025.2 });
    expect(embeddedFigure("纳入专户管理的非税收入拨款:")).toEqual({ key: "incomeNature.specialAccount", number: null });
    expect(embeddedFigure("其他资金")).toEqual({ key: "incomeNature.other", number: null });
    expect(embeddedFigure("产出指标")).toBeNull();
  });

  test("with cost indicators and an execution rate of 20 points", () => {
    const table = only(
      `
      2023年度部门整体支出绩效自评表
      预算部门名称|某县林业局
      年度预算申请（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      |年度资金总额|861.1|2030.12|1999.5|20|98.49%|19.7
      |按收入性质分：2030.12|||按支出性质分：1999.5
      |其中：一般公共预算：2030.12|||其中：基本支出：900.3
      |其他资金：0|||项目支出：1099.2
      年度总体目标|预期目标|||实际完成情况
      |完成造林任务|||已完成
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      |产出指标|数量指标|造林面积|≥1000亩|1100亩|20|20
      ||质量指标|成活率|≥90%|85%|10|9|天气干旱
      |成本指标|经济成本指标|单位成本|≤800元|780元|20|20
      |效益指标|生态效益指标|水土保持|改善|改善|20|20
      |满意度指标|服务对象满意度|群众满意度|≥95%|96%|10|10
      总分||||||100|98.7
      填表人：甲||填报日期：2024年3月`,
      ["A2:A2", "B11:B12"],
    );
    expect(table.kind).toBe("departmentSelfEvaluation");
    expect(table.department?.value).toBe("某县林业局");
    expect(table.unit?.value).toBe("万元");
    expect(numbers(byKey(table, "total"))).toEqual({
      initialBudget: 861.1,
      fullYearBudget: 2030.12,
      executed: 1999.5,
      weight: 20,
      rate: 0.9849,
      score: 19.7,
    });
    expect(byKey(table, "expenditureNature.basic")?.values.amount).toEqual({
      value: "其中：基本支出：900.3",
      number: 900.3,
      ref: { sheet: "Sheet1", address: "E6" },
    });
    const indicators = table.rows.filter(({ key }) => key === "indicator");
    expect(
      indicators.map(({ name, values }) => [values.level1?.value, values.level2?.value, name, values.score?.number]),
    ).toEqual([
      ["产出指标", "数量指标", "造林面积", 20],
      ["产出指标", "质量指标", "成活率", 9],
      ["成本指标", "经济成本指标", "单位成本", 20],
      ["效益指标", "生态效益指标", "水土保持", 20],
      ["满意度指标", "服务对象满意度", "群众满意度", 10],
    ]);
    expect(indicators[1]?.values.level1?.ref.address).toBe("B11");
    expect(indicators[1]?.values.reason?.value).toBe("天气干旱");
    expect(numbers(byKey(table, "totalScore"))).toEqual({ weight: 100, score: 98.7 });
    expect(byKey(table, "goal")?.values.expectedGoal?.value).toBe("完成造林任务");
  });

  test("of a project: the funds by source, texts beside the labels", () => {
    const table = only(`
      2022年度项目支出绩效自评表
      项目名称|水旱灾害防御经费
      主管部门|市水利局||实施单位|某水利站
      项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
      |年度资金总额|880|880|800|10|90.91%|9.09
      |其中：本年财政拨款|880|880|800|—||—
      |上年结转资金||||—||—
      |其他资金||||—||—
      年度总体目标|预期目标|完成防汛工作|实际完成情况|完成
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      |产出指标|数量指标|堤防维修|5处|5处|50|50
      |效益指标|社会效益指标|保护人口|安全|安全|30|30
      |满意度指标|满意度指标|群众满意度|90%|100%|10|10
      总分||||||100|99.09`);
    expect(table.kind).toBe("projectSelfEvaluation");
    expect(byKey(table, "project")?.name).toBe("水旱灾害防御经费");
    expect(byKey(table, "project")?.values.implementer?.value).toBe("某水利站");
    expect(numbers(byKey(table, "appropriation"))).toMatchObject({ executed: 800, weight: null, score: null });
    expect(byKey(table, "goal")?.values).toMatchObject({
      expectedGoal: { value: "完成防汛工作" },
      actualGoal: { value: "完成" },
    });
    expect(numbers(byKey(table, "totalScore"))).toEqual({ weight: 100, score: 99.09 });
  });
});

describe("评分表 and 目标申报表", () => {
  test("weights behind the level names, criteria and deduction", () => {
    const table = only(`
      部门整体支出绩效评价指标评分表
      一级指标|二级指标|三级指标|分值|指标说明|评分标准|自评得分|扣分原因
      投入（10分）|预算配置（10分）|在职人员控制率|5|在职/编制|超过扣分|5
      ||“三公经费”变动率|5|…|每超过一个百分点扣0.8分|0|超过98.31%
      过程（60分）|预算执行（20分）|预算完成率|5|…|…|5
      合计|||15|||10`);
    expect(table.kind).toBe("indicatorScores");
    const rows = table.rows.filter(({ key }) => key === "indicator");
    expect(rows.map(({ values }) => values.level1?.value)).toEqual(["投入（10分）", "投入（10分）", "过程（60分）"]);
    expect(rows[1]?.values).toMatchObject({
      weight: { number: 5 },
      score: { number: 0 },
      criteria: { value: "每超过一个百分点扣0.8分" },
      reason: { value: "超过98.31%" },
    });
    expect(numbers(byKey(table, "totalScore"))).toEqual({ weight: 15, score: 10 });
  });

  test("targets with tasks and their budget", () => {
    const table = only(`
      部门（单位）整体支出绩效目标申报表
      部门（单位）名称|某县林业局
      年度主要任务|任务名称|主要内容|预算金额（万元）
      |||总额|财政拨款|其他资金
      |造林|春季造林|300|280|20
      |护林|森林防火|100|100|
      |金额合计||400|380|20
      年度总体目标|完成造林和护林任务
      年度绩效指标|一级指标|二级指标|三级指标|指标值
      |产出指标|数量指标|造林面积|≥1000亩
      |效益指标|生态效益指标|水土保持|改善`);
    expect(table.kind).toBe("performanceTargets");
    expect(table.department?.value).toBe("某县林业局");
    expect(
      table.rows
        .filter(({ key }) => key === "task")
        .map(({ name, values, isTotal }) => [name, values.total?.number, isTotal]),
    ).toEqual([
      ["造林", 300, false],
      ["护林", 100, false],
      ["金额合计", 400, true],
    ]);
    expect(table.rows.filter(({ key }) => key === "indicator").map(({ name }) => name)).toEqual([
      "造林面积",
      "水土保持",
    ]);
  });
});
