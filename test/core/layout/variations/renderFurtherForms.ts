import type { FormRenderer } from "./renderForms";
import { INDICATORS } from "./renderForms";
import { DEPARTMENT } from "./renderTable";

const unitProfile: FormRenderer = (pen, dice) => {
  const { canvas, left, variation } = pen;
  pen.label(0, "单位基本情况", { column: 3 });
  pen.row++;
  pen.label(0, "单位名称");
  pen.text(1, DEPARTMENT, "name", "text");
  pen.row++;
  const says = dice.chance(0.6);
  if (says) {
    pen.label(0, "决算年度");
    canvas.put(pen.row, left + 1, variation.numberForm === "number" ? variation.year : `${variation.year}年`);
    pen.row++;
  }
  const categories = [
    ["行政", "administrative"],
    ["事业", "institution"],
    ["工勤", "worker"],
  ] as const;
  if (dice.chance(0.6)) {
    pen.label(0, dice.pick(["人员类别", "项目"]));
    pen.label(1, dice.pick(["编制数", "编制人数"]));
    pen.label(2, dice.pick(["实有在编人数", "实有人数", "在职人数"]));
    pen.row++;
    for (const [label, key] of categories) {
      pen.label(0, dice.chance(0.5) ? label : `${label}人员`);
      pen.plain(1, 1 + dice.below(40), key, "quota");
      pen.plain(2, 1 + dice.below(40), key, "actual");
      pen.row++;
    }
  } else {
    for (const [label, key] of categories) {
      pen.label(0, `${label}编制`);
      pen.plain(1, 1 + dice.below(40), key, "quota");
      pen.label(2, `${label}实有`);
      pen.plain(3, 1 + dice.below(40), key, "actual");
      pen.row++;
    }
  }
  pen.label(0, "内设机构");
  pen.text(1, "办公室、财务股、业务股", "offices", "text");
  pen.row++;
  pen.label(0, "决算单位构成");
  pen.text(1, "只有本级，没有其他二级预算单位", "units", "text");
  pen.row++;
  const table = pen.finish("unitProfile", null, DEPARTMENT);
  return { ...table, year: says ? variation.year : null };
};

const SCORE_LABELS = ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分标准", "得分", "扣分原因"];

const indicatorScores: FormRenderer = (pen, dice) => {
  pen.title("部门整体支出绩效评价指标评分表", SCORE_LABELS.length - 1);
  SCORE_LABELS.forEach((label, index) => pen.label(index, label));
  pen.row++;
  const home: string[] = [];
  INDICATORS.forEach((indicator, index) => {
    const [level1, level2, level3, , , weight] = indicator;
    const previous = INDICATORS[index - 1];
    [level1, level2].forEach((value, place) => {
      const role = place === 0 ? "level1" : "level2";
      const same = previous && previous.slice(0, place + 1).join() === indicator.slice(0, place + 1).join();
      if (same)
        pen.figures.push({
          sheet: pen.canvas.name,
          address: home[place] ?? "",
          role,
          value,
          key: "indicator",
          label: level3,
        });
      else {
        pen.text(place, value, "indicator", role, level3);
        home[place] = pen.figures.at(-1)?.address ?? "";
      }
    });
    pen.text(2, level3, "indicator", "level3", level3);
    pen.expect(3, weight, weight, "indicator", "weight", level3);
    pen.text(4, `${level3}的完成情况。`, "indicator", "explanation", level3);
    pen.text(5, "完成计满分，每低1个百分点扣0.5分。", "indicator", "criteria", level3);
    const score = weight - dice.below(3);
    pen.expect(6, score, score, "indicator", "score", level3);
    if (score < weight) pen.text(7, "未全部完成", "indicator", "reason", level3);
    pen.row++;
  });
  pen.label(0, dice.pick(["总分", "合计", "总计"]), { column: 2 });
  pen.plain(3, 90, "totalScore", "weight");
  pen.plain(6, 80 + dice.below(10), "totalScore", "score");
  pen.row++;
  return pen.finish("indicatorScores", null, null);
};

const performanceTargets: FormRenderer = (pen) => {
  pen.title("部门整体支出绩效目标申报表", 6);
  pen.label(0, "部门（单位）名称");
  pen.canvas.put(pen.row++, pen.left + 1, DEPARTMENT);
  pen.label(0, "年度总体绩效目标");
  pen.text(1, "完成全年重点工作。", "goal", "text");
  pen.row++;
  ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值", "计量单位", "备注"].forEach((label, index) =>
    pen.label(index, label),
  );
  pen.row++;
  for (const [level1, level2, level3] of INDICATORS) {
    pen.text(0, level1, "indicator", "level1", level3);
    pen.text(1, level2, "indicator", "level2", level3);
    pen.text(2, level3, "indicator", "level3", level3);
    pen.text(3, "定量", "indicator", "valueType", level3);
    pen.expect(4, 95, 95, "indicator", "target", level3);
    pen.text(5, "%", "indicator", "measure", level3);
    pen.row++;
  }
  return pen.finish("performanceTargets", null, DEPARTMENT);
};

const STORY: readonly (readonly [string, readonly string[]])[] = [
  ["一、单位基本情况", ["本单位为一级预算单位，现有在职人员九人，负责本辖区各项行政管理工作。"]],
  ["（二）决算单位构成", ["纳入决算编制范围的只有本级，没有其他预算单位。"]],
  ["二、部门整体支出情况", ["全年支出按照批复的预算执行，主要用于人员经费和日常运转。", "三公经费控制在预算以内。"]],
  ["三、存在的主要问题", ["部分项目支出进度偏慢，需要加快。"]],
  ["四、改进措施和有关建议", ["加强预算编制的准确性，按季度通报执行进度。"]],
];

const narrative: FormRenderer = (pen, dice) => {
  const twoColumns = dice.chance(0.5);
  if (twoColumns) {
    pen.label(0, "章节");
    pen.label(1, "内容");
    pen.row++;
  } else if (dice.chance(0.5)) {
    pen.label(0, "报告文字材料");
    pen.row++;
  }
  for (const [heading, paragraphs] of STORY) {
    if (!twoColumns) pen.canvas.put(pen.row++, pen.left, heading);
    for (const text of paragraphs) {
      if (twoColumns) pen.canvas.put(pen.row, pen.left, heading);
      pen.expect(twoColumns ? 1 : 0, text, text, "", "text", heading);
      pen.row++;
    }
  }
  const table = pen.finish("narrative", null, null);
  return { ...table, year: null };
};

export const FURTHER_FORMS: readonly FormRenderer[] = [unitProfile, indicatorScores, performanceTargets, narrative];
