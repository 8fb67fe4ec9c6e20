import { scoreNoteText } from "./scoreText";
import type { TextParams, Translator } from "./translator";

/** What is wrong with an entry (see checkAssignments) as words for its sentence. */
export function refusedEntryFields(t: Translator, fields: TextParams): TextParams {
  const problem = String(fields.problem);
  const [, code] = /^note\.(.+)$/.exec(problem) ?? [];
  const said =
    code === undefined ? t("scores", `entry.${problem}`, fields) : scoreNoteText(t, { code, params: fields });
  return { ...fields, problem: said };
}
