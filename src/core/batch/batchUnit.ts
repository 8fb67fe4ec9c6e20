import type { RosterUnit } from "./roster";
import type { PlannedUnit } from "./unitFile";
import type { UnitResult } from "./unitResult";

/** A file that could not even be opened, by its path in the folder. */
export interface UnopenedFile {
  readonly path: string;
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** A unit of the batch with what became of it. */
export interface BatchUnit extends PlannedUnit {
  /** Key of its result; `null` where it has no file that can be checked. */
  readonly key: string | null;
  /** The paths of the result's files, in their order. */
  readonly paths: readonly string[];
  readonly unopened: readonly UnopenedFile[];
  /** `null`: not checked yet (stopped, or another shard's). */
  readonly result: UnitResult | null;
  /** Its line of the roster. */
  readonly listed: RosterUnit | null;
}

/** A unit that is expected and has handed in nothing. */
export interface MissingUnit {
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  /** Where it is expected from: the roster, or the list of units of an earlier run. */
  readonly from: "roster" | "list";
}

/** Everything that the overview and the checks between units look at. */
export interface Batch {
  /** By code, name, place: the order of everything that is shown. */
  readonly units: readonly BatchUnit[];
  readonly missing: readonly MissingUnit[];
  readonly hasRoster: boolean;
}

/** How a unit is called: as the lists have it, as its workbook says, else by its place. */
export function unitName({ name, result, id }: BatchUnit): string {
  return name ?? result?.workbooks.find(({ department }) => department !== null)?.department ?? id;
}
