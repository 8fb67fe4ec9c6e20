import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import Decimal from "decimal.js";
import { FORM_GRADES } from "../../../indicators/systems/grades";
import { gradeOf } from "../../../indicators/total";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { plainLabel } from "../../../workbook/label";
import { cellAt } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import { paragraphs } from "../classification/paragraphs";
import { evaluationForms, numberCell, type EvaluationForm } from "./forms";

interface WrittenGrade {
  readonly grade: string;
  readonly ref: CellRef;
}

/** F17: the grade that the form, or the text beside it, gives does not fit the total score. Source: gradesOfMinistry. */
export const F17 = defineRule({
  id: "F17",
  severity: "error",
  basis: ["gradesOfMinistry"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noGrade",
  each: gradesOf,
  judge({ grade, ref, score }) {
    const fits = gradeOf(new Decimal(score.number), FORM_GRADES) ?? "";
    if (fits === grade) return [];
    return {
      cells: [ref, score.ref],
      params: { score: score.number, written: grade, expected: fits },
      expected: fits,
      actual: grade,
    };
  },
  inText: {
    severity: "error",
    examples: [saysOf("default", "综合得分95.2分，评价等级为“中”。"), silentOn("综合得分95.2分，评价等级为“优”。")],
  },
  examples: [says("default", { set: { "评分表!B10": "良" } }), silent({ set: { "评分表!B10": "优秀" } })],
});

/** Every grade beside a total score; the texts speak of the one form that has one. */
function gradesOf(context: ValidationContext) {
  const forms = evaluationForms(context).flatMap((form) => {
    const score = numberCell(form.total, "score");
    return score ? [{ form, score }] : [];
  });
  const told = forms.length === 1 ? gradesInText(context) : [];
  return forms.flatMap(({ form, score }) =>
    [...gradesBeside(form, context), ...told].map((written) => ({ ...written, score })),
  );
}

const LABEL =
  /^(?:(?:绩效)?(?:评价|自评|评定|考核|综合)?(?:结果|结论)?(?:等级|等次|级别|档次)|(?:评价|自评)(?:结果|结论))[:：]?/u;
const GRADE = /^["“(（]?(优秀?|良好?|中等?|差)["”)）]?$/u;
/** How far below the form a grade may stand. */
const REACH = 4;

/** 评价等级 │ 优, or both in one cell, in the form or just below it. */
function gradesBeside({ table }: EvaluationForm, { snapshot }: ValidationContext): WrittenGrade[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const [from = "", to = from] = table.range.split(":");
  const [start, end] = [fromA1(from), fromA1(to)];
  if (!sheet || !start || !end) return [];
  const found: WrittenGrade[] = [];
  for (let row = start.row; row <= end.row + REACH; row += 1)
    for (let column = start.column; column <= end.column; column += 1) {
      const value = cellAt(sheet, row, column);
      const label = typeof value === "string" ? plainLabel(value) : "";
      const match = LABEL.exec(label);
      if (!match) continue;
      const own = gradeIn(label.slice(match[0].length));
      if (own !== null) found.push({ grade: own, ref: cellRef(sheet.name, row, column) });
      for (let next = column + 1; own === null && next <= end.column; next += 1) {
        const beside = cellAt(sheet, row, next);
        const grade = typeof beside === "string" ? gradeIn(beside) : null;
        if (grade === null) continue;
        found.push({ grade, ref: cellRef(sheet.name, row, next) });
        break;
      }
    }
  return found;
}

function gradeIn(text: string): string | null {
  return GRADE.exec(plainLabel(text))?.[1]?.slice(0, 1) ?? null;
}

const IN_TEXT = /(?:等级|等次|档次)(?:评定)?(?:为|是|[:：])?["“]?(优|良|中|差)(?:秀|好|等)?["”]?(?!于)/u;

function gradesInText(context: ValidationContext): WrittenGrade[] {
  return paragraphs(context).flatMap(({ text, ref }) => {
    const grade = IN_TEXT.exec(text)?.[1];
    return grade === undefined ? [] : [{ grade, ref }];
  });
}
