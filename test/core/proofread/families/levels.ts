import type { Draw } from "./draw";
import { bound, grew, money, plain, rate, rose } from "./draw";

const title = ({ year }: Draw) => `样例县样例局${year}年度部门整体支出绩效自评报告`;
const n = (value: number) => bound(String(value));
const tenths = (value: number) => bound((value / 10).toFixed(1));

type Texts = readonly ((draw: Draw) => readonly string[])[];

/** What is counted and what is a rate, from one year to the other. */
export const LEVELS: Texts = [
  (d) => {
    const [now, step] = [d.count(60, 90), d.count(3, 9)];
    return [title(d), `年末在编职工${n(now)}人，比上年的${n(now - step)}人增加${n(step)}人。`];
  },
  (d) => {
    const [now, step] = [d.count(6000, 9000), d.count(300, 900)];
    return [
      title(d),
      `全年服务群众${n(now)}人次，较${d.year - 1}年的${n(now + step)}人次减少${n(step)}人次，下降${rate(step, now + step)}。`,
    ];
  },
  (d) => {
    const [now, step] = [d.count(850, 950), d.count(11, 39)];
    return [
      title(d),
      `群众满意度由${d.year - 1}年的${tenths(now - step)}%提高到${d.year}年的${tenths(now)}%，提高${tenths(step)}个百分点。`,
    ];
  },
  (d) => {
    const [now, step] = [d.count(850, 950), d.count(11, 39)];
    return [title(d), `预算执行率${tenths(now)}%，比上年${tenths(now + step)}%下降了${tenths(step)}个百分点。`];
  },
  (d) => {
    const [now, step] = [d.count(40, 60), d.count(3, 9)];
    return [title(d), `供养人员由上年的${n(now + step)}人减少到${n(now)}人，减少${n(step)}人。`];
  },
  (d) => {
    const [plan, less] = [d.amount(200) + 9000, d.amount(12)];
    return [
      title(d),
      `信息系统采购预算${money(plan)}，中标金额${money(plan - less)}，节约资金${money(less)}，节约率${rate(less, plan)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(30), d.amount(90), d.amount(20)];
    return [
      title(d),
      `上年结转${money(a)}，本年到位资金${money(b)}，本年支出${money(a + b - c)}，年末结转${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.count(14, 19), d.count(25, 29), d.count(26, 29)];
    return [title(d), `投入指标得${n(a)}分，过程指标得${n(b)}分，效果指标得${n(c)}分，总分${n(a + b + c)}分。`];
  },
];

/** Operands that stand in other paragraphs and sections. */
export const FAR: Texts = [
  (d) => {
    const [a, b] = [d.amount(900) + 9000, d.amount(90)];
    return [
      title(d),
      "一、预算情况",
      `${d.year}年年初预算安排${money(a)}。`,
      `年中追加预算${money(b)}。`,
      `全年预算${money(a + b)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(900) + 90_000, d.amount(900)];
    return [
      title(d),
      "一、预算安排情况",
      `${d.year}年全年预算数${money(plan)}。`,
      "二、预算执行情况",
      `全年支出${money(spent)}，预算执行率${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [people, each] = [d.count(100, 400), d.count(90, 190)];
    return [
      title(d),
      `${d.year}年公务接待费${((people * each) / 10_000).toFixed(4)}万元。`,
      `共接待${n(people)}人次。`,
      `人均接待费${n(each)}元。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(80)];
    return [
      title(d),
      `${d.year - 1}年会议费${money(b)}。`,
      `${d.year}年会议费${money(a)}。`,
      `会议费${rose(a, b)}${rate(a - b, b)}，${grew(a, b)}${money(Math.abs(a - b))}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [
      title(d),
      `全年总支出${money(a + b)}。`,
      `人员经费${money(a)}。`,
      `公用经费${money(b)}。`,
      `人员经费占总支出的${rate(a, a + b)}，公用经费占总支出的${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [
      title(d),
      `工资福利支出${money(a)}、商品和服务支出${money(b)}。`,
      "二、使用情况",
      `工资福利支出${money(a)}用于在职人员，商品和服务支出${money(b)}用于日常运转。`,
    ];
  },
  (d) => {
    const a = d.amount(9000) + 100_000;
    return [
      title(d),
      `健康促进项目投入资金${money(a)}。`,
      "二、评价结论",
      `本年健康促进项目投入资金${money(a)}，效果较好。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(90)];
    return [
      title(d),
      "单位：万元",
      ...["科目编码", "科目名称", "合计", "基本支出", "205", "教育支出", plain(a + b), plain(a + b)],
      ...["205", "02", "小学教育", plain(a), plain(a)],
      ...["205", "02", "初中教育", plain(b), plain(b), "以上为本年支出情况。"],
      `1.教育支出（类）普通教育（款）小学教育（项）。支出决算为${money(a)}。`,
      `2.教育支出（类）普通教育（款）初中教育（项）。支出决算为${money(b)}。`,
    ];
  },
];
