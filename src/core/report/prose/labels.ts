import type { AttachmentBlock } from "../documentModel";
import type { ReportModel } from "../reportModel";

/** How a gap stands in the document. */
export function gapText(what: string): string {
  return `【待补充：${what}】`;
}

const GAP = /(【待补充：[^】]*】)/u;

/** A text in its parts, the gaps that stand in it apart from the words around them. */
export function splitGaps(text: string): { readonly text: string; readonly isGap: boolean }[] {
  if (!text.includes("【")) return [{ text, isGap: false }];
  return text
    .split(GAP)
    .map((part, index) => ({ text: part, isGap: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/** How a paragraph says that an open error stands against its figures. */
export const DOUBT_MARK = "【待核对】";

/** 附件1 and the title; a single attachment has no number (GB/T 9704-2012, 附件). */
export function attachmentLabel(model: Pick<ReportModel, "blocks">, { number, title, label }: AttachmentBlock): string {
  if (label !== undefined) return title;
  const isSingle =
    model.blocks.filter((block) => block.type === "attachment" && block.label === undefined).length === 1;
  return `附件${isSingle ? "" : number}\u3000${title}`;
}

/** Is a paragraph of a report nothing but a gap? */
export function isGapText(text: string): boolean {
  return /^【待补充：[^】]*】$/su.test(text);
}
