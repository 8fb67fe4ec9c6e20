import type { Fact } from "../../reading/facts";
import type { Agreement } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { FactBook } from "./factBook";

/** What a relation says of the numbers that it binds. */
export interface Tie {
  readonly relation: RelationName;
  /** The numbers that are bound, the one that is claimed first. */
  readonly facts: readonly Fact[];
  readonly agreement: Agreement;
  /** What to tell; none where the numbers agree, or where the words allow a reading by which they may. */
  readonly finding: ProofFinding | null;
}

export type RelationName =
  | "rate"
  | "difference"
  | "completion"
  | "share"
  | "shareSum"
  | "sum"
  | "changeSum"
  | "countSum"
  | "scoreSum"
  | "ratio"
  | "perHead"
  | "sameFact"
  | "identity"
  | "containment"
  | "formula"
  | "table"
  | "tableSum";

export type Relation = (book: FactBook) => Tie[];
