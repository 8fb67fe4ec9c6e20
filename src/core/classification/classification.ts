import { groupBy } from "../groupBy";
import type { Certainty, ClassificationId, ClassificationItem, ItemSynonym, ResearchedYears } from "./item";
import { isValidIn, surer } from "./item";
import { normaliseItemName, withoutTrailingBracket } from "./itemName";

/**
 * One list of 政府收支分类科目 with all its years. A code that is not in it is *unknown*, not wrong: the built-in lists
 * are not the official book. Look-ups take a budget year or `null` for any.
 */
export class Classification {
  private byCode: ReadonlyMap<string, readonly ClassificationItem[]> | null = null;
  private classItems: readonly ClassificationItem[] | null = null;
  private byName: ReadonlyMap<string, readonly ClassificationItem[]> | null = null;
  private byWritten: ReadonlyMap<string, readonly ItemSynonym[]> | null = null;

  constructor(
    readonly id: ClassificationId,
    readonly items: readonly ClassificationItem[],
    /** Read when first needed: most names are written as they should be. */
    readonly loadSynonyms: () => readonly ItemSynonym[],
    readonly researched: ResearchedYears,
  ) {}

  /** Was the built-in list put together for that budget year too? */
  isResearched(year: number): boolean {
    return year >= this.researched.first && year <= this.researched.last;
  }

  /** How sure a row is for one budget year: outside the researched years a built-in row is only a suggestion. */
  certaintyIn(item: ClassificationItem, year: number): Certainty {
    return item.origin === "builtIn" && !this.isResearched(year) ? "weak" : item.certainty;
  }

  /** The surest of several rows; `weak` for none. */
  bestCertainty(items: readonly ClassificationItem[], year: number): Certainty {
    return items.map((item) => this.certaintyIn(item, year)).reduce(surer, "weak");
  }

  /** The rows of a code: more than one where it was renamed (or its rename year is doubtful). */
  itemsByCode(code: string, year: number | null = null): ClassificationItem[] {
    this.byCode ??= groupBy(this.items, (item) => item.code);
    return (this.byCode.get(code) ?? []).filter((item) => isValidIn(item, year));
  }

  /**
   * The rows that bear exactly this name (after normalising). Generic 项 give many rows: 行政运行 has one in nearly
   * every 款. A bracket behind a generic 项, 行政运行（人大）, is left aside.
   */
  itemsByName(name: string, year: number | null = null): ClassificationItem[] {
    const names = this.names();
    const normalised = normaliseItemName(name);
    const exact = names.get(normalised);
    const items = exact ?? this.genericItems(normalised, names);
    return items.filter((item) => isValidIn(item, year));
  }

  /** Every normalised name with the rows that bear it. */
  names(): ReadonlyMap<string, readonly ClassificationItem[]> {
    this.byName ??= groupBy(this.items, (item) => normaliseItemName(item.name));
    return this.byName;
  }

  /** Other ways of writing that mean one of the items: abbreviations, slips, former names. */
  synonymsOf(name: string): readonly ItemSynonym[] {
    this.byWritten ??= groupBy(this.loadSynonyms(), (synonym) => normaliseItemName(synonym.written));
    return this.byWritten.get(normaliseItemName(name)) ?? [];
  }

  /** The 类 in force, in the order of their codes. */
  classes(year: number | null): ClassificationItem[] {
    this.classItems ??= this.items.filter((item) => item.level === 1);
    return this.classItems.filter((item) => isValidIn(item, year));
  }

  /** The rows one level below a code. */
  children(code: string, year: number | null): ClassificationItem[] {
    return this.items.filter(
      (item) => item.code.length === code.length + 2 && item.code.startsWith(code) && isValidIn(item, year),
    );
  }

  private genericItems(
    name: string,
    names: ReadonlyMap<string, readonly ClassificationItem[]>,
  ): readonly ClassificationItem[] {
    const stripped = this.id === "functional" ? withoutTrailingBracket(name) : null;
    return stripped === null ? [] : (names.get(stripped) ?? []).filter((item) => item.level === 3);
  }
}
