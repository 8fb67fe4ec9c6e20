import { changes } from "./changes";
import { changesOfParts } from "./changesOfParts";
import { completion } from "./completion";
import { writtenDifferences } from "./differences";
import { formulas } from "./formulas";
import { ratios } from "./ratios";
import { sameFact } from "./sameFact";
import { scoreSums } from "./scoreSums";
import { shares } from "./shares";
import { staffSums } from "./staffSums";
import { sums } from "./sums";
import type { Relation } from "./tie";

/** What is held against what, in the prose. */
export const RELATIONS: readonly Relation[] = [
  changes,
  writtenDifferences,
  completion,
  shares,
  sums,
  changesOfParts,
  sameFact,
  ratios,
  scoreSums,
  staffSums,
  formulas,
];
