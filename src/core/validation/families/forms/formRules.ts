import { outcome, type Rule } from "../../rule";
import {
  bandRule,
  groupsRule,
  missedRule,
  mixedFormsRule,
  overFulfilledRule,
  ratioRule,
  reversedRule,
} from "./achievement";
import { sameIndicatorsRule, unchangedTargetsRule } from "./approvedTargets";
import { baseDataRule } from "./baseData";
import { budgetControlRule } from "./budgetControl";
import { buildingsRule } from "./buildings";
import {
  executedAndAccountsRule,
  executionRule,
  fundsTotalRule,
  natureRule,
  unusualRateRule,
  zeroBudgetRule,
} from "./funds";
import { gradeRule } from "./grade";
import { unmeasurableRule } from "./measurable";
import { satisfactionRule } from "./satisfaction";
import { scoresRule } from "./scores";
import { highScoreRule, overQuotaRule, staffAgreesRule } from "./staff";
import { threePublicChangeRule } from "./threePublicChange";
import { ruleTextRule, weightsRule } from "./weights";

/** F26: a total from an incomplete system. The product gives none by itself (see `score`), and a form does not name its system. */
const completeSystemRule: Rule = {
  id: "F26",
  check: () => outcome([], 0, { code: "byConstruction", params: {} }),
};

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
  sameIndicatorsRule,
  satisfactionRule,
  threePublicChangeRule,
  buildingsRule,
  budgetControlRule,
  completeSystemRule,
  unchangedTargetsRule,
];
