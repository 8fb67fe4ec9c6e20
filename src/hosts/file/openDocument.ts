import { BudgetReportError } from "../../core/errors";
import type { FileTraces } from "../../core/disclosure/check/fileTraces";
import type { ReportDocument } from "../../core/text/document";
import { decodeText } from "./decodeText";
import { documentTooLong, requireShortDocument } from "./documentLength";
import { readFileTraces } from "./fileTraces";
import { readDocument } from "./readDocument";

/** A published document with what its file holds besides. */
export interface OpenedDocument {
  readonly document: ReportDocument;
  /** `null` for plain text. */
  readonly traces: FileTraces | null;
}

const NO_TRACES: FileTraces = {
  comments: [],
  insertions: [],
  deletions: [],
  hidden: [],
  properties: [],
  pictures: 0,
  margins: [],
};

/**
 * A published text: .docx, .txt, or the web page that it was published as (.html, .htm).
 * @throws BudgetReportError notADocument, damagedDocument, documentPassword, documentTooLong
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<OpenedDocument> {
  if (!/\.html?$/i.test(name)) return { document: readDocument(bytes, name), traces: readFileTraces(bytes) };
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const declared = /<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
  const decoded = decodeText(bytes, declared);
  if (decoded === null || !decoded.text.includes("<")) throw new BudgetReportError("notADocument", { file: name });
  const { htmlDocument } = await import("./htmlDocument");
  const { blocks, pictures, isWhole } = htmlDocument(decoded.text);
  if (!isWhole) throw documentTooLong(name);
  requireShortDocument(blocks, name);
  return { document: { name, blocks }, traces: { ...NO_TRACES, pictures } };
}
