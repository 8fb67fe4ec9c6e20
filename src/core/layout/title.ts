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

/** What may stand behind a table's name: brackets with unit, 分科目, 续, numbers. */
const AFTER_NAME =
  /^(?:明细|情况)?表?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|续表?\d*|样表|[::]|(?:公开|财决|附)[^\d]{0,3}\d{1,2}(?:-\d)?表|(?:金额)?单位[::]?(?:人民币)?[百千万亿]?元|20\d{2}年度?|[一二三四五六七八九十\d]{1,3}$)*$/u;
/** A name behind one of these words is the name of another table: 项目支出决算表 is not 支出决算表. */
const QUALIFIER_END =
  /(?:拨款|预算|资金|基金|国有资本|三公|项目|基本|经营|专户|结转|结余|非税|事业|债务|政府采购|经费|一般公共|收入|支出|资本性|分类|经济|功能|财务|专项)$/u;
/** Books are what they are whoever and whatever they are about: 预算会计科目余额表, 项目支出明细账. */
const BOOK_NAME = /[账簿]$|余额表$/u;
const SENTENCE = /[。；;,,!?]|见附|附件\d*[::]|^注|说明[::]/u;
const LAST_OWNER = /^.*(?:年度?|部门|单位|本级|机关|汇总|\d|表[-:]?)(?=.)/u;

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
      if (!AFTER_NAME.test(after)) continue;
      const before = plain.slice(0, at);
      if (SENTENCE.test(before)) continue;
      const qualifier = before.replace(LAST_OWNER, "");
      const isContinuation = /续/u.test(after);
      if (QUALIFIER_END.test(qualifier) && !BOOK_NAME.test(name))
        return { name: qualifier + name, kinds: [], isContinuation };
      return { name, kinds, isContinuation };
    }
    return null;
  }
}

/** Could this text be a title at all? Spares the search for the texts of ledgers and stories. */
function mayBeTitle(text: string): boolean {
  return text.length >= 3 && text.length <= 80 && /[表账帐簿况证料成细书单]|经费/u.test(text);
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
