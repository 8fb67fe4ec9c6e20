import type { TableKind } from "../layout/kinds";
import type { RecognisedTable, Sourced, TableNote } from "../layout/recognisedTable";
import type { CellRef } from "../workbook/cellRef";
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
}

export interface ProjectItem {
  readonly name: string;
  readonly ref: CellRef | null;
  readonly use: string | null;
  /** By role: `previousFinal`, `budget`, `final`. */
  readonly amounts: Readonly<Record<string, AmountFigure>>;
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
 * Keys (a key has one primary figure; `otherPlaces` holds the same quantity as stated elsewhere):
 * - income.bySource.{generalBudget,governmentFund,stateCapital,superiorSubsidy,business,operating,affiliated,other},
 *   income.{yearTotal,nonFiscalSurplusUsed,openingCarryOver,total}, income.appropriation (财政拨款收入)
 * - expenditure.byClass.<code>, expenditure.{yearTotal,surplusDistribution,closingCarryOver,total},
 *   expenditure.{basic,project,remittedToSuperior,operating,subsidyToAffiliated}, expenditure.byFunction.<code>.<role>
 * - appropriation.income.{generalBudget,governmentFund,stateCapital,yearTotal,openingCarryOver,total},
 *   appropriation.expenditure.{yearTotal,closingCarryOver,total}.{total,generalBudget,governmentFund,stateCapital}
 * - generalBudget.{total,basic,project}, generalBudget.byFunction.<code>.<role>
 * - basic.{total,personnel,public}, basic.byEconomic.<code>
 * - threePublic.{budget,final,previousFinal}.{total,abroad,vehicles,vehiclePurchase,vehicleOperation,reception},
 *   threePublic.counts.{vehiclesPurchased,vehiclesHeld,abroadGroups,abroadPersons,receptionBatches,receptionPersons}
 * - governmentFund.{openingCarryOver,income,total,basic,project,closingCarryOver}, stateCapital.{…}
 * - staff.{administrative,institution,worker,other,total}.{quota,actual}
 * - project.{total}.{previousFinal,budget,final}, project.<n>.<role>
 * - baseData.<row key>.{previousFinal,budget,final}; baseData.staff.{quota,actual,rate}
 * - selfEvaluation.funds.<row key>.{initialBudget,fullYearBudget,executed,weight,rate,score}
 * - budget.<as above> for the tables of the year's opening budget
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
  readonly staff: readonly StaffLine[];
  /** 内设机构, 决算单位构成 and other texts of 单位基本情况, by key: `offices`, `units`, `duties`, … */
  readonly profile: ReadonlyMap<string, NarrativeParagraph>;
  readonly narrative: readonly NarrativeSection[];
  /** 注 under the tables, by kind: the customary "…故本表无数据". */
  readonly tableNotes: ReadonlyMap<TableKind, readonly TableNote[]>;
}
