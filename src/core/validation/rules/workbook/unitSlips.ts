import type { CurrencyUnit } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { formatRef, type CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { compare, termAmount, type Comparison, type Term } from "../../equation";
import { outcomeOfRelation } from "../../relations/evaluateRelations";
import type { Relation } from "../../relations/relation";
import { termPairs } from "../../relations/ties";
import { isUnitSlip, slippedTerms } from "../../relations/unitSlip";
import { amountCells, isPublishedTable } from "../../tables/amountCells";
import { evaluateByNature } from "../sums/byNature";
import { isBudgetKind } from "../../../tableKinds/tableKinds";

/** A table that was filled in another unit than the one it states, and a number of another table that proves it. */
export interface SlippedTable {
  readonly other: Term;
  /** The table's own numbers that do not fit. */
  readonly cells: readonly CellRef[];
}

export interface UnitSlips {
  readonly tables: ReadonlyMap<RecognisedTable, SlippedTable>;
  /** Single numbers in another unit than the rest of their table, with an equation that they break. */
  readonly cells: readonly { readonly terms: readonly Term[]; readonly equation: Comparison }[];
}

/** Amounts that disagree by the ratio of two units: within a table with its sums, between tables with its ties. */
export function unitSlips(context: ValidationContext): UnitSlips {
  const ties = tiedPairs(context);
  const tables = slippedTables(ties);
  const single = [
    ...brokenEquations(context),
    ...ties.filter((pair) => isUnitSlip(pair) && ![...pair.left, ...pair.right].some(({ table }) => tables.has(table))),
  ];
  const cells = new Map<string, UnitSlips["cells"][number]>();
  for (const equation of single) {
    const terms = slippedTerms(equation).filter(({ table }) => !tables.has(table));
    const key = terms.map(({ cell }) => formatRef(cell.ref)).join();
    if (terms.length > 0 && !cells.has(key)) cells.set(key, { terms, equation });
  }
  return { tables, cells: withoutPairs([...cells.values()]) };
}

/** Where one equation tells which of two numbers it is, the pair of a tie need not be told too. */
function withoutPairs(slips: UnitSlips["cells"]): UnitSlips["cells"] {
  const known = new Set(
    slips.flatMap(({ terms: [only, second] }) => (only && !second ? [formatRef(only.cell.ref)] : [])),
  );
  return slips.filter(({ terms }) => terms.length === 1 || !terms.some(({ cell }) => known.has(formatRef(cell.ref))));
}

/** Forms of relations that hold within a table. */
const WITHIN: ReadonlySet<Relation["form"]> = new Set(["summary", "row", "tree"]);

function brokenEquations(context: ValidationContext): Comparison[] {
  const equations = context.relations
    .filter(({ form }) => WITHIN.has(form))
    .flatMap((relation) => outcomeOfRelation(relation, context).equations ?? []);
  evaluateByNature(context, (_variant, comparison) => {
    equations.push(comparison);
    return null;
  });
  return equations.filter(({ agreement }) => agreement === "contradiction");
}

function tiedPairs(context: ValidationContext): Comparison[] {
  const ties = context.relations.flatMap((relation) =>
    relation.form === "tie" || relation.form === "atMost" ? [relation] : [],
  );
  return ties.flatMap((relation) =>
    [...termPairs(relation, context)].flatMap(([left, alternatives]) =>
      alternatives.flatMap((right) => {
        const comparison = compare(left, right);
        return comparison && comparison.printed !== 0 ? [comparison] : [];
      }),
    ),
  );
}

/** Tables that disagree by a unit with more of the tables that they are tied to than they agree with. */
function slippedTables(ties: readonly Comparison[]): Map<RecognisedTable, SlippedTable> {
  const score = new Map<RecognisedTable, number>();
  const count = ({ table }: Term, by: number) => score.set(table, (score.get(table) ?? 0) + by);
  const slips: [Term, Term][] = [];
  for (const tie of ties) {
    const [first, second] = [tie.left[0], tie.right[0]];
    if (!first || !second) continue;
    const isSlip = isUnitSlip(tie);
    if (isSlip) slips.push([first, second]);
    if (isSlip || tie.agreement === "equal") for (const term of [first, second]) count(term, isSlip ? 1 : -1);
  }
  const found = new Map<RecognisedTable, { other: Term; cells: CellRef[] }>();
  for (const [left, right] of slips) {
    const scoreOf = ({ table }: Term) => score.get(table) ?? 0;
    const [odd, other] = scoreOf(left) >= scoreOf(right) ? [left, right] : [right, left];
    const known = found.get(odd.table);
    if (known) known.cells.push(odd.cell.ref);
    else if (scoreOf(odd) > 0 && !found.has(other.table)) found.set(odd.table, { other, cells: [odd.cell.ref] });
  }
  return found;
}

/** A part of a unit's accounts cannot be so many times the largest amount of its summary and its lists. */
const BEYOND = 100;
const WHOLE = /^(?:incomeExpenditureSummary|income|expenditure|budgetSummary|budgetIncome|budgetExpenditure)$/;

/** Tables without a tie whose amounts dwarf the whole that they are a part of. */
export function oversizedTables(context: ValidationContext): Map<RecognisedTable, SlippedTable> {
  const published = context.tables.filter(isPublishedTable);
  const found = new Map<RecognisedTable, SlippedTable>();
  for (const isBudget of [false, true]) {
    const group = published.filter(({ kind }) => isBudgetKind(kind) === isBudget);
    const wholes = group.filter(({ kind }) => WHOLE.test(kind)).flatMap((table) => termsIn(table, context));
    const [largest] = wholes.sort((a, b) => (termAmount(b) ?? 0) - (termAmount(a) ?? 0));
    const limit = BEYOND * (largest ? (termAmount(largest) ?? 0) : 0);
    if (!largest || limit <= 0) continue;
    for (const table of group.filter(({ kind }) => !WHOLE.test(kind))) {
      const beyond = termsIn(table, context).filter((term) => (termAmount(term) ?? 0) > limit);
      if (beyond.length > 0) found.set(table, { other: largest, cells: beyond.map(({ cell }) => cell.ref) });
    }
  }
  return found;
}

function termsIn(table: RecognisedTable, context: ValidationContext): Term[] {
  const unit: CurrencyUnit = context.unitOf(table);
  return [...amountCells(table)].map(({ row, cell }) => ({ table, label: row.name ?? "", cell, unit }));
}
