import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document, Element } from "@xmldom/xmldom";
import { ContentControl } from "./contentControl";
import {
  ancestor,
  child,
  childElements,
  create,
  createRun,
  descendants,
  isElement,
  parseXml,
  serialiseXml,
  textOf,
} from "./ooxml";

const BODY = "word/document.xml";
const STYLES = "word/styles.xml";
const ITEM = /^customXml\/item\d+\.xml$/;

export interface WordComment {
  readonly id: string;
  readonly quote: string;
  content: string;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

export type Placement = "Start" | "End" | "Replace";

/** A document that is open in Word: a real .docx, held as its XML. */
export class WordDocument {
  readonly comments: WordComment[] = [];
  readonly xmlParts: XmlPart[];
  /** What is selected: a content control, a paragraph or part of one. `null`: the end of the document. */
  selection: { readonly element: Element; readonly text: string } | null = null;
  /** Word has been seen to lose tags of inserted controls (OfficeDev/office-js#2752). */
  losesTags = false;
  private readonly xml: Document;
  private nextId = 1_000;

  constructor(
    private readonly parts: Map<string, Uint8Array>,
    readonly name: string,
  ) {
    this.xml = parseXml(this.part(BODY));
    const items = [...parts.keys()].filter((path) => ITEM.test(path));
    this.xmlParts = items.map((path) => ({ id: this.guid(), xml: this.part(path) }));
  }

  static open(bytes: Uint8Array, name = "报告.docx"): WordDocument {
    return new WordDocument(new Map(Object.entries(unzipSync(bytes))), name);
  }

  get body(): Element {
    const body = this.xml.documentElement && child(this.xml.documentElement, "body");
    if (!body) throw new Error("no body");
    return body;
  }

  paragraphs(): Element[] {
    return descendants(this.body, "p");
  }

  /** What each paragraph says, in reading order. */
  text(): string[] {
    return this.paragraphs().map(textOf);
  }

  controls(): ContentControl[] {
    return descendants(this.body, "sdt").map((element) => new ContentControl(element));
  }

  control(tag: string, index = 0): ContentControl {
    const found = this.controls().filter((control) => control.tag === tag)[index];
    if (!found) throw new Error(`no control ${tag} (${index})`);
    return found;
  }

  /** Tag and text of every control, to compare before and after. */
  dump(): string[] {
    return this.controls().map(({ tag, text }) => `${tag}=${text}`);
  }

  /** A person types over words that stand in one run. */
  personReplaces(words: string, by: string): void {
    const found = descendants(this.body, "t").find((text) => (text.textContent ?? "").includes(words));
    if (!found) throw new Error(`not in the document: ${words}`);
    found.textContent = (found.textContent ?? "").replace(words, by);
  }

  /** A person copies a paragraph and pastes it behind. */
  personCopies(paragraph: Element): void {
    const copy = paragraph.cloneNode(true) as Element;
    for (const control of descendants(copy, "sdt")) new ContentControl(control).id = this.newId();
    paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
  }

  /** Inserts a document's content; as Body.insertFileFromBase64 does, without its headers, footers and XML parts. */
  insertFile(bytes: Uint8Array, placement: Placement, at: Element | null = null): Element[] {
    const source = WordDocument.open(bytes);
    const taken = new Set(this.controls().map(({ id }) => id));
    const nodes = childElements(source.body).filter((node) => !isElement(node, "sectPr"));
    const imported = nodes.map((node) => this.xml.importNode(node, true) as Element);
    for (const node of imported) this.settle(node, taken);
    const spot = at ? this.spotFor(at, placement) : this.bodySpot(placement);
    for (const node of imported) this.body.insertBefore(node, spot);
    this.takeStyles(source);
    return imported;
  }

  addXmlPart(xml: string): XmlPart {
    const part = { id: this.guid(), xml };
    this.xmlParts.push(part);
    return part;
  }

  removeXmlPart(id: string): boolean {
    const at = this.xmlParts.findIndex((part) => part.id.toLowerCase() === id.toLowerCase());
    if (at >= 0) this.xmlParts.splice(at, 1);
    return at >= 0;
  }

  addComment(content: string, quote: string): WordComment {
    const comment = { id: String(this.newId()), quote, content };
    this.comments.push(comment);
    return comment;
  }

  newId(): number {
    return this.nextId++;
  }

  /** The file as Word would save it; comments are left out. */
  save(): Uint8Array {
    const parts = new Map(this.parts);
    parts.set(BODY, strToU8(serialiseXml(this.xml)));
    const places = [...parts.keys()].filter((path) => ITEM.test(path));
    this.xmlParts.forEach(({ xml }, index) => {
      const path = places[index];
      if (path !== undefined) parts.set(path, strToU8(xml));
    });
    return zipSync(Object.fromEntries(parts));
  }

  /** The document as one XML file, as Body.getOoxml gives it: the parts that hold the words. */
  flatOpc(): string {
    const namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    const body = serialiseXml(this.xml).replace(/^<\?xml[^>]*\?>/, "");
    return `<pkg:package xmlns:pkg="${namespace}"><pkg:part pkg:name="/${BODY}" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData>${body}</pkg:xmlData></pkg:part></pkg:package>`;
  }

  private settle(node: Element, taken: Set<number>): void {
    for (const element of descendants(node, "sdt").concat(isElement(node, "sdt") ? [node] : [])) {
      const control = new ContentControl(element);
      while (taken.has(control.id)) control.id = this.newId();
      taken.add(control.id);
      if (this.losesTags) control.tag = "";
    }
    // Pictures and charts are parts of their own, which this stand-in does not bring along.
    for (const drawing of descendants(node, "drawing")) drawing.parentNode?.removeChild(drawing);
    for (const reference of ["headerReference", "footerReference"]) {
      for (const element of descendants(node, reference)) element.parentNode?.removeChild(element);
    }
  }

  private bodySpot(placement: Placement): Element | null {
    if (placement === "Replace") {
      for (const node of childElements(this.body)) if (!isElement(node, "sectPr")) this.body.removeChild(node);
    }
    return placement === "Start" ? (childElements(this.body)[0] ?? null) : child(this.body, "sectPr");
  }

  /** Behind the paragraph in question, which gives way where it is replaced. */
  private spotFor(at: Element, placement: Placement): Element | null {
    let block: Element = at;
    while (block.parentNode && block.parentNode !== this.body) block = block.parentNode as Element;
    if (placement === "Start") return block;
    const next = childElements(this.body)[childElements(this.body).indexOf(block) + 1] ?? null;
    if (placement === "Replace") this.body.removeChild(block);
    return next;
  }

  private takeStyles(source: WordDocument): void {
    if (!this.parts.has(STYLES) || !source.parts.has(STYLES)) return;
    const [mine, theirs] = [parseXml(this.part(STYLES)), parseXml(source.part(STYLES))];
    const idOf = (style: Element) => style.getAttribute("w:styleId");
    const known = new Set(descendants(mine, "style").map(idOf));
    for (const style of descendants(theirs, "style")) {
      if (!known.has(idOf(style))) mine.documentElement?.appendChild(mine.importNode(style, true));
    }
    this.parts.set(STYLES, strToU8(serialiseXml(mine)));
  }

  private part(path: string): string {
    return strFromU8(this.parts.get(path) ?? new Uint8Array());
  }

  private guid(): string {
    return `{0D5F1C2E-7A31-4B65-9E0C-${String(this.newId()).padStart(12, "0")}}`;
  }
}

/** A new document with these paragraphs. */
export function blankDocument(...paragraphs: readonly string[]): WordDocument {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:sectPr/></w:body></w:document>`;
  const parts = { "[Content_Types].xml": types, "_rels/.rels": relations, [BODY]: body };
  const made = new WordDocument(
    new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
    "文档1.docx",
  );
  for (const text of paragraphs) {
    const paragraph = create(made.body, "p");
    paragraph.appendChild(createRun(made.body, text, null));
    made.body.insertBefore(paragraph, child(made.body, "sectPr"));
  }
  return made;
}

/** The table that an element stands in. */
export function tableAround(element: Element): Element | null {
  return ancestor(element, "tbl");
}
