import type { ReportContext } from "../../report/content/reportContext";
import type { QuestionBook } from "../answers/questionBook";
import type { DisclosureKind } from "../forms/disclosureForm";

/** What the items of a published text may rest on. */
export interface DisclosureContext extends ReportContext {
  readonly answers: QuestionBook;
  readonly kind: DisclosureKind;
}
