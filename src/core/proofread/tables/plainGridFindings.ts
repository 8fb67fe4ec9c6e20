import Decimal from "decimal.js";
import { FEN_PER_UNIT } from "../../amount/amount";
import { itemCalled } from "../../lexicon/items";
import { equations, isWholeOf } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import { fundIn } from "../../reading/funds";
import type { AmountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { FactBook } from "../relations/factBook";
import { isBudget, isOwn } from "../relations/factBook";
import { isSlip } from "../relations/slip";
import type { Tie } from "../relations/tie";
import type { GridCell, PlainGrid } from "./plainGrids";

/** G03, G02: tables against the field's equations, and the prose against them; `told` is what is known by `numberOf`. */
export function plainGridTies(
  grids: readonly PlainGrid[],
  book: FactBook,
  isKnown: (paragraph: number) => boolean,
  told: ReadonlySet<string>,
): Tie[] {
  const against = grids.map((grid) => textAgainst(grid, book, isKnown(grid.paragraph)));
  // What one table states is not held against another that calls its own part of it the same.
  const stated = new Set(against.flat().flatMap(({ agreement, facts }) => (agreement === "equal" ? facts : [])));
  return grids.flatMap((grid, at) => [
    ...(grid.isLoose ? [] : sumsIn(grid)),
    ...(against[at] ?? [])
      .filter(({ agreement, facts }) => agreement === "equal" || !facts.some((fact) => stated.has(fact)))
      .map((tie) => withoutTold(tie, told)),
  ]);
}

/** What the workbook's way of reading has told of a table of a known kind is not told again. */
function withoutTold(tie: Tie, told: ReadonlySet<string>): Tie {
  const { finding } = tie;
  return finding && told.has(numberOf(finding)) ? { ...tie, finding: null } : tie;
}

/** The paragraph and the number that a finding calls wrong. */
export function numberOf({ paragraph, actual }: Pick<ProofFinding, "paragraph" | "actual">): string {
  return `${paragraph} ${actual ?? ""}`;
}

interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

function sumsIn(grid: PlainGrid): Tie[] {
  return equationsIn(grid).flatMap(({ whole, parts }) =>
    grid.columns.flatMap((column) => judgeColumn(grid, whole, parts, column)),
  );
}

/** The field's equations whose names stand in the rows; 合计 is the whole where no row bears its name. */
function equationsIn(grid: PlainGrid): Sum[] {
  const named = namedEquationsIn(grid);
  return named.length > 0 ? named : wholeByNames(grid);
}

/** 合计, 公务用车运行维护费, 公务接待费: the rows below the total are all that it consists of, though nobody travels abroad. */
function wholeByNames({ rows }: PlainGrid): Sum[] {
  const [total, ...parts] = rows.filter(({ isWithin }) => !isWithin);
  const isPlain = new Set(parts.map(({ item }) => item)).size === parts.length && !parts.some(isOfOtherRow(parts));
  if (!total || !pattern("total.whole").test(total.label) || parts.length < 2 || parts.length > 3 || !isPlain)
    return [];
  const isAll = isWholeOf([...parts.map(({ label, item }) => `${label} ${item}`), "因公出国（境）费"]);
  return isAll ? [{ whole: total.row, parts: parts.map(({ row }) => row) }] : [];
}

/** A row that an equation makes a part of another row. */
function isOfOtherRow(rows: PlainGrid["rows"]): (one: PlainGrid["rows"][number]) => boolean {
  return ({ item }) =>
    equations("list").some(({ whole, parts }) => parts.includes(item) && rows.some((other) => other.item === whole));
}

function namedEquationsIn(grid: PlainGrid): Sum[] {
  return equations("list").flatMap(({ whole, parts, optional = [] }): Sum[] => {
    const named = (name: string) => grid.rows.filter(({ item }) => item === name);
    const found = parts.map(named);
    if (found.some((rows) => rows.length !== 1) || optional.some((name) => named(name).length > 0)) return [];
    const [own, ...others] =
      named(whole).length > 0 ? named(whole) : grid.rows.filter(({ label }) => /^(?:合计|总计)$/.test(label));
    if (!own || others.length > 0) return [];
    const inside = new Set([own.row, ...found.flatMap((rows) => rows.map(({ row }) => row))]);
    const isOfPart = (item: string) =>
      equations("list").some((other) => parts.includes(other.whole) && other.parts.includes(item));
    const isInterrupted = grid.rows.some(
      ({ row, item, isWithin }) => !inside.has(row) && !isWithin && !isOfPart(item) && !isOfOther(item, whole),
    );
    if (isInterrupted && own.item !== whole) return [];
    return [{ whole: own.row, parts: found.flatMap((rows) => rows.map(({ row }) => row)) }];
  });
}

/** A row of what the whole itself is a part of, or of nothing that has a name. */
function isOfOther(item: string, whole: string): boolean {
  return equations("list").some(
    (other) => other.parts.includes(whole) && (other.parts.includes(item) || other.whole === item),
  );
}

function judgeColumn(grid: PlainGrid, whole: number, parts: readonly number[], column: number): Tie[] {
  const total = grid.at(whole, column);
  const cells = parts.map((row) => grid.at(row, column));
  if (!total || cells.some((cell) => cell === null)) return [];
  const summands = cells.flatMap((cell) => cell ?? []);
  const sum = Decimal.sum(0, ...summands.map(({ value }) => value));
  const place = new Decimal(10).pow(-Math.max(total.decimals, ...summands.map(({ decimals }) => decimals)));
  const off = sum.minus(total.value).abs();
  if (off.lte(place.times(summands.length + 1).div(2))) return [];
  const text = (value: Decimal) => value.toFixed(Math.max(total.decimals, 2));
  const finding = foundAt(
    { section: grid.title, paragraph: grid.paragraph },
    grid.text(whole),
    "G03",
    grid.isFromLayout ? "warning" : "error",
    {
      variant: "sum",
      params: {
        item: grid.rows.find(({ row }) => row === whole)?.label ?? "",
        parts: summands.map(({ value }) => text(value)).join(" + "),
        sum: text(sum),
        total: text(total.value),
        difference: text(off),
        unit: grid.unit ?? "",
      },
      expected: sum.toNumber(),
      actual: total.value.toNumber(),
    },
  );
  return [{ relation: "tableSum", facts: [], agreement: "contradiction", finding }];
}

/** Amounts of the prose whose item and year the table states once, with another amount. */
function textAgainst(grid: PlainGrid, book: FactBook, isKnown: boolean): Tie[] {
  const found = book.facts
    .filter(isOwn)
    .filter((fact) => isOfFund(fact, fundIn(grid.title), isKnown))
    .filter(({ certainty, item, owner }) => (certainty === "stated" || isPath(item)) && item !== "" && owner === "")
    .flatMap((fact) => matchOf(fact, grid, book) ?? []);
  // One slip among amounts that agree, or the same size throughout: else the table may be about something else.
  const isSameMeasure = grid.unit !== null || found.some(({ holds }) => holds) || found.length > 1;
  return found.flatMap(({ fact, cell, holds }): Tie[] => {
    if (holds) return [{ relation: "table", facts: [fact], agreement: "equal", finding: null }];
    const isNear = cell.value.gt(0) && fact.quantity.value.div(cell.value).minus(1).abs().lte(1);
    if (!isSameMeasure || (grid.unit === null && !isNear)) return [];
    return [{ relation: "table", facts: [fact], agreement: "contradiction", finding: told(fact, cell, grid) }];
  });
}

/**
 * Each fund with a table of its own is of nothing else. The tables of final accounts tell one name for several funds, so
 * there any but the names that a report states once must be of the table's own.
 */
function isOfFund(fact: AmountFact, fund: string, isKnown: boolean): boolean {
  const isClosed = [fact.fund, fund].some((one) => pattern("fund.ofItsOwn").test(one));
  const isOnce = itemCalled(fact.item)?.scope === "headline" && itemCalled(fact.item)?.ofEachFund !== true;
  return isClosed || (isKnown && !isOnce) ? fact.fund === fund : true;
}

interface Match {
  readonly fact: AmountFact;
  readonly cell: GridCell;
  readonly holds: boolean;
}

function matchOf(fact: AmountFact, grid: PlainGrid, book: FactBook): Match | null {
  const name = leafOf(fact.item);
  const named = grid.cells.filter(({ item }) => item === fact.item || item === name);
  if (grid.isLoose) return looseMatchOf(fact, grid, named, book);
  const sense = isBudget(fact, book) ? "budget" : "final";
  const cells = named.filter(
    ({ aspect, year, yearsBack }) =>
      (aspect === sense || (aspect === null && fact.certainty === "stated")) &&
      yearsBack === 0 &&
      (year === null ? !fact.isYearSaid || fact.year === book.year : year === fact.year),
  );
  const [cell, ...others] = cells;
  if (!cell || others.length > 0) return null;
  const step = (one: GridCell) =>
    (grid.unit === null ? 1 : FEN_PER_UNIT[grid.unit] / FEN_PER_UNIT[fact.quantity.unit]) * one.value.toNumber();
  const room = 0.51 * 10 ** -Math.min(fact.quantity.decimals, cell.decimals);
  const isEqual = (one: GridCell) =>
    Math.abs(step(one) - fact.quantity.value.toNumber()) <=
    (grid.unit === null || grid.unit === fact.quantity.unit ? room : Infinity);
  // Of another year or sense it may be what is meant after all.
  if (!isEqual(cell) && named.some(isEqual)) return null;
  return { fact, cell, holds: isEqual(cell) };
}

/** …(款)小学教育(项): the sentences below such a line speak of it. */
function isPath(item: string): boolean {
  return item.endsWith("(项)");
}

/** 教育支出(类)普通教育(款)小学教育(项) is 小学教育 in the tables. */
function leafOf(item: string): string {
  return /([^()]+)\(项\)$/.exec(item)?.[1] ?? item;
}

/** Which columns the numbers are of is lost: they hold where one is equal, and only a slip of one of them contradicts. */
function looseMatchOf(fact: AmountFact, grid: PlainGrid, named: readonly GridCell[], book: FactBook): Match | null {
  const { unit, value, written } = fact.quantity;
  if (isBudget(fact, book) || (grid.unit !== null && grid.unit !== unit)) return null;
  const equal = named.find((cell) => cell.value.eq(value));
  if (equal) return { fact, cell: equal, holds: true };
  const slip = named.find((cell) => isSlip(cell.value.toFixed(cell.decimals), written, LEAST_DIGITS));
  const isElsewhere = grid.cells.some((cell) => cell.value.eq(value));
  return slip && !isElsewhere ? { fact, cell: slip, holds: false } : null;
}

const LEAST_DIGITS = 4;

function told(fact: AmountFact, cell: GridCell, grid: PlainGrid): ProofFinding {
  const isSure = !grid.isFromLayout && (cell.year !== null || cell.aspect !== null);
  return foundAt(fact.passage, fact.sentence.quote, "G02", isSure ? "error" : "warning", {
    variant: "table",
    params: {
      item: fact.item,
      written: fact.quantity.written,
      value: `${cell.value.toString()}${grid.unit ?? ""}`,
      table: grid.title,
      row: grid.text(cell.row),
    },
    expected: cell.value.toNumber(),
    actual: fact.quantity.value.toNumber(),
  });
}
