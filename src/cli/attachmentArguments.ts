import { BudgetReportError } from "../core/errors";
import type { AttachmentKind } from "../core/report/attachments/attachmentKinds";
import { ATTACHMENT_KINDS, CUSTOMARY_ATTACHMENTS, isAttachmentKind } from "../core/report/attachments/attachmentKinds";
import type { Translator } from "../locales";

/** Words for several kinds at once. */
const GROUPS: Readonly<Record<string, readonly AttachmentKind[]>> = {
  default: CUSTOMARY_ATTACHMENTS,
  all: ATTACHMENT_KINDS,
  none: [],
  tables: [
    "incomeExpenditureSummary",
    "income",
    "expenditure",
    "appropriationSummary",
    "generalBudgetExpenditure",
    "basicExpenditureByEconomicClass",
    "threePublicExpenses",
    "governmentFund",
    "stateCapital",
  ],
};

/**
 * `default,tables`, `all`, `none`, kinds by id or by their Chinese name, separated by commas.
 * @throws BudgetReportError invalidCall naming the word that is none of these
 */
export function attachmentKinds(t: Translator, typed: string): AttachmentKind[] {
  const nameOf = (kind: AttachmentKind) =>
    kind === "scores" ? t("reportExport", "attachments.scores") : t("kinds", kind);
  const byName = new Map(ATTACHMENT_KINDS.map((kind) => [nameOf(kind), kind] as const));
  const kinds = typed
    .split(/[,，、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .flatMap((word): readonly AttachmentKind[] => {
      if (Object.hasOwn(GROUPS, word)) return GROUPS[word] ?? [];
      const kind = isAttachmentKind(word) ? word : byName.get(word);
      if (kind) return [kind];
      const reason = t("reportExport", "attachments.unknown", { word });
      throw new BudgetReportError("invalidCall", { reason });
    });
  return [...new Set(kinds)];
}
