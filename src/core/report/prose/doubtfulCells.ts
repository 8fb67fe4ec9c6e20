import { z } from "zod";
import { cellsOf } from "../../accounts/figure";
import type { Finding } from "../../findings/finding";
import { groupBy } from "../../groupBy";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { formatRef, fromA1 } from "../../workbook/cellRef";
import type { Span } from "../documentModel";
import type { Missing } from "../outline/outline";
import { cellPlace } from "./cellPlace";
import { fillWording } from "./fillPattern";
import { spansText } from "./figureText";
import { missing } from "./missing";
import wordings from "./wording/doubts.json";

const WORDINGS = z
  .strictObject({
    doubtfulCellLine: z.string(),
    moreDoubtfulCells: z.string(),
    markedCells: z.string(),
  })
  .parse(wordings);

function words(pattern: string, values: Readonly<Record<string, string>>): string {
  return spansText(fillWording(pattern, values));
}

/** Why a sentence may not stand unseen. */
export interface Doubt {
  /** In short, for the list of what is still to be done. */
  readonly missing: Missing;
  /** For a comment beside the sentence: each cell with what speaks against it. */
  readonly note: string;
}

export interface DoubtWords {
  /** To name a cell by its table and row. */
  readonly tables: readonly RecognisedTable[];
  /** A rule's name for people. */
  readonly ruleTitle: (rule: string) => string;
}

/** A comment that lists more cells than this is read by nobody. */
const MOST_CELLS = 8;

/**
 * Cells that validation has proved wrong, or to contradict others. A sentence that rests on one may be printed, but not
 * unmarked: it would carry the mistake into public.
 */
export class DoubtfulCells {
  private readonly rules: ReadonlyMap<string, readonly string[]>;

  constructor(
    findings: readonly Finding[],
    private readonly words: DoubtWords,
  ) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const pairs = errors.flatMap(({ cells, rule }) =>
      cells.filter(({ address }) => fromA1(address)).map((ref) => [formatRef(ref), rule] as const),
    );
    this.rules = new Map(
      [...groupBy(pairs, ([place]) => place)].map(([place, all]) => [place, all.map(([, rule]) => rule)]),
    );
  }

  /** What to check before the sentence can stand; `null` if nothing speaks against its figures. */
  about(spans: readonly Span[]): Doubt | null {
    return this.aboutCells(spans.flatMap((span) => (span.type === "figure" ? cellsOf(span.figure) : [])));
  }

  get isEmpty(): boolean {
    return this.rules.size === 0;
  }

  /** Does an open error stand against this cell? */
  has(cell: CellRef): boolean {
    return this.rules.has(formatRef(cell));
  }

  /** The same as `about` for cells, such as those of a table. */
  aboutCells(cells: readonly CellRef[]): Doubt | null {
    const doubtful = new Map(
      cells.map((ref) => [formatRef(ref), ref] as const).filter(([place]) => this.rules.has(place)),
    );
    const [first] = doubtful.values();
    if (!first) return null;
    const values = { place: cellPlace(this.words.tables, first), count: String(doubtful.size) };
    const lines = [...doubtful].slice(0, MOST_CELLS).map(([place, ref]) => this.line(place, ref));
    const more = doubtful.size > MOST_CELLS ? [words(WORDINGS.moreDoubtfulCells, values)] : [];
    return {
      missing: missing(doubtful.size === 1 ? "doubtfulCell" : "doubtfulCells", values),
      note: [...lines, ...more].join("\n"),
    };
  }

  private line(place: string, ref: CellRef): string {
    const titles = [...new Set(this.rules.get(place) ?? [])].sort().map((rule) => this.words.ruleTitle(rule));
    return words(WORDINGS.doubtfulCellLine, {
      name: cellPlace(this.words.tables, ref),
      cell: place,
      rules: titles.join("；"),
    });
  }
}
