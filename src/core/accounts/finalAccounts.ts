import type { TableKind } from "../tableKinds/tableKinds";
import type { RecognisedTable, Sourced, TableNote } from "../layout/recognisedTable";
import type { CellRef } from "../workbook/cellRef";
import type { AccountsWarning } from "./accountsWarning";
import type { AmountFigure, CountFigure, Figure } from "./figure";

/** One classification item with its amounts, e.g. 2010601 行政运行: total, basic, project. */
export interface ClassifiedItem {
  readonly code: string;
  readonly name: string;
  /** 1 类, 2 款, 3 项 (functional); 1 类, 2 款 (economic). */
  readonly level: number;
  readonly ref: CellRef | null;
  /** By column role: `total`, `basic`, `project`, `amount` … Blank cells are absent. */
  readonly amounts: Readonly<Record<string, AmountFigure>>;
  /** The table prints no code: it is the one that the name has in the classification. */
  readonly codeFromName?: true;
}

/** One unit of 决算单位构成. */
export interface UnitItem {
  readonly name: string;
  readonly ref: CellRef | null;
  readonly remark: string | null;
}

/** The lists of the year's budget, as those of the final accounts. */
export interface BudgetLists {
  readonly incomeByFunction: readonly ClassifiedItem[];
  readonly expenditureByFunction: readonly ClassifiedItem[];
  readonly generalBudgetByFunction: readonly ClassifiedItem[];
  readonly governmentFundByFunction: readonly ClassifiedItem[];
  readonly stateCapitalByFunction: readonly ClassifiedItem[];
  readonly basicByEconomic: readonly ClassifiedItem[];
}

export interface ProjectItem {
  readonly name: string;
  readonly ref: CellRef | null;
  readonly use: string | null;
  /** By role: `previousFinal`, `budget`, `final`. */
  readonly amounts: Readonly<Record<string, AmountFigure>>;
}

/** What 项目支出绩效自评表 of one project says: its funds and its score. */
export interface ProjectForm {
  readonly name: string;
  readonly ref: CellRef | null;
  /** By role: `initialBudget`, `fullYearBudget`, `executed`. */
  readonly amounts: Readonly<Record<string, AmountFigure>>;
  readonly weight: CountFigure | null;
  readonly score: CountFigure | null;
}

/** One line of 编制/实有: 行政, 事业, 工勤 … and the total if it is printed. */
export interface StaffLine {
  readonly category: "administrative" | "institution" | "worker" | "other" | "total";
  readonly name: string;
  readonly quota: CountFigure | null;
  readonly actual: CountFigure | null;
}

export interface NarrativeParagraph {
  readonly text: string;
  readonly ref: CellRef;
}

/** The user's own words for one part of the report; `heading` as printed in 报告文字材料. */
export interface NarrativeSection {
  readonly heading: string;
  readonly paragraphs: readonly NarrativeParagraph[];
}

/**
 * What the recognised tables say, merged: `figures` answers "how much, and where from", the lists keep the order of
 * the tables. Nothing is filled in: a figure that no table states is absent.
 *
 * Keys (a key has one primary figure; `otherPlaces` holds the same quantity as stated elsewhere; the order of tables that
 * decides between them stands at buildAccounts):
 * - income.bySource.{generalBudget,governmentFund,stateCapital,superiorSubsidy,business,operating,affiliated,other,specialAccount},
 *   income.{yearTotal,nonFiscalSurplusUsed,openingCarryOver,total}, income.appropriation (财政拨款收入),
 *   income.byFunction.<code>.<role>
 * - expenditure.byClass.<code>, expenditure.{yearTotal,surplusDistribution,closingCarryOver,total},
 *   expenditure.{basic,project,remittedToSuperior,operating,subsidyToAffiliated}, expenditure.byFunction.<code>.<role>
 * - initialBudget.<key>, fullYearBudget.<key>, previousFinal.<key>: the further columns of 财决01 for the income.… and
 *   expenditure.… keys above
 * - appropriation.income.{generalBudget,governmentFund,stateCapital,yearTotal,openingCarryOver,total},
 *   appropriation.income.openingCarryOver.{generalBudget,governmentFund,stateCapital},
 *   appropriation.expenditure.{yearTotal,closingCarryOver,total,byClass.<code>}.{total,generalBudget,governmentFund,stateCapital}
 * - generalBudget.{total,basic,project}, generalBudget.byFunction.<code>.<role>
 * - basic.{total,personnel,public}, basic.byEconomic.<code>, basic.byEconomic.<code>.{personnel,public} where told apart
 * - threePublic.{budget,final,previousFinal}.{total,abroad,vehicles,vehiclePurchase,vehicleOperation,reception},
 *   threePublic.counts.{vehiclesPurchased,vehiclesHeld,abroadGroups,abroadPersons,receptionBatches,receptionPersons}
 * - operation.{agencyOperation,meeting,training}, procurement.{total,goods,works,services,smallAndMedium,smallAndMicro},
 *   assets.vehicles.{total,ministerial,leaders,confidential,emergency,enforcement,special,retired,other}, assets.equipment
 * - governmentFund.{openingCarryOver,income,total,basic,project,closingCarryOver}, governmentFund.byFunction.<code>.<role>,
 *   stateCapital.{…}
 * - staff.{administrative,institution,worker,other,total}.{quota,actual}; profile.<row key> for further counts of 单位基本情况
 * - project.{total}.{previousFinal,budget,final}, project.<n>.<role>
 * - baseData.<row key>.{previousFinal,budget,final} (a repeated row key: baseData.<row key>.<n>.…),
 *   baseData.staff.{quota,actual,rate}, baseData.buildings.{approvedArea,actualArea,areaRate,budgetInvestment,
 *   actualInvestment,investmentRate}
 * - selfEvaluation.funds.<row key>.{initialBudget,fullYearBudget,executed,weight,rate,score},
 *   selfEvaluation.incomeNature.{total,generalBudget,governmentFund,specialAccount,other},
 *   selfEvaluation.expenditureNature.{total,basic,project}, selfEvaluation.totalScore.{weight,score}
 * - projectForm.<n>.{initialBudget,fullYearBudget,executed,rate,weight,score} of 项目支出绩效自评表, over all of them
 *   projectForms.{count,fullYearBudget,executed,meanScore}
 * - previousFinal.<key>, and for forms and 三公 their own keys of last year (threePublic.previousFinal.…, baseData.….previousFinal):
 *   from last year's workbook, where it was given; what this year's tables print comes first, the other stands in otherPlaces
 * - budget.<as above> for the tables of the year's opening budget, except budget.threePublic.<item> and
 *   budget.threePublic.previous.<item>
 * - derived only, and only where no table states them: basic.{total,personnel,public}, income.appropriation,
 *   staff.total.{quota,actual}, threePublic.….{vehicles,total}, executionRate (executed ÷ full-year budget)
 */
export interface FinalAccounts {
  readonly department: Sourced<string> | null;
  readonly year: Sourced<number> | null;
  readonly tables: readonly RecognisedTable[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly otherPlaces: ReadonlyMap<string, readonly Figure[]>;
  readonly expenditureByFunction: readonly ClassifiedItem[];
  readonly generalBudgetByFunction: readonly ClassifiedItem[];
  readonly basicByEconomic: readonly ClassifiedItem[];
  readonly projects: readonly ProjectItem[];
  /** 项目支出绩效自评表, in the workbook's order. */
  readonly projectForms?: readonly ProjectForm[];
  readonly staff: readonly StaffLine[];
  /** 内设机构, 决算单位构成 and other texts of 单位基本情况, by key: `offices`, `units`, `duties`, … */
  readonly profile: ReadonlyMap<string, NarrativeParagraph>;
  readonly narrative: readonly NarrativeSection[];
  /** 注 under the tables, by kind: the customary "…故本表无数据". */
  readonly tableNotes: ReadonlyMap<TableKind, readonly TableNote[]>;
  /** 公开02, 08 and 09 by classification item. */
  readonly incomeByFunction?: readonly ClassifiedItem[];
  readonly governmentFundByFunction?: readonly ClassifiedItem[];
  readonly stateCapitalByFunction?: readonly ClassifiedItem[];
  readonly budget?: BudgetLists;
  /** 决算单位构成. */
  readonly units?: readonly UnitItem[];
  /** What was left out, or chosen, when the tables were put together. */
  readonly warnings?: readonly AccountsWarning[];
  /** The year before, where its workbook was given: its finals are among `figures` too (see lastYear/withLastYear.ts). */
  readonly lastYear?: LastYear;
}

/** The final accounts of the year before; every cell names that file. */
export interface LastYear {
  readonly file: string;
  readonly year: number;
  readonly accounts: FinalAccounts;
}
