/** The same facts in other words, as texts of other places print them: nothing of it may be accused. */
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { checkDisclosure } from "../../../src/core/disclosure/check/checkDisclosure";
import type { FileTraces } from "../../../src/core/disclosure/check/fileTraces";
import { proofread } from "../../../src/core/proofread/proofread";
import { changedBy, documentOf, SOUND_TEXT } from "./soundText";

type Change = readonly (readonly [from: string, to: string])[];

const VEHICLES = "共有车辆4辆，其中：机要通信用车1辆、应急保障用车1辆、其他用车2辆。";
const EQUIPMENT = "单价100万元（含）以上设备（不含车辆）1台（套）。";
const APPROPRIATION = "2024年度财政拨款收入支出总计970.00万元。";
const OFFICES = "样例县财政局内设办公室、预算股、国库股和综合股。";
const ITEM_1 =
  "年初预算为390.00万元，支出决算为380.00万元，完成年初预算的97.44%。决算数小于年初预算数的主要原因：本年人员调出。";
const STRUCTURE =
  "，主要用于以下方面：一般公共服务支出（类）580.00万元，占70.73%；社会保障和就业支出（类）80.00万元，占9.76%；卫生健康支出（类）40.00万元，占4.88%；住房保障支出（类）120.00万元，占14.63%。";

const SAID_OTHERWISE: readonly (readonly [point: string, change: Change])[] = [
  ["P11", [[VEHICLES, "共有车辆4辆，均为机要通信用车。"]]],
  ["P11", [[VEHICLES, "共有车辆4辆（台）：机要通信用车1辆、应急保障用车1辆、其他用车2辆，其他用车主要是下乡用车。"]]],
  [
    "P11",
    [
      [
        VEHICLES,
        "共有车辆4辆，其中：副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车2辆；",
      ],
    ],
  ],
  ["P11", [[VEHICLES, "共有车辆4辆，其中：机要通信用车1辆、应急保障用车1辆、其他用车2辆（其中：业务用车1辆）。"]]],
  ["P11", [[VEHICLES, VEHICLES + "当年报废车辆1辆，尚未处置。"]]],
  ["P11", [[EQUIPMENT, "单价50万元（含）以上通用设备2台（套），单价100万元（含）以上专用设备1台（套）。"]]],
  ["P11", [[EQUIPMENT, "没有单价100万元（含）以上设备（不含车辆）。"]]],
  ["P11", [[EQUIPMENT, EQUIPMENT + "年末房屋建筑面积3200.50平方米，账面原值580.00万元。"]]],
  ["P21", [[APPROPRIATION, "2024年度财政拨款收、支总计各970.00万元。"]]],
  [
    "P21",
    [
      [
        APPROPRIATION,
        "2024年度财政拨款收入总计970.00万元，其中本年收入950.00万元、年初财政拨款结转和结余20.00万元；财政拨款支出总计970.00万元，其中本年支出870.00万元、年末财政拨款结转和结余100.00万元。",
      ],
    ],
  ],
  ["P21", [[APPROPRIATION, "2024年度财政拨款收入支出总计970万元，比上年的930万元有所增加。"]]],
  ["P21", [[APPROPRIATION, "2024年度财政拨款收入支出总计9,700,000.00元。"]]],
  [
    "P22",
    [
      [
        STRUCTURE,
        "，其中：住房保障支出（类）120.00万元，占14.63%；卫生健康支出（类）40.00万元，占4.88%；社会保障和就业支出（类）80.00万元，占9.76%；一般公共服务支出（类）580.00万元，占70.73%。",
      ],
    ],
  ],
  ["P22", [[STRUCTURE, "，按支出性质分：基本支出620.00万元，占75.61%；项目支出200.00万元，占24.39%。"]]],
  [
    "P22",
    [
      [
        STRUCTURE,
        "：一般公共服务支出（类）支出580万元，占70.7%；社会保障和就业支出（类）支出80万元，占9.8%；卫生健康支出（类）支出40万元，占4.9%；住房保障支出（类）支出120万元，占14.6%。",
      ],
    ],
  ],
  [
    "P22",
    [[ITEM_1, "年初预算390.00万元，决算380.00万元，为年初预算的97.44%，比年初预算少10.00万元，主要是本年人员调出。"]],
  ],
  ["P22", [[ITEM_1, "2024年度决算380.00万元，比2024年年初预算减少10.00万元，下降2.56%。主要原因：本年人员调出。"]]],
  [
    "P22",
    [
      [
        "一般公共预算财政拨款支出820.00万元，占本年支出合计的92.13%",
        "一般公共预算财政拨款支出820.00万元，占全部支出890.00万元的92.13%",
      ],
    ],
  ],
  ["P28", [[OFFICES, OFFICES + "办公地址：样例县人民路8号，联系电话：0731-86660000。"]]],
  ["P28", [[OFFICES, OFFICES + "统一社会信用代码：11430000006123456X。"]]],
  ["P28", [[OFFICES, OFFICES + "监督索引号53011100174101000。"]]],
  [
    "P28",
    [
      [
        OFFICES,
        "样例县财政局内设保密室、机要室、预算股、国库股和综合股，承担保守国家秘密的日常工作；涉密事项按规定不予公开。",
      ],
    ],
  ],
  [
    "P28",
    [
      [
        "项目支出绩效自评表详见本单位门户网站。",
        "项目支出绩效自评表详见本单位门户网站。保密审查情况：已审查。公开日期：2025年8月1日。",
      ],
    ],
  ],
  ["P06", [["公务用车购置费支出0万元，本年没有购置车辆；", "没有公务用车购置费支出；"]]],
  ["P06", [["国内公务接待25批次、180人次。", "共接待25批次（均为国内公务接待），180人次。"]]],
  [
    "P10",
    [
      [
        "其中：政府采购货物支出30.00万元、政府采购工程支出20.00万元、政府采购服务支出80.00万元。",
        "其中货物类30.00万元、工程类20.00万元、服务类80.00万元。",
      ],
    ],
  ],
];

function checkOf(text: string, properties: FileTraces["properties"] = []) {
  const document = documentOf(text);
  return checkDisclosure({
    document,
    traces: { comments: [], insertions: [], deletions: [], hidden: [], properties, pictures: 0, margins: [] },
    proofreading: proofread(document),
    classifications: BUILT_IN,
    workbook: null,
    form: null,
    dates: { approved: "2025-07-20", published: "2025-08-01" },
  });
}

test.each(SAID_OTHERWISE)("%s: %j", (_, change) => {
  const { points } = checkOf(changedBy(SOUND_TEXT, change));
  const accused = points.flatMap(({ id, parts }) =>
    parts.flatMap(({ verdict, code, finding }) =>
      verdict === "notMet" ? [[id, code, finding?.rule, finding?.quote]] : [],
    ),
  );
  expect(accused).toEqual([]);
});

test.each([
  ["样例县财政局", false],
  ["样例县财政局2024年度部门决算", false],
  ["张三", true],
])("the file's property %s: told %s", (value, isTold) => {
  const { points } = checkOf(SOUND_TEXT, [{ name: "author", value }]);
  const told = points.find(({ id }) => id === "P28")?.parts.some(({ code }) => code === "properties");
  expect(told).toBe(isTold);
});
