import { pattern } from "../lexicon/words";
import type { Area, SheetGrid } from "./grid";
import type { TableKind } from "../tableKinds/tableKinds";
import { isMetaLabel } from "./meta";

/** A title found on a sheet: which kinds of table it names. None: a table that is known but not read (see otherTables.ts). */
export interface TitleHit {
  readonly row: number;
  readonly column: number;
  /** The cell's text as printed. */
  readonly text: string;
  /** The name that was found in it. */
  readonly name: string;
  readonly kinds: readonly TableKind[];
  /** Printed as the second and later part of a table: （续）, 续表. */
  readonly isContinuation: boolean;
}

/** A kind of table with the names that are printed above it. */
interface TitledKind {
  readonly kind: TableKind;
  readonly titles: readonly string[];
}

interface Name {
  readonly name: string;
  readonly kinds: readonly TableKind[];
}

/** Finds table names in labels; the longest name over all kinds wins. */
export class TitleIndex {
  private readonly names: readonly Name[];
  private readonly known = new Map<string, Omit<TitleHit, "row" | "column" | "text"> | null>();

  constructor(titled: readonly TitledKind[], otherTables: readonly string[]) {
    const byName = new Map<string, TableKind[]>();
    for (const name of otherTables) byName.set(name, []);
    for (const { kind, titles } of titled) {
      for (const name of titles) byName.set(name, [...(byName.get(name) ?? []), kind]);
    }
    this.names = [...byName].map(([name, kinds]) => ({ name, kinds })).sort((a, b) => b.name.length - a.name.length);
  }

  /** The table that a label names, or `null` if it is not a title. */
  find(label: string): Omit<TitleHit, "row" | "column" | "text"> | null {
    let hit = this.known.get(label);
    if (hit === undefined) {
      hit = this.search(label);
      this.known.set(label, hit);
    }
    return hit;
  }

  private search(label: string): Omit<TitleHit, "row" | "column" | "text"> | null {
    if (label.length < 3 || label.length > 80) return null;
    const plain = label.replace(/[《》]/gu, "");
    for (const { name, kinds } of this.names) {
      const at = plain.lastIndexOf(name);
      if (at < 0) continue;
      const after = plain.slice(at + name.length);
      if (!pattern("title.after").test(after)) continue;
      const before = plain.slice(0, at);
      if (pattern("title.sentence").test(before)) continue;
      const qualifier = before.replace(pattern("title.owner"), "");
      const isContinuation = pattern("title.continued").test(after);
      if (pattern("title.qualifier").test(qualifier) && !pattern("title.book").test(name))
        return { name: qualifier + name, kinds: [], isContinuation };
      return { name, kinds, isContinuation };
    }
    return null;
  }
}

/** Could this text be a title at all? Spares the search for the texts of ledgers and stories. */
function mayBeTitle(text: string): boolean {
  return text.length >= 3 && text.length <= 80 && pattern("title.possible").test(text);
}

/** All titles of an area, top to bottom: cells that name a table in a row that holds nothing but titles and page marks. */
export function findTitles(grid: SheetGrid, area: Area, index: TitleIndex): TitleHit[] {
  const hits: TitleHit[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const columns = columnsOfTitleRow(grid, area, row);
    const found: TitleHit[] = [];
    let onlyMarks = true;
    for (const column of columns) {
      const value = grid.value(row, column);
      const hit = typeof value === "string" && mayBeTitle(value) ? index.find(grid.label(row, column)) : null;
      if (hit && typeof value === "string") found.push({ ...hit, row, column, text: value.trim() });
      else if (!isMetaLabel(grid.label(row, column))) onlyMarks = false;
    }
    if (onlyMarks) hits.push(...found);
  }
  return hits;
}

/** A title row has few cells; one text over and over is a merge that was undone by filling it. */
function columnsOfTitleRow(grid: SheetGrid, area: Area, row: number): number[] {
  if (grid.filledCount(row) === 0) return [];
  const columns = grid.filledColumns(row, area.left, area.right);
  const [first, second] = columns;
  if (first === undefined) return [];
  if (columns.length > 6 && grid.text(row, first) !== grid.text(row, second ?? first)) return [];
  const texts = new Set<string>();
  return columns.filter((column) => {
    const text = grid.text(row, column);
    const isNew = !texts.has(text);
    texts.add(text);
    return isNew;
  });
}
