import type { Draw } from "./draw";
import { bound, change, grew, money, rate, rose, total } from "./draw";

type Texts = readonly ((draw: Draw) => readonly string[])[];

const title = ({ year }: Draw) => `样例县样例局${year}年部门预算`;
const count = (value: number) => bound(String(value));

/** Published budgets and plans, and how they are compared with the year before, in words of our own. */
export const BUDGETS: Texts = [
  (d) => {
    const [a, b, c, e] = [d.amount(900), d.amount(90), d.amount(880), d.amount(70)];
    return [
      title(d),
      `${d.year}年收入预算${money(a + b)}，其中：一般公共预算拨款${money(a)}，占${rate(a, a + b)}；单位资金${money(b)}，占${rate(b, a + b)}。收入比去年${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}，主要是一般公共预算拨款${grew(a, c)}${money(Math.abs(a - c))}，单位资金${grew(b, e)}${money(Math.abs(b - e))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(90), d.amount(70)];
    return [
      title(d),
      `${d.year}年支出预算${money(total([a, b, c]))}，其中，教育支出${money(a)}，社会保障和就业支出${money(b)}，住房保障支出${money(c)}。`,
      `按支出性质分：基本支出${money(a + c)}，占支出预算的${rate(a + c, total([a, b, c]))}；项目支出${money(b)}，占支出预算的${rate(b, total([a, b, c]))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(20), d.amount(9), d.amount(24)];
    return [
      title(d),
      `“三公”经费预算数为${money(a + b)}，其中，公务接待费${money(b)}，因公出国（境）费0万元，公务用车购置及运行费${money(a)}（其中，公务用车购置费0万元，公务用车运行费${money(a)}）。`,
      `${d.year}年“三公”经费预算较${d.year - 1}年${grew(a + b, c)}${money(Math.abs(a + b - c))}，${d.year - 1}年为${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(40), d.amount(38)];
    return [
      title(d),
      `${d.year}年机关运行经费当年一般公共预算拨款${money(a)}，比${d.year - 1}年预算${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(40), d.amount(60), d.amount(20)];
    return [
      title(d),
      `${d.year}年政府采购预算总额${money(total([a, b, c]))}，其中：政府采购货物预算${money(a)}，政府采购工程预算${money(b)}，政府采购服务预算${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, n, m] = [d.amount(400), d.amount(60), d.count(2, 9), d.count(11, 20)];
    return [
      title(d),
      `纳入绩效目标管理的金额${money(a + b)}，其中基本支出${money(a)}，项目支出${money(b)}。编制绩效目标的项目${count(n + m)}个，其中重点项目${count(n)}个、一般项目${count(m)}个。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(400), d.amount(60), d.amount(390), d.amount(70)];
    return [
      title(d),
      "一、关于收支总表的说明",
      `${d.year}年收支总预算${money(a + b)}。`,
      "二、关于支出总表的说明",
      `${d.year}年支出预算${money(a + b)}，其中：基本支出${money(a)}，项目支出${money(b)}。`,
      "三、增减变化",
      `与${d.year - 1}年相比，支出预算${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}，${rose(a + b, c + e)}${rate(a + b - c - e, c + e)}。其中基本支出${grew(a, c)}${money(Math.abs(a - c))}，项目支出${grew(b, e)}${money(Math.abs(b - e))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.count(30, 60), d.count(10, 29), d.count(2, 9)];
    return [
      title(d),
      `部门编制人数${count(a + b)}人，其中行政编制${count(a)}人，事业编制${count(b)}人；实有人数${count(a + b - c)}人，其中行政${count(a - c)}人，事业${count(b)}人。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(90), d.amount(30)];
    return [
      title(d),
      `一般公共预算拨款支出${money(total([a, b, c]))}，具体安排如下：一般公共服务支出${money(a)}，占${rate(a, total([a, b, c]))}；卫生健康支出${money(b)}，占${rate(b, total([a, b, c]))}；住房保障支出${money(c)}，占${rate(c, total([a, b, c]))}。`,
      `（一）基本支出：${d.year}年基本支出${money(a + c)}，是指为保障单位正常运转的支出。`,
      `（二）项目支出：${d.year}年项目支出${money(b)}，其中信息化建设${money(b - 1)}，其他${money(1)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(40), d.amount(38)];
    return [
      title(d),
      `会议费预算${money(a)}，拟召开会议${d.count(2, 9)}次；培训费预算${money(b)}，拟开展培训${d.count(2, 9)}次。两项共${money(a + b)}，与上年持平。`,
    ];
  },
  (d) => {
    const [a, b, x] = [d.amount(400), d.amount(60), d.amount(30)];
    return [
      title(d),
      `上年结转${money(x)}，当年财政拨款${money(a)}，其他资金${money(b)}，收入合计${money(total([a, b, x]))}；支出合计${money(total([a, b, x]))}，收支平衡。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(20), d.amount(9), d.amount(21), d.amount(11)];
    return [
      title(d),
      `公务用车运行维护费${money(a)}，${change(a, c, "比上年预算")}；公务接待费${money(b)}，${change(b, e, "比上年预算")}；因公出国（境）费0万元，与上年持平。“三公”经费合计${money(a + b)}，${change(a + b, c + e, "比上年预算")}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(50)];
    return [
      title(d),
      `国有资产占用情况：截至上年末，固定资产原值${money(a + b)}，累计折旧${money(b)}，净值${money(a)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(30), d.amount(50), d.amount(20)];
    return [
      title(d),
      `项目总投资${money(total([a, b, c]))}，分三年安排：${d.year}年${money(a)}，${d.year + 1}年${money(b)}，${d.year + 2}年${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(90), d.amount(40)];
    return [
      title(d),
      `人员经费${money(a)}，主要包括：工资福利支出${money(a - c)}、对个人和家庭的补助${money(c)}。公用经费${money(b)}。人员经费与公用经费合计${money(a + b)}，即基本支出总额。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(90)];
    return [
      title(d),
      `财政拨款收入预算${money(a + b)}，财政拨款支出预算${money(a + b)}；其中人员类${money(a)}，占比${rate(a, a + b)}，特定目标类${money(b)}，占比${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [p, s, q, r] = [d.amount(300) + 9000, d.amount(90), d.amount(40) + 3000, d.amount(20)];
    return [
      `样例县样例局${d.year}年度部门决算`,
      `甲项目安排资金${money(p)}，支出${money(s)}，执行率${rate(s, p)}；乙项目安排资金${money(q)}，支出${money(r)}，执行率${rate(r, q)}。两个项目共安排${money(p + q)}，支出${money(s + r)}，总执行率${rate(s + r, p + q)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.count(200, 900), d.count(20, 90), d.count(11, 19)];
    return [
      title(d),
      `计划培训${count(a)}人，实际培训${count(a + b)}人，超额完成${count(b)}人；计划检查${count(b + c)}次，实际检查${count(b)}次，少${count(c)}次。`,
    ];
  },
  (d) => {
    const [n, each] = [d.count(11, 90), d.count(2, 9)];
    return [
      title(d),
      `为${count(n)}户脱贫户每户发放鸡苗${each * 10}只，共${count(n * each * 10)}只；户均增收${count(each * 100)}元，合计增收${bound(((n * each * 100) / 10_000).toFixed(2))}万元。`,
    ];
  },
];
