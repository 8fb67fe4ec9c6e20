import { ownValue } from "../core/ownValue";
import { characterOf } from "../core/text/characterReference";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character references of XML text and attribute values to characters. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return characterOf(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return characterOf(Number(name.slice(1)));
    return ownValue(NAMED, name) ?? whole;
  });
}

// Characters that XML 1.0 forbids would make the whole part unreadable.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for use between tags or inside a double-quoted attribute. */
export function encodeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** One attribute of a start tag, decoded; `null` if it is absent. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? decodeXml(match[1] ?? match[2] ?? "") : null;
}

/** xsd:boolean, as OOXML writes it. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
