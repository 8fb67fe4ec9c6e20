import { XML_TAG_CHARACTERS } from "../../core/limits/limits";
import { decodeXml } from "../xmlText";

/** What a scan meets; positions are those of the bytes. */
export interface ByteVisitor {
  /** A start tag or an empty element: `<c r="A1" t="s">` are the bytes from `from` to before `to`. */
  start(local: string, from: number, to: number, isEmpty: boolean): void;
  /** An end tag, or the end of an empty element; `at` is where it begins. */
  end(local: string, at: number): void;
}

interface Name {
  readonly whole: string;
  readonly local: string;
}

const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;
const UNDERSCORE = 95;

/**
 * scanXml over bytes in UTF-8: a sheet of hundreds of megabytes as one text would take twice as much again, and every piece
 * cut out of that text would keep it in memory.
 * @returns whether it is whole, as scanXml has it
 */
export function scanXmlBytes(bytes: Uint8Array, visitor: ByteVisitor): boolean {
  const names = new Names(bytes);
  const open: Name[] = [];
  let roots = 0;
  let at = nextLess(bytes, 0);
  if (at < 0 || !isBlank(bytes, bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0, at)) return false;
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    let end: number;
    if (next === EXCLAMATION || next === QUESTION) {
      end = endOfMarkup(bytes, at, next);
      if (end < 0) return false;
    } else {
      end = endOfTag(bytes, at + 1);
      if (end < 0) return false;
      if (next === SLASH) {
        const name = open.pop();
        if (!name || !isName(bytes, at + 2, end, name.whole)) return false;
        visitor.end(name.local, at);
      } else {
        const name = names.at(at + 1, end);
        if (name === null || (open.length === 0 && (roots += 1) > 1)) return false;
        const isEmpty = bytes[end - 1] === SLASH;
        visitor.start(name.local, at, end + 1, isEmpty);
        if (isEmpty) visitor.end(name.local, end + 1);
        else open.push(name);
      }
    }
    at = nextLess(bytes, end + 1);
    if (open.length === 0 && !isBlank(bytes, end + 1, at < 0 ? bytes.length : at)) return false;
  }
  return open.length === 0 && roots === 1;
}

const NEAR = 48;

/** Texts in cells are short: a call for each would take longer than looking. */
function nextLess(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + NEAR, bytes.length);
  for (let at = from; at < near; at += 1) if (bytes[at] === LESS) return at;
  return bytes.indexOf(LESS, near);
}

/** `>` may stand in an attribute's value, `<` may not. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0;
  const last = Math.min(bytes.length, from + XML_TAG_CHARACTERS);
  for (let at = from; at < last; at += 1) {
    const code = bytes[at];
    if (code === LESS) return -1;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return -1;
}

/** Comments, CDATA, declarations and processing instructions; where their `>` stands. */
function endOfMarkup(bytes: Uint8Array, at: number, kind: number): number {
  const closing =
    kind === QUESTION
      ? "?>"
      : isName(bytes, at, at + 4, "<!--")
        ? "-->"
        : isName(bytes, at, at + 9, CDATA)
          ? "]]>"
          : ">";
  for (let end = bytes.indexOf(GREATER, at + 2); end >= 0; end = bytes.indexOf(GREATER, end + 1)) {
    const begin = end + 1 - closing.length;
    if (begin >= at + 2 && isName(bytes, begin, end + 1, closing)) return end;
  }
  return -1;
}

/** Do the bytes, white space behind them left out, write these ASCII letters (or, of a name, its own)? */
function isName(bytes: Uint8Array, from: number, to: number, letters: string): boolean {
  let end = to;
  while (end > from && (bytes[end - 1] ?? 0) <= 32) end -= 1;
  if (end - from !== letters.length) return end - from > letters.length && decoded(bytes, from, end) === letters;
  for (let index = 0; index < letters.length; index += 1) {
    if (bytes[from + index] !== letters.charCodeAt(index)) return false;
  }
  return true;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > 32) return false;
  return true;
}

/** Element names are few: the one that stood at the last tag alike is taken again without decoding it. */
class Names {
  private readonly last = new Map<number, Name>();

  constructor(private readonly bytes: Uint8Array) {}

  at(from: number, end: number): Name | null {
    let to = from;
    for (; to < end; to += 1) {
      const code = this.bytes[to] ?? 0;
      if (code <= 32 || code === SLASH) break;
    }
    if (to === from) return null;
    const slot = ((to - from) << 8) | (this.bytes[from] ?? 0);
    const known = this.last.get(slot);
    if (known && isName(this.bytes, from, to, known.whole)) return known;
    const whole = decoded(this.bytes, from, to);
    const name = { whole, local: whole.slice(whole.indexOf(":") + 1) };
    this.last.set(slot, name);
    return name;
  }
}

// A mark of the byte order inside a text is one of its characters.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The bytes as a text of its own, that keeps nothing else in memory. */
export function decoded(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

const CDATA = "<![CDATA[";

/**
 * What stands between two tags as a text of a cell: references, CDATA and the escapes of ECMA-376 part 1, 22.9.2.19
 * (`_x000D_`) resolved, comments left out, lines broken by \n.
 */
export function contentText(bytes: Uint8Array, from: number, to: number): string {
  let isPlain = true;
  for (let at = from; at < to && isPlain; at += 1) {
    const code = bytes[at];
    isPlain = code !== AMPERSAND && code !== LESS && code !== UNDERSCORE && code !== 13;
  }
  const text = decoded(bytes, from, to);
  if (isPlain) return text;
  const words = text.includes("<") ? withoutMarkup(text) : decodeXml(text);
  return words
    .replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll("\r\n", "\n");
}

function withoutMarkup(text: string): string {
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) =>
      piece.startsWith(CDATA) ? piece.slice(CDATA.length, -3) : piece.startsWith("<") ? "" : decodeXml(piece),
    )
    .join("");
}
