import type { Draw } from "./draw";
import { bound, money, rate, total } from "./draw";

type Texts = readonly ((draw: Draw) => readonly string[])[];

const title = ({ year }: Draw) => `样例县样例局${year}年度部门整体支出绩效自评报告`;
const n = (value: number) => bound(String(value));
const tenths = (value: number) => bound((value / 10).toFixed(1));

/** The sentences of self-evaluations: what was planned, paid, done and counted. */
export const EVALUATIONS: Texts = [
  (d) => {
    const [a, b, c] = [d.amount(900) + 9000, d.amount(90), d.amount(600)];
    return [
      title(d),
      `${d.year}年部门预算${money(a)}，年中调减${money(b)}，调整后预算${money(a - b)}，实际支出${money(c)}，预算执行率为${rate(c, a - b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900) + 90_000, d.amount(600)];
    return [
      title(d),
      `部门预算总额${money(a)}，实际支出${money(b)}。`,
      `预算完成率=（预算完成数/预算数）×100%=（${bound((b / 100).toFixed(2))}/${bound((a / 100).toFixed(2))}）×100%=${rate(b, a)}。`,
    ];
  },
  (d) => {
    const [people, each] = [d.count(110, 390), d.count(2, 9) * 100];
    const all = people * each * 12;
    return [
      title(d),
      `按照每人每月${n(each)}元的标准，为${n(people)}名村干部发放全年补贴${bound((all / 10_000).toFixed(2))}万元。`,
    ];
  },
  (d) => {
    const [people, each] = [d.count(110, 390), d.count(2, 9) * 100];
    return [
      title(d),
      `共资助困难学生${n(people)}人，每人${n(each)}元，发放资助金${bound(((people * each) / 10_000).toFixed(2))}万元。`,
    ];
  },
  (d) => {
    const [plan, less] = [d.count(200, 900), d.count(20, 90)];
    return [title(d), `计划改造农户厕所${n(plan)}户，实际改造${n(plan - less)}户，完成率${rate(plan - less, plan)}。`];
  },
  (d) => {
    const [a, b, c] = [d.count(200, 300), d.count(40, 90), d.count(11, 19)];
    return [
      title(d),
      `共发放调查问卷${n(a + b + c)}份，其中满意${n(a)}份，基本满意${n(b)}份，不满意${n(c)}份，满意率${rate(a + b, a + b + c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(200, 900), d.count(11, 90)];
    return [title(d), `全年抽检食品${n(a + b)}批次，合格${n(a)}批次，不合格${n(b)}批次，合格率${rate(a, a + b)}。`];
  },
  (d) => {
    const [a, b, c, e] = [d.count(80, 100), d.count(160, 200), d.count(260, 300), d.count(250, 400)];
    return [
      title(d),
      `自评总得分${tenths(total([a, b, c, e]))}分，其中：投入指标得${tenths(a)}分、过程指标得${tenths(b)}分、产出指标得${tenths(c)}分、效益指标得${tenths(e)}分。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(30), d.amount(90), d.amount(50)];
    return [
      title(d),
      `上年结转资金${money(a)}，本年安排资金${money(b + c)}，合计${money(total([a, b, c]))}，已支出${money(a + b)}，结余${money(c)}，资金使用率${rate(a + b, total([a, b, c]))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(200), d.amount(90)];
    return [
      title(d),
      `项目总投资${money(total([a, b, c]))}，资金来源：上级补助${money(a)}、县级配套${money(b)}、自筹${money(c)}。`,
      `截至年底，上级补助支出${money(a)}，县级配套支出${money(b)}，自筹资金支出${money(c)}，累计支出${money(total([a, b, c]))}，资金支出率100%。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(20), d.amount(40) + 700];
    return [
      title(d),
      `本年度“三公”经费${money(now)}，上年度“三公”经费${money(before)}，“三公”经费变动率为-${rate(before - now, before)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900) + 9000, d.amount(90)];
    return [title(d), `年末结转和结余${money(b)}，支出预算数${money(a)}，结转结余率为${rate(b, a)}。`];
  },
  (d) => {
    const [a, b] = [d.count(20, 60), d.count(3, 9)];
    return [title(d), `核定编制${n(a)}名，年末实有${n(a - b)}人，空编${n(b)}名，在职人员控制率${rate(a - b, a)}。`];
  },
  (d) => {
    const [times, each] = [d.count(11, 40), d.count(30, 90)];
    return [title(d), `全年组织培训${n(times)}期，培训${n(times * each)}人次，平均每期${n(each)}人。`];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(200), d.amount(90)];
    return [
      title(d),
      `${d.year}年共实施项目${n(3)}个，预算资金${money(total([a, b, c]))}。一是道路养护项目，预算${money(a)}；二是档案数字化项目，预算${money(b)}；三是宣传项目，预算${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300) + 30_000, d.amount(200)];
    return [
      title(d),
      `合同金额${money(a)}，已支付${money(b)}，占合同金额的${rate(b, a)}，余款${money(a - b)}待验收后支付。`,
    ];
  },
  (d) => {
    const [a, b, x, y] = [d.amount(900), d.amount(300), d.amount(800), d.amount(250)];
    return [
      title(d),
      `基本支出预算${money(a + x)}，实际支出${money(a)}，执行率${rate(a, a + x)}；项目支出预算${money(b + y)}，实际支出${money(b)}，执行率${rate(b, b + y)}；合计预算${money(total([a, b, x, y]))}，实际支出${money(a + b)}，执行率${rate(a + b, total([a, b, x, y]))}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(40, 55), d.count(10, 20)];
    return [
      title(d),
      `一级指标分值统一设置为：产出指标${n(a)}分、效益指标${n(90 - a - b)}分、满意度指标${n(b)}分、预算执行率${n(10)}分。`,
    ];
  },
];
