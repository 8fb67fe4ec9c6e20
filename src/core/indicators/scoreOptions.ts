import type { Confirmation } from "./systems/confirmation";
import type { ScoringSystem } from "./systems/scoringSystem";
import type { ScoreSettings } from "./settings";

/** A number that the user has entered because no table states it; `value` in the input's own unit. */
export interface EnteredInput {
  readonly value: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the user notes beside an indicator, whichever of these he has. */
export interface IndicatorRemark {
  /** Why it does not apply to this unit this year. */
  readonly reason?: string;
  /** 佐证材料: what proves the score. */
  readonly evidence?: string;
  /** 扣分原因. */
  readonly cause?: string;
  /** 改进措施. */
  readonly measure?: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The user's judgement of an indicator that no formula can score. One of the first four says how. */
export interface Judgement {
  /** Points, 0 to the weight. */
  readonly points?: number;
  /** The name of a tier of the rule, or 达成 / 部分达成 / 未达成 (the tier alone gives no points where it is a band). */
  readonly tier?: string;
  /** One-based numbers of the fulfilled items of a checklist. */
  readonly met?: readonly number[];
  /** Number of violations found. */
  readonly violations?: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ScoreOptions {
  /** Id of the system; without it the workbook's own form, else the built-in one that fits year and region. */
  readonly system?: string;
  /** The system that the user has chosen in this workbook; where it is not there any more, it counts as none. */
  readonly preferredSystem?: string;
  /** Imported systems; they win over built-in ones of the same id. */
  readonly systems?: readonly ScoringSystem[];
  /** Systems held against a year's notice; the signed copy of the workbook's year is what is scored by. */
  readonly confirmations?: readonly Confirmation[];
  /** By input name (`staff_quota`), or `<indicator id>.<input name>` where one indicator differs. They win. */
  readonly inputs?: Readonly<Record<string, EnteredInput>>;
  /** By indicator id. */
  readonly judgements?: Readonly<Record<string, Judgement>>;
  /** By indicator id. */
  readonly remarks?: Readonly<Record<string, IndicatorRemark>>;
  /** Ids of the indicators that do not apply to this unit this year. */
  readonly notApplicable?: readonly string[];
  readonly settings?: Partial<ScoreSettings>;
  /** 省 or 县 of the unit, to prefer a system of that region. */
  readonly region?: string;
}
