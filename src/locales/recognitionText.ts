import type { Evidence } from "../core/layout/recognisedTable";
import type { TextParams, Translator } from "./translator";

/** What the recogniser saw, as a sentence (namespace `recognition`, under `evidence`). */
export function evidenceText(t: Translator, { code, params }: Evidence): string {
  return t("recognition", `evidence.${code}`, inWords(t, params));
}

/** Why a sheet was not recognised, as a sentence (namespace `recognition`, under `reason`). */
export function reasonText(t: Translator, { code, params }: Evidence): string {
  return t("recognition", `reason.${code}`, inWords(t, params));
}

/** `kind` and `kinds` are codes of the core (kinds.ts); people read names. */
function inWords(t: Translator, params: TextParams): TextParams {
  const name = (kind: string) => (t.has("kinds", kind) ? t("kinds", kind) : kind);
  const words: Record<string, string | number> = { ...params };
  if (typeof params["kind"] === "string") words["kind"] = name(params["kind"]);
  if (typeof params["kinds"] === "string") {
    words["kinds"] = params["kinds"]
      .split(/[,、]/)
      .map((kind) => name(kind.trim()))
      .join(t("language", "list"));
  }
  return words;
}
