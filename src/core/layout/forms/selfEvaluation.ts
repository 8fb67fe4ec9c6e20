import { labels } from "../../lexicon/labels";
import { pattern } from "../../lexicon/words";
import { textOf } from "../cellText";
import type { Area, SheetGrid } from "../grid";
import type { RoleCell, RowValues, Sourced, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, FormReader, Look, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { filledRightOf, findLabel, mergedHeight, textCell } from "./formCells";
import type { IndicatorHeader } from "./indicatorTable";
import { findIndicatorHeader, readIndicators } from "./indicatorTable";
import type { FundsHeader } from "./selfEvaluationFunds";
import { fundsHeaderOf, readFunds } from "./selfEvaluationFunds";
import { readSignature } from "./signature";

const projectLabels = labels("selfEvaluation.project");

function isProjectName(label: string): boolean {
  return projectLabels().some(([role, written]) => role === "projectName" && written.test(label));
}

function besideLabel(grid: SheetGrid, area: Area, test: RegExp): RoleCell | null {
  const place = findLabel(grid, area, (label) => test.test(label));
  if (!place) return null;
  const right = filledRightOf(grid, place.row, place.column, area.right);
  if (right === null || projectLabels().some(([, pattern]) => pattern.test(grid.label(place.row, right)))) return null;
  return textCell(grid, place.row, right);
}

/** The part above the funds, where 部门名称 or 项目名称 stand. */
function head(region: Region, fundsRow: number): Area {
  return { top: region.top, left: region.left, right: region.right, bottom: fundsRow - 1 };
}

/** 预期目标 and 实际完成情况: the texts below the two labels or beside them. */
function readGoals(grid: SheetGrid, area: Area): TableRow[] {
  const expected = findLabel(grid, area, (label) => pattern("selfEvaluation.goal").test(label) && label !== "目标");
  if (!expected) return [];
  const actual = grid
    .filledColumns(expected.row, expected.column + 1, area.right)
    .find((column) => pattern("selfEvaluation.reached").test(grid.label(expected.row, column)));
  const values: RowValues = {};
  const beside = filledRightOf(grid, expected.row, expected.column, area.right);
  if (beside !== null && beside !== actual) {
    values.expectedGoal = textCell(grid, expected.row, beside);
    const actualText = actual === undefined ? null : filledRightOf(grid, expected.row, actual, area.right);
    if (actualText !== null) values.actualGoal = textCell(grid, expected.row, actualText);
    return [{ row: expected.row + 1, key: "goal", level: 0, isTotal: false, values }];
  }
  const rows: TableRow[] = [];
  const top = expected.row + mergedHeight(grid, expected.row, expected.column);
  for (let row = top; row <= area.bottom; row++) {
    const labels = grid.filledColumns(row, area.left, area.right).map((column) => grid.label(row, column));
    if (labels.length === 0 || labels.some((label) => pattern("selfEvaluation.indicators").test(label))) break;
    const own: RowValues = {};
    const end = (actual ?? area.right + 1) - 1;
    const left = grid.filledColumns(row, expected.column, end)[0];
    if (left !== undefined) own.expectedGoal = textCell(grid, row, left);
    const right = actual === undefined ? undefined : grid.filledColumns(row, actual, area.right)[0];
    if (right !== undefined) own.actualGoal = textCell(grid, row, right);
    if (Object.keys(own).length > 0) rows.push({ row: row + 1, key: "goal", level: 0, isTotal: false, values: own });
  }
  return rows;
}

function projectRow(grid: SheetGrid, area: Area): TableRow[] {
  const values: RowValues = {};
  for (const [role, pattern] of projectLabels()) {
    const cell = besideLabel(grid, area, pattern);
    if (cell) values[role] = cell;
  }
  const name = values.projectName;
  if (!name) return [];
  const place = findLabel(grid, area, isProjectName);
  return [
    {
      row: (place?.row ?? 0) + 1,
      key: "project",
      name: textOf(name),
      nameRef: name.ref,
      level: 0,
      isTotal: false,
      values,
    },
  ];
}

interface FoundForm extends Accepted {
  readonly funds: FundsHeader;
  readonly indicators: IndicatorHeader | null;
}

/** The table of indicators beneath the funds. */
function indicatorsBelowFunds(region: Region, look: Look): IndicatorHeader | null {
  const funds = look(fundsHeaderOf);
  return funds ? findIndicatorHeader(region.grid, region, funds.row + 1) : null;
}

function matchForm(region: Region, look: Look, isProject: boolean): Match<FoundForm> {
  const { grid } = region;
  const funds = look(fundsHeaderOf);
  if (!funds) return refuse("selfEvaluationFundsMissing");
  const top = head(region, funds.row);
  const hasProject = findLabel(grid, top, isProjectName) !== null;
  const hasOwner = findLabel(grid, top, (label) => pattern("selfEvaluation.owner").test(label)) !== null;
  const split = findLabel(grid, region, (label) => pattern("selfEvaluation.byNature").test(label)) !== null;
  if (isProject && !hasProject) return refuse("selfEvaluationProjectMissing");
  if (!isProject && hasProject) return refuse("selfEvaluationOfProject");
  const indicators = look(indicatorsBelowFunds);
  const goals = findLabel(grid, region, (label) => pattern("selfEvaluation.overall").test(label)) !== null;
  if (!indicators && !goals) return refuse("selfEvaluationIndicatorsMissing");
  const roles = new Set(funds.columns.map(({ role }) => role));
  const share = roles.size / 6;
  return {
    accepted: true,
    fit: Math.min(1, 0.3 + 0.4 * share + (indicators || split ? 0.2 : 0.1) + (hasProject || hasOwner ? 0.1 : 0)),
    distinctive: roles.size >= 4 && (isProject ? hasProject : hasOwner || split),
    header: null,
    funds,
    indicators,
    columns: [...funds.columns, ...(indicators?.columns ?? []).filter(({ role }) => !roles.has(role))],
    evidence: [
      evidence(
        "columns",
        {
          count: funds.columns.length,
          labels: funds.columns.map(({ column }) => grid.text(funds.row, column)).join("、"),
        },
        funds.columns.map(({ column }) => grid.ref(funds.row, column)),
      ),
      ...(indicators
        ? [
            evidence(
              "columns",
              {
                count: indicators.columns.length,
                labels: indicators.columns.map(({ column }) => grid.text(indicators.row, column)).join("、"),
              },
              indicators.columns.map(({ column }) => grid.ref(indicators.row, column)),
            ),
          ]
        : []),
    ],
  };
}

function readForm(region: Region, { columns, funds, indicators }: FoundForm, isProject: boolean): TableContent {
  const { grid } = region;
  const top = head(region, funds.row);
  const goals: Area = {
    top: funds.row + 1,
    left: region.left,
    right: region.right,
    bottom: indicators ? indicators.row - 1 : region.bottom,
  };
  const rows = [
    ...(isProject ? projectRow(grid, top) : []),
    ...readFunds(grid, region, funds),
    ...readGoals(grid, goals),
    ...(indicators ? readIndicators(grid, region, indicators) : []),
    ...readSignature(grid, region),
  ];
  const owner = isProject ? rows[0]?.values.implementer : besideLabel(grid, top, pattern("selfEvaluation.owner"));
  const department: Sourced<string> | undefined =
    owner && typeof owner.value === "string" ? { value: owner.value.trim(), ref: owner.ref } : undefined;
  return { columns, rows, ...(department ? { department } : {}) };
}

/** 部门整体支出绩效自评表: 10/50/30/10, with cost 10/40/20/20/10, with an execution rate of 20 points. */
export const departmentSelfEvaluation: FormReader<FoundForm> = {
  match: (region, look) => matchForm(region, look, false),
  read: (region, found) => readForm(region, found, false),
};

/** 项目支出绩效自评表, one per project. */
export const projectSelfEvaluation: FormReader<FoundForm> = {
  match: (region, look) => matchForm(region, look, true),
  read: (region, found) => readForm(region, found, true),
};
