import { againstPrevious, reasonOf } from "./comparisons";
import type { Piece } from "./pieces";
import { say } from "./pieces";
import type { Writer } from "./writer";

/** 机关运行经费: the public funds of the unit itself. */
export function operatingCosts(w: Writer): Piece[] {
  const { publicFunds } = w.accounts;
  return w.one(
    () => say`${w.year()}机关运行经费支出${w.money(publicFunds.final)}${againstPrevious(w, publicFunds)}。`,
    () =>
      say`机关运行经费支出${w.money(publicFunds.final)}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和一致）${againstPrevious(w, publicFunds)}。`,
    () => say`本单位${w.year()}机关运行经费${w.money(publicFunds.final)}，主要用于办公费、水电费、差旅费等。`,
  );
}

export function procurement(w: Writer): Piece[] {
  const { procurement: items, smallFirms } = w.accounts;
  const total = items.reduce((sum, { count }) => sum + count, 0);
  const small = Math.round(total * smallFirms);
  const named = items.map(({ name, count }) => ({ name: `政府采购${name}支出`, count }));
  const list = (word: (name: string) => string) =>
    w.list(
      items.map(({ name, count }) => say`${word(name)}${w.money(count, "part")}`),
      w.word("、", "，", "；"),
    );
  const tail = w.one(
    () => say`授予中小企业合同金额${w.money(small)}，占政府采购支出总额的${w.percent(small, total, "share")}。`,
    () =>
      say`授予中小企业合同金额${w.money(total)}，占政府采购支出总额的100%，其中：授予小微企业合同金额${w.money(small)}，占${w.percentDigits(small, total)}%。`,
    () => say``,
  );
  return w.one(
    () =>
      say`${w.year()}政府采购支出总额${w.money(total, "total")}，其中：${list((name) => `政府采购${name}支出`)}。${tail}`,
    () => say`政府采购支出合计${w.money(total, "total")}。其中${list((name) => `${name}类采购`)}。${tail}`,
    () =>
      say`政府采购支出${w.money(total)}：${w.list(named.map(({ name, count }) => say`${name}${w.money(count)}`))}。`,
  );
}

export function assets(w: Writer): Piece[] {
  const { cars } = w.accounts;
  const kept = cars.reduce((sum, { count }) => sum + count, 0);
  const list = w.list(
    cars.map(({ name, count }) => say`${name}${w.count(count, "辆", "countPart")}`),
    w.word("、", "，"),
  );
  const area = w.random.int(800, 9000);
  return w.one(
    () =>
      say`截至${w.closingDay()}，共有车辆${w.count(kept, "辆", "countTotal")}，其中：${list}。单位价值100万元以上设备（不含车辆）0台（套）。`,
    () =>
      say`年末共有车辆${w.count(kept, "辆", "countTotal")}，其中${list}；单价50万元以上通用设备${w.random.int(1, 4)}台，单价100万元以上专用设备0台。`,
    () => say`办公用房建筑面积${area}.5平方米，其中自有${area - 300}平方米；共有车辆${kept}辆。`,
    () => say`资产总额${w.money(w.random.int(300, 5000) * 1_000_000 + 3344)}，较年初增长3.5%；固定资产使用率达98%。`,
  );
}

/** What no figure of the accounts answers for: effects, targets, rules, plans, documents, other people's numbers. */
const BACKGROUND: readonly ((w: Writer) => Piece[])[] = [
  (w) =>
    say`根据《${w.accounts.place}财政局关于开展${w.year()}部门整体支出绩效评价工作的通知》（${w.accounts.place.slice(0, 2)}财绩〔${w.accounts.year + 1}〕${w.random.int(2, 40)}号）要求，现将有关情况报告如下。`,
  (w) => say`按照“一般性支出压减10%以上”“三公”经费只减不增的要求，从严编制${w.accounts.year + 1}年预算。`,
  (w) =>
    say`全年完成培训${w.random.int(3, 20)}期，培训${w.random.int(200, 3000)}人次，参训人员满意度达到${w.random.int(90, 99)}.5%，较上年提高${w.random.int(1, 3)}.2个百分点。`,
  (w) =>
    say`新建改建农村公路${w.random.int(5, 80)}.6公里，受益群众${w.random.int(2, 9)}.3万人，惠及${w.random.int(3, 30)}个行政村。`,
  () => say`地区生产总值增长6.1%，规模以上工业增加值增长7.3%，城乡居民人均可支配收入分别增长5.8%和7.9%。`,
  () =>
    say`预算执行率低于90%的，每低1个百分点扣0.5分，扣完为止；“三公”经费变动率≤0的，计5分，每超过一个百分点扣0.8分。`,
  (w) =>
    say`${w.accounts.year + 1}年计划安排项目资金${w.money(w.random.int(100, 900) * 1_000_000)}，比${w.accounts.year}年增长${w.random.int(3, 20)}%，其中信息化建设${w.money(w.random.int(10, 90) * 1_000_000)}。`,
  (w) =>
    say`项目总投资1.2亿元，分三年实施，截至${w.accounts.year}年底累计完成投资${w.random.int(3000, 9000)}万元，占总投资的比重逐年提高。`,
  (w) => say`办公电话：0731－8${w.random.int(1000000, 9999999)}，网址每年更新2次。`,
  (w) => say`共办理来信来访${w.random.int(30, 400)}件次，办结率100%，群众满意率${w.random.int(92, 99)}%。`,
  () => say`资产配置执行人均办公用房9平方米、每台电脑不超过5000元的标准。`,
  () => say`公务接待严格执行每人每餐不超过60元的标准，会议费每人每天不超过260元。`,
  (w) =>
    say`全县共争取上级资金${w.random.int(2, 9)}.${w.random.int(10, 99)}亿元，同比增长${w.random.int(5, 30)}%，其中中央资金占60%以上。`,
  () =>
    say`预期目标：项目验收合格率≥95%，资金支付及时率100%，群众满意度≥90%；实际完成：验收合格率100%，支付及时率100%，满意度96%。`,
  (w) => say`存在的问题：一是预算编制不够细化，${w.random.int(2, 4)}个项目执行进度偏慢；二是绩效指标量化程度不高。`,
  () => say`下一步将进一步加强预算管理，力争预算执行率达到95%以上，结转结余资金压减15%。`,
  (w) =>
    say`全年开展监督检查${w.random.int(3, 12)}次，发现问题${w.random.int(10, 60)}个，整改率达${w.random.int(85, 99)}%，收回资金${w.random.int(10, 99)}.35万元。`,
  (w) => say`抽查${w.random.int(20, 60)}份凭证，涉及金额${w.random.int(100, 300)}.5万元，占全年支出的三成左右。`,
  (w) => say`${reasonOf(w)}，部分资金需结转下年使用。`,
  () => say`公用经费按人均1.2万元的标准安排，交通补贴按每人每月500元至650元发放。`,
  (w) =>
    say`帮扶村集体经济收入由${w.random.int(5, 12)}万元增加到${w.random.int(20, 50)}万元，脱贫户人均纯收入超过1.4万元。`,
  () => say`一是坚持厉行节约，办公耗材费用下降明显；二是推行网上办事，平均办理时限压缩60%以上。`,
  (w) =>
    say`评价组于${w.accounts.year + 1}年3月15日至4月20日对项目进行了现场评价，发放问卷120份，收回有效问卷118份，回收率98.33%。`,
];

export function background(w: Writer, count: number): Piece[][] {
  return w.random.some(BACKGROUND, count).map((sentence) => sentence(w));
}
