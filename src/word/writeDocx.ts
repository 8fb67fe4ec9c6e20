import { strToU8 } from "fflate";
import type { DocumentModel } from "../core/report/documentModel";
import type { ReportModel } from "../core/report/reportModel";
import { basePackage } from "./basePackage";
import { documentXml } from "./body";
import { CommentWriter } from "./comments";
import { corePropertiesXml } from "./coreProperties";
import { addDraftHeader } from "./draftHeader";
import { embedReport } from "./embeddedReport";
import { fitTables } from "./fitTables";
import { contentsLines, contentsPitch } from "./contents";
import { fontTableXml } from "./fonts";
import { numberingXml } from "./numbering";
import { stylesXml } from "./styles";
import { addTurnedFooters, hasTurnedPages } from "./turnedFooter";
import { writeZip } from "../zip/writeZip";

/**
 * The report as a .docx in the layout of GB/T 9704-2012, with the data that its figures are refreshed by. The same model
 * gives the same bytes.
 */
export function writeDocx(report: ReportModel): Uint8Array {
  const parts = documentParts(report);
  embedReport(parts, report);
  return writeZip(parts);
}

/** Any other document, such as a list of findings, in the same layout. */
export function writeDocument(document: DocumentModel): Uint8Array {
  return writeZip(documentParts(document));
}

function documentParts(model: DocumentModel): Map<string, Uint8Array> {
  const base = basePackage(model.blocks.filter((block) => block.type === "chart"));
  const { parts } = base;
  const comments = new CommentWriter();
  const fits = fitTables(model);
  const pitch = contentsPitch(contentsLines(model));
  parts.set("word/document.xml", strToU8(documentXml(model, base, { fits, contentsPitch: pitch }, comments)));
  comments.addTo(parts);
  if (model.isDraft) addDraftHeader(parts);
  if (hasTurnedPages(model, fits)) addTurnedFooters(parts);
  parts.set("word/styles.xml", strToU8(stylesXml(pitch)));
  parts.set("word/numbering.xml", strToU8(numberingXml(model.blocks)));
  parts.set("word/fontTable.xml", strToU8(fontTableXml()));
  parts.set("docProps/core.xml", strToU8(corePropertiesXml(model)));
  return parts;
}
