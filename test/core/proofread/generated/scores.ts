import type { Indicator } from "./accounts";
import type { Piece, Slot } from "./pieces";
import { say } from "./pieces";
import type { Writer } from "./writer";

function text(score: number): string {
  return String(score);
}

/** A score with the faults that it can have among its weight and its group. */
function scoreOf(w: Writer, { weight, score }: Indicator, isPart = true): Slot {
  const worse = score > 2 ? score - 2 : score + 1;
  return {
    text: `${text(score)}分`,
    faults: [
      { kind: "aboveWeight", text: `${weight + w.random.int(1, 3)}分` },
      ...(isPart && worse <= weight ? [{ kind: "scorePart" as const, text: `${text(worse)}分` }] : []),
    ],
  };
}

function grade(score: number): string {
  return score >= 90 ? "优" : score >= 80 ? "良" : score >= 60 ? "中" : "差";
}

function sumOf(items: readonly Indicator[], key: "weight" | "score"): number {
  return items.reduce((total, item) => total + item[key], 0);
}

/** The total, and the groups of indicators that it is made of. */
export function totalScore(w: Writer): Piece[] {
  const { groups, year } = w.accounts;
  const total = sumOf(groups, "score");
  const wrong = total > 8 ? total - 3 : total + 3;
  const printed: Slot = { text: `${text(total)}分`, faults: [{ kind: "scoreTotal", text: `${text(wrong)}分` }] };
  const graded = w.word("", `，评价等级为“${grade(total)}”`, `，等级为${grade(total)}`);
  const weights = groups.map(({ name, weight }, at): Piece[] => {
    const slot: Slot = {
      text: `${weight}分`,
      faults: at === 0 ? [{ kind: "weightSum", text: `${weight + 5}分` }] : [],
    };
    return say`${name}${slot}`;
  });
  return w.one(
    () =>
      say`自评总分${printed}，其中：${w.list(
        groups.map((group) => say`${group.name}类指标得${scoreOf(w, group)}`),
        "，",
      )}${graded}。`,
    () =>
      say`${year}年度部门整体支出绩效自评综合得分${printed}${graded}。其中：${w.list(
        groups.map((group) => say`${group.name}指标满分${group.weight}分，得${scoreOf(w, group)}`),
        "；",
      )}。`,
    () => say`评价指标总分100分，其中：${w.list(weights, "、")}。自评得分${total}分${graded}。`,
    () =>
      say`${w.list(
        groups.map((group) => say`${group.name}（分值${group.weight}分）自评${scoreOf(w, group, false)}`),
        "；",
      )}。合计得分${total}分${graded}。`,
    () => say`根据评价指标体系，自评得分为${total}分${graded}。`,
  );
}

/** Indicator by indicator, with what was taken off. */
export function indicators(w: Writer): Piece[][] {
  return w.accounts.groups.map((group, at) => {
    const mark = `${at + 1}.`;
    const lost = (one: Indicator): Piece[] => {
      if (one.score === one.weight) return say``;
      const deduction: Slot = {
        text: `${text(one.weight - one.score)}分`,
        faults: [{ kind: "deduction", text: `${text(one.weight - one.score + 1)}分` }],
      };
      return say`，扣${deduction}`;
    };
    const ways = w.one(
      () =>
        say`${group.name}（${group.weight}分）：${w.list(
          group.indicators.map((one) => say`${one.name}分值${one.weight}分，得${scoreOf(w, one, false)}${lost(one)}`),
          "；",
        )}。`,
      () =>
        say`${group.name}指标得${text(group.score)}分，其中：${w.list(
          group.indicators.map((one) => say`${one.name}得${scoreOf(w, { ...one, weight: one.score }, true).text}`),
          "，",
        )}。`,
      () =>
        say`${group.name}指标。${w.list(
          group.indicators.map(
            (one) =>
              say`${one.name}满分${one.weight}分，自评得分${scoreOf(w, one, false)}${one.score < one.weight ? "，主要是部分工作推进较慢" : ""}`,
          ),
          "；",
        )}。`,
    );
    return [mark, ...ways];
  });
}

/** The table of indicators, as lines with cells. */
export function scoreTable(w: Writer): string[] {
  const rows = w.accounts.groups.flatMap((group) =>
    group.indicators.map((one) => `| ${group.name} | ${one.name} | ${one.weight} | ${text(one.score)} |`),
  );
  const total = sumOf(w.accounts.groups, "score");
  return ["| 一级指标 | 二级指标 | 分值 | 得分 |", ...rows, `| 合计 |  | 100 | ${text(total)} |`];
}
