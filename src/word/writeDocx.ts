import type { ISectionOptions } from "docx";
import { Document, Packer, Paragraph, TextRun } from "docx";
import type { ReportBlock, ReportModel } from "../core/report/reportModel";
import { ContentControls } from "./contentControls";
import { corePropertiesXml } from "./coreProperties";
import { fontTableXml } from "./fonts";
import { numberingOptions, numberingXml } from "./numbering";
import type { Orientation } from "./pageLayout";
import { sectionProperties } from "./pageLayout";
import { pageNumberFooters } from "./pageNumbers";
import { bodyParagraph, gapParagraph, headingParagraph } from "./paragraphs";
import { STYLE, stylesXml } from "./styles";
import { titleLines } from "./titleLines";
import { fixZipTimes } from "./zipTimes";

/**
 * The report as a .docx in the layout of GB/T 9704-2012. The same model gives the same bytes.
 * This module brings the docx library along: load it when it is needed (`await import`).
 */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    ...(model.department === null ? {} : { creator: model.department, lastModifiedBy: model.department }),
    numbering: numberingOptions(),
    evenAndOddHeaderAndFooters: true,
    sections: sections(model),
  });
  const bytes = await Packer.pack(document, "uint8array", false, [
    { path: "word/styles.xml", data: stylesXml() },
    { path: "word/numbering.xml", data: numberingXml(model.blocks) },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(model) },
  ]);
  return fixZipTimes(bytes);
}

function sections(model: ReportModel): ISectionOptions[] {
  const controls = new ContentControls();
  const children = [
    titleParagraph(model.title),
    emptyLine(),
    ...model.blocks.flatMap((block) => blockParagraphs(block, controls)),
  ];
  return [section(children, "portrait", true)];
}

function section(children: readonly Paragraph[], orientation: Orientation, first: boolean): ISectionOptions {
  return { properties: sectionProperties(orientation, first), footers: pageNumberFooters(), children };
}

function blockParagraphs(block: ReportBlock, controls: ContentControls): Paragraph[] {
  switch (block.type) {
    case "heading":
      return [headingParagraph(block)];
    case "paragraph":
      return [bodyParagraph(block, controls)];
    case "gap":
      return [gapParagraph(block)];
    case "table":
    case "chart":
    case "attachment":
      return [];
  }
}

/** One paragraph, also where the title runs over two lines. */
function titleParagraph(title: string): Paragraph {
  const lines = titleLines(title).map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ style: STYLE.title, children: lines });
}

function emptyLine(): Paragraph {
  return new Paragraph({ style: STYLE.body });
}
