/**
 * Choices that the notices leave open. Each has a default; the score sheet says which one was used and why
 * (notes `setting.*`, namespace `scores`).
 */
export interface ScoreSettings {
  /**
   * "每超过一个百分点扣0.5分": `whole` only full steps count (the literal reading; a real 99.27 % got full marks under
   * "每低于5%扣2分"), `prorata` parts count, `ceil` a begun step counts.
   */
  readonly stepMode: StepMode;
  /** ≤ indicators that were missed: `ratio` target ÷ actual (填表说明), `linear` 1 − (actual − target) ÷ target (pmkpi). */
  readonly reverseFormula: "ratio" | "linear";
  /** Lower ends of the first two qualitative tiers in percent of the weight: 80/60 (2020 on) or 80/50 (2017). */
  readonly qualitativeBands: "80/60" | "80/50";
  /** The base of the execution rate: 全年预算数 (default) or 年初预算数. */
  readonly executionBase: "fullYear" | "opening";
  /** From this percentage of the target on, over-fulfilment needs a reason (Guangxi 130). */
  readonly overFulfilmentFrom: number;
  /** Names of the grades: the system's own (优良中差), or 优秀/良好/合格/不合格 as some places had them up to 2019. */
  readonly gradeScale: "system" | "earlier";
}

export type StepMode = "whole" | "prorata" | "ceil";

export const DEFAULT_SETTINGS: ScoreSettings = {
  stepMode: "whole",
  reverseFormula: "ratio",
  qualitativeBands: "80/60",
  executionBase: "fullYear",
  overFulfilmentFrom: 130,
  gradeScale: "system",
};
