import type { TextPlace } from "../findings/textPlace";
import type { CellRef } from "../workbook/cellRef";

/** Does the workbook say what now stands there? `silent`: it has no such number. */
export type Follows = "follows" | "against" | "silent";

interface Placed {
  /** Where it stands now; of what was taken away, where it stood. */
  readonly place: TextPlace;
}

/** A number of a sentence, or of a cell of a table, that is another one now. */
export interface FigureChange extends Placed {
  readonly type: "figure" | "cell";
  /** What it is the number of: the item, or the row and the column. */
  readonly item: string;
  /** The table's title, empty in a sentence. */
  readonly table: string;
  readonly old: string;
  readonly now: string;
  /** `null` where no workbook was given. */
  readonly follows: Follows | null;
  /** What the workbook has instead, with the unit where it knows it. */
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
}

/** Words that are others now, that are new, or that are gone; of tables their titles and rows. */
export interface WordsChange extends Placed {
  readonly type: "reworded" | "added" | "removed";
  readonly what: "paragraph" | "table" | "row" | "label";
  readonly old: string;
  readonly now: string;
}

export type DocumentChange = FigureChange | WordsChange;

export interface DocumentComparison {
  readonly old: string;
  readonly now: string;
  readonly changes: readonly DocumentChange[];
  readonly hasWorkbook: boolean;
}

export function isFigureChange(change: DocumentChange): change is FigureChange {
  return change.type === "figure" || change.type === "cell";
}
