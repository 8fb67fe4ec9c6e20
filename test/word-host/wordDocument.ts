import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document, Element, Node } from "@xmldom/xmldom";
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
  /** What it hangs on: a paragraph, or a control that it stands in. `null`: nowhere in particular. */
  readonly place: { readonly element: Element; readonly start: number } | null;
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
  /** The first two inserted controls have changed places, and one has lost its tag: nobody promises their order. */
  reordersControls = false;
  private readonly xml: Document;
  private nextId = 1_000;

  constructor(
    readonly parts: Map<string, Uint8Array>,
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
    return this.paragraphs().map((paragraph) => textOf(paragraph));
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
    if (this.reordersControls) reorder(imported.flatMap((node) => descendants(node, "sdt")));
    const spot = at ? this.spotFor(at, placement) : this.bodySpot(placement);
    for (const node of imported) this.body.insertBefore(node, spot);
    this.takeStyles(source);
    return imported;
  }

  /** Word keeps one empty paragraph, and the section. */
  clear(): void {
    for (const node of childElements(this.body)) if (!isElement(node, "sectPr")) this.body.removeChild(node);
    this.body.insertBefore(create(this.body, "p"), child(this.body, "sectPr"));
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

  addComment(content: string, quote: string, place: WordComment["place"] = null): WordComment {
    const comment = { id: String(this.newId()), quote, content, place };
    this.comments.push(comment);
    return comment;
  }

  /** Word tracks what is written. */
  tracksChanges = false;

  /** What the API does to a control: its review comments go with its content (OfficeDev/office-js#2574). */
  replaceText(control: ContentControl, text: string): void {
    if (this.tracksChanges) return control.trackText(text);
    const lost = this.comments.filter(({ place }) => place && isWithin(place.element, control.element));
    for (const comment of lost) this.comments.splice(this.comments.indexOf(comment), 1);
    control.setText(text);
  }

  /** A picture of this size, as a part of the file. */
  addPicture(bytes: number): void {
    // Noise: a picture cannot be packed further.
    const noise = Uint8Array.from({ length: bytes }, (_, index) => (index * 2_654_435_761) >>> 13);
    this.parts.set("word/media/image1.png", noise);
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

  /** The document as one XML file, as Body.getOoxml gives it: all parts, pictures in base64 among them. */
  flatOpc(): string {
    const namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    const parts = [...this.parts].map(([path, bytes]) => {
      if (!/\.(?:xml|rels)$/.test(path)) {
        const data = Buffer.from(bytes).toString("base64");
        return `<pkg:part pkg:name="/${path}" pkg:compression="store"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
      }
      const xml = path === BODY ? serialiseXml(this.xml) : strFromU8(bytes);
      return `<pkg:part pkg:name="/${path}"><pkg:xmlData>${xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, "")}</pkg:xmlData></pkg:part>`;
    });
    return `<pkg:package xmlns:pkg="${namespace}">${parts.join("")}</pkg:package>`;
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

/** The second comes first; the other has no tag any more. */
function reorder([first, second]: readonly Element[]): void {
  if (!first || !second) return;
  const place = second.nextSibling;
  const home = second.parentNode;
  first.parentNode?.insertBefore(second, first);
  home?.insertBefore(first, place);
  new ContentControl(first).tag = "";
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

export function isWithin(element: Element, root: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node === root) return true;
  return false;
}

/** The table that an element stands in. */
export function tableAround(element: Element): Element | null {
  return ancestor(element, "tbl");
}
