import { SheetCanvas, address, range, ratioFormula, sumFormula } from "./sheetDesign";
import type { SheetDesign } from "./sheetDesign";
import { NAME_CELL } from "./tableFrame";
import { FORMS, withYear } from "./templateData";

/** 单位基本情况: the unit writes its name here once; 编制 and 实有 by category. */
export function profileForm(year: number): SheetDesign {
  const canvas = new SheetCanvas();
  const { staff, texts } = FORMS.profile;
  canvas.put(1, 1, "单位基本情况", "title", { across: 3 });
  canvas.height(1, 30);
  canvas.put(2, 1, "单位名称", "label");
  canvas.put(2, 2, null, "text", { across: 2 });
  canvas.put(3, 1, "决算年度", "label");
  canvas.put(3, 2, year, "year", { across: 2 });
  ["人员类别", "编制数", "实有在编人数"].forEach((label, index) => canvas.put(4, index + 1, label, "head"));
  staff.forEach((category, index) => {
    canvas.put(5 + index, 1, category, "label");
    canvas.put(5 + index, 2, null, "count");
    canvas.put(5 + index, 3, null, "count");
  });
  const total = 5 + staff.length;
  canvas.put(total, 1, "合计", "label");
  for (const column of [2, 3])
    canvas.put(total, column, null, "count", { formula: sumFormula(range(5, column, total - 1, column)) });
  texts.forEach((label, index) => {
    canvas.put(total + 1 + index, 1, label, "label");
    canvas.put(total + 1 + index, 2, null, "wrapped", { across: 2 });
    canvas.height(total + 1 + index, 30);
  });
  return canvas.finish({ name: "单位基本情况", widths: [28, 34, 22], orientation: "portrait", frozenRows: 1 });
}

/** 部门整体支出绩效评价基础数据表. */
export function baseDataForm(year: number): SheetDesign {
  const canvas = new SheetCanvas();
  const { title, rows, note } = FORMS.baseData;
  canvas.put(1, 1, withYear(title, year), "title", { across: 7 });
  canvas.height(1, 30);
  const triple = (row: number, labels: readonly string[]) =>
    labels.forEach((label, index) => canvas.put(row, 2 + index * 2, label, "head", { across: 2 }));
  canvas.put(2, 1, "财政供养人员情况(人)", "label", { down: 2 });
  triple(2, ["编制数", `${year}年实际在职人数`, "控制率"]);
  canvas.put(3, 2, null, "count", { across: 2 });
  canvas.put(3, 4, null, "count", { across: 2 });
  canvas.put(3, 6, null, "percent", { across: 2, formula: ratioFormula("D3", "B3") });
  canvas.put(4, 1, "经费控制情况(万元)", "label");
  triple(4, [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`]);
  const first = 5;
  rows.forEach(({ label, sumOf, onlyLast = false }, index) => {
    const row = first + index;
    canvas.put(row, 1, label, "label");
    for (const column of [2, 4, 6]) {
      const parts = sumOf?.map((part) => address(first + part, column));
      const look = onlyLast && column < 6 ? "text" : "amount";
      canvas.put(row, column, null, look, { across: 2, ...(parts ? { formula: sumFormula(...parts) } : {}) });
    }
  });
  const buildings = first + rows.length;
  canvas.put(buildings, 1, `楼堂馆所控制情况(${year}年完工项目)`, "label", { down: 2 });
  const areas = ["批复规模(㎡)", "实际规模(㎡)", "规模控制率", "预算投资(万元)", "实际投资(万元)", "投资概算控制率"];
  areas.forEach((label, index) => {
    const column = 2 + index;
    canvas.put(buildings, column, label, "head");
    const isRate = index % 3 === 2;
    const formula = isRate
      ? ratioFormula(address(buildings + 1, column - 1), address(buildings + 1, column - 2))
      : null;
    canvas.put(buildings + 1, column, null, isRate ? "percent" : "amount", formula === null ? {} : { formula });
  });
  canvas.height(buildings, 30);
  canvas.put(buildings + 2, 1, "厉行节约保障措施", "label");
  canvas.put(buildings + 2, 2, null, "wrapped", { across: 6 });
  canvas.height(buildings + 2, 60);
  canvas.put(buildings + 3, 1, note, "note", { across: 7 });
  canvas.height(buildings + 3, 34);
  const signature = ["填表人：", "填报日期：", "联系电话：", "单位负责人签字："];
  [1, 2, 4, 6].forEach((column, index) =>
    canvas.put(buildings + 4, column, signature[index] ?? "", "side", { across: column === 1 ? 1 : 2 }),
  );
  return canvas.finish({
    name: "基础数据表",
    widths: [32, 14, 14, 14, 14, 14, 16],
    orientation: "portrait",
    frozenRows: 1,
  });
}

/** 部门整体支出绩效自评表: funds, goals, indicators by level, 总分. */
export function selfEvaluationForm(year: number): SheetDesign {
  const canvas = new SheetCanvas();
  const { title } = FORMS.selfEvaluation;
  canvas.put(1, 1, withYear(title, year), "title", { across: 9 });
  canvas.height(1, 30);
  canvas.put(2, 1, "预算部门、单位名称", "label", { across: 2 });
  canvas.put(2, 3, null, "text", { across: 7, formula: `=IF(${NAME_CELL}="","",${NAME_CELL})` });
  const goals = putFunds(canvas);
  const header = putGoals(canvas, goals);
  const total = putIndicators(canvas, header);
  const signature = ["填表人：", "填报日期：", "联系电话：", "单位负责人签字："];
  [1, 3, 5, 8].forEach((column, index) =>
    canvas.put(total + 1, column, signature[index] ?? "", "side", { across: column === 5 ? 3 : 2 }),
  );
  return canvas.finish({
    name: "部门整体支出绩效自评表",
    widths: [12, 16, 18, 24, 16, 16, 8, 10, 36],
    orientation: "landscape",
    frozenRows: 1,
  });
}

/** 年度预算申请 with its 执行率, from row 3 on. @returns the row below */
function putFunds(canvas: SheetCanvas): number {
  const { executionWeight, income, expenditure } = FORMS.selfEvaluation;
  canvas.put(3, 1, "年度预算申请(万元)", "labelCentre", { down: 2 + income.length });
  ["", "年初预算数", "全年预算数", "全年执行数", "", "分值", "执行率", "得分"].forEach((label, index) =>
    canvas.put(3, 2 + index, label || null, "head"),
  );
  canvas.put(4, 2, "年度资金总额", "label");
  for (const column of [3, 4, 5]) canvas.put(4, column, null, "amount");
  canvas.put(4, 6, null, "text");
  canvas.put(4, 7, executionWeight, "points");
  canvas.put(4, 8, null, "percent", { formula: ratioFormula("E4", "D4") });
  canvas.put(4, 9, null, "points", { formula: '=IF(H4="","",ROUND(MAX(0,MIN(G4,G4*H4)),2))' });
  income.forEach((label, index) => {
    canvas.put(5 + index, 2, label, "text", { across: 4 });
    canvas.put(5 + index, 6, expenditure[index] ?? null, "text", { across: 4 });
  });
  return 5 + income.length;
}

/** 年度总体目标, two rows. @returns the row below */
function putGoals(canvas: SheetCanvas, row: number): number {
  canvas.put(row, 1, "年度总体目标", "labelCentre", { down: 2 });
  canvas.put(row, 2, "预期目标", "head", { across: 4 });
  canvas.put(row, 6, "实际完成情况", "head", { across: 4 });
  canvas.put(row + 1, 2, null, "wrapped", { across: 4 });
  canvas.put(row + 1, 6, null, "wrapped", { across: 4 });
  canvas.height(row + 1, 90);
  return row + 2;
}

const INDICATOR_HEADS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

/** The indicators under their head, and 总分 below them. @returns the row of 总分 */
function putIndicators(canvas: SheetCanvas, header: number): number {
  const { groups, rowsEach } = FORMS.selfEvaluation;
  const first = header + 1;
  const count = groups.reduce((sum, { level2 }) => sum + level2.length * rowsEach, 0);
  const total = first + count;
  canvas.put(header, 1, "绩效指标", "labelCentre", { down: count + 1 });
  INDICATOR_HEADS.forEach((label, index) => canvas.put(header, 2 + index, label, "head"));
  let row = first;
  for (const { level1, level2 } of groups) {
    canvas.put(row, 2, level1, "labelCentre", { down: level2.length * rowsEach });
    for (const name of level2) {
      canvas.put(row, 3, name, "labelCentre", { down: rowsEach });
      for (const end = row + rowsEach; row < end; row += 1) {
        for (const column of [4, 5, 6, 9]) canvas.put(row, column, null, "wrapped");
        for (const column of [7, 8]) canvas.put(row, column, null, "points");
      }
    }
  }
  canvas.put(total, 1, "总分", "labelCentre", { across: 6 });
  const weights = range(first, 7, total - 1, 7);
  const scores = range(first, 8, total - 1, 8);
  canvas.put(total, 7, null, "points", { formula: sumIfStated(weights, "G4") });
  canvas.put(total, 8, null, "points", { formula: sumIfStated(scores, "I4") });
  canvas.put(total, 9, null, "text");
  return total;
}

/** The indicators and the execution line together, once an indicator is filled in. */
function sumIfStated(indicators: string, execution: string): string {
  return `=IF(COUNT(${indicators})=0,"",SUM(${execution},${indicators}))`;
}

/** 报告文字材料: the unit's own words by chapter. */
export function narrativeForm(): SheetDesign {
  const canvas = new SheetCanvas();
  const { topics, rowsEach } = FORMS.narrative;
  canvas.put(1, 1, "章节", "head");
  canvas.put(1, 2, "内容", "head");
  topics.forEach((topic, index) => {
    for (let line = 0; line < rowsEach; line += 1) {
      const row = 2 + index * rowsEach + line;
      canvas.put(row, 1, topic, "label");
      canvas.put(row, 2, null, "wrapped");
      canvas.height(row, 40);
    }
  });
  return canvas.finish({ name: "报告文字材料", widths: [26, 90], orientation: "portrait", frozenRows: 1 });
}
