import type { DATE_SLOT, DEPARTMENT_SLOT } from "../../../../core/report/narrative/textSlots";

const DATE: typeof DATE_SLOT = "date";
const DEPARTMENT: typeof DEPARTMENT_SLOT = "department";

/** How a slot's words are entered: paragraphs, a date, or a name. */
export function inputKind(slot: string): "words" | "date" | "name" {
  if (slot === DATE) return "date";
  return slot === DEPARTMENT ? "name" : "words";
}
