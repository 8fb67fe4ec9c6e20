import type { IndicatorScore, ScoreSheet } from "../../../src/core/indicators/scoreSheet";
import { refOf } from "./accountsFixture";

export function indicator(more: Partial<IndicatorScore> = {}): IndicatorScore {
  return {
    id: "execution",
    name: "预算执行率",
    level1: "投入",
    level2: "预算执行",
    weight: 10,
    value: 98.7,
    score: 10,
    status: "scored",
    derivation: "918 ÷ 930 = 98.71%",
    inputs: [],
    missing: [],
    notes: [],
    stated: null,
    reason: null,
    ...more,
  };
}

/** A complete sheet of two groups; the second indicator lost a point for a reason of the user's. */
export function scoreSheetOf(more: Partial<ScoreSheet> = {}): ScoreSheet {
  const reason = { text: "一个项目流标。", ref: refOf("自评!I18") };
  return {
    system: { id: "test", title: "绩效评价指标表", confirmed: true },
    indicators: [
      indicator(),
      indicator({ id: "quality", name: "验收合格率", level1: "产出", level2: "质量", score: 9, reason }),
    ],
    total: { score: 19, outOf: 20, complete: true },
    grade: "优",
    notes: [],
    ...more,
  };
}
