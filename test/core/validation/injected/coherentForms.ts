import { fromA1 } from "../../../../src/core/workbook/cellRef";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { dressMoney } from "../../layout/variations/dress";
import type { ExpectedFigure } from "../../layout/variations/expected";
import { EVALUATION_FORMS, INDICATORS, type FormPen, type FormRenderer } from "../../layout/variations/renderForms";
import { FURTHER_FORMS } from "../../layout/variations/renderFurtherForms";
import { economicSum, spentOn, sumOf, type UnitModel } from "./unitModel";

/** What a cell must hold instead of what was thrown: money (0.01 万元), or the cell itself. */
type Overwrite = { readonly money: number } | { readonly cell: CellValue } | null;

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** The forms of the layout variations with the figures of one unit. */
export function coherentForms(model: UnitModel): FormRenderer[] {
  return [...EVALUATION_FORMS, ...FURTHER_FORMS].map((render) => (pen, dice) => {
    const table = render(pen, dice);
    const explained = new Set(
      table.figures.flatMap(({ role, label }) => (role === "reason" && label !== undefined ? [label] : [])),
    );
    const scoreOf = scoring(table.kind, explained);
    const scores = table.figures.filter(({ key, role }) => key === "indicator" && role === "score");
    const scored = total(scores.map(scoreOf));
    for (const figure of table.figures) {
      const to =
        figure.key === "indicator" && figure.role === "score"
          ? { cell: scoreOf(figure) }
          : overwrite(model, table.kind, figure, scored);
      if (to) write(pen, figure, to);
    }
    return table;
  });
}

function write(pen: FormPen, { address }: ExpectedFigure, to: Exclude<Overwrite, null>): void {
  const at = fromA1(address);
  if (!at) throw new Error(`no address ${address}`);
  const before = pen.canvas.read(at.row, at.column);
  if ("cell" in to) pen.canvas.put(at.row, at.column, to.cell);
  else if (typeof before === "string" && /\p{Script=Han}/u.test(before)) {
    const { cell } = dressMoney(to.money, { ...pen.variation, numberForm: "text", zeroForm: "text" }, "hundredYuan");
    pen.canvas.put(at.row, at.column, before.replace(/[\d,.]+\s*$/u, textOf(cell)));
  } else pen.canvas.put(at.row, at.column, dressMoney(to.money, pen.variation, "hundredYuan").cell);
}

/** Full points for every indicator that the form gives no reason for. */
function scoring(kind: string, explained: ReadonlySet<string>): (figure: ExpectedFigure) => number {
  return (figure) => {
    const weight = lastIsWorthMore(kind, figure);
    return explained.has(figure.label ?? "") ? weight - 1 : weight;
  };
}

const LAST = INDICATORS[INDICATORS.length - 1] as (typeof INDICATORS)[number];
const weightOf = (label: string | undefined) => INDICATORS.find((one) => one[2] === label)?.[5];

function overwrite(model: UnitModel, kind: string, figure: ExpectedFigure, scored: number): Overwrite {
  const { key = "", role } = figure;
  if (kind === "unitProfile") return staffOf(model, key, role);
  if (kind === "evaluationBaseData") return baseData(model, key, role);
  if (kind === "performanceTargets" && key === "indicator") return targetOf(figure);
  if (key === "indicator" && role === "weight") return { cell: lastIsWorthMore(kind, figure) };
  if (key === "totalScore") {
    const whole = kind === "indicatorScores" ? scored : scored + RATE / 10;
    return { cell: role === "weight" ? 100 : Number(whole.toFixed(2)) };
  }
  return funds(model, kind, key, role);
}

/** The rate of execution of both forms, in percent. */
const RATE = 97;

function funds(model: UnitModel, kind: string, key: string, role: string): Overwrite {
  const basic = sumOf(model.items, (item) => item.basic);
  const spent = kind === "projectSelfEvaluation" ? 9_700 : sumOf(model.items, spentOn);
  const budget = Math.round((spent * 100) / RATE);
  if (key === "total" && role === "rate") return { cell: `${((spent * 100) / budget).toFixed(2)}%` };
  if (key === "total" && role === "score") return { cell: RATE / 10 };
  if (key === "appropriation" || key === "total") {
    if (role === "executed") return { money: spent };
    return /Budget$/.test(role) ? { money: budget } : null;
  }
  if (key === "carryOver" || key === "other") return /Budget$|executed/.test(role) ? { money: 0 } : null;
  const bySource = (source: string) => sumOf(model.items, (item) => (item.source === source ? spentOn(item) : 0));
  const amounts: Readonly<Record<string, number>> = {
    "incomeNature.total": spent,
    "incomeNature.generalBudget": bySource("general") + bySource("capital"),
    "incomeNature.governmentFund": bySource("fund"),
    "incomeNature.specialAccount": 0,
    "incomeNature.other": bySource("own"),
    "expenditureNature.total": spent,
    "expenditureNature.basic": basic,
    "expenditureNature.project": spent - basic,
  };
  const money = amounts[key];
  return money === undefined ? null : { money };
}

const textOf = (cell: CellValue) => (typeof cell === "string" ? cell.trim() : "");

/** A score table has no line for the rate of execution: its last indicator brings the weights to 100. */
function lastIsWorthMore(kind: string, { label }: ExpectedFigure): number {
  return kind === "indicatorScores" && label === LAST[2] ? LAST[5] + 10 : (weightOf(label) ?? 0);
}

function targetOf({ role, label }: ExpectedFigure): Overwrite {
  const target = INDICATORS.find((one) => one[2] === label)?.[3] ?? "";
  const [, number, unit = ""] = /^[≥≤]?(\d+)(.*)$/u.exec(target) ?? [];
  if (role === "valueType") return { cell: number === undefined ? "定性" : "定量" };
  if (role === "target") return { cell: number === undefined ? target : Number(number) };
  return role === "measure" ? { cell: unit } : null;
}

function staffOf({ staff }: UnitModel, key: string, role: string): Overwrite {
  const at = ["administrative", "institution", "worker"].indexOf(key);
  if (at < 0 || (role !== "quota" && role !== "actual")) return null;
  return { cell: staff[role][at] ?? 0 };
}

function baseData(model: UnitModel, key: string, role: string): Overwrite {
  if (key === "staff") {
    const [quota, actual] = [total(model.staff.quota), total(model.staff.actual)];
    return { cell: role === "quota" ? quota : role === "actual" ? actual : Number((actual / quota).toFixed(4)) };
  }
  if (!/^(?:previousFinal|budget|final)$/.test(role)) return null;
  const item = key === "threePublic" ? "total" : key;
  const threePublic = model.threePublic.get(`${role}.${item}`);
  if (threePublic !== undefined) return { money: threePublic };
  const project = sumOf(model.items, (one) => one.project);
  const common = economicSum(model, "302", "310");
  const amounts: Readonly<Record<string, number>> = {
    project,
    projectBusiness: Math.floor(project / 2),
    projectOperation: Math.floor(project / 4),
    projectProvincial: project - Math.floor(project / 2) - Math.floor(project / 4),
    publicFunds: common,
    office: Math.floor(common / 3),
    utilities: Math.floor(common / 5),
    meeting: Math.floor(common / 10),
    budgetAdjustment: 0,
  };
  const money = amounts[key];
  return money === undefined ? null : { money };
}
