import type { IndicatorScore, ScoreNote, ScoreSheet } from "../core/indicators/scoreSheet";
import type { TextParams, Translator } from "./translator";

/** A note of the score sheet as a sentence. */
export function scoreNoteText(t: Translator, note: ScoreNote): string {
  return t("scores", `note.${note.code}`, note.params);
}

/** 已计分, 缺数据 … */
export function statusText(t: Translator, indicator: IndicatorScore): string {
  return indicator.informationOnly ? t("scores", "informationOnly") : t("scores", `status.${indicator.status}`);
}

/** The total with its grade, or "x of the y points that could be computed". */
export function totalText(t: Translator, { total, grade }: ScoreSheet): string {
  const sum = t("scores", total.complete ? "total.complete" : "total.partial", {
    score: total.score,
    outOf: total.outOf,
  });
  return grade === null ? sum : `${sum} ${t("scores", "total.grade", { grade })}`;
}

/** What an indicator still needs, in one line; empty where nothing is missing. */
export function missingText(t: Translator, indicator: IndicatorScore): string {
  return indicator.missing.length === 0 ? "" : t("scores", "missing", { what: indicator.missing.join("、") });
}

/** `where` and `reason` of a brokenSystem error (see parseSystem) as words for its sentence. */
export function brokenSystemFields(t: Translator, fields: TextParams): TextParams {
  const { line = 0, path = "", reason = "invalid" } = fields;
  const place = line === 0 ? (path === "" ? "atTop" : "atPath") : path === "" ? "atLineOnly" : "atLine";
  return {
    ...fields,
    where: t("scores", `broken.${place}`, { line, path }),
    reason: t("scores", `broken.${reason}`, fields),
  };
}
