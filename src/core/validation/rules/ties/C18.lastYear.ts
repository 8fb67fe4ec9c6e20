import { cellsOf } from "../../../accounts/figure";
import type { AmountFigure, Figure } from "../../../accounts/figure";
import type { FinalAccounts } from "../../../accounts/finalAccounts";
import { lastYearFigures, projectName } from "../../../accounts/lastYear/withLastYear";
import { isAmountFigure } from "../../../accounts/lookUp";
import { defineRule } from "../../defineRule";
import { says, silent } from "../../example";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome, together } from "../../rule";
import { agree, yearsDiffer } from "./bothYears";

/**
 * C18: what this year's tables print as 上年数 is what last year's workbook has. A column of a 决算表 states the same
 * quantity; a form's row has a wording of its own, and of last year's budget there may be several: these are only told.
 */
export const C18 = defineRule({
  id: "C18",
  severity: "warning",
  basis: ["accountsExplanation2022"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noLastYearFile",
  check(context) {
    const { lastYear } = context;
    if (!lastYear) return outcome([], 0);
    const told = new Set<string>();
    return together([
      ...lastYearFigures(lastYear.accounts).map(([key, before]) => {
        const printed = [context.accounts.figures.get(key) ?? null, ...(context.accounts.otherPlaces.get(key) ?? [])];
        const pairs = isAmountFigure(before) ? printed.flatMap((now) => pairOf(now, before)) : [];
        const findings = pairs.filter((pair) => !agree(pair)).map((pair) => difference(key, pair, context));
        return outcome(findings.filter(isNew), pairs.length);
      }),
      ...projectPairs(context.accounts, lastYear.accounts).map((pair) =>
        outcome(agree(pair) ? [] : [difference("project.", pair, context)].filter(isNew), 1),
      ),
    ]);

    /** One cell may stand under several keys. */
    function isNew({ cells }: FindingDraft): boolean {
      const place = JSON.stringify(cells);
      return !told.has(place) && told.add(place).size > 0;
    }
  },
  examples: [
    says("form", { of: "nothing", put: { 基础数据表: baseData(6.4) }, lastYear: { 三公: threePublic(5.2) } }),
    silent({ of: "nothing", put: { 基础数据表: baseData(5.2) }, lastYear: { 三公: threePublic(5.2) } }),
  ],
});

function pairOf(now: Figure | null, before: AmountFigure): { now: AmountFigure; before: AmountFigure }[] {
  return now && isAmountFigure(now) && now.source.type === "cell" && cellsOf(before).length > 0
    ? [{ now, before }]
    : [];
}

/** Projects that bear the same name in both years. */
function projectPairs({ projects }: FinalAccounts, last: FinalAccounts) {
  const before = new Map(last.projects.map((project) => [projectName(project), project.amounts["final"]]));
  return projects.flatMap((project) => {
    const [now, then] = [project.amounts["previousFinal"], before.get(projectName(project))];
    return now && then ? [{ now, before: then }] : [];
  });
}

function difference(key: string, pair: { now: AmountFigure; before: AmountFigure }, context: ValidationContext) {
  const isForm = /^baseData\.|^project\./u.test(key) || isFormCell(pair.now, context);
  const isBudget = /previousBudget|^budget\./u.test(key);
  const variant = isBudget ? "budget" : isForm ? "form" : "default";
  const file = context.lastYear?.file ?? "";
  const draft = yearsDiffer(variant, pair, { tables: context.tables, file });
  return variant === "default" ? draft : { ...draft, severity: "info" as const };
}

function isFormCell(figure: AmountFigure, { tables }: ValidationContext): boolean {
  const [cell] = cellsOf(figure);
  return tables.some(({ kind, sheet }) => sheet === cell?.sheet && FORMS.has(kind));
}

const FORMS: ReadonlySet<string> = new Set(["evaluationBaseData", "projectExpenditure", "operatingInformation"]);

function baseData(previous: number) {
  return [
    ["2023年度部门整体支出绩效评价基础数据表"],
    ["经费控制情况(万元)", "2022年决算数", "2023年预算数", "2023年决算数"],
    ["三公经费", previous, 6, 4.8],
  ];
}

function threePublic(total: number) {
  return [
    ["财政拨款“三公”经费支出决算表"],
    ["部门：样例县样例局", null, "2022年度", null, "单位：万元"],
    ["决算数", null, null, null, null],
    ["合计", "因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"],
    [total, 0, 0, total - 1.4, 1.4],
  ];
}
