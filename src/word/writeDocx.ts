import { strToU8, unzipSync } from "fflate";
import type { ReportModel } from "../core/report/reportModel";
import { createBasePackage } from "./basePackage";
import { documentXml } from "./body";
import { corePropertiesXml } from "./coreProperties";
import { embedReport } from "./embeddedReport";
import { fontTableXml } from "./fonts";
import { numberingXml } from "./numbering";
import { stylesXml } from "./styles";
import { zipParts } from "./zipParts";

/**
 * The report as a .docx in the layout of GB/T 9704-2012. The same model gives the same bytes.
 * This module brings the docx library along: load it when it is needed (`await import`).
 */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const base = await createBasePackage(model.blocks.filter((block) => block.type === "chart"));
  const { parts } = base;
  parts.set("word/document.xml", strToU8(documentXml(model, base)));
  parts.set("word/styles.xml", strToU8(stylesXml()));
  parts.set("word/numbering.xml", strToU8(numberingXml(model.blocks)));
  parts.set("word/fontTable.xml", strToU8(fontTableXml()));
  parts.set("docProps/core.xml", strToU8(corePropertiesXml(model)));
  // A list of findings has no figures to refresh: it is no report.
  if (model.figures) embedReport(parts, "word/document.xml", model);
  for (const [path, data] of parts) {
    if (path.endsWith(".xlsx")) parts.set(path, zipParts(Object.entries(unzipSync(data))));
  }
  return zipParts(parts);
}
