import type { TextParams, Translator } from "./translator";

/** Where the reasons of a kind of file are worded; the general ones stand in the last. */
const NAMESPACES = ["reportOptions", "causes", "disclosureWriting", "scores"] as const;

/** `where` and `reason` of a refused file (see parseJsonFile) as words for its sentence. */
export function brokenFileFields(t: Translator, fields: TextParams): TextParams {
  const { line = 0, path = "", reason = "invalid" } = fields;
  const place = line === 0 ? (path === "" ? "atTop" : "atPath") : path === "" ? "atLineOnly" : "atLine";
  const namespace = NAMESPACES.find((one) => t.has(one, `broken.${reason}`)) ?? "scores";
  return {
    ...fields,
    where: t("scores", `broken.${place}`, { line, path }),
    reason: t(namespace, `broken.${reason}`, fields),
  };
}
