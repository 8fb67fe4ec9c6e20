import type { TableReader } from "../reader";
import { ledger, trialBalance, voucherList } from "./books";
import { evaluationBaseData } from "./evaluationBaseData";
import { indicatorScores, performanceTargets } from "./indicatorForms";
import { narrative } from "./narrative";
import { projectExpenditure } from "./projectExpenditure";
import { departmentSelfEvaluation, projectSelfEvaluation } from "./selfEvaluation";
import { unitList } from "./unitList";
import { unitProfile } from "./unitProfile";

/** The forms of the evaluation, the books and the unit's own material; each file says which keys its rows have. */
export const FORM_READERS: readonly TableReader[] = [
  evaluationBaseData,
  departmentSelfEvaluation,
  projectSelfEvaluation,
  indicatorScores,
  performanceTargets,
  trialBalance,
  ledger,
  voucherList,
  projectExpenditure,
  unitProfile,
  unitList,
  narrative,
];
