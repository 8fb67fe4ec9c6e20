/** Flat OPC that Word takes into a content control: its paragraphs, and the charts that they show with their workbooks. */
import { strFromU8, strToU8 } from "fflate";
import type { Document, Element } from "@xmldom/xmldom";
import type { ContentControl } from "./contentControl";
import { child, childElements, create, descendants, isElement, parseXml, serialiseXml } from "./ooxml";
import type { WordDocument } from "./wordDocument";

const RELATIONS = "word/_rels/document.xml.rels";
const TYPES = "[Content_Types].xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

type Parts = Map<string, Uint8Array>;

/** An empty paragraph stands behind what was inserted, as is reported of Word. */
export function replaceByOoxml(document: WordDocument, control: ContentControl, ooxml: string): void {
  const source = partsOf(ooxml);
  const body = descendants(parseXml(text(source, "word/document.xml")), "body")[0];
  const home = child(control.element, "sdtContent");
  if (!body || !home) throw new Error("no body to insert");
  for (const chart of chartsIn(home)) dropChart(document.parts, chart.getAttribute("r:id") ?? "");
  for (const node of childElements(home)) home.removeChild(node);
  const owner = home.ownerDocument;
  if (!owner) throw new Error("no document");
  for (const node of childElements(body).filter((one) => !isElement(one, "sectPr"))) {
    const imported = owner.importNode(node, true);
    for (const chart of chartsIn(imported)) {
      chart.setAttribute("r:id", takeChart(document, source, chart.getAttribute("r:id") ?? ""));
    }
    for (const drawing of elements(imported, "docPr")) drawing.setAttribute("id", String(document.newId()));
    home.appendChild(imported);
  }
  home.appendChild(create(home, "p"));
}

function partsOf(ooxml: string): Parts {
  const parts: Parts = new Map();
  for (const part of elements(parseXml(ooxml), "part")) {
    const path = (part.getAttribute("pkg:name") ?? "").slice(1);
    const [content] = childElements(part);
    const inner = content?.localName === "xmlData" ? childElements(content)[0] : undefined;
    const bytes = inner
      ? strToU8(serialiseXml(inner as never))
      : new Uint8Array(Buffer.from(content?.textContent ?? "", "base64"));
    parts.set(path, bytes);
  }
  return parts;
}

/** Copies a chart, its relationship and its workbook under names of their own. Gives the relationship's id. */
function takeChart(document: WordDocument, source: Parts, relation: string): string {
  const number = document.newId();
  const chart = `word/${targetOf(text(source, RELATIONS), relation)}`;
  const relations = chart.replace(/([^/]*)$/, "_rels/$1.rels");
  const workbook = /Target="\.\.\/([^"]+)"/.exec(text(source, relations))?.[1] ?? "";
  const { parts } = document;
  parts.set(`word/charts/chart${number}.xml`, source.get(chart) ?? new Uint8Array());
  parts.set(`word/embeddings/workbook${number}.xlsx`, source.get(`word/${workbook}`) ?? new Uint8Array());
  parts.set(
    `word/charts/_rels/chart${number}.xml.rels`,
    strToU8(text(source, relations).replace(workbook, `embeddings/workbook${number}.xlsx`)),
  );
  const id = `rIdTaken${number}`;
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
  insertInto(parts, RELATIONS, `<Relationship Id="${id}" Type="${type}" Target="charts/chart${number}.xml"/>`);
  insertInto(parts, TYPES, `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART_TYPE}"/>`);
  return id;
}

function dropChart(parts: Parts, relation: string): void {
  const target = targetOf(text(parts, RELATIONS), relation);
  const path = `word/${target}`;
  const relations = path.replace(/([^/]*)$/, "_rels/$1.rels");
  const workbook = /Target="\.\.\/([^"]+)"/.exec(text(parts, relations))?.[1] ?? "";
  for (const gone of [path, relations, `word/${workbook}`]) parts.delete(gone);
  const without = (place: string, element: RegExp) =>
    parts.set(place, strToU8(text(parts, place).replace(element, "")));
  without(RELATIONS, new RegExp(`<Relationship Id="${relation}"[^>]*/>`));
  without(TYPES, new RegExp(`<Override PartName="/${path}"[^>]*/>`));
}

function targetOf(relations: string, id: string): string {
  return new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1] ?? "";
}

function insertInto(parts: Parts, place: string, element: string): void {
  parts.set(place, strToU8(text(parts, place).replace(/<\/(?:Relationships|Types)>$/, `${element}$&`)));
}

function chartsIn(root: Element): Element[] {
  return elements(root, "chart");
}

/** By local name, whatever their namespace. */
function elements(root: Element | Document, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

function text(parts: Parts, path: string): string {
  return strFromU8(parts.get(path) ?? new Uint8Array());
}
