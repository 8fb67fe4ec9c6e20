import { changes } from "./changes";
import { completion } from "./completion";
import { writtenDifferences } from "./differences";
import { sameFact } from "./sameFact";
import { shares } from "./shares";
import { sums } from "./sums";
import type { Relation } from "./tie";

/** What is held against what, in the prose. */
export const RELATIONS: readonly Relation[] = [changes, writtenDifferences, completion, shares, sums, sameFact];
