import { strFromU8 } from "fflate";
import { DOCUMENT_BYTES, DOCUMENT_PART_BYTES } from "../../core/limits/limits";
import type { FileProperty, FileTraces, LeftText } from "../../core/disclosure/check/fileTraces";
import { attribute, decodeXml } from "../xmlText";
import { openZip } from "./zipContainer";

/**
 * What a .docx holds besides the words that it shows: comments, recorded changes, hidden text, properties, pictures, headers.
 * `null` for any other file. The document itself was read before: a damaged one never gets here.
 */
export function readFileTraces(bytes: Uint8Array): FileTraces | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const parts = openZip(bytes, DOCUMENT_BYTES, DOCUMENT_PART_BYTES);
  const text = (path: string) => {
    const part = parts.get(path);
    return part ? strFromU8(part) : "";
  };
  const margins = [...parts.keys()].filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path)).map(text);
  const shown = [text("word/document.xml"), text("word/footnotes.xml"), text("word/endnotes.xml"), ...margins];
  return {
    comments: elements(text("word/comments.xml"), "comment").map(leftText),
    insertions: shown.flatMap((xml) => [...changes(xml, "ins"), ...changes(xml, "moveTo")]),
    deletions: shown.flatMap((xml) => [...changes(xml, "del"), ...changes(xml, "moveFrom")]),
    hidden: shown.flatMap(hiddenRuns),
    properties: propertiesOf(text("docProps/core.xml"), text("docProps/app.xml"), text("docProps/custom.xml")),
    pictures: shown.reduce((count, xml) => count + pictures(xml), 0),
    margins: margins.map(wordsOf).filter((words) => words !== ""),
  };
}

interface Element {
  readonly tag: string;
  readonly inner: string;
}

/** Elements that hold something and none of their own kind. */
function elements(xml: string, name: string): Element[] {
  return [...xml.matchAll(new RegExp(`(<w:${name}(?: [^>]*)?>)([\\s\\S]*?)</w:${name}>`, "g"))]
    .filter(([, tag = ""]) => !tag.endsWith("/>"))
    .map(([, tag = "", inner = ""]) => ({ tag, inner }));
}

function leftText({ tag, inner }: Element): LeftText {
  return { text: wordsOf(inner), by: attribute(tag, "w:author") };
}

/** A mark that only a paragraph's end was inserted or deleted holds no words. */
function changes(xml: string, name: string): LeftText[] {
  return elements(xml, name)
    .map(leftText)
    .filter(({ text }) => text !== "");
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)]
    .map(([, words = ""]) => decodeXml(words))
    .join("")
    .trim();
}

/** Runs that are formatted as hidden themselves; `w:vanish w:val="0"` shows them. */
function hiddenRuns(xml: string): string[] {
  return elements(xml, "r")
    .filter(({ inner }) => {
      const vanish = /<w:vanish(?: [^>]*)?\/>/.exec(inner)?.[0];
      return vanish !== undefined && !/w:val="(?:0|false|off)"/.test(vanish);
    })
    .map(({ inner }) => wordsOf(inner))
    .filter((words) => words !== "");
}

/** A picture in the fallback of a drawing is the same one. */
function pictures(xml: string): number {
  const once = xml.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "");
  return [...once.matchAll(/<pic:pic[ >]|<v:imagedata |<w:object[ >]/g)].length;
}

const CORE: readonly (readonly [FileProperty, string])[] = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["lastModifiedBy", "cp:lastModifiedBy"],
  ["keywords", "cp:keywords"],
  ["description", "dc:description"],
];
const APP: readonly (readonly [FileProperty, string])[] = [
  ["company", "Company"],
  ["manager", "Manager"],
];

function propertiesOf(core: string, app: string, custom: string): FileTraces["properties"] {
  const named = (xml: string, names: readonly (readonly [FileProperty, string])[]) =>
    names.map(([name, element]) => ({
      name,
      value: decodeXml(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`).exec(xml)?.[1] ?? "").trim(),
    }));
  const own = [...custom.matchAll(/<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)].map(([, value = ""]) => ({
    name: "custom" as const,
    value: decodeXml(value).trim(),
  }));
  return [...named(core, CORE), ...named(app, APP), ...own].filter(({ value }) => value !== "");
}
