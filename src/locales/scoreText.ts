import type { IndicatorInput, IndicatorScore, ScoreNote, ScoreSheet } from "../core/indicators/scoreSheet";
import { formatRef } from "../core/workbook/cellRef";
import type { Translator } from "./translator";

/** A note of the score sheet as a sentence. */
export function scoreNoteText(t: Translator, note: ScoreNote): string {
  const { part } = note.params;
  const named = part === undefined ? {} : { label: t("scores", `part.${part}`) };
  return t("scores", `note.${note.code}`, { ...note.params, ...named });
}

/** 已计分, 缺数据 … */
export function statusText(t: Translator, indicator: IndicatorScore): string {
  return indicator.informationOnly ? t("scores", "informationOnly") : t("scores", `status.${indicator.status}`);
}

/** The total with its grade, or "x of the y points that could be computed". */
export function totalText(t: Translator, { total, grade }: ScoreSheet): string {
  const key = total.complete ? "complete" : total.outOf === 0 ? "nothing" : "partial";
  const sum = t("scores", `total.${key}`, {
    score: total.score,
    outOf: total.outOf,
  });
  return grade === null ? sum : `${sum} ${t("scores", "total.grade", { grade: gradeText(t, grade) })}`;
}

/** A grade by its name in the reader's language beside that of the notice; a system's own names stand as they are. */
export function gradeText(t: Translator, grade: string): string {
  return t.has("scores", `grades.${grade}`) ? t("scores", `grades.${grade}`) : grade;
}

/** 距“优”还差 2.13 分; empty in the best grade and while there is no total. */
export function nextGradeText(t: Translator, { nextGrade }: ScoreSheet): string {
  if (!nextGrade) return "";
  const { grade, points, isIncluded } = nextGrade;
  return t("tryOut", isIncluded ? "lacks" : "lacksMore", { grade: gradeText(t, grade), points: points.toFixed(2) });
}

/** What an indicator still needs, in one line; empty where nothing is missing. */
export function missingText(t: Translator, indicator: IndicatorScore): string {
  return indicator.missing.length === 0 ? "" : t("scores", "missing", { what: missingTexts(t, indicator).join("、") });
}

/** Each thing that an indicator still needs, in the reader's words. */
export function missingTexts(t: Translator, { missing }: IndicatorScore): string[] {
  return missing.map((each) => {
    switch (each.type) {
      case "part":
        return t("scores", `part.${each.part}`);
      case "named":
        return each.name;
      case "group":
        return t("scores", "missingGroup", { group: each.group });
    }
  });
}

/** What an input is called: the system's own name, or the part of the form in the reader's words. */
export function inputLabel(t: Translator, { label, part }: IndicatorInput): string {
  return part ? t("scores", `part.${part}`) : label;
}

/** Where a missing input could come from: 可取自：单位基本情况、基础数据表 … */
export function wantedText(t: Translator, { wanted }: IndicatorInput): string {
  if (!wanted) return "";
  if (wanted.ref) return t("scores", "wanted.cell", { cell: formatRef(wanted.ref) });
  if (wanted.kinds.length === 0) return t("scores", "wanted.people");
  return t("scores", "wanted.tables", { tables: wanted.kinds.map((kind) => t("kinds", kind)).join("、") });
}

/** Who entered an input, and when; empty where a cell states it. */
export function enteredText(t: Translator, { figure }: IndicatorInput): string {
  if (figure?.source.type !== "entered") return "";
  return t("scores", "entered", { by: figure.source.by, at: figure.source.at.slice(0, 10) });
}

/** What the user has noted beside an indicator, one line for each part, with who and when. */
export function remarkTexts(t: Translator, { remark }: IndicatorScore): string[] {
  if (!remark) return [];
  const parts = (["reason", "evidence", "cause", "measure"] as const).flatMap((part) => {
    const text = remark[part];
    return text === undefined ? [] : [t("scores", `remark.${part}`, { text })];
  });
  return parts.length === 0 ? [] : [...parts, t("scores", "entered", { by: remark.by, at: remark.at.slice(0, 10) })];
}
