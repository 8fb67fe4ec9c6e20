import type { ReportModel } from "../core/report/reportModel";
import type { Translator } from "./translator";

/** Which outline a report follows and why, in one or two sentences. */
export function outlineChoiceText(t: Translator, { outlineId, outlineTitle, outlineChoice }: ReportModel): string {
  const { by = "asked", place = null, changed = false } = outlineChoice ?? {};
  const told = t("reportOptions", `outline.${by}`, { title: outlineTitle ?? outlineId, place: place ?? "" });
  if (!changed) return told;
  return t("language", "sentences", { first: told, second: t("reportOptions", "outline.changed") });
}
