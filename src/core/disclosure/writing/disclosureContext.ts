import type { ReportContext } from "../../report/content/reportContext";
import type { ReportModel } from "../../report/reportModel";
import type { QuestionBook } from "../answers/questionBook";
import type { DisclosureKind } from "../forms/disclosureForm";

/** What the items of a published text may rest on. */
export interface DisclosureContext extends ReportContext {
  readonly answers: QuestionBook;
  readonly kind: DisclosureKind;
  /** The evaluation report that is attached; `null` where none is wanted. */
  readonly report: ReportModel | null;
}
