import { pattern } from "../lexicon/words";
import { mostFrequent } from "../groupBy";
import { readCoverForm, tellCovers } from "./cover";
import { departmentIn, departmentInTitle, isPublicBody } from "./department";
import type { SheetGrid } from "./grid";
import type { RecognisedTable, Recognition, Sourced, UnrecognisedSheet } from "./recognisedTable";
import type { CurrencyUnit } from "../amount/amount";
import { isPublishedKind } from "../tableKinds/tableKinds";
import { unitIn } from "./unit";
import { yearIn } from "./year";

/** A cover, a heading sheet: few cells, no numbers. Other sheets are asked last, and only their first rows. */
const COVER_CELLS = 24;
const ROWS_LOOKED_AT = 40;

interface Owner {
  readonly year: Sourced<number> | null;
  readonly department: Sourced<string> | null;
  readonly unit: Sourced<CurrencyUnit> | null;
}

/**
 * Year and department of the workbook: the cover before the rest, then what most tables say, then any other sheet;
 * told to the tables that do not say.
 */
export function findOwner(
  grids: readonly SheetGrid[],
  tables: readonly RecognisedTable[],
  unrecognised: readonly UnrecognisedSheet[],
): Recognition {
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  const rest = grids.filter((grid) => !withTables.has(grid.sheet.name));
  const forms = new Map(rest.map((grid) => [grid.sheet.name, readCoverForm(grid)]));
  const isFront = (grid: SheetGrid) => isCover(grid) || forms.get(grid.sheet.name)?.isForm === true;
  const covers = rest.filter(isFront).map((grid) => {
    const { name, year, unitCode } = forms.get(grid.sheet.name) ?? { name: null, year: null, unitCode: null };
    const owner = readOwner(grid);
    return { ...owner, year: year ?? owner.year, department: name ?? owner.department, unitCode };
  });
  const others = rest.filter((grid) => !isFront(grid)).map(readOwner);
  const year =
    covers.find((cover) => cover.year)?.year ??
    mostStated(tables.map((table) => table.year)) ??
    mostStated(others.map((other) => other.year));
  const unit = covers.find((cover) => cover.unit)?.unit ?? null;
  const department =
    covers.find((cover) => cover.department)?.department ??
    mostStated(tables.map((table) => table.department)) ??
    mostStated(others.map((other) => other.department));
  return {
    tables: tables.map((table) => ({
      ...table,
      year: table.year ?? year,
      department: table.department ?? department,
      // A cover may state one unit for all tables; forms and books without amounts in money stay without.
      unit: table.unit ?? (isPublishedKind(table.kind) ? unit : null),
    })),
    unrecognised: tellCovers(unrecognised, forms, rest).map((entry) =>
      entry.reason.code === "nothingKnown" && rest.some((grid) => grid.sheet.name === entry.sheet && isCover(grid))
        ? { ...entry, reason: { ...entry.reason, code: "cover" } }
        : entry,
    ),
    year,
    department,
    unitCode: covers.find((cover) => cover.unitCode)?.unitCode ?? null,
  };
}

/** A sheet of a few texts and no numbers. */
function isCover(grid: SheetGrid): boolean {
  const { area } = grid;
  if (!area || area.bottom - area.top > ROWS_LOOKED_AT) return false;
  let cells = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      cells++;
      if (cells > COVER_CELLS || typeof grid.value(row, column) !== "string") return false;
    }
  }
  return true;
}

function readOwner(grid: SheetGrid): Owner {
  let year: Sourced<number> | null = null;
  let department: Sourced<string> | null = null;
  let standsAlone: Sourced<string> | null = null;
  let inCharge: Sourced<string> | null = null;
  const { area } = grid;
  let unit: Sourced<CurrencyUnit> | null = null;
  if (!area) return { year, department, unit };
  for (let row = area.top; row <= Math.min(area.bottom, area.top + ROWS_LOOKED_AT); row++) {
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      const text = grid.text(row, column);
      if (text.length > 60) continue;
      const ref = grid.ref(row, column);
      const label = grid.labelOf(text);
      const stated = pattern("year.context").test(label) ? yearIn(label) : null;
      if (stated !== null) year ??= { value: stated, ref };
      const currency = label.includes("单位") ? unitIn(label) : null;
      if (currency) unit ??= { value: currency, ref };
      const name = departmentIn(text) ?? departmentInTitle(text);
      // The department in charge (主管部门) is another than the unit itself.
      if (name && pattern("owner.inCharge").test(label)) inCharge ??= { value: name, ref };
      else if (name) department ??= { value: name, ref };
      else if (isPublicBody(text)) standsAlone ??= { value: text, ref };
    }
  }
  return { year, department: department ?? (isCover(grid) ? standsAlone : null) ?? inCharge, unit };
}

/** The most frequent value with the first cell that states it. */
export function mostStated<T extends string | number>(values: readonly (Sourced<T> | null)[]): Sourced<T> | null {
  const stated = values.filter((value) => value !== null);
  const most = mostFrequent(stated.map(({ value }) => value));
  return stated.find(({ value }) => value === most) ?? null;
}
