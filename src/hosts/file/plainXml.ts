import { CELL_CHARACTERS } from "../../core/limits/limits";
import { scanXml } from "./scanXml";

/** What goes beyond a cell is cut off there; a character may be written as a reference of eight. */
const MOST_TEXT = 8 * CELL_CHARACTERS;

/** What becomes of an element: written under this tag, read through for what is inside, or left out with all that is in it. */
export type PlainElement =
  | {
      readonly name: string;
      /** Its attributes as they are written, each with a space before it. */
      readonly attributes: string;
      readonly keepsText?: boolean;
      /** Written as one tag; what is inside follows it. */
      readonly isSingle?: boolean;
      /** Elements that stand in it before all others. */
      readonly inside?: string;
    }
  | "through"
  | "out";

interface OpenElement {
  readonly name: string | null;
  readonly keepsText: boolean;
}

/**
 * An XML text written anew for a library that reads it: only the elements, attributes and values that it is meant to see, every attribute
 * in double quotes, empty elements as two tags, no comments and no CDATA. @returns UTF-8, with a declaration
 */
export function plainXml(
  xml: string,
  element: (local: string, tag: string, isEmpty: boolean, isInText: boolean) => PlainElement,
): Uint8Array {
  const text = withoutMarkup(xml);
  const out = new PieceWriter(`<?xml version="1.0"?>\n`);
  const open: OpenElement[] = [];
  let leftOut = 0;
  let textFrom = 0;
  let wasEmpty = false;
  const keepText = (to: number) => {
    if (leftOut === 0 && open.at(-1)?.keepsText) out.add(text.slice(textFrom, Math.min(to, textFrom + MOST_TEXT)));
  };
  scanXml(text, {
    start(local, tag, end, isEmpty) {
      keepText(end - tag.length);
      textFrom = end;
      wasEmpty = isEmpty;
      const isInText = open.at(-1)?.keepsText === true;
      const plain = leftOut > 0 ? "out" : element(local, tag, isEmpty, isInText);
      if (plain === "out") leftOut += 1;
      else if (plain === "through") open.push({ name: null, keepsText: isInText });
      else {
        const isSingle = plain.isSingle === true;
        out.add(`<${plain.name}${plain.attributes}${isSingle ? "/" : ""}>${plain.inside ?? ""}`);
        open.push({ name: isSingle ? null : plain.name, keepsText: plain.keepsText ?? isInText });
      }
    },
    end(_local, at) {
      keepText(at);
      textFrom = wasEmpty ? at : text.indexOf(">", at) + 1;
      wasEmpty = false;
      if (leftOut > 0) {
        leftOut -= 1;
        return;
      }
      const closed = open.pop();
      if (closed?.name) out.add(`</${closed.name}>`);
    },
  });
  return out.bytes();
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>/g;

/** Without declarations and comments; what stands in CDATA as the text that it is. */
function withoutMarkup(xml: string): string {
  return xml.replace(MARKUP, (_, data: string | undefined) =>
    (data ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
}

const ELEMENT_NAME = /<[^\s/>]+/y;
const ATTRIBUTE = /[\s/]*([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /[\s/]*>/y;

/** The attributes of a start tag by their names, the values as they are written, fit for double quotes; `null` where the tag is torn. */
export function attributesOf(tag: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  ELEMENT_NAME.lastIndex = 0;
  let at = ELEMENT_NAME.test(tag) ? ELEMENT_NAME.lastIndex : 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [, name, value, other = ""] = ATTRIBUTE.exec(tag) ?? [];
    if (name === undefined) break;
    at = ATTRIBUTE.lastIndex;
    attributes.set(name, value ?? other.replaceAll('"', "&quot;"));
  }
  TAG_END.lastIndex = at;
  return TAG_END.test(tag) ? attributes : null;
}

/** The name in a torn tag, so that what it names can be told. */
export function writtenName(tag: string): string {
  return /[\s:]name\s*=\s*"([^"<]*)"/i.exec(tag)?.[1] ?? "";
}

/** A whole number from one to another; `null` is one that is not. */
export function wholeBetween(value: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,15}\s*$/.test(value)) return null;
  const number = Number(value);
  return number >= least && number <= most ? number : null;
}

const PIECES = 8192;

/** Gathers short texts as bytes, so that they do not lie in memory one by one. */
class PieceWriter {
  private readonly encoder = new TextEncoder();
  private readonly blocks: Uint8Array[] = [];
  private pieces: string[];

  constructor(head: string) {
    this.pieces = [head];
  }

  add(piece: string): void {
    this.pieces.push(piece);
    if (this.pieces.length >= PIECES) this.pack();
  }

  bytes(): Uint8Array {
    this.pack();
    const all = new Uint8Array(this.blocks.reduce((length, block) => length + block.length, 0));
    let at = 0;
    for (const block of this.blocks) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  }

  private pack(): void {
    this.blocks.push(this.encoder.encode(this.pieces.join("")));
    this.pieces = [];
  }
}
