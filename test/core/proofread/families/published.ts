import type { Draw } from "./draw";
import { bound, change, grew, money, plain, rate, rose, total } from "./draw";

type Texts = readonly ((draw: Draw) => readonly string[])[];

const title = ({ year }: Draw) => `样例县样例局${year}年度部门决算`;
const count = (value: number) => bound(String(value));
/** Amounts of hundredths of a 万元 in 元 with two decimals. */
const yuan = (amount: number) => `${bound((amount * 100).toFixed(2))}元`;

/** The sentences of published final accounts as the places demand them, in words of our own. */
export const PUBLISHED: Texts = [
  // One amount for each stage of the same projects.
  (d) => {
    const [n, a] = [d.count(12, 60), d.amount(4000)];
    return [
      title(d),
      `编报绩效目标的${d.year}年度项目${count(n)}个，涉及预算金额${money(a)}；绩效跟踪的${d.year}年度项目${count(n)}个，涉及预算金额${money(a)}；绩效自评的${d.year}年度项目${count(n)}个，涉及预算金额${money(a)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(60), d.amount(90), d.amount(70)];
    const all = total([a, b, c]);
    return [
      title(d),
      `${d.year}年度政府采购金额${money(all)}，其中：货物采购金额${money(a)}、工程采购金额${money(b)}、服务采购金额${money(c)}。`,
      `面向中小企业预留政府采购项目预算金额${money(b + c)}，面向小微企业预留政府采购项目预算金额${money(c)}。`,
      `在面向中小企业预留的政府采购项目中，由中小企业供应商成交的采购金额${money(b + c)}；在面向小微企业预留的政府采购项目中，由小微企业供应商成交的采购金额${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(800), d.amount(120), d.amount(30), d.amount(8)];
    return [
      title(d),
      `资产总额${yuan(total([a, b, c, e]))}，其中，流动资产${yuan(a)}，固定资产${yuan(b)}，对外投资及有价证券0.00元，在建工程${yuan(c)}，无形资产${yuan(e)}，其他资产0.00元。`,
    ];
  },
  (d) => {
    const [p, a, b, q, r] = [d.amount(60), d.amount(20), d.amount(30), d.amount(22), d.amount(29)];
    const plan = a + b + p;
    return [
      title(d),
      `“三公”经费支出决算总额${money(a + b)}，完成全年预算${money(plan)}的${rate(a + b, plan)}，${change(a + b, q + r)}。其中：`,
      `因公出国（境）费支出决算0万元，完成全年预算0万元的0%；公务用车购置及运行维护费支出决算${money(a)}，完成全年预算${money(a + p)}的${rate(a, a + p)}，${change(a, q)}；公务接待费支出决算${money(b)}，完成全年预算${money(b)}的100%，${change(b, r)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(9), d.amount(6), d.amount(2)];
    return [
      title(d),
      `公务用车运行维护费${d.year}年决算数${money(total([a, b, c]))}，其中：公务用车加油${money(a)}，公务用车维修${money(b)}，公务用车保险${money(c)}。`,
    ];
  },
  (d) => {
    const [a, p, x, q] = [d.amount(900), d.amount(800), d.amount(300), d.amount(290)];
    return [
      title(d),
      `教育支出（类）${d.year}年度决算${money(a + x)}，比${d.year}年年初预算${grew(a + x, p + q)}${money(Math.abs(a + x - p - q))}，${rose(a + x, p + q)}${rate(a + x - p - q, p + q)}。其中：`,
      `普通教育（款）${d.year}年度决算${money(a)}，比${d.year}年年初预算${grew(a, p)}${money(Math.abs(a - p))}，${rose(a, p)}${rate(a - p, p)}。主要原因：学生人数变动。`,
      `进修及培训（款）${d.year}年度决算${money(x)}，比${d.year}年年初预算${grew(x, q)}${money(Math.abs(x - q))}，${rose(x, q)}${rate(x - q, q)}。主要原因：培训班次变动。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(900), d.amount(800), d.amount(90), d.amount(99)];
    return [
      title(d),
      `一般公共预算财政拨款基本支出${money(a + c)}。其中：人员经费${money(a)}，较上年决算数${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}，主要原因是人员变动。公用经费${money(c)}，较上年决算数${grew(c, e)}${money(Math.abs(c - e))}，${rose(c, e)}${rate(c - e, e)}，主要原因是压减一般性支出。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(500), d.amount(60)];
    return [
      title(d),
      `${d.year}年度一般公共预算财政拨款基本支出${money(a + b)}，其中：人员经费${money(a)}，占基本支出的${rate(a, a + b)}，主要包括基本工资、津贴补贴、奖金；公用经费${money(b)}，占基本支出的${rate(b, a + b)}，主要包括办公费、差旅费、工会经费。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(90), d.amount(60), d.amount(30)];
    const [all, sme] = [total([a, b, c]), a + b];
    return [
      title(d),
      `政府采购支出总额${money(all)}。授予中小企业合同金额${money(sme)}，占政府采购支出总额的${rate(sme, all)}，其中：授予小微企业合同金额${money(b)}，占授予中小企业合同金额的${rate(b, sme)}。`,
    ];
  },
  (d) => {
    const [n, batches] = [d.count(60, 400), d.count(9, 50)];
    const a = n * d.count(5, 9);
    return [
      title(d),
      `公务接待费支出${money(a)}。其中：国内公务接待支出${money(a)}，接待${batches}批次${count(n)}人次，人均接待费${count((a * 100) / n)}元；国（境）外公务接待支出0万元。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.count(3, 9), d.count(2, 5), d.count(1, 4)];
    return [
      title(d),
      `截至${d.year}年12月31日，单位共有公务用车${count(a + b + c)}辆，其中：轿车${count(a)}辆、越野车${count(b)}辆、载客汽车${count(c)}辆。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(9), d.amount(4), d.amount(3), d.amount(2)];
    return [
      title(d),
      `机关运行经费支出${money(total([a, b, c, e]))}，其中，办公费${money(a)}、印刷费${money(b)}、邮电费${money(c)}、差旅费${money(e)}。`,
    ];
  },
  // The whole is level, so the changes of its parts come to nothing.
  (d) => {
    const [a, b, x] = [d.amount(60), d.amount(90) + 9000, d.amount(30)];
    return [
      title(d),
      `${d.year}年“三公”经费预算${money(a + b)}，与${d.year - 1}年预算持平。`,
      `1.公务用车购置及运行维护费预算${money(b)}，与${d.year - 1}年预算相比增加${money(x)}。`,
      `2.公务接待费预算${money(a)}，与${d.year - 1}年预算相比减少${money(x)}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(900), d.amount(90), d.amount(800), d.amount(95)];
    const [now, before] = [a + b, c + e];
    return [
      title(d),
      `${d.year}年部门预算收入总额${money(now)}，其中：一般公共预算拨款收入${money(a)}，其他收入${money(b)}。`,
      `收入预算比${d.year - 1}年${grew(now, before)}${money(Math.abs(now - before))}，其中：一般公共预算拨款收入${grew(a, c)}${money(Math.abs(a - c))}，其他收入${grew(b, e)}${money(Math.abs(b - e))}。`,
    ];
  },
  (d) => {
    const [x, y, z] = [d.amount(30), d.amount(40), d.amount(50)];
    return [
      title(d),
      `${d.year - 2}年、${d.year - 1}年、${d.year}年机关运行经费分别为${money(x)}、${money(y)}、${money(z)}，${d.year}年比${d.year - 1}年${rose(z, y)}${rate(z - y, y)}，比${d.year - 2}年${rose(z, x)}${rate(z - x, x)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(30), d.amount(40), d.amount(50)];
    return [
      title(d),
      `近三年项目经费投入${money(total([a, b, c]))}，其中${d.year - 2}年${money(a)}，${d.year - 1}年${money(b)}，${d.year}年${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, p] = [d.amount(30), d.amount(9), d.amount(50) + 9000];
    return [
      title(d),
      `会议费支出年初预算${money(p)}，支出决算${money(a)}，完成年初预算的${rate(a, p)}，决算数小于年初预算数${money(p - a)}；培训费支出年初预算${money(p + b)}，支出决算${money(b)}，完成年初预算的${rate(b, p + b)}，决算数小于年初预算数${money(p)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(90), d.amount(60)];
    return [
      title(d),
      "一、收入支出总体情况",
      `${d.year}年度收入总计${money(a + b)}。`,
      "二、收入情况",
      `本年收入${money(a)}，年初结转和结余${money(b)}。`,
      "三、支出情况",
      `本年支出${money(a + b - c)}，年末结转和结余${money(c)}。`,
      "四、其他",
      `${d.year}年度支出总计${money(a + b)}。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(20), d.amount(18), d.amount(9), d.amount(8)];
    return [
      title(d),
      `公务用车运行维护费决算${money(a)}，公务接待费决算${money(c)}。`,
      `增减变化原因：公务用车运行维护费较上年${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}，主要是车辆老化；公务接待费较上年${grew(c, e)}${money(Math.abs(c - e))}，${rose(c, e)}${rate(c - e, e)}，主要是接待任务变化。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(20), d.amount(9), d.amount(19), d.amount(8)];
    return [
      title(d),
      "单位：万元",
      "项目 | 本年数 | 上年数 | 增减额",
      `公务用车运行维护费 | ${plain(a)} | ${plain(c)} | ${plain(a - c)}`,
      `公务接待费 | ${plain(b)} | ${plain(e)} | ${plain(b - e)}`,
      `“三公”经费合计 | ${plain(a + b)} | ${plain(c + e)} | ${plain(a + b - c - e)}`,
      `“三公”经费合计${money(a + b)}，比上年${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}；公务接待费${rose(b, e)}${rate(b - e, e)}。`,
    ];
  },
];
