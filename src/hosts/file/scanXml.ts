import { XML_TAG_CHARACTERS } from "../../core/limits/limits";

/** What a scan meets; positions are those of the text. */
export interface XmlVisitor {
  /** A start tag or an empty element; `tag` is `<c r="A1" t="s">`, `end` where it is over. */
  start?(local: string, tag: string, end: number, isEmpty: boolean): void;
  /** An end tag, or the end of an empty element; `at` is where it begins. */
  end?(local: string, at: number): void;
}

const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/**
 * Goes through an XML text once and tells its elements by their local names.
 * @returns whether it is whole: every element closed in its order, one root, nothing behind it, no tag beyond all measure
 */
export function scanXml(text: string, visitor: XmlVisitor = {}): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = text.indexOf("<");
  if (at < 0 || !isBlank(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, at)) return false;
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    let end: number;
    if (next === EXCLAMATION || next === QUESTION) {
      end = endOfMarkup(text, at, next);
      if (end < 0) return false;
    } else {
      end = endOfTag(text, at + 1);
      if (end < 0) return false;
      if (next === SLASH) {
        const name = text.slice(at + 2, end).trimEnd();
        if (open.pop() !== name) return false;
        visitor.end?.(localName(name), at);
      } else {
        const name = nameAt(text, at + 1, end);
        if (name === "" || (open.length === 0 && (roots += 1) > 1)) return false;
        const isEmpty = text.charCodeAt(end - 1) === SLASH;
        visitor.start?.(localName(name), text.slice(at, end + 1), end + 1, isEmpty);
        if (isEmpty) visitor.end?.(localName(name), end + 1);
        else open.push(name);
      }
    }
    at = text.indexOf("<", end);
    if (open.length === 0 && !isBlank(text, end + 1, at < 0 ? text.length : at)) return false;
  }
  return open.length === 0 && roots === 1;
}

/** `>` may stand in an attribute's value, `<` may not. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  const last = Math.min(text.length, from + XML_TAG_CHARACTERS);
  for (let at = from; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LESS) return -1;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return -1;
}

/** Comments, CDATA, declarations and processing instructions; where their `>` stands. */
function endOfMarkup(text: string, at: number, kind: number): number {
  const closing =
    kind === QUESTION ? "?>" : text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : ">";
  const end = text.indexOf(closing, at + 2);
  return end < 0 ? -1 : end + closing.length - 1;
}

function nameAt(text: string, from: number, end: number): string {
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === SLASH) break;
  }
  return text.slice(from, at);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 32) return false;
  return true;
}
