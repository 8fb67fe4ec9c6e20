import { balanced } from "./balanced";
import { changes } from "./changes";
import { changesOfParts } from "./changesOfParts";
import { containments } from "./containments";
import { countRemainders } from "./countRemainders";
import { counts } from "./counts";
import { comparisons } from "./comparisons";
import { completion } from "./completion";
import { writtenDifferences } from "./differences";
import { functionItems } from "./functionItems";
import { formulas } from "./formulas";
import { identities } from "./identities";
import { levels } from "./levels";
import { movements } from "./movements";
import { pairedCounts } from "./pairedCounts";
import { perHead } from "./perHead";
import { ratios } from "./ratios";
import { rests } from "./rests";
import { sameFact } from "./sameFact";
import { sameLevel } from "./sameLevel";
import { scores } from "./scores";
import { scoreSums } from "./scoreSums";
import { shareSums } from "./shareSums";
import { shares } from "./shares";
import { staff } from "./staff";
import { stockFlows } from "./stockFlows";
import { sums } from "./sums";
import { weightSums } from "./weightSums";
import type { Relation } from "./tie";

/** What is held against what, in the prose. */
export const RELATIONS: readonly Relation[] = [
  changes,
  writtenDifferences,
  comparisons,
  levels,
  completion,
  shares,
  shareSums,
  sums,
  functionItems,
  identities,
  balanced,
  containments,
  movements,
  stockFlows,
  changesOfParts,
  sameFact,
  sameLevel,
  ratios,
  perHead,
  scoreSums,
  weightSums,
  scores,
  counts,
  countRemainders,
  pairedCounts,
  rests,
  staff,
  formulas,
];
