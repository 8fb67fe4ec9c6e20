import type { Rule } from "../rule";
import { evaluateBasicGroups } from "./withinTables/basicGroups";
import { evaluateFundTables } from "./withinTables/fundTableBalance";
import { evaluateByNature } from "./withinTables/byNature";
import { evaluateFundBalance } from "./withinTables/fundBalance";
import { relationRule } from "../relations/relationRule";

/** Family B, the sums within one table, and C, the ties between tables, as far as relations.json declares them. */
export const RELATION_RULES: readonly Rule[] = [
  relationRule("B01"),
  relationRule("B02"),
  relationRule("B03"),
  relationRule("B04"),
  relationRule("B05"),
  relationRule("B06", evaluateByNature),
  relationRule("B07"),
  relationRule("B08"),
  relationRule("B09", evaluateFundBalance),
  relationRule("B10"),
  relationRule("B11", evaluateBasicGroups),
  relationRule("B14"),
  relationRule("B15", evaluateFundTables),
  relationRule("C01"),
  relationRule("C02"),
  relationRule("C03"),
  relationRule("C04"),
  relationRule("C05"),
  relationRule("C06"),
  relationRule("D06"),
];
