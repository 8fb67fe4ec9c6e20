import type { FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import { composeReport } from "../../../src/core/report/composeReport";
import { plainReport } from "../../../src/core/report/plainText";
import type { ReportOptions } from "../../../src/core/report/reportOptions";
import { seedAccounts } from "./seedAccounts";

function compose(accounts: FinalAccounts = seedAccounts(), options?: ReportOptions) {
  const recognition = { tables: [], unrecognised: [], year: accounts.year, department: accounts.department };
  return composeReport({ recognition, accounts, scoreSheet: null, findings: [] }, options);
}

test("the seed's nine sections in its order and numbering", () => {
  const { headings, title } = plainReport(compose());
  expect(title).toBe("2021年度样例县样例局整体支出绩效评价报告");
  expect(headings.map((heading) => heading.text)).toEqual([
    "一、部门概况",
    "（一）部门职责",
    "（二）机构设置及决算单位构成",
    "（三）部门整体支出",
    "二、部门整体支出使用情况",
    "（一）基本支出",
    "（二）项目支出",
    "三、政府性基金预算支出情况",
    "四、国有资本经营预算支出情况",
    "五、社会保险基金预算支出情况",
    "六、部门整体支出绩效情况",
    "七、部门整体支出管理情况",
    "八、存在的主要问题",
    "九、改进措施和有关建议",
  ]);
});

test("every figure sentence of the seed's sections, word for word", () => {
  expect(plainReport(compose()).paragraphs).toMatchInlineSnapshot(`
    [
      "根据【待补充：依据的通知名称和文号】的要求，现将样例县样例局2021年度整体支出绩效评价情况报告如下。",
      "1.负责甲类工作。",
      "2.负责乙类工作。",
      "1.内设机构设置。综合室、业务室。",
      "2.决算单位构成。只有单位本级，没有二级预算单位。",
      "3.编制和实有人数。核定编制14名，其中：行政编制6名，事业编制8名；实有在编人数9名，其中：行政编制人员4名，事业编制人员5名。在职人员控制率为64.29%。",
      "1.收入决算：2021年收入决算数77.65万元，均为一般公共预算财政拨款。",
      "2.支出决算：2021年支出决算数77.65万元；其中：一般公共服务支出71.10万元，占91.56%；社会保障和就业支出4.38万元，占5.64%；医疗卫生与计划生育支出2.18万元，占2.81%。【待核对】",
      "3.支出结构：本年支出合计77.65万元，其中：基本支出66.65万元，占85.83%；项目支出11.00万元，占14.17%。",
      "注：本年支出的分项数相加为77.66万元，与77.65万元相差0.01万元，系四舍五入形成的尾差，各数均按报表列示。",
      "支出决算按功能分类的构成见图1。【待核对】",
      "2021年基本支出决算数为66.65万元，占本年支出合计的85.83%。",
      "1.工资福利支出60.65万元，其中：基本工资26.39万元，津贴补贴18.10万元，奖金5.80万元，绩效工资3.80万元，机关事业单位基本养老保险缴费4.38万元，职工基本医疗保险缴费2.18万元。",
      "2.商品和服务支出6.00万元，均为办公费。",
      "3.“三公”经费情况：2021年本单位“三公”经费总额为0.00万元，未发生“三公”经费支出。",
      "2021年项目支出决算数为11.00万元，占本年支出合计的14.17%，用于全县网络舆情处置。",
      "样例县样例局2021年无政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。",
      "样例县样例局2021年无国有资本经营预算财政拨款收入，也没有使用国有资本经营预算财政拨款安排的支出。",
      "本单位2021年无社会保险基金预算支出。",
      "【待补充：履职情况和绩效目标完成情况】",
      "【待补充：预算、财务、资产管理和制度执行情况】",
      "制度有待完善。",
      "【待补充：改进措施和有关建议】",
      "样例县样例局",
      "【待补充：成文日期】",
    ]
  `);
});

test("no 1. without a 2.: a single numbered paragraph of a section stands without number", () => {
  const accounts = seedAccounts({ basicByEconomic: [], tables: [] });
  const { paragraphs } = plainReport(compose(accounts));
  expect(paragraphs.filter((text) => text.includes("“三公”经费情况："))[0]).toMatch(/^“三公”经费情况：/u);
  const { paragraphs: both } = plainReport(compose());
  expect(both.filter((text) => text.includes("“三公”经费情况："))[0]).toMatch(/^3\.“三公”经费情况：/u);
});
