import type { DATE_SLOT, DEPARTMENT_SLOT, FrontSlot, NOTICE_SLOT } from "../../../../core/report/narrative/textSlots";

const DATE: typeof DATE_SLOT = "date";
const DEPARTMENT: typeof DEPARTMENT_SLOT = "department";
const NOTICE: typeof NOTICE_SLOT = "notice";
const LINES: readonly string[] = ["budgetCode", "evaluationMethod", "evaluator"] satisfies readonly FrontSlot[];

/** How a slot's words are entered: paragraphs, a date, a name, the notice, or another line. */
export function inputKind(slot: string): "words" | "date" | "name" | "notice" | "line" {
  if (slot === DATE) return "date";
  if (slot === DEPARTMENT) return "name";
  if (slot === NOTICE) return "notice";
  return LINES.includes(slot) ? "line" : "words";
}
