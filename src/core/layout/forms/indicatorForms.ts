import { textOf } from "../cellText";
import { labels } from "../../lexicon/labels";
import { pattern } from "../../lexicon/words";
import { roleCell } from "../cells";
import type { SheetGrid } from "../grid";
import type { RoleCell, RowValues, Sourced, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, FormReader, Look, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { filledRightOf, findLabel, textCell } from "./formCells";
import type { IndicatorHeader } from "./indicatorTable";
import { findIndicatorHeader, readIndicators } from "./indicatorTable";
import { fundsHeaderOf } from "./selfEvaluationFunds";
import { readSignature } from "./signature";
import type { ColumnRole } from "../../tableKinds/columnRoles";

interface FoundIndicators extends Accepted {
  readonly indicators: IndicatorHeader;
}

/** The first table of indicators of the region. */
const indicatorHeaderOf = (region: Region) => findIndicatorHeader(region.grid, region);

function accept(region: Region, header: IndicatorHeader, fit: number, distinctive: boolean): FoundIndicators {
  const { grid } = region;
  return {
    accepted: true,
    fit,
    distinctive,
    header: null,
    indicators: header,
    columns: header.columns,
    evidence: [
      evidence(
        "columns",
        {
          count: header.columns.length,
          labels: header.columns.map(({ column }) => labelOf(grid, header, column)).join("、"),
        },
        header.columns.map(({ column }) => grid.ref(header.row, column)),
      ),
    ],
  };
}

function labelOf(grid: SheetGrid, header: IndicatorHeader, column: number): string {
  return grid.text(header.row, column) || grid.text(header.bottom, column);
}

function hasRole(header: IndicatorHeader, ...roles: readonly ColumnRole[]): boolean {
  return header.columns.some(({ role }) => roles.includes(role));
}

/** 绩效评价指标评分表: any weights, any three (or two, or four) levels. */
export const indicatorScores: FormReader<FoundIndicators> = {
  match(region: Region, look: Look): Match<FoundIndicators> {
    const header = look(indicatorHeaderOf);
    if (!header) return refuse("indicatorLevelsMissing");
    if (!region.fixed && look(fundsHeaderOf)) return refuse("indicatorScoresIsSelfEvaluation");
    if (!hasRole(header, "score", "deduction")) return refuse("indicatorScoreMissing");
    const usual: readonly (readonly ColumnRole[])[] = [
      ["level1"],
      ["level2"],
      ["level3"],
      ["weight"],
      ["score", "deduction"],
      ["criteria", "explanation", "reason", "target"],
    ];
    const fit = usual.filter((roles) => hasRole(header, ...roles)).length / usual.length;
    return accept(region, header, fit, hasRole(header, "weight", "criteria"));
  },
  read: (region, { columns, indicators }): TableContent => ({
    columns,
    rows: [...readIndicators(region.grid, region, indicators), ...readSignature(region.grid, region)],
  }),
};

const textLabels = labels("indicatorForms.texts");

const taskLabels = labels("indicatorForms.tasks");

function textRows(region: Region, bottom: number): TableRow[] {
  const { grid } = region;
  const rows: TableRow[] = [];
  for (const [key, pattern] of textLabels()) {
    const place = findLabel(grid, { ...region, bottom }, (label) => pattern.test(label));
    if (!place) continue;
    const right = filledRightOf(grid, place.row, place.column, region.right);
    if (right === null) continue;
    rows.push({
      row: place.row + 1,
      key,
      name: grid.text(place.row, place.column),
      nameRef: grid.ref(place.row, place.column),
      level: 0,
      isTotal: false,
      values: { text: textCell(grid, place.row, right) },
    });
  }
  return rows;
}

function ownerOf(region: Region, bottom: number): Sourced<string> | null {
  const { grid } = region;
  const place = findLabel(grid, { ...region, bottom }, (label) => pattern("form.owner").test(label));
  const right = place ? filledRightOf(grid, place.row, place.column, region.right) : null;
  return place && right !== null ? { value: grid.text(place.row, right), ref: grid.ref(place.row, right) } : null;
}

/** 任务名称│主要内容│预算金额(总额│财政拨款│其他资金), as in 财预〔2015〕88号. */
function taskRows(region: Region, bottom: number): TableRow[] {
  const { grid } = region;
  const place = findLabel(grid, { ...region, bottom }, (label) => label === "任务名称");
  if (!place) return [];
  const columns: { role: ColumnRole; column: number }[] = [];
  for (const row of [place.row + 1, place.row]) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const found = taskLabels().find(([, pattern]) => pattern.test(grid.label(row, column)));
      if (found && !columns.some((each) => each.role === found[0])) columns.push({ role: found[0], column });
    }
  }
  const second = columns.some(
    ({ column, role }) =>
      role !== "taskName" && taskLabels().some(([, pattern]) => pattern.test(grid.label(place.row + 1, column))),
  );
  const rows: TableRow[] = [];
  for (let row = place.row + (second ? 2 : 1); row <= bottom; row++) {
    const values: RowValues = {};
    for (const { role, column } of columns) {
      const isText = role === "taskName" || role === "taskContent";
      const cell = isText
        ? textCell(grid, row, column)
        : grid.value(row, column) === null
          ? null
          : roleCell(grid, row, column);
      if (cell && cell.value !== null && cell.value !== "") values[role] = cell;
    }
    const name = values.taskName ?? labelCell(grid, region, row);
    if (!name || Object.keys(values).length < 2) {
      if (findTextLabel(grid, region, row)) break;
      continue;
    }
    const isTotal = pattern("total.ofMoney").test(grid.labelOf(textOf(name)));
    rows.push({
      row: row + 1,
      key: "task",
      name: textOf(name),
      nameRef: name.ref,
      level: isTotal ? 0 : 1,
      isTotal,
      values,
    });
  }
  return rows;
}

function findTextLabel(grid: SheetGrid, region: Region, row: number): boolean {
  return grid
    .filledColumns(row, region.left, region.right)
    .some((column) => textLabels().some(([, pattern]) => pattern.test(grid.label(row, column))));
}

function labelCell(grid: SheetGrid, region: Region, row: number): RoleCell | null {
  const first = grid.filledColumns(row, region.left, region.right)[0];
  return first === undefined ? null : textCell(grid, row, first);
}

/** 部门(单位)整体支出绩效目标申报表, 项目支出绩效目标申报表: targets before the year, no scores yet. */
export const performanceTargets: FormReader<FoundIndicators> = {
  match(region: Region, look: Look): Match<FoundIndicators> {
    const header = look(indicatorHeaderOf);
    if (!header) return refuse("indicatorLevelsMissing");
    if (!region.fixed && hasRole(header, "score", "actual")) return refuse("targetsHaveScores");
    if (!hasRole(header, "target", "explanation", "criteria")) return refuse("targetsMissing");
    const usual: readonly (readonly ColumnRole[])[] = [["level1"], ["level2"], ["level3"], ["target"]];
    const fit = usual.filter((roles) => hasRole(header, ...roles)).length / usual.length;
    return accept(region, header, fit, hasRole(header, "level3") && hasRole(header, "target"));
  },
  read(region: Region, { columns, indicators: header }: FoundIndicators): TableContent {
    const owner = ownerOf(region, header.row - 1);
    return {
      columns,
      ...(owner ? { department: owner } : {}),
      rows: [
        ...textRows(region, header.row - 1),
        ...taskRows(region, header.row - 1),
        ...readIndicators(region.grid, region, header),
        ...readSignature(region.grid, region),
      ],
    };
  },
};
