import type { Rule } from "../../rule";
import {
  bandRule,
  groupsRule,
  missedRule,
  mixedFormsRule,
  overFulfilledRule,
  ratioRule,
  reversedRule,
  unmeasurableRule,
} from "./achievement";
import { baseDataRule } from "./baseData";
import {
  executedAndAccountsRule,
  executionRule,
  fundsTotalRule,
  natureRule,
  unusualRateRule,
  zeroBudgetRule,
} from "./funds";
import { gradeRule, scoresRule } from "./scores";
import { highScoreRule, overQuotaRule, staffAgreesRule } from "./staff";
import { ruleTextRule, weightsRule } from "./weights";

/** Family F: self-evaluation forms, score tables and 基础数据表. */
export const FORM_RULES: readonly Rule[] = [
  weightsRule,
  scoresRule,
  ruleTextRule,
  executionRule,
  natureRule,
  fundsTotalRule,
  executedAndAccountsRule,
  unusualRateRule,
  missedRule,
  reversedRule,
  overFulfilledRule,
  bandRule,
  unmeasurableRule,
  groupsRule,
  mixedFormsRule,
  gradeRule,
  highScoreRule,
  overQuotaRule,
  staffAgreesRule,
  baseDataRule,
  ratioRule,
  zeroBudgetRule,
];
