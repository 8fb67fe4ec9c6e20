import type { Classifications } from "../classification/classifications";
import type { SheetDesign } from "./sheetDesign";
import { basicExpenditure, threePublic } from "./detailTables";
import { baseDataForm, narrativeForm, profileForm, selfEvaluationForm } from "./forms";
import { itemTable } from "./itemTable";
import { appropriationSummary, incomeExpenditureSummary } from "./summaryTables";
import { finalTablesOf } from "./templateData";
import type { FinalTable } from "./templateData";

/** The years whose tables are known: 26 classes on the expenditure side since 2020, 部门预算经济分类 since 2018. */
export const TEMPLATE_YEARS = { from: 2020, to: 2035 } as const;

/**
 * A blank workbook of a year: 单位基本情况, the nine tables under that year's numbers, 基础数据表, 部门整体支出绩效自评表 and
 * 报告文字材料, with the sums as formulas. The recogniser knows every sheet of it.
 * @param classifications name the 类 and 款 of the year: a new year's list that the unit has added counts here too
 */
export function templateWorkbook(year: number, classifications: Classifications): SheetDesign[] {
  return [
    profileForm(year),
    ...finalTablesOf(year).map((table) => designOf(table, year, classifications)),
    baseDataForm(year),
    selfEvaluationForm(year),
    narrativeForm(),
  ];
}

function designOf(table: FinalTable, year: number, classifications: Classifications): SheetDesign {
  switch (table.kind) {
    case "incomeExpenditureSummary":
      return incomeExpenditureSummary(table, year, classifications);
    case "appropriationSummary":
      return appropriationSummary(table, year, classifications);
    case "basicExpenditureByEconomicClass":
      return basicExpenditure(table, year, classifications);
    case "threePublicExpenses":
      return threePublic(table);
    case "income":
    case "expenditure":
    case "generalBudgetExpenditure":
    case "governmentFund":
    case "stateCapital":
      return itemTable(table);
  }
}
