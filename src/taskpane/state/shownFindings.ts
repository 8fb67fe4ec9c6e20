import { openFindings } from "../../core/validation/explanations";
import type { Finding } from "../../core/findings/finding";
import { inScope } from "./findingScope";
import type { PaneState } from "./paneState";

/** What is in view and nobody has explained: what gets marks and comments. */
export function shownFindings({
  validation,
  findingScope,
  workbook,
}: Pick<PaneState, "validation" | "findingScope" | "workbook">): readonly Finding[] {
  return validation ? openFindings(inScope(validation, findingScope).findings, workbook?.settings ?? {}) : [];
}
