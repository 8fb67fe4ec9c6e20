import { strFromU8, strToU8 } from "fflate";
import { BudgetReportError } from "../../core/errors";
import { openZip } from "../../hosts/file/zipContainer";
import { WORD_NAMESPACE } from "../xml";
import { isWellFormed } from "./wellFormed";

/** Unpacked, a template is never bigger than this. */
const LIMIT = 256 * 1024 * 1024;

const CONTENT_TYPES = "[Content_Types].xml";
const DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
const TEXT_PARTS = /wordprocessingml\.(?:document\.main|header|footer|footnotes|endnotes|comments)\+xml$/u;

/** A unit's own template, unpacked. */
export interface TemplatePackage {
  readonly parts: Map<string, Uint8Array>;
  /** Path of the main document. */
  readonly document: string;
  /** Paths of all parts with paragraphs, the main document first. */
  readonly textParts: readonly string[];
}

/**
 * A .dotx becomes a document; one with macros is refused, its macros would be lost or the file unreadable.
 * @param name for the message only
 * @throws BudgetReportError notATemplate, damagedTemplate
 */
export function openTemplate(bytes: Uint8Array, name: string): TemplatePackage {
  const problem = (cause?: unknown) => new BudgetReportError("notATemplate", { file: name }, cause);
  const parts = unpack(bytes, name);
  const types = parts.get(CONTENT_TYPES);
  if (!types) throw problem();
  const documentTypes = strFromU8(types).replace(TEMPLATE_TYPE, DOCUMENT_TYPE);
  if (documentTypes !== strFromU8(types)) parts.set(CONTENT_TYPES, strToU8(documentTypes));
  const paths = partTypes(documentTypes);
  const document = paths.find(([, type]) => type === DOCUMENT_TYPE)?.[0];
  if (document === undefined || !partText(parts, document).includes(`xmlns:w="${WORD_NAMESPACE}"`)) throw problem();
  const others = paths.filter(([path, type]) => path !== document && TEXT_PARTS.test(type) && parts.has(path));
  return { parts, document, textParts: [document, ...others.map(([path]) => path)] };
}

export function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const data = parts.get(path);
  return data ? strFromU8(data) : "";
}

/** Checksums are held against the contents: a damaged part is refused, never handed on into the report. */
function unpack(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  let parts: Map<string, Uint8Array>;
  try {
    parts = openZip(bytes, LIMIT);
  } catch (cause) {
    throw new BudgetReportError("notATemplate", { file: name }, cause);
  }
  for (const [path, data] of parts) checkPart(path, data, name);
  return parts;
}

/** @throws damagedTemplate for a part that is no well-formed XML: Word would not open a report with it */
export function checkPart(path: string, data: Uint8Array, name: string): void {
  if (!/\.(?:xml|rels)$/iu.test(path) || isWellFormed(strFromU8(data))) return;
  throw new BudgetReportError("damagedTemplate", { file: name, part: path });
}

function partTypes(types: string): [path: string, type: string][] {
  return [...types.matchAll(/<(?:\w+:)?Override [^>]*>/gu)].map(([override]) => [
    /PartName="\/([^"]*)"/u.exec(override)?.[1] ?? "",
    /ContentType="([^"]*)"/u.exec(override)?.[1] ?? "",
  ]);
}
