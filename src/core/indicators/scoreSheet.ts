import type { Figure } from "../accounts/figure";
import type { FormPart } from "../lexicon/formParts";
import type { TableKind } from "../tableKinds/tableKinds";
import type { CellRef } from "../workbook/cellRef";
import type { InputDomain } from "./inputs/inputDomain";
import type { Missing } from "./missing";
import type { IndicatorRemark } from "./scoreOptions";

export type IndicatorStatus = "scored" | "needsInput" | "notApplicable" | "manual";

/** One input of an indicator with the figure it was filled from. */
export interface IndicatorInput {
  /** The system's variable name: `staff_on_post`. */
  readonly name: string;
  /** The field's word for it: 在职人员数. */
  readonly label: string;
  /** The part of the form that it is, where it is one: then it has words in every language. */
  readonly part?: FormPart;
  readonly value: number | null;
  readonly figure: Figure | null;
  /** What may be entered for it. */
  readonly domain?: InputDomain;
  /** Where a missing one could be stated: kinds of tables, or the blank cell of the form. Neither: only people know it. */
  readonly wanted?: { readonly kinds: readonly TableKind[]; readonly ref: CellRef | null };
}

/** A cell of the unit's form that an indicator rests on, as written: 指标值 ≥95%. */
export interface FormCell {
  readonly part: FormPart;
  readonly text: string;
  readonly ref: CellRef;
}

/** A remark on how the score came about; `code` selects the sentence in the locales (namespace `scores`). */
export interface ScoreNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How a person may judge an indicator; without it, by points. */
export type Asks =
  | { readonly type: "checklist"; readonly items: readonly { readonly text: string; readonly points: number }[] }
  | { readonly type: "violations"; readonly deductEach: number }
  /** Each tier gives its points. */
  | { readonly type: "tiers"; readonly tiers: readonly { readonly name: string; readonly points: number }[] }
  /** Each tier gives a range of points, within which a person chooses; `to` itself only in the first one. */
  | { readonly type: "ranges"; readonly ranges: readonly TierRange[] };

export interface TierRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface IndicatorScore {
  readonly id: string;
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly weight: number;
  /** The indicator's value (mostly percent), rounded for show; `null` where it cannot be computed. */
  readonly value: number | null;
  /** Points, two decimals half-up; `null` unless `status` is `scored`. */
  readonly score: number | null;
  readonly status: IndicatorStatus;
  /** With the numbers in it: `9 ÷ 14 = 64.29%；≤100% → 5.00`. Empty where nothing was computed. */
  readonly derivation: string;
  readonly inputs: readonly IndicatorInput[];
  /** What nobody states. */
  readonly missing: readonly Missing[];
  readonly notes: readonly ScoreNote[];
  /** What the unit itself wrote in its form, if it did. */
  readonly stated: { readonly score: number; readonly ref: CellRef } | null;
  /** The unit's own 偏差原因, if the form has it. */
  readonly reason: { readonly text: string; readonly ref: CellRef } | null;
  /** The form's 得分 cell, where the row comes from a form (blank or not): the write-back goes there. */
  readonly scoreRef?: CellRef;
  /** 指标值 and 实际完成值 as the form has them, where the row comes from a form. */
  readonly formCells?: readonly FormCell[];
  readonly asks?: Asks;
  /** 佐证材料, 扣分原因 and 改进措施 that the user has noted for it. */
  readonly remark?: IndicatorRemark;
  /** Of no weight and not in the total: a fact worth seeing beside the scores, such as the staff control rate. */
  readonly informationOnly?: true;
}

export interface ScoreSheet {
  readonly system: {
    readonly id: string;
    readonly title: string;
    readonly confirmed: boolean;
    /** The system asks to be held against this year's notice before its scores are used. */
    readonly needsConfirmation?: boolean;
    /** Who held it against which year's notice, where somebody did. */
    readonly confirmation?: { readonly year: number | null; readonly by: string; readonly at: string };
    /** The form in the workbook that the system was read from: the table's id. */
    readonly table?: string;
  };
  readonly indicators: readonly IndicatorScore[];
  /** `complete` only if every applicable indicator is scored and the system may give a total. */
  readonly total: { readonly score: number; readonly outOf: number; readonly complete: boolean };
  /** What the unit itself wrote as 总分 in the form that was scored. */
  readonly stated?: { readonly score: number; readonly ref: CellRef };
  /** 优 良 中 差, only when complete. */
  readonly grade: string | null;
  /**
   * The next better grade, and how many points lack to where it begins (`isIncluded`: so many are enough); absent in the
   * best one, and while the total is not complete.
   */
  readonly nextGrade?: { readonly grade: string; readonly points: number; readonly isIncluded: boolean };
  readonly notes: readonly ScoreNote[];
}
