import type { Draw } from "./draw";
import { bound, grew, money, plain, rate, rose } from "./draw";

const title = ({ year }: Draw) => `样例县样例局${year}年度部门决算`;
const count = (value: number) => bound(String(value));

/** Further ways to write, each with several relations at once. */
export const FURTHER: readonly ((draw: Draw) => readonly string[])[] = [
  (d: Draw) => {
    const [a, b] = [d.amount(3000), d.amount(2900)];
    return [
      title(d),
      `${d.year}年度收、支总计${money(a)}。与上年相比，${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}，主要是因为人员变动。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(3000), d.amount(290)];
    return [
      title(d),
      `${d.year}年本年收入合计${money(a + b)}，其中：一般公共预算财政拨款收入${money(a)}，占${rate(a, a + b)}；政府性基金预算财政拨款收入${money(b)}，占${rate(b, a + b)}；国有资本经营预算财政拨款收入0万元，占0%；其他收入0万元，占0%。`,
    ];
  },
  (d: Draw) => {
    const [p, a, b] = [d.amount(20) + 900, d.amount(20), d.amount(19)];
    return [
      title(d),
      `${d.year}年“三公”经费财政拨款支出预算数为${money(p)}，支出决算数为${money(a)}，完成预算${rate(a, p)}，较上年度${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(900), d.amount(800)];
    return [
      title(d),
      `本年收入总计${money(a)}，支出总计${money(a)}。收支较上年决算数${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c, e] = [d.amount(900), d.amount(80), d.amount(850), d.amount(50)];
    return [
      title(d),
      `${d.year}年度收入合计${money(a + b)}，较上年决算数${grew(a + b, c)}${money(Math.abs(a + b - c))}，${rose(a + b, c)}${rate(a + b - c, c)}，主要原因是项目增加。其中：财政拨款收入${money(a)}，占${rate(a, a + b)}；事业收入${money(b)}，占${rate(b, a + b)}。此外，年初结转和结余${plain(e)}万元。`,
    ];
  },
  (d: Draw) => {
    const [a, p, b] = [d.amount(20), d.amount(20) + 2000, d.amount(19)];
    return [
      title(d),
      `${d.year}年度“三公”经费支出共计${money(a)}，较年初预算数减少${money(p - a)}，下降${rate(p - a, p)}，主要原因是压减开支。较上年支出数${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}，主要原因是公务活动变化。`,
    ];
  },
  (d: Draw) => {
    const a = d.count(3, 9);
    const each = d.amount(4);
    return [
      title(d),
      `${d.year}年度本部门公务用车运行维护费${money(a * each)}，公务用车保有量${count(a)}辆，车均维护费${money(each)}。`,
    ];
  },
  (d: Draw) => {
    const [p, a] = [d.amount(900), d.amount(900) + 40000];
    return [
      title(d),
      `一般公共预算财政拨款支出${money(a)}，比年初预算${grew(a, p)}${money(Math.abs(a - p))}，完成年初预算的${rate(a, p)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, e, g] = [d.amount(900), d.amount(50), d.amount(800), d.amount(40)];
    return [
      title(d),
      "一、收入支出决算总体情况说明",
      `${d.year}年度收入、支出决算总计${money(a + b)}。与上年相比，收、支总计各${grew(a + b, e)}${money(Math.abs(a + b - e))}，${rose(a + b, e)}${rate(a + b - e, e)}。其中：`,
      `（一）收入决算总计${money(a + b)}。包括：`,
      `1.本年收入决算合计${money(a)}。主要是财政拨款。`,
      `2.使用非财政拨款结余0万元。`,
      `3.年初结转和结余${money(b)}，主要为上年结转。`,
      `（二）支出决算总计${money(a + b)}。包括：`,
      `1.本年支出决算合计${money(a + b - g)}。`,
      `2.结余分配0万元。`,
      `3.年末结转和结余${money(g)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(20), d.amount(10)];
    return [
      title(d),
      `${d.year}年度财政拨款“三公”经费支出决算${money(a + b)}，其中：公务用车购置及运行维护费支出${money(a)}，占“三公”经费的${rate(a, a + b)}；公务接待费支出${money(b)}，占“三公”经费的${rate(b, a + b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(3000), d.amount(2900)];
    return [
      title(d),
      `${d.year}年度收、支总计${money(a)}，比上年${grew(a, b)}${money(Math.abs(a - b))}，${rose(a, b)}${rate(a - b, b)}。`,
    ];
  },
  (d: Draw) => {
    const [p, a] = [d.amount(20) + 900, d.amount(20)];
    return [
      title(d),
      `“三公”经费财政拨款决算数${money(a)}，比${d.year}年“三公”经费财政拨款年初预算${money(p)}减少${money(p - a)}。其中：`,
      `1.因公出国（境）费用。${d.year}年决算数0万元，与${d.year}年年初预算数持平。`,
      `2.公务接待费。${d.year}年决算数${money(a)}，比${d.year}年年初预算数${money(p)}减少${money(p - a)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c] = [d.amount(90), d.amount(900), d.amount(60)];
    return [
      title(d),
      `${d.year}年度，样例局年初结转和结余${money(a)}，本年收入${money(b)}，本年支出${money(a + b - c)}，结余分配0万元，年末结转和结余${money(c)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c, e] = [d.amount(900), d.amount(90), d.amount(880), d.amount(80)];
    return [
      title(d),
      `部门${d.year}年度收入合计${money(a + b)}。其中：财政拨款收入${money(a)}，占总收入的${rate(a, a + b)}；其他收入${money(b)}，占总收入的${rate(b, a + b)}。与上年相比，收入合计${grew(a + b, c + e)}${money(Math.abs(a + b - c - e))}，${rose(a + b, c + e)}${rate(a + b - c - e, c + e)}。其中：财政拨款收入${grew(a, c)}${money(Math.abs(a - c))}，${rose(a, c)}${rate(a - c, c)}；其他收入${grew(b, e)}${money(Math.abs(b - e))}，${rose(b, e)}${rate(b - e, e)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c] = [d.amount(900), d.amount(90), d.amount(300)];
    return [
      title(d),
      `年初预算数${money(a)}，年中追加${money(b)}，调整后预算数${money(a + b)}，决算数${money(a + b - c)}，预算执行率${rate(a + b - c, a + b)}，预算调整率${rate(b, a)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c] = [d.amount(300), d.amount(40), d.amount(30)];
    return [
      title(d),
      `基本支出${money(a + b + c)}，其中：工资福利支出${money(a)}、商品和服务支出${money(b)}、对个人和家庭的补助${money(c)}。人员经费（工资福利支出和对个人和家庭的补助）${money(a + c)}，公用经费${money(b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(300), d.amount(40)];
    return [title(d), `资产总额${money(a + b)}，其中流动资产${money(a)}，固定资产净值${money(b)}。`];
  },
  (d: Draw) => {
    const [a, b, x, y] = [d.amount(300), d.amount(40), d.amount(290), d.amount(38)];
    return [
      title(d),
      `支出总额${money(a + b)}。其中基本支出${money(a)}，较上年${grew(a, x)}${rate(a - x, x)}（上年${money(x)}）；项目支出${money(b)}，较上年${grew(b, y)}${rate(b - y, y)}（上年${money(y)}）。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(300), d.amount(200)];
    return [
      title(d),
      `下达项目资金共${money(a + b)}，其中：第一批${money(a)}；第二批${money(b)}。截至年底支出${money(a)}，占下达资金的${rate(a, a + b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c] = [d.count(9, 40), d.count(3, 9), d.count(2, 9)];
    return [
      title(d),
      `编制数${count(a + b + c)}个（行政编制${count(a)}个、事业编制${count(b)}个、工勤编制${count(c)}个）。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(40), d.amount(8)];
    return [
      title(d),
      `${d.year}年机关运行经费支出${money(a)}，比上年${money(a + b)}减少${money(b)}，降低${rate(b, a + b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b] = [d.amount(40), d.amount(8)];
    return [
      title(d),
      `本部门${d.year}年度会议费预算${money(a + b)}，实际支出${money(a)}，节约${money(b)}，节约率${rate(b, a + b)}。`,
    ];
  },
  (d: Draw) => {
    const [a, b, c] = [d.amount(40), d.amount(30), d.amount(20)];
    const t = a + b + c;
    return [
      title(d),
      `按支出功能分类科目，主要用于：教育支出${money(a)}，占${rate(a, t, 1)}；卫生健康支出${money(b)}，占${rate(b, t, 1)}；住房保障支出${money(c)}，占${rate(c, t, 1)}。以上支出合计${money(t)}。`,
    ];
  },
];
