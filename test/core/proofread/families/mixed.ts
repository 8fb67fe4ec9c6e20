import type { Draw } from "./draw";
import { bound, change, grew, money, plain, rate, rose, total } from "./draw";

type Texts = readonly ((draw: Draw) => readonly string[])[];

const title = ({ year }: Draw) => `样例县样例局${year}年度部门决算`;
const count = (value: number) => bound(String(value));

/** Longer sentences with several relations in one breath, as such reports have them, in words of our own. */
export const MIXED: Texts = [
  (d) => {
    const [a, b, c, e] = [d.amount(900), d.amount(800), d.amount(90), d.amount(80)];
    return [
      title(d),
      `支出方面，全年支出${money(a + c)}，较上年${grew(a + c, b + e)}${rate(a + c - b - e, b + e)}。其中基本支出${money(a)}，上年${money(b)}，${grew(a, b)}${money(Math.abs(a - b))}；项目支出${money(c)}，上年${money(e)}，${grew(c, e)}${money(Math.abs(c - e))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(90), d.amount(30)];
    const all = total([a, b, c]);
    return [
      title(d),
      `收入按来源划分：财政拨款${money(a)}（占${rate(a, all)}），事业收入${money(b)}（占${rate(b, all)}），其他收入${money(c)}（占${rate(c, all)}），三项合计${money(all)}。`,
    ];
  },
  (d) => {
    const [p, x, s] = [d.amount(900) + 9000, d.amount(90), d.amount(600)];
    return [
      title(d),
      `年初部门预算批复${money(p)}，执行中追加${money(x)}，全年可用资金${money(p + x)}；至年末支出${money(s)}，支出进度${rate(s, p + x)}，剩余${money(p + x - s)}结转下年。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(60), d.amount(30)];
    return [
      title(d),
      `工资福利支出${money(a)}，商品和服务支出${money(b)}，资本性支出${money(c)}，以上各项合计${money(total([a, b, c]))}，与支出决算总数一致。`,
    ];
  },
  (d) => {
    const [now, before, p] = [d.amount(30), d.amount(28), d.amount(20) + 4000];
    return [
      title(d),
      `公务用车运行维护费预算${money(p)}、决算${money(now)}，节支${money(p - now)}，节支率${rate(p - now, p)}；同比${grew(now, before)}${money(Math.abs(now - before))}，${rose(now, before)}${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(30, 90), d.count(3, 9)];
    const [c, e] = [d.count(10, 29), d.count(2, 8)];
    return [
      title(d),
      `年末在职${count(a + c)}人，其中：行政${count(a)}人，事业${count(c)}人；比上年末${grew(b, e)}${count(Math.abs(b - e) + 1)}人，上年末为${count(a + c - (b > e ? 1 : -1) * (Math.abs(b - e) + 1))}人。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(300), d.amount(60), d.amount(280), d.amount(66)];
    return [
      title(d),
      `人员经费${money(a)}，占基本支出${money(a + b)}的${rate(a, a + b)}，比上年的${money(c)}${grew(a, c)}${money(Math.abs(a - c))}；公用经费${money(b)}，占基本支出的${rate(b, a + b)}，比上年的${money(e)}${grew(b, e)}${money(Math.abs(b - e))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(100), d.amount(70), d.amount(50)];
    return [
      title(d),
      `共安排三个项目，总金额${money(total([a, b, c]))}：甲项目${money(a)}，已完成；乙项目${money(b)}，已完成；丙项目${money(c)}，正在实施。`,
    ];
  },
  (d) => {
    const [a, b, x] = [d.amount(100), d.amount(70), d.amount(30)];
    return [
      title(d),
      `截至${d.year}年底，部门资产总额${money(a + b)}，比年初${money(a + b - x)}增加${money(x)}，增长${rate(x, a + b - x)}。其中流动资产${money(a)}，占${rate(a, a + b)}；固定资产净值${money(b)}，占${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(290)];
    return [
      title(d),
      "（一）财政拨款收入",
      `${d.year}年度决算数${money(a)}，${d.year - 1}年度决算数${money(b)}，${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}。`,
      "（二）其他收入",
      `${d.year}年度决算数${money(b)}，${d.year - 1}年度决算数${money(a)}，${grew(b, a)}${money(Math.abs(a - b))}，${rose(b, a)}${rate(b - a, a)}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(20), d.amount(9), d.amount(22), d.amount(8)];
    return [
      title(d),
      `与上年相比，“三公”经费总额由${money(c + e)}变为${money(a + b)}，${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}。分项看，公务用车费由${money(c)}变为${money(a)}，公务接待费由${money(e)}变为${money(b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(90)];
    return [title(d), `本年收入${money(a + b)}，本年支出${money(a)}，收入大于支出${money(b)}。`];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(90), d.amount(60)];
    return [
      title(d),
      `项目预算共${money(total([a, b, c]))}，其中中央补助${money(a)}、省级补助${money(b)}，其余${money(c)}由县级配套。`,
    ];
  },
  (d) => {
    const [n, m] = [d.count(20, 60), d.count(3, 19)];
    return [
      title(d),
      `全年列入监督计划的单位${count(n)}家，检查${count(n - m)}家，检查覆盖率${rate(n - m, n)}，还有${count(m)}家安排在下年。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(9), d.amount(4), d.amount(8), d.amount(5)];
    return [
      title(d),
      `公务接待费${money(a + b)}，其中外事接待${money(a)}、国内接待${money(b)}；上年公务接待费${money(c + e)}，其中外事接待${money(c)}、国内接待${money(e)}；两年相比${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}。`,
    ];
  },
  (d) => {
    const [p, q] = [d.amount(900) + 9000, d.amount(900)];
    return [
      title(d),
      "一、年初预算",
      `本部门年初预算支出${money(p)}。`,
      "二、执行情况",
      `支出决算${money(p + q)}，比年初预算增加${money(q)}，为年初预算的${rate(p + q, p)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(60), d.amount(40), d.amount(20)];
    return [
      title(d),
      `政府采购预算${money(total([a, b, c]))}（货物${money(a)}、工程${money(b)}、服务${money(c)}），实际采购${money(a + b)}，节约${money(c)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(300), d.amount(280)];
    return [
      title(d),
      "单位：万元",
      "科目 | 上年决算数 | 本年决算数",
      `住房公积金 | ${plain(before)} | ${plain(now)}`,
      `住房公积金${money(now)}，较上年${grew(now, before)}${money(Math.abs(now - before))}，${now > before ? "增幅" : "降幅"}${rate(now - before, before, 1)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(60), d.amount(55), d.amount(50)];
    return [
      title(d),
      `${d.year - 2}年支出${money(a)}，${d.year - 1}年支出${money(b)}，${rose(b, a)}${rate(b - a, a)}；${d.year}年支出${money(c)}，${rose(c, b)}${rate(c - b, b)}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(60), d.amount(55), d.amount(50), d.amount(58)];
    return [
      title(d),
      `会议费${money(a)}（上年${money(b)}，${change(a, b, "")}），培训费${money(c)}（上年${money(e)}，${change(c, e, "")}），两项合计${money(a + c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(300), d.amount(100)];
    return [
      title(d),
      `一般公共预算财政拨款支出${money(total([a, b, c]))}，其中：一般公共服务支出${money(a)}，占${rate(a, total([a, b, c]), 1)}；教育支出${money(b)}，占${rate(b, total([a, b, c]), 1)}；其余为住房保障支出${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900) + 9000, d.amount(300)];
    return [
      title(d),
      `专项资金${money(a)}已于${d.year}年6月全部到位，到位率100%；截至年末支出${money(a - b)}，支出率${rate(a - b, a)}，未支出${money(b)}，主要是质保金。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(11, 40), d.count(30, 90)];
    return [
      title(d),
      `全年召开会议${count(a)}次，参会${count(a * b)}人次，次均${count(b)}人；接待来访${count(b)}批次，比上年${count(b + a)}批次减少${count(a)}批次。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(60), d.amount(40), d.amount(20)];
    return [
      title(d),
      `“三公”经费实际支出${money(total([a, b, c]))}，按构成分：公务用车购置${money(a)}、公务用车运行${money(b)}、公务接待${money(c)}，分别占${rate(a, total([a, b, c]))}、${rate(b, total([a, b, c]))}、${rate(c, total([a, b, c]))}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(60), d.amount(40), d.amount(58), d.amount(44)];
    return [
      title(d),
      `一般公共预算拨款收入${money(a)}、政府性基金预算拨款收入${money(b)}，比上年分别${grew(a, c)}${money(Math.abs(a - c))}、${grew(b, e)}${money(Math.abs(b - e))}。上年一般公共预算拨款收入${money(c)}、政府性基金预算拨款收入${money(e)}。`,
    ];
  },
];
