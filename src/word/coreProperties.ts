import type { DocumentModel } from "../core/report/documentModel";
import { escapeXml, XML_DECLARATION } from "./xml";

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/**
 * docProps/core.xml: title, subject, the department as creator, the language. The time is the end of the fiscal year,
 * not the time of writing, so that the same report has the same bytes.
 */
export function corePropertiesXml(model: DocumentModel): string {
  const department = escapeXml(model.department ?? "");
  const time = `${model.year ?? 2000}-12-31T00:00:00Z`;
  return (
    `${XML_DECLARATION}<cp:coreProperties ${NAMESPACES}>` +
    `<dc:title>${escapeXml(model.title)}</dc:title><dc:subject>${escapeXml(model.title)}</dc:subject>` +
    `<dc:creator>${department}</dc:creator><dc:language>zh-CN</dc:language>` +
    `<cp:lastModifiedBy>${department}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}
