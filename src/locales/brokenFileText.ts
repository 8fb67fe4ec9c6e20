import type { TextParams, Translator } from "./translator";

/** `where` and `reason` of a refused file (see parseJsonFile) as words for its sentence. */
export function brokenFileFields(t: Translator, fields: TextParams): TextParams {
  const { line = 0, path = "", reason = "invalid" } = fields;
  const place = line === 0 ? (path === "" ? "atTop" : "atPath") : path === "" ? "atLineOnly" : "atLine";
  const namespace = t.has("reportOptions", `broken.${reason}`) ? "reportOptions" : "scores";
  return {
    ...fields,
    where: t("scores", `broken.${place}`, { line, path }),
    reason: t(namespace, `broken.${reason}`, fields),
  };
}
