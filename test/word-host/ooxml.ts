/** What the stand-in needs of WordprocessingML (ISO/IEC 29500-1, 17) on a DOM. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, "text/xml");
}

export function serialiseXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

export function isElement(node: Node | null, name?: string): node is Element {
  if (node?.nodeType !== 1) return false;
  const element = node as Element;
  return name === undefined || (element.namespaceURI === W && element.localName === name);
}

export function childElements(parent: Node, name?: string): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => isElement(node, name));
}

export function child(parent: Node, name: string): Element | null {
  return childElements(parent, name)[0] ?? null;
}

/** In reading order, those inside one another too. */
export function descendants(root: Element | Document, name: string): Element[] {
  const found: Element[] = [];
  // By hand: the DOM's own list is a live one, and costs ten times as much.
  const visit = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isElement(node, name)) found.push(node);
      visit(node);
    }
  };
  visit(root);
  return found;
}

export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(W, name) ?? null;
}

export function ancestor(node: Node, name: string): Element | null {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (isElement(parent, name)) return parent;
  return null;
}

export function ancestorCount(node: Node, name: string): number {
  let count = 0;
  for (let found = ancestor(node, name); found; found = ancestor(found, name)) count += 1;
  return count;
}

/** Which words of tracked changes count: those that stay, those that were there before, or (as in `text`) both. */
export type Reading = "Current" | "Original" | "All";

const LEFT_OUT: Readonly<Record<Reading, readonly string[]>> = { Current: ["del"], Original: ["ins"], All: [] };

/** The words of an element as Word's API gives them: field codes left out, paragraphs by line ends. */
export function textOf(root: Node, reading: Reading = "Current"): string {
  let text = "";
  const walk = (node: Node) => {
    if (isElement(node, "instrText") || LEFT_OUT[reading].some((name) => isElement(node, name))) return;
    if (isElement(node, "t") || isElement(node, "delText")) text += node.textContent ?? "";
    else if (isElement(node, "tab")) text += "\t";
    else if (isElement(node, "br")) text += "\v";
    else {
      for (const inner of Array.from(node.childNodes)) walk(inner);
      if (isElement(node, "p") && node !== root) text += "\r";
    }
  };
  walk(root);
  return isElement(root, "p") ? text : text.replace(/\r$/, "");
}

export function create(owner: Node, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = owner.ownerDocument ?? (owner as Document);
  const made = document.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(W, `w:${key}`, value);
  return made;
}

/** A run with this text, looking like `like`. */
export function createRun(owner: Node, text: string, like: Element | null): Element {
  const run = create(owner, "r");
  const properties = like && child(like, "rPr");
  if (properties) run.appendChild(properties.cloneNode(true));
  const words = create(owner, "t");
  words.setAttribute("xml:space", "preserve");
  words.textContent = text;
  run.appendChild(words);
  return run;
}
