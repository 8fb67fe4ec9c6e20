import { strFromU8 } from "fflate";
import { BudgetReportError } from "../../core/errors";
import { DOCUMENT_BYTES, DOCUMENT_CHARACTERS, DOCUMENT_PART_BYTES } from "../../core/limits/limits";
import type { DocumentBlock, ReportDocument } from "../../core/text/document";
import { documentOfText } from "../../core/proofread/textDocument";
import { readCompoundFile } from "./compoundFile";
import { decodeText } from "./decodeText";
import { documentTooLong, requireShortDocument } from "./documentLength";
import { scanXml } from "./scanXml";
import { xmlText } from "./wordText";
import { openZip, ZipProblem } from "./zipContainer";

const BODY = "word/document.xml";

/**
 * A report file (.docx with its tables and content controls, or .txt in UTF-8 or GB 18030) as plain data.
 * @throws BudgetReportError notADocument, damagedDocument, documentPassword, documentTooLong
 */
export function readDocument(bytes: Uint8Array, name: string): ReportDocument {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { name, blocks: short(blocksOfDocx(bytes, name), name) };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refusedCompound(bytes, name);
  if (bytes.length === 0 || !/\.(?:txt|md|text)$/i.test(name))
    throw new BudgetReportError("notADocument", { file: name });
  const decoded = decodeText(bytes);
  if (decoded === null) throw new BudgetReportError("notADocument", { file: name });
  if (decoded.text.length > DOCUMENT_CHARACTERS) throw documentTooLong(name);
  return { name, blocks: documentOfText(decoded.text) };
}

function short(blocks: DocumentBlock[], name: string): DocumentBlock[] {
  requireShortDocument(blocks, name);
  return blocks;
}

/** The old container: a .docx under a password, or a .doc of Word 97 to 2003. */
function refusedCompound(bytes: Uint8Array, name: string): BudgetReportError {
  try {
    const isEncrypted = readCompoundFile(bytes).some(({ path }) => /^Encrypt(?:edPackage|ionInfo)$/.test(path));
    return new BudgetReportError(isEncrypted ? "documentPassword" : "notADocument", { file: name });
  } catch (error) {
    return new BudgetReportError("notADocument", { file: name }, error);
  }
}

function blocksOfDocx(bytes: Uint8Array, name: string): DocumentBlock[] {
  try {
    const body = openZip(bytes, DOCUMENT_BYTES, DOCUMENT_PART_BYTES).get(BODY);
    if (!body) throw new BudgetReportError("notADocument", { file: name });
    const xml = strFromU8(body);
    // What breaks off would be proofread as if the rest had never been written.
    if (!scanXml(xml)) throw new BudgetReportError("damagedDocument", { file: name });
    return xmlText(xml);
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    if (error.kind === "bomb") throw documentTooLong(name);
    throw new BudgetReportError(
      error.kind === "encrypted" ? "documentPassword" : "damagedDocument",
      { file: name },
      error,
    );
  }
}
