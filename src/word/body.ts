import { SIGNATURE_SECTION } from "../core/report/content/signOff";
import type { DocumentModel, ParagraphBlock, ReportBlock, TableBlock } from "../core/report/documentModel";
import type { BasePackage } from "./basePackage";
import { DOCUMENT_START } from "./basePackage";
import { attachmentListParagraph, handSignatures, missingDate, signatureParagraph } from "./closing";
import type { CommentWriter } from "./comments";
import { bookmarked, contentsXml, isInContents } from "./contents";
import { coverXml } from "./cover";
import { DRAFT_HEADER } from "./draftHeader";
import type { TableFit } from "./fitTables";
import type { KeptTogether } from "./keptTogether";
import { isSetApart, keptTogether } from "./keptTogether";
import { orientationOf } from "./orientation";
import type { Orientation, PageParts, Paging } from "./pageLayout";
import { sectionXml } from "./pageLayout";
import {
  attachmentHeading,
  bodyParagraph,
  emptyLine,
  headingParagraph,
  keptWhole,
  keptWithNext,
  paragraph,
  partHeading,
  titleParagraph,
} from "./paragraphs";
import { gapRun, RunWriter, textRun } from "./runs";
import { STYLE } from "./styles";
import { reportSetting, tableXml } from "./tables";
import { XML_DECLARATION } from "./xml";

/** How tables stand on their pages, by block index, and how far apart the lines of the table of contents are, in twips. */
export interface DocumentLayout {
  readonly fits: ReadonlyMap<number, TableFit>;
  readonly contentsPitch: number;
}

/** word/document.xml: the blocks in order, a new section wherever the paper turns. */
export function documentXml(
  model: DocumentModel,
  base: BasePackage,
  layout: DocumentLayout,
  comments: CommentWriter,
): string {
  const writer = new BodyWriter(model, base, layout, comments);
  model.blocks.forEach((_, index) => writer.add(index));
  return `${XML_DECLARATION}${DOCUMENT_START}<w:body>${writer.finish()}</w:body></w:document>`;
}

class BodyWriter {
  private readonly fits: ReadonlyMap<number, TableFit>;
  private readonly contentsPitch: number;
  private readonly kept: KeptTogether;
  private readonly runs: RunWriter;
  private readonly out: string[];
  private readonly pageParts: PageParts;
  private readonly attachments: number;
  private orientation: Orientation = "portrait";
  private charts = 0;
  private inAttachments = false;
  /** How many parts have begun. */
  private parts = 0;
  private numbered = false;

  constructor(
    private readonly model: DocumentModel,
    private readonly base: BasePackage,
    { fits, contentsPitch }: DocumentLayout,
    comments: CommentWriter,
  ) {
    this.fits = fits;
    this.contentsPitch = contentsPitch;
    this.kept = keptTogether(model.blocks);
    this.runs = new RunWriter(new Set(), comments);
    this.pageParts = model.isDraft ? { ...base.pageParts, header: DRAFT_HEADER } : base.pageParts;
    this.out = model.cover ? [coverXml(model, model.cover, this.frontEnd())] : [];
    if (model.hasContents) this.out.push(contentsXml(model, fits), this.frontEnd());
    this.out.push(titleParagraph(model.title), emptyLine());
    this.attachments = model.blocks.filter((block) => block.type === "attachment" && block.label === undefined).length;
  }

  add(index: number): void {
    const { blocks } = this.model;
    const block = blocks[index];
    if (!block) return;
    const orientation = orientationOf(blocks, index, this.fits) ?? this.orientation;
    const turned = orientation !== this.orientation;
    if (turned) this.endSection(orientation);
    if (isSetApart(blocks, index)) this.out.push(keptWithNext(emptyLine()));
    const xml = this.blockXml(block, index, !turned);
    this.out.push(block.type === "table" || block.type === "chart" ? xml : this.keptXml(xml, index));
  }

  private keptXml(xml: string, index: number): string {
    const together = this.kept.whole.has(index) ? keptWhole(xml) : xml;
    return this.kept.withNext.has(index) ? keptWithNext(together) : together;
  }

  /** Word wants a paragraph behind the last table. */
  finish(): string {
    if (this.model.blocks.at(-1)?.type === "table") this.out.push(paragraph(STYLE.sectionEnd));
    return this.out.join("") + this.section();
  }

  /** The section's properties stand in its last paragraph; one after a table must be, and is kept out of sight. */
  private endSection(next: Orientation): void {
    const section = this.section();
    this.out.push(paragraph(STYLE.sectionEnd, "", section));
    this.orientation = next;
  }

  private section(): string {
    return sectionXml(this.orientation, this.pageParts, this.paging());
  }

  /** Cover and table of contents have pages of their own, without numbers; those of the text begin with 1. */
  private frontEnd(): string {
    return paragraph(STYLE.sectionEnd, "", sectionXml("portrait", this.pageParts, "unnumbered", this.contentsPitch));
  }

  private paging(): Paging {
    const isFirst = (this.model.hasContents === true || this.model.cover !== undefined) && !this.numbered;
    this.numbered = true;
    return isFirst ? "fromOne" : "continued";
  }

  private blockXml(block: ReportBlock, index: number, breakPage: boolean): string {
    const named = this.model.hasContents === true && isInContents(this.model, block);
    const mark = (content: string) => (named ? bookmarked(index, content) : content);
    switch (block.type) {
      case "heading":
        this.inAttachments = false;
        if (block.level > 0) return headingParagraph(block, mark, this.parts);
        this.parts += 1;
        return partHeading(block, mark, breakPage && index > 0);
      case "paragraph":
        return this.paragraphXml(block, this.model.blocks[index + 1]);
      case "gap":
        if (block.section === SIGNATURE_SECTION) return missingDate(block);
        return paragraph(STYLE.body, gapRun(block.gap));
      case "table":
        return this.table(block, this.fits.get(index));
      case "chart":
        return (
          (this.base.charts[this.charts++] ?? "") +
          this.keptXml(paragraph(STYLE.chartCaption, textRun(block.caption)), index)
        );
      case "attachment":
        this.inAttachments = true;
        return attachmentHeading(block, {
          numbered: this.attachments > 1,
          breakPage,
          bare: this.isBareTable(index + 1),
          mark,
        });
    }
  }

  private table(block: TableBlock, fit: TableFit | undefined): string {
    return tableXml(block, reportSetting(fit?.orientation ?? block.orientation, this.runs), fit);
  }

  private isBareTable(index: number): boolean {
    const block = this.model.blocks[index];
    return block?.type === "table" && block.unitLine === null && block.caption === "";
  }

  private paragraphXml(block: ParagraphBlock, next: ReportBlock | undefined): string {
    switch (block.style) {
      case "attachmentList":
        return attachmentListParagraph(block, this.attachments);
      case "signer":
      case "date":
        return signatureParagraph(block, this.runs, next);
      case "signatures":
        return handSignatures(block, next?.section === SIGNATURE_SECTION);
      default:
        return bodyParagraph(block, this.runs, this.inAttachments, this.parts);
    }
  }
}
