import { readRuleText } from "../../../../src/core/indicators/table/ruleText";

function shown(text: string): string | null {
  const rule = readRuleText(text);
  if (!rule) return null;
  const { scoring, full } = rule;
  const points = full === null ? "" : ` full ${full}`;
  if (scoring.type === "cap_deduct" || scoring.type === "floor_deduct")
    return `${scoring.type} ${scoring.threshold} ${scoring.step} ${scoring.deduct}${points}`;
  if (scoring.type === "two_sided_deduct")
    return `two_sided ${scoring.target} ${scoring.step} ${scoring.deduct}${points}`;
  if (scoring.type === "violations") return `violations ${scoring.deduct_each}`;
  if (scoring.type === "bands")
    return `${scoring.bands.map((band) => `${band.from_incl ? "[" : "("}${band.from ?? ""},${band.to ?? ""}${band.to_incl ? "]" : ")"}${band.points}`).join(" ")}${points}`;
  return `${scoring.type}${points}`;
}

test.each<[string, string | null]>([
  ["以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。", "cap_deduct 100 1 0.5 full 5"],
  ["“三公经费”变动率≦0，计8分；“三公经费”变动率>0，每超过一个百分点扣0.8分，扣完为止。", "cap_deduct 0 1 0.8 full 8"],
  ["100%计满分，每低于5%扣2分，扣完为止。", "floor_deduct 100 5 2"],
  ["100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。", "cap_deduct 100 5 2"],
  ["100%以下(含)计满分，每超出1%扣1分，扣完为止", "cap_deduct 100 1 1"],
  ["100%计满分，每超过（降低）1%扣1分，扣完为止", "two_sided 100 1 1"],
  [
    "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
    "(,0]5 (0,10]4 (10,20]3 (20,30]2 (30,)0 full 5",
  ],
  [
    "90%(含)以上计6分；80%(含)-90%，计4分；70%(含)-80%，计2分；低于70%计0分。",
    "(,70)0 [70,80)2 [80,90)4 [90,)6 full 6",
  ],
  [
    "≥90%计5分；80%(含)-90%计4分；70%(含)-80%计3分；60%(含)-70%计2分；低于60%不得分",
    "(,60)0 [60,70)2 [70,80)3 [80,90)4 [90,)5 full 5",
  ],
  ["五项要求，每出现一例不符合扣1分，扣完为止", "violations 1"],
  ["①有内部财务管理制度2分；②有厉行节约制度2分；③制度合法合规完整2分；④制度有效执行2分", "checklist full 8"],
  ["得分=执行率×10，最高10分", "ratio full 10"],
  // What is not said is not made up.
  ["90%以上计5分；80%-90%计4分；80%以下不得分", null],
  ["90%(含)以上计6分；70%(含)-80%计2分；低于70%计0分", null],
  ["0-10%（含）计4分；10-20%（含）计3分", null],
  ["依据自评材料评定，效果较好计满分", null],
  ["每超过一个百分点扣0.5分", null],
  ["酌情扣分", null],
  ["", null],
])("%s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});
