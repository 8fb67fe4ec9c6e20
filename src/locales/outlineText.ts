import type { ReportModel } from "../core/report/reportModel";
import type { TextParams, Translator } from "./index";

/** Which outline a report follows and why, in one or two sentences. */
export function outlineChoiceText(t: Translator, { outlineId, outlineTitle, outlineChoice }: ReportModel): string {
  const { by = "asked", place = null, changed = false } = outlineChoice ?? {};
  const told = t("reportOptions", `outline.${by}`, { title: outlineTitle ?? outlineId, place: place ?? "" });
  if (!changed) return told;
  return told + (t.locale === "zh-CN" ? "" : " ") + t("reportOptions", "outline.changed");
}

/** `where` and `reason` of a brokenOutline error (see parseOutline) as words for its sentence. */
export function brokenOutlineFields(t: Translator, fields: TextParams): TextParams {
  const { line = 0, path = "", reason = "invalid" } = fields;
  const namespace = t.has("reportOptions", `broken.${reason}`) ? "reportOptions" : "scores";
  return {
    ...fields,
    where: t("scores", path === "" ? "broken.atLineOnly" : "broken.atLine", { line, path }),
    reason: t(namespace, `broken.${reason}`, fields),
  };
}
