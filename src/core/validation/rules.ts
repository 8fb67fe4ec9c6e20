import { BOOK_RULES } from "./families/books/bookRules";
import {
  budgetOfItemRule,
  governmentCodesRule,
  notBasicRule,
  usuallyProjectRule,
} from "./families/categories/codeSets";
import { codeAndNameRule } from "./families/categories/codeAndName";
import { codeLengthRule } from "./families/categories/codeLength";
import { FORM_RULES } from "./families/forms/formRules";
import { renamedRule } from "./families/categories/renamed";
import { otherShareRule, retireesRule, socialInsuranceRule } from "./families/categories/staffCosts";
import { agencyOperationRule } from "./families/betweenTables/agencyOperation";
import { budgetAdjustmentRule } from "./families/betweenTables/budgetAdjustment";
import { carryOverRule } from "./families/betweenTables/carryOver";
import { procurementRule } from "./families/betweenTables/procurement";
import { statementRule } from "./families/betweenTables/treasuryStatement";
import { categoryNamesRule } from "./families/narrative/categoryNames";
import { useRule } from "./families/narrative/use";
import { personnelInProjectRule, projectInBasicRule } from "./families/subjects/basicAndProject";
import { SUBJECT_RULES } from "./families/subjects/subjectRules";
import { overBudgetRule, withoutBudgetRule } from "./families/threePublic/budget";
import { COUNT_RULES, perGuestRule } from "./families/threePublic/counts";
import { sharesRule } from "./families/withinTables/shares";
import { totalBelowPartRule } from "./families/withinTables/totalBelowPart";
import { decimalsRule, negativeRule } from "./families/recognition/amounts";
import { blanksRule } from "./families/recognition/blanks";
import { cellTypesRule } from "./families/recognition/cellTypes";
import { departmentRule } from "./families/recognition/departments";
import { emptyTablesRule } from "./families/recognition/emptyTables";
import { missingTablesRule } from "./families/recognition/missingTables";
import { orderRule } from "./families/recognition/order";
import { repeatedTablesRule } from "./families/recognition/repeatedTables";
import { residueRule } from "./families/recognition/residue";
import { unitRule } from "./families/recognition/units";
import { unreadRule } from "./families/recognition/unread";
import { yearRule } from "./families/recognition/years";
import { STANDARD_RULES } from "./families/standards/standardRules";
import { RELATION_RULES } from "./families/relations";
import type { Rule } from "./rule";

const RECOGNITION: readonly Rule[] = [
  missingTablesRule,
  repeatedTablesRule,
  unitRule,
  yearRule,
  departmentRule,
  residueRule,
  cellTypesRule,
  blanksRule,
  emptyTablesRule,
  orderRule,
  negativeRule,
  decimalsRule,
  unreadRule,
];

const TABLES: readonly Rule[] = [
  ...RELATION_RULES,
  sharesRule,
  totalBelowPartRule,
  carryOverRule,
  statementRule,
  budgetAdjustmentRule,
  overBudgetRule,
  withoutBudgetRule,
  agencyOperationRule,
  procurementRule,
  ...COUNT_RULES,
  perGuestRule,
];

const CATEGORIES: readonly Rule[] = [
  codeAndNameRule,
  renamedRule,
  codeLengthRule,
  governmentCodesRule,
  notBasicRule,
  usuallyProjectRule,
  budgetOfItemRule,
  categoryNamesRule,
  socialInsuranceRule,
  useRule,
  otherShareRule,
  retireesRule,
  ...SUBJECT_RULES,
  personnelInProjectRule,
  projectInBasicRule,
];

/** Every rule that the product can judge, in the catalogue's order. */
export const RULES: readonly Rule[] = [
  ...RECOGNITION,
  ...TABLES,
  ...CATEGORIES,
  ...BOOK_RULES,
  ...FORM_RULES,
  ...STANDARD_RULES,
].sort((a, b) => a.id.localeCompare(b.id));

/** The rules of the ledger's own button: books only. */
export const LEDGER_RULE_IDS: readonly string[] = BOOK_RULES.map(({ id }) => id);
