import type { Draw } from "./draw";
import { BUDGETS } from "./budgets";
import { EVALUATIONS } from "./evaluations";
import { FURTHER } from "./further";
import { FAR, LEVELS } from "./levels";
import { MIXED } from "./mixed";
import { PUBLISHED } from "./published";
import { bound, change, grew, money, plain, rate, rose, total } from "./draw";

/** Ways to write one relation, each a short consistent text; the marked numbers follow from the others. */
export type Family = (draw: Draw) => readonly string[];

const title = ({ year }: Draw) => `样例县样例局${year}年度部门决算`;
const n = (value: number) => bound(String(value));

const sums: readonly Family[] = [
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(60), d.amount(30)];
    return [
      title(d),
      `本年收入合计${money(total([a, b, c]))}，其中：财政拨款收入${money(a)}，事业收入${money(b)}，其他收入${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [title(d), `${d.year}年本部门支出共计${money(a + b)}，由基本支出${money(a)}和项目支出${money(b)}组成。`];
  },
  (d) => {
    const [a, b] = [d.amount(500), d.amount(80)];
    return [
      title(d),
      `基本支出${money(a + b)}。其中：人员经费${money(a)}，主要用于工资和津贴；公用经费${money(b)}，主要用于办公和差旅。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(60), d.amount(200), d.amount(90)];
    return [
      title(d),
      `全年政府采购支出总额${money(total([a, b, c]))}，包括政府采购货物支出${money(a)}、政府采购工程支出${money(b)}、政府采购服务支出${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(900), d.amount(120), d.amount(80)];
    return [
      title(d),
      `一般公共预算财政拨款支出${money(total([a, b, c]))}，主要用于以下方面：`,
      `1.教育支出（类）${money(a)}，占${rate(a, total([a, b, c]))}；`,
      `2.社会保障和就业支出（类）${money(b)}，占${rate(b, total([a, b, c]))}；`,
      `3.住房保障支出（类）${money(c)}，占${rate(c, total([a, b, c]))}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [
      title(d),
      `“三公”经费支出${money(a + b)}（其中公务用车购置及运行维护费${money(a)}，公务接待费${money(b)}，因公出国（境）费0万元）。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(30), d.amount(70), d.amount(40)];
    return [
      title(d),
      `项目经费分三块：宣传培训${money(a)}；设备购置${money(b)}；信息系统运维${money(c)}，三项合计${money(total([a, b, c]))}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(30), d.amount(70)];
    return [title(d), `该项目到位资金${money(a + b)}，其中中央资金${money(a)}，县级配套资金${money(b)}。`];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(40), d.amount(20)];
    return [
      title(d),
      `本年度项目支出${money(total([a, b, c]))}。具体为：`,
      `（1）道路养护项目${money(a)}；`,
      `（2）宣传印刷项目${money(b)}；`,
      `（3）档案整理项目${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(40)];
    return [title(d), `支出按性质分，基本支出和项目支出分别为${money(a)}、${money(b)}，合计${money(a + b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(40)];
    return [title(d), `收入总计${money(a + b)}。其中：本年收入合计${money(a)}，年初结转和结余${money(b)}。`];
  },
];

const rates: readonly Family[] = [
  (d) => {
    const [now, before] = [d.amount(90), d.amount(80)];
    return [title(d), `机关运行经费支出${money(now)}，${change(now, before)}，主要是厉行节约。`];
  },
  (d) => {
    const [now, before] = [d.amount(900), d.amount(800)];
    return [
      title(d),
      `${d.year}年度收、支总计均为${money(now)}。与${d.year - 1}年度相比，收、支总计各${grew(now, before)}${money(Math.abs(now - before))}，${rose(now, before)}${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(900), d.amount(800)];
    return [
      title(d),
      `本年支出合计${money(now)}，上年支出合计${money(before)}，同比${rose(now, before)}${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(90), d.amount(80)];
    return [
      title(d),
      `培训费由上年的${money(before)}${grew(now, before)}到${money(now)}，${now > before ? "增幅" : "降幅"}${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(9), d.amount(8)];
    return [
      title(d),
      `公务接待费支出${money(now)}，较上年${money(before)}${grew(now, before)}${money(Math.abs(now - before))}，${now > before ? "增幅" : "降幅"}为${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(90), d.amount(80)];
    return [
      title(d),
      `会议费${money(now)}，与上年相比${grew(now, before)}了${money(Math.abs(now - before))}，${rose(now, before)}${rate(now - before, before, 1)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(900), d.amount(800)];
    return [
      title(d),
      `财政拨款收入${money(now)}。同口径比上年${grew(now, before)}${rate(now - before, before)}，即${grew(now, before)}${money(Math.abs(now - before))}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(900), d.amount(800)];
    return [
      title(d),
      `本年支出${money(now)}。比${d.year - 1}年${grew(now, before)}${money(Math.abs(now - before))}，${rose(now, before)}${rate(now - before, before)}。主要原因是人员变动。`,
    ];
  },
  (d) => {
    const [a, b, c, e] = [d.amount(20), d.amount(25), d.amount(9), d.amount(8)];
    return [
      title(d),
      `公务用车运行维护费${money(a)}和公务接待费${money(c)}，分别比上年${grew(a, b)}${money(Math.abs(a - b))}和${grew(c, e)}${money(Math.abs(c - e))}，分别${rose(a, b)}${rate(a - b, b)}和${rose(c, e)}${rate(c - e, e)}。`,
    ];
  },
];

const ratesElsewhere: readonly Family[] = [
  (d) => {
    const [now, before] = [d.amount(9), d.amount(8)];
    return [
      title(d),
      "一、“三公”经费总体情况",
      `“三公”经费支出决算${money(now)}，上年决算${money(before)}。`,
      "二、增减变化情况",
      `“三公”经费支出比上年${rose(now, before)}${rate(now - before, before)}，原因是公务活动变化。`,
    ];
  },
  (d) => {
    const [now, before, a, b] = [d.amount(20), d.amount(18), d.amount(9), d.amount(8)];
    return [
      title(d),
      `${d.year}年公务用车运行维护费${money(now)}，公务接待费${money(a)}。`,
      `${d.year - 1}年公务用车运行维护费${money(before)}，公务接待费${money(b)}。`,
      `与上年相比，公务用车运行维护费${rose(now, before)}${rate(now - before, before)}，公务接待费${rose(a, b)}${rate(a - b, b)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(20), d.amount(18)];
    return [
      title(d),
      "单位：万元",
      `年度 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费`,
      `${d.year - 1}年 | 0 | ${plain(before)} | 5.20`,
      `${d.year}年 | 0 | ${plain(now)} | 5.20`,
      `公务接待费比上年${rose(now, before)}${rate(now - before, before)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(20), d.amount(18)];
    return [
      title(d),
      "单位：万元",
      `项目 | ${d.year}年决算数 | ${d.year - 1}年决算数`,
      `公务接待费 | ${plain(now)} | ${plain(before)}`,
      `公务用车运行维护费 | 5.20 | 6.40`,
      `公务接待费支出${money(now)}，比上年${grew(now, before)}${money(Math.abs(now - before))}。`,
    ];
  },
];

const shares: readonly Family[] = [
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [
      title(d),
      `本年支出合计${money(a + b)}，其中：基本支出${money(a)}，占${rate(a, a + b)}；项目支出${money(b)}，占${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [
      title(d),
      `本年收入${money(a + b)}。财政拨款收入${money(a)}，占本年收入的${rate(a, a + b)}，其他收入${money(b)}，占本年收入的${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(300)];
    return [
      title(d),
      "一、支出决算情况",
      `本年支出合计${money(a + b)}。`,
      "二、一般公共预算财政拨款支出情况",
      `一般公共预算财政拨款支出${money(a)}，占本年支出合计的${rate(a, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [
      title(d),
      `“三公”经费财政拨款支出决算${money(a + b)}。`,
      `“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出${money(a)}，占${rate(a, a + b)}；公务接待费支出${money(b)}，占${rate(b, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(60)];
    return [
      title(d),
      `政府采购支出总额${money(a + b)}，其中授予中小企业合同金额${money(a)}，占政府采购支出总额的${rate(a, a + b)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(60)];
    return [
      title(d),
      `项目支出${money(a + b)}，占总支出的比重为${rate(a + b, 3 * (a + b))}，全年总支出${money(3 * (a + b))}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(300), d.amount(60), d.amount(30)];
    const all = total([a, b, c]);
    return [
      title(d),
      `支出构成为：教育支出${money(a)}（占${rate(a, all)}）、卫生健康支出${money(b)}（占${rate(b, all)}）、住房保障支出${money(c)}（占${rate(c, all)}），共计${money(all)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(2000, 7000), d.count(1000, 3000)];
    const all = 10_000;
    const rest = all - a - (b % (all - a - 100));
    const third = all - a - rest;
    return [title(d), `从支出结构看，人员经费占${n2(a)}，公用经费占${n2(third)}，项目支出占${n2(rest)}。`];
  },
];

function n2(hundredths: number): string {
  return `${bound((hundredths / 100).toFixed(2))}%`;
}

const completions: readonly Family[] = [
  (d) => {
    const [plan, spent] = [d.amount(20) + 700, d.amount(8)];
    return [
      title(d),
      `“三公”经费支出预算为${money(plan)}，支出决算为${money(spent)}，完成预算的${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(900) + 30_000, d.amount(600)];
    return [
      title(d),
      `一般公共预算财政拨款支出年初预算为${money(plan)}。支出决算为${money(spent)}，完成年初预算的${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(90) + 3_000, d.amount(60)];
    return [
      title(d),
      `1、教育支出（类）普通教育（款）小学教育（项）。`,
      `年初预算为${money(plan)}，支出决算为${money(spent)}，完成年初预算的${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(90) + 3_000, d.amount(60)];
    return [title(d), `全年预算数${money(plan)}，全年执行数${money(spent)}，预算执行率${rate(spent, plan)}。`];
  },
  (d) => {
    const [plan, spent] = [d.amount(90) + 3_000, d.amount(60)];
    return [
      title(d),
      `项目下达资金${money(plan)}，截至年底实际支出${money(spent)}，资金支付率为${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(20) + 700, d.amount(8)];
    return [title(d), `公务接待费支出决算为${money(spent)}，为年初预算${money(plan)}的${rate(spent, plan)}。`];
  },
  (d) => {
    const [plan, spent] = [d.amount(20) + 700, d.amount(8)];
    return [
      title(d),
      `公务接待费全年预算${money(plan)}。`,
      `公务接待费决算支出${money(spent)}，预算完成率${rate(spent, plan)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(20) + 700, d.amount(8)];
    return [
      title(d),
      `公务接待费支出${money(spent)}，完成年初预算${money(plan)}的${rate(spent, plan)}，比年初预算减少${money(plan - spent)}。`,
    ];
  },
  (d) => {
    const [plan, spent] = [d.amount(20) + 700, d.amount(8)];
    return [
      title(d),
      `本单位“三公”经费年初预算数为${money(plan)}，实际支出数为${money(spent)}，实际支出占年初预算的${rate(spent, plan)}。`,
    ];
  },
];

const counts: readonly Family[] = [
  (d) => {
    const [a, b] = [d.count(9, 60), d.count(5, 40)];
    return [title(d), `本单位编制${n(a + b)}名，其中行政编制${n(a)}名、事业编制${n(b)}名。`];
  },
  (d) => {
    const [a, b, c] = [d.count(9, 60), d.count(5, 40), d.count(2, 9)];
    return [
      title(d),
      `年末实有在职人员${n(a + b + c)}人，其中：行政人员${n(a)}人，事业人员${n(b)}人，工勤人员${n(c)}人。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.count(2, 9), d.count(1, 9), d.count(1, 9)];
    return [
      title(d),
      `本部门共有车辆${n(a + b + c)}辆，其中，机要通信用车${n(a)}辆、执法执勤用车${n(b)}辆、其他用车${n(c)}辆。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(9, 60), d.count(60, 400)];
    const spent = b * d.count(20, 90) * 1000;
    return [
      title(d),
      `公务接待费支出${(spent / 1_000_000).toFixed(4)}万元，国内公务接待${a}批次、${n(b)}人次，人均${n(spent / 100 / b)}元。`,
    ];
  },
  (d) => {
    const [a, b] = [d.count(20, 60), d.count(5, 40)];
    return [title(d), `财政供养人员${n(a + b)}人，其中在职人员${n(a)}人，退休人员${n(b)}人。`];
  },
  (d) => {
    const [a, b, c] = [d.count(9, 30), d.count(9, 30), d.count(2, 9)];
    return [title(d), `全年举办培训班${n(a + b + c)}期，其中业务培训${n(a)}期、党务培训${n(b)}期、其他培训${n(c)}期。`];
  },
  (d) => {
    const [a, b] = [d.count(9, 60), d.count(5, 40)];
    return [title(d), `我局现有内设科室${n(a)}个、下属事业单位${n(b)}个，合计${n(a + b)}个。`];
  },
  (d) => {
    const [a, b] = [d.count(100, 400), d.count(60, 99)];
    return [
      title(d),
      `共发放问卷${n(a)}份，收回有效问卷${n(a - b / 10 > 0 ? Math.floor((a * b) / 100) : 1)}份，有效回收率${rate(Math.floor((a * b) / 100), a)}。`,
    ];
  },
];

const sameTwice: readonly Family[] = [
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [
      title(d),
      "一、总体情况",
      `公务接待费支出决算为${money(a)}，公务用车运行维护费支出决算为${money(b)}。`,
      "二、具体情况",
      `公务接待费支出决算${money(a)}，主要用于接待来访。`,
      `公务用车运行维护费支出决算${money(b)}，主要用于燃料和维修。`,
    ];
  },
  (d) => {
    const a = d.amount(900);
    return [
      title(d),
      "一、收入决算情况说明",
      `本年收入合计${money(a)}，全部为财政拨款收入。`,
      "二、总体情况",
      `${d.year}年度本年收入合计${money(a)}。`,
    ];
  },
  (d) => {
    const a = d.amount(90);
    return [
      title(d),
      "一、项目概况",
      `乡村道路提升改造项目资金${money(a)}，由县财政安排。`,
      "二、项目实施",
      `乡村道路提升改造项目资金${money(a)}全部到位。`,
    ];
  },
  (d) => {
    const a = d.amount(90);
    return [title(d), `本年度机关运行经费支出${money(a)}。`, `如上所述，机关运行经费${money(a)}主要用于办公。`];
  },
  (d) => {
    const a = d.count(20, 90);
    return [
      title(d),
      `一、人员情况`,
      `年末实有人数${n(a)}人。`,
      `二、其他说明`,
      `本单位年末实有人数${n(a)}人，均由财政供养。`,
    ];
  },
];

const changeParts: readonly Family[] = [
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [title(d), `本年支出比上年增加${money(a + b)}，其中：基本支出增加${money(a)}，项目支出增加${money(b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(20) + 900, d.amount(8)];
    return [title(d), `本年支出比上年增加${money(a - b)}，其中基本支出增加${money(a)}，项目支出减少${money(b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [
      title(d),
      `“三公”经费支出比上年减少${money(a + b)}，其中：因公出国（境）费支出与上年持平；公务用车购置及运行维护费减少${money(a)}；公务接待费减少${money(b)}。`,
    ];
  },
  (d) => {
    const [a, b, a0, b0] = [d.amount(20), d.amount(9), d.amount(19), d.amount(8)];
    return [
      title(d),
      `“三公”经费支出决算${money(a + b)}，${change(a + b, a0 + b0)}。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行维护费${money(a)}，${change(a, a0)}；公务接待费${money(b)}，${change(b, b0)}。`,
    ];
  },
];

const differences: readonly Family[] = [
  (d) => {
    const [a, b] = [d.amount(20), d.amount(9)];
    return [title(d), `公务接待费预算${money(a + b)}，决算${money(a)}，决算数比预算数减少${money(b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(900), d.amount(9)];
    return [
      title(d),
      `一般公共预算财政拨款支出年初预算${money(a)}，年中追加预算${money(b)}，全年预算${money(a + b)}。`,
    ];
  },
  (d) => {
    const [now, before] = [d.amount(90), d.amount(80)];
    return [
      title(d),
      `${d.year}年机关运行经费${money(now)}，${d.year - 1}年为${money(before)}，${grew(now, before)}${money(Math.abs(now - before))}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(30)];
    return [title(d), `项目预算${money(a + b)}，实际支出${money(a)}，结余${money(b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(30)];
    return [title(d), `本年收入${money(a + b)}，本年支出${money(a)}，收支结余${money(b)}。`];
  },
  (d) => {
    const [a, b] = [d.amount(90), d.amount(30)];
    return [title(d), `该项资金共安排${money(a + b)}，已支付${money(a)}，尚未支付${money(b)}。`];
  },
  (d) => {
    const [now, before] = [d.amount(20), d.amount(18)];
    return [
      title(d),
      `一、${d.year}年“三公”经费预算安排情况`,
      `${d.year}年“三公”经费预算${money(now)}。`,
      `二、上年“三公”经费预算安排情况`,
      `${d.year - 1}年“三公”经费预算${money(before)}。`,
      `三、增减变化`,
      `${d.year}年“三公”经费预算比${d.year - 1}年${grew(now, before)}${money(Math.abs(now - before))}。`,
    ];
  },
];

const balances: readonly Family[] = [
  (d) => {
    const [a, b, c] = [d.amount(90), d.amount(900), d.amount(60)];
    return [
      title(d),
      `年初结转和结余${money(a)}，本年收入合计${money(b)}，本年支出合计${money(a + b - c)}，年末结转和结余${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(90), d.amount(900), d.amount(60)];
    return [
      title(d),
      `上年结转${money(a)}，本年收入${money(b)}，减去本年支出${money(a + b - c)}，年末结转${money(c)}。`,
    ];
  },
  (d) => {
    const [a, b, c] = [d.amount(90), d.amount(900), d.amount(60)];
    return [
      title(d),
      `收入总计${money(a + b)}，支出总计${money(a + b)}。`,
      `其中：本年收入合计${money(b)}，年初结转和结余${money(a)}；本年支出合计${money(a + b - c)}，年末结转和结余${money(c)}。`,
    ];
  },
  (d) => {
    const a = d.amount(900);
    return [title(d), `${d.year}年度收入总计${money(a)}，支出总计${money(a)}，收支平衡。`];
  },
  (d) => {
    const [a, b, c] = [d.amount(40), d.amount(90), d.amount(30)];
    return [
      title(d),
      `政府性基金预算财政拨款年初结转和结余${money(a)}，本年收入${money(b)}，本年支出${money(a + b - c)}，年末结转和结余${money(c)}。`,
    ];
  },
];

const tables: readonly Family[] = [
  (d) => {
    const [a, b, e, f] = [d.amount(20), d.amount(9), d.amount(20) + 2000, d.amount(9) + 900];
    return [
      title(d),
      "财政拨款“三公”经费支出决算表",
      "单位：万元",
      "项目 | 预算数 | 决算数",
      `合计 | ${plain(e + f)} | ${plain(a + b)}`,
      `因公出国（境）费 | 0.00 | 0.00`,
      `公务用车购置及运行维护费 | ${plain(e)} | ${plain(a)}`,
      `公务接待费 | ${plain(f)} | ${plain(b)}`,
      `公务用车购置及运行维护费支出${money(a)}，公务接待费支出${money(b)}，完成预算的${rate(b, f)}。`,
    ];
  },
  (d) => {
    const [a, b] = [d.amount(300), d.amount(90)];
    return [
      title(d),
      "单位：万元",
      "科目 | 合计 | 基本支出 | 项目支出",
      `教育支出 | ${plain(a)} | ${plain(a)} | 0.00`,
      `住房保障支出 | ${plain(b)} | 0.00 | ${plain(b)}`,
      `教育支出${money(a)}，主要用于学校运转。住房保障支出${money(b)}，主要用于公积金。`,
    ];
  },
];

export const FAMILIES = {
  sums,
  rates,
  ratesElsewhere,
  shares,
  completions,
  counts,
  sameTwice,
  changeParts,
  differences,
  balances,
  tables,
  further: FURTHER,
  levels: LEVELS,
  far: FAR,
  published: PUBLISHED,
  evaluations: EVALUATIONS,
  mixed: MIXED,
  budgets: BUDGETS,
} as const;
export type FamilyName = keyof typeof FAMILIES;
