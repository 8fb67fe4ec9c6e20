import { ownValue } from "../core/ownValue";
import { characterOf } from "../core/text/characterReference";

/** A tag of an XML text with its place. Comments, declarations and CDATA sections are no tags. */
export interface XmlTag {
  readonly name: string;
  readonly type: "open" | "close" | "empty";
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** Attribute values may hold `>`. */
const MARKUP =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*))>/gu;

/** The tags in order. Whoever edits by these places leaves all else byte for byte as it was. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(MARKUP)) {
    const [markup, slash, name, rest] = match;
    if (name === undefined) continue;
    const type = slash === "/" ? "close" : rest?.endsWith("/") ? "empty" : "open";
    yield { name, type, start: match.index, end: match.index + markup.length };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ownValue(ENTITIES, name) ?? whole;
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
