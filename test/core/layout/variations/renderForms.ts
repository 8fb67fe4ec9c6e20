import type { CellValue } from "../../../../src/core/workbook/snapshot";
import type { Dice } from "./canonical";
import { dressLabel, dressMoney, dressYear } from "./dress";
import type { ExpectedFigure, ExpectedTable } from "./expected";
import { DEPARTMENT } from "./renderTable";
import type { SheetCanvas } from "./sheetCanvas";
import type { Variation } from "./variation";

/** A form under the pen: what it writes it also remembers as expected. */
export class FormPen {
  readonly figures: ExpectedFigure[] = [];
  row: number;

  constructor(
    readonly canvas: SheetCanvas,
    top: number,
    readonly left: number,
    readonly variation: Variation,
  ) {
    this.row = top;
  }

  label(column: number, text: string, to: { readonly row?: number; readonly column?: number } = {}): void {
    this.canvas.put(this.row, this.left + column, dressLabel(text, this.variation));
    this.canvas.merge(this.row, this.left + column, to.row ?? this.row, this.left + (to.column ?? column));
  }

  money(column: number, count: number, key: string, role: string): void {
    const dressed = dressMoney(count, this.variation, "hundredYuan");
    this.expect(column, dressed.cell, dressed.number, key, role);
  }

  /** A plain number that no currency unit touches: a head count, a weight, a rate. */
  plain(column: number, value: number, key: string, role: string): void {
    this.expect(column, this.variation.numberForm === "number" ? value : ` ${value} `, value, key, role);
  }

  text(column: number, value: string, key: string, role: string, label?: string): void {
    this.expect(column, value, value, key, role, label);
  }

  expect(
    column: number,
    cell: CellValue,
    value: string | number | null,
    key: string,
    role: string,
    label?: string,
  ): void {
    const address = this.canvas.put(this.row, this.left + column, cell);
    this.figures.push({
      sheet: this.canvas.name,
      address,
      role,
      value,
      key,
      ...(label === undefined ? {} : { label }),
    });
  }

  title(text: string, lastColumn: number): void {
    const inTitle = this.variation.yearPlace !== "cover";
    this.label(0, `${inTitle ? dressYear(this.variation) : ""}${text}`, { column: lastColumn });
    this.row++;
  }

  finish(kind: ExpectedTable["kind"], unit: string | null, department: string | null): ExpectedTable {
    const year = this.variation.yearPlace === "cover" ? null : this.variation.year;
    return { kind, sheets: [this.canvas.name], unit, year, department, figures: this.figures };
  }
}

export type FormRenderer = (pen: FormPen, dice: Dice) => ExpectedTable;

const BASE_ROWS_2021 = [
  ["三公经费", "threePublic"],
  ["1、公务用车购置和维护经费", "vehicles"],
  ["其中：公车购置", "vehiclePurchase"],
  ["公车运行维护", "vehicleOperation"],
  ["2、出国经费", "abroad"],
  ["3、公务接待", "reception"],
  ["项目支出：", "project"],
  ["1、业务工作经费", "projectBusiness"],
  ["2、运行维护经费", "projectOperation"],
  ["3、省级专项资金（一个专项一行）", "projectProvincial"],
  ["公用经费", "publicFunds"],
  ["其中：办公经费", "office"],
  ["水费、电费、差旅费", "utilities"],
  ["会议费、培训费", "meeting"],
  ["政府采购金额", "procurement"],
  ["部门基本支出预算调整", "budgetAdjustment"],
] as const;
const BASE_NAMES_2018: Readonly<Record<string, string>> = {
  projectBusiness: "1、业务工作专项",
  projectOperation: "2、运行维护专项",
  projectProvincial: "3、县级专项资金（一个专项一行）",
  budgetAdjustment: "部门整体支出预算调整",
};

const evaluationBaseData: FormRenderer = (pen, dice) => {
  const { variation } = pen;
  const old = dice.chance(0.5);
  const relative = dice.chance(0.5);
  const thisYear = relative ? "本年" : `${variation.year}年`;
  const lastYear = relative ? "上年" : `${variation.year - 1}年`;
  pen.title("部门整体支出绩效评价基础数据表", 3);
  if (variation.departmentWords) {
    pen.canvas.put(pen.row++, pen.left, `${variation.departmentWords}${DEPARTMENT}`);
  }
  pen.label(0, "财政供养人员情况（人）", { row: pen.row + 1 });
  pen.label(1, "编制数");
  pen.label(2, `${relative ? "" : thisYear}实际在职人数`);
  pen.label(3, "控制率");
  pen.row++;
  pen.plain(1, 40 + dice.below(50), "staff", "quota");
  pen.plain(2, 40 + dice.below(50), "staff", "actual");
  pen.plain(3, 0.9 + dice.below(30) / 100, "staff", "rate");
  pen.row++;
  pen.label(0, `经费控制情况（${variation.currencyUnit}）`);
  [`${lastYear}决算数`, `${thisYear}预算数`, `${thisYear}决算数`].forEach((label, index) =>
    pen.label(index + 1, label),
  );
  pen.row++;
  for (const [label, key] of BASE_ROWS_2021) {
    pen.label(0, (old ? BASE_NAMES_2018[key] : undefined) ?? label);
    ["previousFinal", "budget", "final"].forEach((role, index) => pen.money(index + 1, dice.money(), key, role));
    pen.row++;
  }
  pen.label(0, "厉行节约保障措施");
  pen.text(1, "严格执行中央八项规定精神，压减一般性支出。", "thrift", "text");
  pen.row++;
  pen.label(0, "说明：“项目支出”需要填报基本支出以外的所有项目支出情况。", { column: 3 });
  pen.row++;
  return pen.finish("evaluationBaseData", variation.currencyUnit, variation.departmentWords ? DEPARTMENT : null);
};

export const INDICATORS = [
  ["产出指标", "数量指标", "召开会议次数", "≥12次", "12次", 15],
  ["产出指标", "数量指标", "走访困难户数", "100户", "105户", 10],
  ["产出指标", "质量指标", "项目验收合格率", "100%", "100%", 15],
  ["产出指标", "时效指标", "资金支付及时率", "及时", "及时", 10],
  ["效益指标", "经济效益指标", "带动集体经济增收", "有所增加", "有所增加", 15],
  ["效益指标", "社会效益指标", "群众生活环境", "改善", "改善", 15],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "96%", 10],
] as const;
const INDICATOR_ROLES = ["level1", "level2", "level3", "target", "actual"] as const;

/** 一级│二级│三级│年度指标值│实际完成值│分值│得分│偏差原因, levels merged down, then 总分. */
function drawIndicators(pen: FormPen, dice: Dice, withSide: boolean): void {
  const offset = withSide ? 1 : 0;
  const labels = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  if (withSide) pen.label(0, "绩效指标", { row: pen.row + INDICATORS.length });
  labels.forEach((label, index) => pen.label(offset + index, label));
  pen.row++;
  const home: (string | undefined)[] = [];
  INDICATORS.forEach((indicator, index) => {
    INDICATOR_ROLES.forEach((role, place) => {
      const value = indicator[place] as string;
      const previous = INDICATORS[index - 1];
      const repeats =
        place < 2 &&
        previous !== undefined &&
        indicator.slice(0, place + 1).join() === previous.slice(0, place + 1).join();
      if (repeats) {
        pen.figures.push({
          sheet: pen.canvas.name,
          address: home[place] ?? "",
          role,
          value,
          key: "indicator",
          label: indicator[2],
        });
        return;
      }
      if (place < 2) {
        const run = INDICATORS.slice(index).findIndex(
          (next) => next.slice(0, place + 1).join() !== indicator.slice(0, place + 1).join(),
        );
        const last = run < 0 ? INDICATORS.length - 1 : index + run - 1;
        const row = pen.row;
        pen.canvas.merge(row, pen.left + offset + place, row + last - index, pen.left + offset + place);
      }
      pen.text(offset + place, value, "indicator", role, indicator[2]);
      home[place] = pen.figures.at(-1)?.address;
    });
    pen.expect(offset + 5, indicator[5], indicator[5], "indicator", "weight", indicator[2]);
    const score = indicator[5] - dice.below(3);
    pen.expect(offset + 6, score, score, "indicator", "score", indicator[2]);
    if (score < indicator[5]) pen.text(offset + 7, "进度略有滞后", "indicator", "reason", indicator[2]);
    pen.row++;
  });
  pen.label(0, "总分", { column: offset + 4 });
  pen.plain(offset + 5, 100, "totalScore", "weight");
  pen.plain(offset + 6, 90 + dice.below(10), "totalScore", "score");
  pen.row++;
}

function drawFundsRow(
  pen: FormPen,
  dice: Dice,
  labelColumn: number,
  label: string,
  key: string,
  scored: boolean,
): void {
  pen.label(labelColumn, label);
  ["initialBudget", "fullYearBudget", "executed"].forEach((role, index) =>
    pen.money(labelColumn + 1 + index, dice.money(), key, role),
  );
  if (scored) {
    pen.plain(labelColumn + 4, 10, key, "weight");
    pen.expect(labelColumn + 5, "98.50%", 0.985, key, "rate");
    pen.plain(labelColumn + 6, 9.85, key, "score");
  } else {
    pen.expect(labelColumn + 4, "—", null, key, "weight");
    pen.expect(labelColumn + 6, "—", null, key, "score");
  }
  pen.row++;
}

const FUNDS_LABELS = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];

const departmentSelfEvaluation: FormRenderer = (pen, dice) => {
  const { variation } = pen;
  pen.title("部门整体支出绩效自评表", 8);
  pen.label(0, "预算部门、单位名称", { column: 1 });
  pen.canvas.put(pen.row++, pen.left + 2, DEPARTMENT);
  pen.label(0, `年度预算申请（${variation.currencyUnit}）`, { row: pen.row + 6 });
  FUNDS_LABELS.forEach((label, index) => pen.label(index + 2, label));
  pen.row++;
  drawFundsRow(pen, dice, 1, "年度资金总额", "total", true);
  const embedded = (column: number, label: string, key: string) => {
    const shown = dressMoney(1 + dice.money(), { ...variation, numberForm: "text" }, "hundredYuan");
    const text = `${label}${typeof shown.cell === "string" ? shown.cell.trim() : ""}`;
    pen.expect(column, text, shown.number, key, "amount");
  };
  const nature = [
    ["按收入性质分：", "incomeNature.total", "按支出性质分：", "expenditureNature.total"],
    ["其中：一般公共预算：", "incomeNature.generalBudget", "其中：基本支出：", "expenditureNature.basic"],
    ["政府性基金拨款：", "incomeNature.governmentFund", "项目支出：", "expenditureNature.project"],
    ["纳入专户管理的非税收入拨款：", "incomeNature.specialAccount", null, null],
    ["其他资金：", "incomeNature.other", null, null],
  ] as const;
  for (const [left, leftKey, right, rightKey] of nature) {
    embedded(1, left, leftKey);
    if (right !== null) embedded(4, right, rightKey);
    pen.row++;
  }
  pen.label(0, "年度总体目标", { row: pen.row + 1 });
  pen.label(1, "预期目标", { column: 3 });
  pen.label(4, "实际完成情况", { column: 8 });
  pen.row++;
  pen.text(1, "完成全年各项工作任务。", "goal", "expectedGoal");
  pen.text(4, "全年各项工作任务均已完成。", "goal", "actualGoal");
  pen.row++;
  drawIndicators(pen, dice, true);
  return pen.finish("departmentSelfEvaluation", variation.currencyUnit, DEPARTMENT);
};

const projectSelfEvaluation: FormRenderer = (pen, dice) => {
  const { variation } = pen;
  pen.title("项目支出绩效自评表", 8);
  pen.label(0, "项目名称");
  pen.text(1, "镇村道路维修", "project", "projectName");
  pen.row++;
  pen.label(0, "主管部门");
  pen.text(1, "衡阳县财政局", "project", "supervisor");
  pen.label(4, "实施单位");
  pen.text(5, DEPARTMENT, "project", "implementer");
  pen.row++;
  pen.label(0, `项目资金（${variation.currencyUnit}）`, { row: pen.row + 4 });
  FUNDS_LABELS.forEach((label, index) => pen.label(index + 2, label));
  pen.row++;
  drawFundsRow(pen, dice, 1, "年度资金总额", "total", true);
  drawFundsRow(pen, dice, 1, "其中：本年财政拨款", "appropriation", false);
  drawFundsRow(pen, dice, 1, "上年结转资金", "carryOver", false);
  drawFundsRow(pen, dice, 1, "其他资金", "other", false);
  pen.label(0, "年度总体目标", { row: pen.row + 1 });
  pen.label(1, "预期目标");
  pen.label(4, "实际完成情况");
  pen.row++;
  pen.text(1, "完成道路维修10公里。", "goal", "expectedGoal");
  pen.text(4, "完成道路维修10公里。", "goal", "actualGoal");
  pen.row++;
  drawIndicators(pen, dice, true);
  return pen.finish("projectSelfEvaluation", variation.currencyUnit, DEPARTMENT);
};

export const EVALUATION_FORMS: readonly FormRenderer[] = [
  evaluationBaseData,
  departmentSelfEvaluation,
  projectSelfEvaluation,
];
