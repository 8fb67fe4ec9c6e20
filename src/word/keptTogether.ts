import { ATTACHMENTS_SECTION } from "../core/report/attachments/addAttachments";
import { SIGNATURE_SECTION } from "../core/report/content/signOff";
import type { ReportBlock } from "../core/report/documentModel";

/** Attachments that 附件说明 lists on one page with the end of the text. */
const LONGEST_KEPT_LIST = 14;
/** Of a longer list so many stay with 署名 and date: neither they nor one name stand alone on a page. */
const KEPT_WITH_SIGNATURE = 4;

/**
 * Parts of the report that a blank line sets apart from what stands above. 署名 and date never stand alone on a page: a page
 * without text that bears the seal is forbidden.
 */
const APART = [ATTACHMENTS_SECTION, SIGNATURE_SECTION];

/** Does a blank line stand above this block? */
export function isSetApart(blocks: readonly ReportBlock[], index: number): boolean {
  const section = blocks[index]?.section;
  return section !== undefined && section !== blocks[index - 1]?.section && APART.includes(section);
}

/**
 * A chart stays with the sentence that names it. The end of the text, 附件说明, 署名 and date stand on one page; a list as
 * long as a page breaks, and its end stays with 署名.
 */
export function staysWithNext(blocks: readonly ReportBlock[], index: number): boolean {
  const next = blocks[index + 1];
  if (next?.type === "chart" || next?.section === SIGNATURE_SECTION) return true;
  if (next?.section !== ATTACHMENTS_SECTION) return false;
  const end = blocks.findIndex((block, at) => at > index && block.section !== ATTACHMENTS_SECTION);
  const begin = blocks.findIndex((block) => block.section === ATTACHMENTS_SECTION);
  const last = end < 0 ? blocks.length : end;
  return last - begin <= LONGEST_KEPT_LIST || index >= last - KEPT_WITH_SIGNATURE;
}
