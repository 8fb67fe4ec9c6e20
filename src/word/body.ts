import { ATTACHMENTS_SECTION } from "../core/report/attachments/addAttachments";
import type { ReportBlock, ReportModel } from "../core/report/reportModel";
import type { BasePackage } from "./basePackage";
import type { Orientation } from "./pageLayout";
import { sectionXml } from "./pageLayout";
import { attachmentHeading, bodyParagraph, emptyLine, headingParagraph, paragraph, titleParagraph } from "./paragraphs";
import { gapRun, RunWriter } from "./runs";
import { STYLE } from "./styles";
import { reportSetting, tableXml } from "./tables";
import { XML_DECLARATION } from "./xml";

/** word/document.xml: the blocks in order, a new section wherever the paper turns. */
export function documentXml(model: ReportModel, base: BasePackage): string {
  const writer = new BodyWriter(model, base);
  model.blocks.forEach((_, index) => writer.add(index));
  return `${XML_DECLARATION}${base.documentStart}<w:body>${writer.finish()}</w:body></w:document>`;
}

class BodyWriter {
  private readonly runs = new RunWriter();
  private readonly out: string[];
  private readonly attachments: number;
  private orientation: Orientation = "portrait";
  private charts = 0;
  private inAttachments = false;

  constructor(
    private readonly model: ReportModel,
    private readonly base: BasePackage,
  ) {
    this.out = [titleParagraph(model.title), emptyLine()];
    this.attachments = model.blocks.filter((block) => block.type === "attachment").length;
  }

  add(index: number): void {
    const { blocks } = this.model;
    const block = blocks[index];
    if (!block) return;
    const orientation = orientationOf(blocks, index) ?? this.orientation;
    const turned = orientation !== this.orientation;
    if (turned) this.endSection(orientation);
    if (block.section === ATTACHMENTS_SECTION && blocks[index - 1]?.section !== ATTACHMENTS_SECTION) {
      this.out.push(emptyLine());
    }
    this.out.push(this.blockXml(block, !turned));
  }

  /** Word wants a paragraph behind the last table. */
  finish(): string {
    if (this.model.blocks.at(-1)?.type === "table") this.out.push(paragraph(STYLE.sectionEnd));
    return this.out.join("") + sectionXml(this.orientation, this.base.footers);
  }

  /** The section's properties stand in its last paragraph; one after a table must be, and is kept out of sight. */
  private endSection(next: Orientation): void {
    const section = sectionXml(this.orientation, this.base.footers);
    this.out.push(paragraph(STYLE.sectionEnd, "", section));
    this.orientation = next;
  }

  private blockXml(block: ReportBlock, breakPage: boolean): string {
    switch (block.type) {
      case "heading":
        return headingParagraph(block);
      case "paragraph":
        return bodyParagraph(block, this.runs, this.inAttachments);
      case "gap":
        return paragraph(STYLE.body, gapRun(block.gap));
      case "table":
        return tableXml(block, reportSetting(block.orientation, this.runs));
      case "chart":
        return this.base.charts[this.charts++] ?? "";
      case "attachment":
        this.inAttachments = true;
        return attachmentHeading(block, this.attachments > 1, breakPage);
    }
  }
}

/** `null`: the block stands on whatever page comes. An attachment's heading goes with its table. */
function orientationOf(blocks: readonly ReportBlock[], index: number): Orientation | null {
  const block = blocks[index];
  switch (block?.type) {
    case "table":
      return block.orientation;
    case "attachment": {
      const next = blocks.slice(index + 1).find((other) => other.type === "table" || other.type === "attachment");
      return next?.type === "table" ? next.orientation : "portrait";
    }
    case "heading":
      return "portrait";
    default:
      return null;
  }
}
