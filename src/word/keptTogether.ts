import { ATTACHMENTS_SECTION } from "../core/report/attachments/addAttachments";
import { SIGNATURE_SECTION } from "../core/report/content/signOff";
import type { ReportBlock, TableBlock } from "../core/report/documentModel";
import { blockHeight } from "./blockHeights";
import { LINE_PITCH } from "./pageLayout";

/** Which blocks may not be torn from one another, by their indexes. */
export interface KeptTogether {
  /** Stays on the page of the block behind it. */
  readonly withNext: ReadonlySet<number>;
  /** Paragraphs that no page's end tears apart. */
  readonly whole: ReadonlySet<number>;
}

/** The last page of a text bears so many lines at least: with fewer it looks like a slip. */
const FEWEST_ON_LAST_PAGE = 8;
/** No more stays together than leaves the page before filled as well. */
const MOST_KEPT = 14;
/** An end of the text as short as this is not torn within 附件说明 either. */
const SHORT_END = 11;
/** Where 附件说明 is torn, so many of its names stay on the page before. */
const LEAST_LEFT = 2;

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
 * A chart stays with the sentence that names it, the first two names of 附件说明 with the end of the text. At each end of the text
 * so much stays together that its last page is worth turning to, wherever the program that shows it breaks the lines: 署名
 * and date, what they need of 附件说明, and of the text above.
 */
export function keptTogether(blocks: readonly ReportBlock[]): KeptTogether {
  const withNext = new Set<number>();
  const whole = new Set<number>();
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (next?.type === "chart" || beginsList(blocks, index)) withNext.add(index);
    if (!isText(block) || !endsPage(next)) return;
    const { begin, isTorn } = endOfText(blocks, index);
    for (let at = begin; at < index; at++) withNext.add(at);
    for (let at = isTorn ? begin + 1 : begin; at <= index; at++) whole.add(at);
  });
  return { withNext, whole };
}

/** The last paragraph of the text and the first name of 附件说明: what follows either is a name. */
function beginsList(blocks: readonly ReportBlock[], index: number): boolean {
  if (!isListed(blocks[index + 1])) return false;
  return !isListed(blocks[index]) || isSetApart(blocks, index);
}

/** An attachment, a part and the end of the document: what stands before them ends a page. */
function endsPage(next: ReportBlock | undefined): boolean {
  return next === undefined || next.type === "attachment" || (next.type === "heading" && next.level === 0);
}

interface EndOfText {
  /** Where that begins which stays on one page with the last block. */
  readonly begin: number;
  /** Only the last lines of its first paragraph stay with it. */
  readonly isTorn: boolean;
}

function endOfText(blocks: readonly ReportBlock[], last: number): EndOfText {
  let begin = last;
  let height = heightAt(blocks, last);
  while (wantsMore(blocks, begin, height)) {
    const before = blocks[begin - 1];
    if (!before || !isText(before)) break;
    begin -= 1;
    height += heightAt(blocks, begin);
    if (height > MOST_KEPT * LINE_PITCH) return { begin, isTorn: true };
  }
  return { begin, isTorn: false };
}

/** Would what begins here be too little on a page of its own, or begin it badly? */
function wantsMore(blocks: readonly ReportBlock[], begin: number, height: number): boolean {
  const first = blocks[begin];
  if (height < FEWEST_ON_LAST_PAGE * LINE_PITCH || first?.section === SIGNATURE_SECTION) return true;
  if (blocks[begin - 1]?.type === "heading") return true;
  if (!isListed(first)) return false;
  // Of a long list two names stay behind; a short one stays whole, with lines of the text above it.
  let left = 0;
  let names = 0;
  for (let at = begin - 1; isListed(blocks[at]); at--) {
    left += heightAt(blocks, at);
    names += 1;
  }
  return names < LEAST_LEFT || height + left <= SHORT_END * LINE_PITCH;
}

function isListed(block: ReportBlock | undefined): boolean {
  return block?.section === ATTACHMENTS_SECTION;
}

/** Whatever flows: a table keeps its own last rows together, and a part or an attachment begins a page. */
function isText(block: ReportBlock): block is Exclude<ReportBlock, TableBlock> {
  return block.type !== "table" && !endsPage(block);
}

/** With the blank line above it. */
function heightAt(blocks: readonly ReportBlock[], index: number): number {
  const block = blocks[index];
  const apart = isSetApart(blocks, index) ? LINE_PITCH : 0;
  return block && isText(block) ? blockHeight(block) + apart : 0;
}
