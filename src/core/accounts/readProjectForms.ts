import Decimal from "decimal.js";
import { sum } from "../amount/amount";
import type { RecognisedTable, RoleCell } from "../layout/recognisedTable";
import { plainLabel } from "../workbook/label";
import type { TableParts } from "./chooseTables";
import type { AmountFigure, CountFigure } from "./figure";
import type { FigureCollector } from "./figureCollector";
import type { ProjectForm } from "./finalAccounts";

const MONEY = ["initialBudget", "fullYearBudget", "executed"] as const;
/** 自评得分 of forms is out of this; where a form says otherwise, no mean is formed. */
const FULL_MARKS = 100;

/**
 * 项目支出绩效自评表, one per project: projectForm.<n>.{initialBudget,fullYearBudget,executed,rate,weight,score}; and over all of them
 * projectForms.{count,fullYearBudget,executed,meanScore}, each only where every form states its part. Two forms of one
 * project cannot be told apart from a copy: then nothing is summed, and that is said.
 */
export function readProjectForms(parts: TableParts, collector: FigureCollector): ProjectForm[] {
  const named = parts.flatMap((table) => {
    const project = table.rows.find(({ key }) => key === "project");
    return project?.name ? [{ table, name: project.name, ref: project.nameRef ?? null }] : [];
  });
  const forms = named.map(({ table, name, ref }, index) => formOf(table, index + 1, { name, ref }, collector));
  const seen = new Set<string>();
  const repeated = named.filter(({ name }) => seen.size === seen.add(plainLabel(name)).size);
  for (const { table, name, ref } of repeated)
    collector.warn("repeatedProject", table, { project: name }, ref ? { ref } : undefined);
  if (repeated.length === 0) addTotals(forms, collector);
  return forms;
}

function formOf(
  table: RecognisedTable,
  number: number,
  project: Pick<ProjectForm, "name" | "ref">,
  collector: FigureCollector,
): ProjectForm {
  const row = (key: string) => table.rows.find((one) => one.key === key)?.values;
  const [funds, total] = [row("total"), row("totalScore")];
  const base = `projectForm.${number}`;
  const amounts: Record<string, AmountFigure> = {};
  for (const role of MONEY) {
    const figure = collector.addAmount(`${base}.${role}`, funds?.[role], table);
    if (figure) amounts[role] = figure;
  }
  collector.addRatio(`${base}.rate`, funds?.rate);
  const weight = points(`${base}.weight`, total?.weight);
  const score = points(`${base}.score`, total?.score);
  for (const figure of [weight, score]) if (figure) collector.add(figure);
  return { ...project, amounts, weight, score };
}

function points(key: string, cell: RoleCell | undefined): CountFigure | null {
  if (typeof cell?.number !== "number") return null;
  return { key, kind: "count", count: cell.number, measure: "分", source: { type: "cell", ref: cell.ref } };
}

function addTotals(forms: readonly ProjectForm[], collector: FigureCollector): void {
  const first = forms.flatMap(({ amounts, score }) => Object.values(amounts)[0] ?? score ?? []);
  if (forms.length === 0 || first.length < forms.length) return;
  collector.add({
    key: "projectForms.count",
    kind: "count",
    count: forms.length,
    measure: "个",
    source: { type: "derived", formula: "projectCount", from: first },
  });
  for (const role of ["fullYearBudget", "executed"] as const) {
    const stated = forms.flatMap(({ amounts }) => amounts[role] ?? []);
    const [one] = stated;
    if (!one || stated.length < forms.length) continue;
    const source = { type: "derived", formula: "sum", from: stated } as const;
    const amount = sum(stated.map((figure) => figure.amount));
    collector.add({ key: `projectForms.${role}`, kind: "amount", amount, unit: one.unit, source });
  }
  const scores = forms.flatMap(({ weight, score }) => (weight?.count === FULL_MARKS && score ? [score] : []));
  if (scores.length < forms.length) return;
  const mean = scores
    .reduce((whole, { count }) => whole.plus(count), new Decimal(0))
    .div(scores.length)
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  collector.add({
    key: "projectForms.meanScore",
    kind: "count",
    count: mean.toNumber(),
    measure: "分",
    source: { type: "derived", formula: "meanScore", from: scores },
  });
}
