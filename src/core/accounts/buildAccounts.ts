import type { Classifications } from "../classification/classifications";
import type { ClassificationId } from "../classification/item";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Recognition, TableNote } from "../layout/recognisedTable";
import type { ChosenTables } from "./chooseTables";
import { chooseTables } from "./chooseTables";
import { deriveFigures } from "./derive";
import { FigureCollector } from "./figureCollector";
import type { ClassifiedItem, FinalAccounts } from "./finalAccounts";
import { readBaseData, readSelfEvaluation } from "./readForms";
import { readClassified } from "./readClassified";
import { readOperatingInformation } from "./readOperatingInformation";
import { readProjectForms } from "./readProjectForms";
import { readStaffRows } from "./readStaffRows";
import { readNarrative } from "./readNarrative";
import { readAppropriationSummary, readIncomeExpenditureSummary } from "./readSummaries";
import { readThreePublic } from "./readThreePublic";
import { readProjects, readUnitList, readUnitProfile } from "./readUnit";
import type { ClassifiedTable } from "./classifiedTables";
import { BUDGET_TABLES, FINAL_TABLES } from "./classifiedTables";

/**
 * What the recognised tables say, merged into one set of figures (see FinalAccounts for the keys). Tables are read in
 * this order, and the first that states a quantity is its primary place: 收入支出决算总表, 收入, 支出, 基本支出,
 * 一般公共预算支出, 政府性基金, 国有资本, 财政拨款总表, 三公, 机构运行信息, 单位基本情况, 项目支出, 基础数据表, 自评表, 项目自评表; then
 * the budget in the same order. Blank cells and dashes give no figure. Never throws: what cannot be read is in `warnings`.
 * @param classifications the lists that hold for the workbook: rows and labels without a code are looked up in them
 */
export function buildAccounts(recognition: Recognition, classifications: Classifications): FinalAccounts {
  const chosen = chooseTables(recognition);
  const collector = new FigureCollector();
  const department = recognition.department?.value ?? null;
  const reading = { chosen, collector, classifications, year: recognition.year?.value ?? null };
  const final = readYear(reading, "");
  readThreePublic(chosen.partsOf("threePublicExpenses"), collector, "", department);
  readOperatingInformation(chosen.partsOf("operatingInformation"), collector);
  const { staff, profile } = readUnitProfile(chosen.partsOf("unitProfile"), collector);
  readStaffRows(chosen.partsOf("operatingInformation"), collector);
  const projects = readProjects(chosen.partsOf("projectExpenditure"), collector);
  readBaseData(chosen.partsOf("evaluationBaseData"), collector);
  readSelfEvaluation(chosen.partsOf("departmentSelfEvaluation"), collector);
  const projectForms = readProjectForms(chosen.partsOf("projectSelfEvaluation"), collector);
  const budget = readYear(reading, "budget.");
  readThreePublic(chosen.partsOf("budgetThreePublic"), collector, "budget.", department);
  deriveFigures(collector, staff);
  return {
    department: recognition.department,
    year: recognition.year,
    tables: recognition.tables,
    figures: collector.figures,
    otherPlaces: collector.otherPlaces,
    incomeByFunction: final.income,
    expenditureByFunction: final.expenditure,
    generalBudgetByFunction: final.generalBudget,
    governmentFundByFunction: final.governmentFund,
    stateCapitalByFunction: final.stateCapital,
    basicByEconomic: final.basic,
    budget: {
      incomeByFunction: budget.income,
      expenditureByFunction: budget.expenditure,
      generalBudgetByFunction: budget.generalBudget,
      governmentFundByFunction: budget.governmentFund,
      stateCapitalByFunction: budget.stateCapital,
      basicByEconomic: budget.basic,
    },
    projects,
    projectForms,
    staff,
    units: readUnitList(chosen.partsOf("unitList")),
    profile,
    narrative: readNarrative(chosen.partsOf("narrative")),
    tableNotes: notesOf(chosen, recognition),
    warnings: [...chosen.warnings, ...collector.warnings],
  };
}

type Lists = Readonly<Record<ClassifiedTable["list"], ClassifiedItem[]>>;

interface YearReading {
  readonly chosen: ChosenTables;
  readonly collector: FigureCollector;
  readonly classifications: Classifications;
  readonly year: number | null;
}

/** The summaries and the classified tables of the final accounts, or of the budget. */
function readYear({ chosen, collector, classifications, year }: YearReading, prefix: "" | "budget."): Lists {
  const summary = { collector, functional: classifications.functional, year, prefix };
  const [first, second]: [TableKind, TableKind] = prefix
    ? ["budgetSummary", "budgetAppropriationSummary"]
    : ["incomeExpenditureSummary", "appropriationSummary"];
  readIncomeExpenditureSummary(chosen.partsOf(first), summary);
  const lists = { income: [], expenditure: [], generalBudget: [], governmentFund: [], stateCapital: [], basic: [] };
  const read: Record<string, ClassifiedItem[]> = lists;
  for (const table of prefix ? BUDGET_TABLES : FINAL_TABLES) {
    const id: ClassificationId = table.list === "basic" ? "departmentEconomic" : "functional";
    const reading = { collector, classification: classifications[id], year, ...table };
    read[table.list] = readClassified(chosen.partsOf(table.kind), reading);
  }
  readAppropriationSummary(chosen.partsOf(second), summary);
  return lists;
}

function notesOf(chosen: ChosenTables, recognition: Recognition): Map<TableKind, readonly TableNote[]> {
  const notes = new Map<TableKind, readonly TableNote[]>();
  for (const { kind } of recognition.tables) {
    const ofKind = chosen.partsOf(kind).flatMap((table) => table.notes);
    if (ofKind.length > 0) notes.set(kind, ofKind);
  }
  return notes;
}
