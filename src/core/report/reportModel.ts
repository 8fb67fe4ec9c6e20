import type { AttachmentKind } from "./attachments/attachmentKinds";
import type { DocumentModel, FigureSpan, ReportBlock, ReportGap } from "./documentModel";

/** Which outline was taken, and why. */
export interface OutlineChoice {
  /** `asked` by the user, for the workbook's `place` and year, or because nothing else fits. */
  readonly by: "asked" | "place" | "default";
  /** As the outline names it: 湖南省, 道县. */
  readonly place: string | null;
  /** The user's changes (order, sections, numbering) are in it. */
  readonly changed: boolean;
}

export interface Attachable {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly isAttached: boolean;
}

/** A report: a document that knows by which outline it was composed, what is missing, and all figures of the workbook. */
export interface ReportModel extends DocumentModel {
  readonly outlineId: string;
  readonly outlineTitle?: string;
  readonly outlineChoice?: OutlineChoice;
  readonly gaps: readonly ReportGap[];
  /** What the workbook could attach, in the outline's order. */
  readonly attachable?: readonly Attachable[];
  /** The attachments that are not wanted, as their headings and tables: a unit's own template may ask for them. */
  readonly unattached?: readonly ReportBlock[];
  /** Every figure that the workbook states or the text derives, as running text prints it; a key stands once. */
  readonly figures: readonly FigureSpan[];
  /** Last year's workbook, where it was given. */
  readonly lastYear?: { readonly file: string; readonly year: number };
  /** Of a published text: the outline of the evaluation report that stands in it as an attachment. */
  readonly attachedOutline?: string;
  /** A budget's workbook beside it: of the same year, or of the year before where this is a budget too. */
  readonly budget?: { readonly file: string };
  /** SHA-256 of the workbook's recognised cells. */
  readonly fingerprint?: string;
}
