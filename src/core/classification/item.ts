/** The three lists of 政府收支分类科目: 支出功能分类, 部门预算支出经济分类, 政府预算支出经济分类. */
export type ClassificationId = "functional" | "departmentEconomic" | "governmentEconomic";

/**
 * How sure a row is. `strong`: read in two or more independent documents; `sourced`: in one; `weak`: from memory or from
 * a dictionary of before 2012 only. A weak row may suggest, never accuse.
 */
export type Certainty = "strong" | "sourced" | "weak";

/** Which budget an item of the functional list belongs to. */
export type ItemBudget = "general" | "governmentFund" | "stateCapital" | "socialInsurance";

/** One code with one name for a range of budget years; a renamed code has several. */
export interface ClassificationItem {
  readonly code: string;
  readonly name: string;
  /** 1 类, 2 款, 3 项. */
  readonly level: number;
  /** First and last budget year; `null`: in force since before the lists begin, or still in force. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly certainty: Certainty;
  /** The years of the range are doubtful; ranges of a renamed code then overlap on purpose. */
  readonly weakYears: boolean;
  readonly budget: ItemBudget;
  /** Where the row was read, as the data says it. */
  readonly note: string;
  /** `user`: added by the unit itself or by a list of its own. */
  readonly origin: "builtIn" | "user";
}

/** Another way to write an item's name: an abbreviation, a slip, or a name of former years. */
export interface ItemSynonym {
  readonly written: string;
  readonly code: string;
  /** `oldName`: it was the official name once. */
  readonly kind: "oldName" | "variant";
  /** The same words also mean another item: only the code or the place in the table can tell. */
  readonly ambiguous: boolean;
  readonly note: string;
}

/** First and last budget year that a built-in list was put together for (the first line of its data). */
export interface ResearchedYears {
  readonly first: number;
  readonly last: number;
}

/** Is the item in force in that budget year? `null` asks for any year. */
export function isValidIn(item: ClassificationItem, year: number | null): boolean {
  if (year === null) return true;
  return (item.validFrom ?? -Infinity) <= year && year <= (item.validTo ?? Infinity);
}

const RANK: Record<Certainty, number> = { weak: 0, sourced: 1, strong: 2 };

/** The surer of two. */
export function surer(one: Certainty, other: Certainty): Certainty {
  return RANK[one] > RANK[other] ? one : other;
}
