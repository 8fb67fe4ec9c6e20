import { BudgetReportError } from "../../core/errors";
import { HTML_TAG_CHARACTERS } from "../../core/limits/limits";
import { decodeText } from "./decodeText";
import { isMht, mhtPages } from "./mhtParts";
import { scanXml } from "./scanXml";
import { separatorOf } from "./separatedText";

/** A page of tables, and the name by which the other pages of its file link to it. */
export interface HtmlPage {
  readonly location: string;
  readonly html: string;
}

/** Workbooks and tables that are text, whatever their names end with. */
export type TextFile =
  /** Excel 2003's XML. */
  | { readonly kind: "xmlSpreadsheet"; readonly text: string }
  /** The XML of an OpenDocument sheet, out of its package (.ods) or by itself (.fods). */
  | {
      readonly kind: "openDocument";
      readonly format: "ods" | "fods";
      readonly content: string;
      /** The package's styles, by which dates are known. */
      readonly styles: string | null;
    }
  | { readonly kind: "pages"; readonly format: "html" | "mht"; readonly pages: readonly HtmlPage[] }
  | { readonly kind: "separated"; readonly format: "csv" | "text"; readonly text: string; readonly separator: string };

const TABLE_NAME = /\.(?:csv|tsv|tab|txt|prn|dat)$/i;

/** @throws notAWorkbook, unsupportedFormat, damagedWorkbook (XML that is cut off) */
export function openTextFile(bytes: Uint8Array, name: string): TextFile {
  const start = latin1(bytes.subarray(0, 4096));
  if (isMht(start)) return openMht(bytes, name);
  const decoded = decodeText(bytes, declaredIn(start));
  if (decoded === null) throw new BudgetReportError("notAWorkbook", { file: name });
  const text = decoded.text.replace(/^[\ufeff\s\0]+(?=<)/u, "");
  if (text.startsWith("<")) {
    const markup = openMarkup(text, name);
    if (markup) return markup;
  }
  return openSeparated(decoded.text, name);
}

/** The charset that an XML declaration or a page names, in bytes that nobody has decoded yet. */
function declaredIn(start: string): string | null {
  const xml = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  return xml ?? /<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

function openMarkup(text: string, name: string): TextFile | null {
  const start = text.slice(0, 8192);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(?:\w+:)?Workbook[\s>]/.test(start)) {
    return { kind: "xmlSpreadsheet", text: wholeXml(text, name) };
  }
  if (/<office:document[\s>]/.test(start) && start.includes("opendocument.spreadsheet")) {
    return { kind: "openDocument", format: "fods", content: wholeXml(text, name), styles: null };
  }
  if (/<(?:!doctype\s+html|html|head|body|table|meta|style|div|center)\b/i.test(start) && /<t[dh]\b/i.test(text)) {
    requireShortTags(text, name);
    return { kind: "pages", format: "html", pages: [{ location: "", html: text }] };
  }
  if (/<(?:!doctype\s+html|html)\b/i.test(start)) {
    throw new BudgetReportError("unsupportedFormat", { file: name, format: "pageWithoutTable" });
  }
  return null;
}

/** @throws damagedWorkbook */
function requireShortTags(html: string, name: string): void {
  for (let at = html.indexOf("<"); at >= 0;) {
    const close = html.indexOf(">", at);
    const end = close < 0 ? html.length : close;
    if (end - at > HTML_TAG_CHARACTERS) throw new BudgetReportError("damagedWorkbook", { file: name });
    at = html.indexOf("<", end);
  }
}

function wholeXml(text: string, name: string): string {
  if (scanXml(text)) return text;
  throw new BudgetReportError("damagedWorkbook", { file: name });
}

function openMht(bytes: Uint8Array, name: string): TextFile {
  const pages = mhtPages(latin1(bytes)).map(({ location, charset, content }): HtmlPage => {
    const declared = charset ?? declaredIn(latin1(content.subarray(0, 4096)));
    return { location, html: decodeText(content, declared)?.text ?? "" };
  });
  for (const { html } of pages) requireShortTags(html, name);
  if (!pages.some(({ html }) => /<t[dh]\b/i.test(html))) {
    throw new BudgetReportError("unsupportedFormat", { file: name, format: "pageWithoutTable" });
  }
  return { kind: "pages", format: "mht", pages };
}

/** A text is a table where its name says so, or its lines do. */
function openSeparated(text: string, name: string): TextFile {
  if (text.includes("\0")) throw new BudgetReportError("notAWorkbook", { file: name });
  const separator = separatorOf(text);
  const isNamed = TABLE_NAME.test(name);
  const isTable = separator !== null && (isNamed || (separator === "\t" && text.trim().includes("\n")));
  if (!isTable && !(isNamed && /\.(?:csv|tsv)$/i.test(name))) {
    throw new BudgetReportError("notAWorkbook", { file: name });
  }
  const isComma = separator !== "\t" && !/\.(?:tsv|tab|txt|prn|dat)$/i.test(name);
  return { kind: "separated", format: isComma ? "csv" : "text", text, separator: separator ?? "," };
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return chunks.join("");
}
