import type { TableKind } from "../../tableKinds/tableKinds";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/**
 * A printed number (or one per 类) by table and place: `expenditure:totalRow.total`, `income…:income.yearTotal`,
 * `appropriationSummary:class.generalBudget`. See selectTerms.ts.
 */
export type Selector = `${TableKind}:${string}`;

/**
 * Within every row: the total's column = Σ of the parts' columns. `-role` is subtracted; `a|b+c` stands for the
 * column a, or for b and c where a is blank.
 */
export interface RowRelation {
  readonly form: "row";
  readonly kinds: readonly TableKind[];
  readonly side?: "income" | "expenditure";
  /** Rows of carry-over, and totals that hold one, are not judged; nor is a table that leaves one of the parts blank. */
  readonly ofYear?: true;
  /** `-role`, `a|b+c`: every word of it is a column's role. */
  readonly total: string;
  readonly parts: readonly string[];
  /**
   * Parts that the total may hold and most tables have no column for. Where one is not known to be nothing (by the table's
   * own total, or by one of the kinds `statedIn`), a row whose total is more than its parts is not judged.
   */
  readonly rest?: { readonly parts: readonly string[]; readonly statedIn: readonly TableKind[] };
}

/** Down every column: 合计 = Σ类, 类 = Σ款, 款 = Σ项, where the parts are listed. */
export interface TreeRelation {
  readonly form: "tree";
  readonly kinds: readonly TableKind[];
  readonly roles: readonly ColumnRole[];
}

/** Two-sided summaries: 本年合计 = Σ sources, 总计 = 本年合计 + 结转 …, 收入总计 = 支出总计. */
export interface SummaryRelation {
  readonly form: "summary";
  readonly kinds: readonly TableKind[];
  readonly side?: "income" | "expenditure";
  readonly equation: "balance" | "total" | "sources";
}

/**
 * `tie`: the same quantity in two tables. `atMost`: left may not be more than right, a part of the whole. `agree`:
 * usually the same money seen from two sides, worth a look where it differs, and rounding is no matter.
 */
export interface TieRelation {
  readonly form: "tie" | "atMost" | "agree";
  readonly left: Selector;
  /** Σ of one list; where a table may follow one of several conventions, one list for each. */
  readonly right: readonly (readonly Selector[])[];
}

/** One amount against what limits it. */
export interface Limited {
  /** What it is, as a column's role or another code that the locales know. */
  readonly item: string;
  readonly amount: Selector;
  readonly limit: Selector;
}

/** An amount may not be more than its limit, rounding aside; both must be printed. */
export interface LimitRelation {
  readonly form: "limit";
  readonly items: readonly Limited[];
  /** Judged only where the limit is nothing, or is something. */
  readonly where: "limitIsNothing" | "limitIsSomething";
}

/** From year to year: what opens one table closes the table of the same kind of the year before. */
export interface CarriedRelation {
  readonly form: "carried";
  readonly kinds: readonly TableKind[];
  /** Places as in a Selector, behind the kind. */
  readonly opening: string;
  readonly closing: string;
}

/** A number of a form: its row by key, its column by role. */
export interface KeyedCell {
  readonly row: string;
  /** Default: the relation's column. */
  readonly column?: ColumnRole;
  /** Default: the row's name. */
  readonly label?: string;
}

/** Within a form whose rows have keys: one number = Σ of others. */
export interface KeyedRelation {
  readonly form: "keyed";
  readonly kinds: readonly TableKind[];
  readonly variant: string;
  readonly total: KeyedCell;
  readonly parts: readonly KeyedCell[];
  /** Once for each of these columns; a single one need not be told in the sentence. */
  readonly columns: readonly ColumnRole[];
  /** The parts are only some of the whole (其中): they may not be more. */
  readonly partsAreSome?: true;
  /** A part that is left blank may hold what is missing to the total: to be looked at, no more. */
  readonly blankMayHoldRest?: true;
  /** Only where this number is not printed: it is judged by another relation. */
  readonly without?: KeyedCell;
}

/** A sum, a tie, a containment or a limit: what it is, not how it is looked for. */
export type Relation =
  RowRelation | TreeRelation | SummaryRelation | TieRelation | LimitRelation | CarriedRelation | KeyedRelation;
