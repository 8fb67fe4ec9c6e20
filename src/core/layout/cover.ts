import { pattern } from "../lexicon/words";
import { labels } from "../lexicon/labels";
import { rangeA1 } from "../workbook/cellRef";
import { stripItemNumber } from "../workbook/label";
import { departmentIn, isPublicBody } from "./department";
import type { SheetGrid } from "./grid";
import { evidence } from "./reader";
import type { Sourced, UnrecognisedSheet } from "./recognisedTable";
import { yearIn } from "./year";

/** A cover says little, and mostly labels; a form of more cells, or of many others, is none. */
const MOST_CELLS = 120;
const MOST_ROWS = 60;
const FEWEST_LABELS = 3;

const coverLabels = labels("cover.labels");
type CoverLabel = ReturnType<typeof coverLabels>[number][0];

/** What a 封面 states beside (or above) its labels. */
export interface CoverForm {
  readonly name: Sourced<string> | null;
  readonly unitCode: Sourced<string> | null;
  readonly year: Sourced<number> | null;
  /** The labels as printed, in their order. */
  readonly labels: readonly string[];
  /** Do the labels make the sheet a cover, whatever else stands on it? */
  readonly isForm: boolean;
}

interface Stated {
  readonly label: CoverLabel;
  readonly value: Sourced<string> | null;
}

/** A sheet without tables, read as a cover: 单位名称│…, 单位代码│…, 年度│2023, or the same as lines `单位代码：…`. */
export function readCoverForm(grid: SheetGrid): CoverForm {
  const stated: Stated[] = [];
  const printed: string[] = [];
  let cells = 0;
  const { area } = grid;
  for (let row = area?.top ?? 0; area && row <= Math.min(area.bottom, area.top + MOST_ROWS); row++) {
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      cells++;
      const text = grid.text(row, column);
      const [before = "", behind = ""] = text.split(/[:：](.*)/su);
      const label = labelIn(grid, before);
      if (label === null) continue;
      printed.push(before.replace(/\s/gu, ""));
      const own = behind.trim().split(/\s{2,}|\t/u)[0] ?? "";
      const value = own === "" ? valueBeside(grid, row, column, label) : { value: own, ref: grid.ref(row, column) };
      stated.push({ label, value });
    }
  }
  const own = stated.filter(({ label }) => label !== "other");
  const isSmall = area !== null && area.bottom - area.top <= MOST_ROWS && cells <= MOST_CELLS;
  return {
    name: firstOf(stated, ["name"], nameIn),
    unitCode: firstOf(stated, ["unitCode", "creditCode", "organisationCode"], codeIn),
    year: firstOf(stated, ["year"], yearOfValue),
    labels: printed,
    isForm: isSmall && own.length > 0 && stated.length >= FEWEST_LABELS && stated.length * 4 >= cells,
  };
}

function labelIn(grid: SheetGrid, text: string): CoverLabel | null {
  if (text.length > 24) return null;
  const label = stripItemNumber(grid.labelOf(text)).replace(/^\*|\s/gu, "");
  return coverLabels().find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The cell to the right; where that is the next label of a row of labels, the one below. */
function valueBeside(grid: SheetGrid, row: number, column: number, label: CoverLabel): Sourced<string> | null {
  const { area } = grid;
  if (!area) return null;
  const [right, ...further] = grid.filledColumns(row, column + 1, area.right);
  const isLabel = (at: number) => labelIn(grid, grid.text(row, at).replace(/[:：].*/su, "")) !== null;
  if (right !== undefined && !isLabel(right)) {
    const first = grid.text(row, right);
    // A code in boxes, one character in each cell.
    const boxes = first.length === 1 ? [right, ...further].map((one) => grid.text(row, one)) : [];
    const end = boxes.findIndex((one) => !/^[\dA-Z-]$/iu.test(one));
    const boxed = boxes.slice(0, end < 0 ? boxes.length : end).join("");
    return { value: boxed.length > 2 ? boxed : first, ref: grid.ref(row, right) };
  }
  const left = grid.filledColumns(row, area.left, column - 1).at(-1);
  const isRowOfLabels = right !== undefined || (left !== undefined && isLabel(left));
  if (!isRowOfLabels || row >= area.bottom) return null;
  const below = grid.text(row + 1, column);
  if (below === "" || labelIn(grid, below.replace(/[:：].*/su, "")) !== null) return null;
  return label === "name" && !isPublicBody(below) ? null : { value: below, ref: grid.ref(row + 1, column) };
}

function firstOf<T>(
  stated: readonly Stated[],
  order: readonly CoverLabel[],
  read: (value: string) => T | null,
): Sourced<T> | null {
  for (const wanted of order) {
    for (const { label, value } of stated) {
      const found = label === wanted && value ? read(value.value) : null;
      if (found !== null && value) return { value: found, ref: value.ref };
    }
  }
  return null;
}

function nameIn(value: string): string | null {
  const name = departmentIn(`单位名称：${value}`);
  if (name === null || name.length < 2 || name.length > 50 || pattern("cover.address").test(name)) return null;
  return /\p{Script=Han}/u.test(name) && !/[。；;，]/u.test(name) ? name : null;
}

/** 102001, 12345678-9, 11430000MB1234567X; a figure with decimals or a word is none. */
function codeIn(value: string): string | null {
  const code = value.normalize("NFKC").replace(/[\s[\]【】]/gu, "");
  return /^(?=.*\d)[\dA-Z]{3,20}(?:-[\dA-Z]{1,6})*$/iu.test(code) ? code : null;
}

function yearOfValue(value: string): number | null {
  const plain = value.normalize("NFKC").replace(/\s/gu, "");
  const year = /^20\d{2}$/u.test(plain) ? Number(plain) : yearIn(plain);
  return year !== null && year >= 2000 && year < 2100 ? year : null;
}

/** A cover that is a form is told once, with its labels; a table of contents as what it is. */
export function tellCovers(
  unrecognised: readonly UnrecognisedSheet[],
  covers: ReadonlyMap<string, CoverForm>,
  grids: readonly SheetGrid[],
): UnrecognisedSheet[] {
  const told = new Set<string>();
  return unrecognised.flatMap((entry) => {
    const form = covers.get(entry.sheet);
    const grid = grids.find(({ sheet }) => sheet.name === entry.sheet);
    if (!grid?.area || entry.reason.code.startsWith("damaged") || entry.reason.code === "removedByUser") return [entry];
    if (form?.isForm === true) {
      if (told.has(entry.sheet)) return [];
      told.add(entry.sheet);
      const { top, left, bottom, right } = grid.area;
      const params = { labels: form.labels.slice(0, 6).join("、") };
      return [{ ...entry, range: rangeA1(top, left, bottom, right), reason: evidence("coverForm", params) }];
    }
    return entry.reason.code === "nothingKnown" && isContents(grid)
      ? [{ ...entry, reason: evidence("contents") }]
      : [entry];
  });
}

/** Does one of the first rows say 目录? */
function isContents(grid: SheetGrid): boolean {
  const { area } = grid;
  if (!area) return false;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 3); row++) {
    const columns = grid.filledColumns(row, area.left, area.right);
    if (columns.some((column) => pattern("cover.contents").test(grid.label(row, column).replace(/\s/gu, ""))))
      return true;
  }
  return false;
}
