import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Recognition } from "../../layout/recognisedTable";
import type { CoverLine, ReportGap } from "../documentModel";
import type { Narrative } from "../narrative/narrative";
import { officialDate } from "../narrative/officialDate";
import type { TextSlot } from "../narrative/textSlots";
import { DATE_SLOT, DEPARTMENT_SLOT } from "../narrative/textSlots";
import { gapText } from "../prose/labels";
import type { MissingId } from "../prose/missing";
import { missing } from "../prose/missing";
import { NAMES } from "../prose/names";
import { FRONT } from "./frontWording";

export interface CoverGround {
  readonly recognition: Pick<Recognition, "unitCode">;
  readonly accounts: FinalAccounts;
  readonly department: string | null;
  readonly narrative: Narrative;
}

/** A code of the budget, not the 18 signs of 统一社会信用代码. */
const BUDGET_CODE = /^\d{3,15}$/u;

/** 封面 as the notices have it; what neither the workbook nor the user says is a gap. */
export function coverOf({ recognition, accounts, department, narrative }: CoverGround): {
  readonly lines: readonly CoverLine[];
  readonly gaps: readonly ReportGap[];
} {
  const entered = (slot: string) => narrative.get(slot)?.[0]?.text ?? null;
  const stated = recognition.unitCode?.value.trim() ?? "";
  const hasForm = accounts.tables.some(({ kind }) => kind === "departmentSelfEvaluation");
  const typedDate = entered(DATE_SLOT);
  const lines = [
    line("department", department, DEPARTMENT_SLOT),
    line("budgetCode", entered("budgetCode") ?? (BUDGET_CODE.test(stated) ? stated : null)),
    line("evaluationMethod", entered("evaluationMethod") ?? (hasForm ? FRONT.selfEvaluation : null)),
    line("evaluator", entered("evaluator")),
    line("date", typedDate === null ? null : officialDate(typedDate), DATE_SLOT),
  ];
  return {
    lines: lines.map(({ label, text }) => ({ label, text })),
    gaps: lines.flatMap(({ gap }) => gap ?? []),
  };
}

type CoverLabel = keyof typeof FRONT.cover & MissingId;

/** Name and date are asked for in their own places as well: there their gap is listed. */
function line(
  id: CoverLabel,
  words: string | null,
  slot: TextSlot | null = null,
): CoverLine & { readonly gap: ReportGap | null } {
  const label = FRONT.cover[id];
  if (words !== null) return { label, text: words, gap: null };
  const { what, where } = missing(id);
  const isOwn = slot === null;
  const gap: ReportGap = { sectionTitle: NAMES.coverTitle, what, where, remedy: { type: "text", slot: id } };
  return { label, text: gapText(what), gap: isOwn ? gap : null };
}
