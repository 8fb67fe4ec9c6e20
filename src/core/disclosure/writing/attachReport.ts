import type { NamedBlocks } from "../../report/attachments/addAttachments";
import type { ReportModel } from "../../report/reportModel";

/**
 * The evaluation report as an attachment of a published text: its own headings and numbers under its own title, on a page of its own.
 * It keeps its sections' names behind the attachment's, for the text around it has sections of the same names.
 */
export function attachedReport({ title, blocks }: ReportModel): NamedBlocks {
  return { title, blocks: (section) => blocks.map((block) => ({ ...block, section: `${section}.${block.section}` })) };
}
