import { amountOf } from "../../amount/amount";
import type { CurrencyUnit } from "../../amount/amount";
import type { AmountFact, Fact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import type { Passage, Sentence } from "../../reading/passage";
import type { GridCell, PlainGrid } from "./plainGrids";

/**
 * The amounts of the document's own tables as facts, so that a change, a rate or a share of the prose finds what it is of. A
 * table that does not tell its unit is in that of the prose, where the prose has only one.
 */
export function cellFacts(grids: readonly PlainGrid[], facts: readonly Fact[], year: number | null): AmountFact[] {
  const units = new Set(facts.filter(isAmountFact).map(({ quantity }) => quantity.unit));
  const [ofProse = null] = units.size === 1 ? units : [];
  return grids.flatMap((grid) => {
    const unit = grid.unit ?? ofProse;
    return unit === null
      ? []
      : grid.cells.filter(({ item }) => item !== "").map((cell) => factOf(cell, grid, unit, year));
  });
}

function factOf(cell: GridCell, grid: PlainGrid, unit: CurrencyUnit, year: number | null): AmountFact {
  const { value, decimals } = cell;
  const text = grid.text(cell.row);
  const sentence: Sentence = { text, start: 0, quote: text, numbers: [] };
  const passage: Passage = {
    plain: text,
    written: text,
    places: [],
    sentences: [sentence],
    section: grid.title,
    sectionNumber: -grid.paragraph,
    chapter: -grid.paragraph,
    paragraph: grid.paragraph,
    isHeading: false,
    inTable: true,
    cell: { row: cell.row, column: cell.column },
  };
  return {
    kind: "amount",
    rule: "cell",
    quantity: {
      kind: "amount",
      written: `${value.toFixed(decimals)}${unit}`,
      value,
      decimals,
      unit,
      amount: amountOf(value.toNumber(), unit),
      places: decimals,
      start: 0,
      end: 0,
    },
    item: cell.item,
    certainty: "stated",
    label: cell.item,
    aspect: cell.aspect ?? "plain",
    year: cell.year ?? (year === null ? null : year - cell.yearsBack),
    isYearSaid: cell.year !== null,
    fund: "",
    owner: "",
    direction: 0,
    base: null,
    bases: [],
    isBase: false,
    whole: "",
    depth: 0,
    together: { at: 0, of: 1 },
    lead: "",
    mark: "",
    opener: "",
    side: "",
    passage,
    sentence,
    sentenceAt: 0,
    at: OUTSIDE,
  };
}

/** Cells have no place among the numbers of the prose. */
const OUTSIDE = -1;
