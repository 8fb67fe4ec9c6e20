import { strFromU8, strToU8, unzipSync } from "fflate";
import { EmbeddedReport, embeddedReportOf } from "../core/report/figures/embeddedReport";
import { figureTag } from "../core/report/figures/figureTag";
import type { ReportModel } from "../core/report/reportModel";
import { sha256 } from "../core/workbook/sha256";
import { escapeXml, XML_DECLARATION } from "./xml";
import { unescapeXml } from "./xmlTokens";

export const REPORT_NAMESPACE = "urn:budget-report:report";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const ITEM = /^customXml\/item(\d+)\.xml$/u;

const TAG = /<w:tag w:val="([^"]*)"\/>/gu;

/**
 * Puts the report's figures and the workbook's fingerprint into the package as a custom XML part; an earlier one gives
 * way. Of a report's own document every figure and chart stands where the model has it.
 */
export function embedReport(parts: Map<string, Uint8Array>, model: ReportModel): void {
  embed(parts, "word/document.xml", model, embeddedReportOf(model));
}

/**
 * The same for a filled template, which shows of the model's figures what it asks for: counted is what the document holds.
 * @param document path of the main document
 */
export function embedReportInTemplate(parts: Map<string, Uint8Array>, document: string, model: ReportModel): void {
  embed(parts, document, model, withPlaces(embeddedReportOf(model), parts));
}

function embed(parts: Map<string, Uint8Array>, document: string, model: ReportModel, report: EmbeddedReport): void {
  const item = XML_DECLARATION + reportXml(report);
  const former = reportItem(parts);
  if (former !== null) {
    parts.set(former, strToU8(item));
    return;
  }
  const numbers = [...parts.keys()].map((path) => Number(ITEM.exec(path)?.[1] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  parts.set(`customXml/item${number}.xml`, strToU8(item));
  parts.set(
    `customXml/itemProps${number}.xml`,
    strToU8(
      `${XML_DECLARATION}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${itemId(model)}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${REPORT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  addRelation(parts, `customXml/_rels/item${number}.xml.rels`, "customXmlProps", `itemProps${number}.xml`);
  const relations = document.replace(/([^/]*)$/u, "_rels/$1.rels");
  addRelation(parts, relations, "customXml", `/customXml/item${number}.xml`);
  addContentTypes(parts, number);
}

/** The report that the file carries; `null` if it carries none that can be read. */
export function readEmbeddedReport(bytes: Uint8Array): EmbeddedReport | null {
  let parts: Map<string, Uint8Array>;
  try {
    parts = new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => ITEM.test(name) })));
    const path = reportItem(parts);
    if (path === null) return null;
    return parseReportXml(partText(parts, path));
  } catch {
    return null;
  }
}

/** The XML part that carries the report. */
export function reportXml(report: EmbeddedReport): string {
  return `<report xmlns="${REPORT_NAMESPACE}">${escapeXml(JSON.stringify(report))}</report>`;
}

/** The report in an XML part; `null` if it holds none that can be read. */
export function parseReportXml(xml: string): EmbeddedReport | null {
  const text = /<report [^>]*>([\s\S]*)<\/report>/u.exec(xml)?.[1] ?? "";
  try {
    return EmbeddedReport.safeParse(JSON.parse(unescapeXml(text))).data ?? null;
  } catch {
    return null;
  }
}

function withPlaces(report: EmbeddedReport, parts: ReadonlyMap<string, Uint8Array>): EmbeddedReport {
  const places = new Map<string, number>();
  for (const path of parts.keys()) {
    if (!/^word\/[^/]+\.xml$/u.test(path)) continue;
    for (const [, tag = ""] of partText(parts, path).matchAll(TAG)) {
      const key = unescapeXml(tag);
      places.set(key, (places.get(key) ?? 0) + 1);
    }
  }
  const figures = Object.entries(report.figures).map(([key, figure]) => [
    key,
    { ...figure, places: places.get(figureTag(key)) ?? 0 },
  ]);
  const document = partText(parts, "word/document.xml");
  const charts = (report.charts ?? []).filter(({ caption }) => document.includes(escapeXml(caption)));
  return { ...report, figures: Object.fromEntries(figures) as EmbeddedReport["figures"], charts };
}

function reportItem(parts: ReadonlyMap<string, Uint8Array>): string | null {
  const paths = [...parts.keys()].filter((path) => ITEM.test(path));
  return paths.find((path) => partText(parts, path).includes(`xmlns="${REPORT_NAMESPACE}"`)) ?? null;
}

/** A GUID. The same report has the same id; what it says is long, and hashing it takes longer than writing it. */
function itemId({ fingerprint = "", outlineId, title }: ReportModel): string {
  const hex = sha256([REPORT_NAMESPACE, fingerprint, outlineId, title].join("\n")).toUpperCase();
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${groups.join("-")}}`;
}

function addRelation(parts: Map<string, Uint8Array>, path: string, type: string, target: string): void {
  const empty = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const relations = partText(parts, path) || empty;
  const relation = `<Relationship Id="rIdBudgetReport" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const open = relations.replace(/<Relationships([^>]*)\/>/u, "<Relationships$1></Relationships>");
  parts.set(path, strToU8(open.replace("</Relationships>", `${relation}</Relationships>`)));
}

function addContentTypes(parts: Map<string, Uint8Array>, number: number): void {
  const path = "[Content_Types].xml";
  const types = partText(parts, path);
  const xml = /Extension="xml"/iu.test(types) ? "" : '<Default Extension="xml" ContentType="application/xml"/>';
  const properties = `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  parts.set(path, strToU8(types.replace("</Types>", `${xml}${properties}</Types>`)));
}

function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const data = parts.get(path);
  return data ? strFromU8(data) : "";
}
