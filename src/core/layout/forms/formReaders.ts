import type { OwnFormKind } from "../../tableKinds/tableKinds";
import type { FormReader } from "../reader";
import { evaluationBaseData } from "./evaluationBaseData";
import { indicatorScores, performanceTargets } from "./indicatorForms";
import { ledger } from "./ledger";
import { narrative } from "./narrative";
import { operatingInformation } from "./operatingInformation";
import { projectExpenditure } from "./projectExpenditure";
import { departmentSelfEvaluation, projectSelfEvaluation } from "./selfEvaluation";
import { trialBalance } from "./trialBalance";
import { unitList } from "./unitList";
import { unitProfile } from "./unitProfile";
import { voucherList } from "./voucherList";

/** The forms of the evaluation, the books and the unit's own material; each file says which keys its rows have. */
export const FORM_READERS: Readonly<Record<OwnFormKind, FormReader>> = {
  evaluationBaseData,
  departmentSelfEvaluation,
  projectSelfEvaluation,
  indicatorScores,
  performanceTargets,
  trialBalance,
  ledger,
  voucherList,
  projectExpenditure,
  operatingInformation,
  unitProfile,
  unitList,
  narrative,
};
