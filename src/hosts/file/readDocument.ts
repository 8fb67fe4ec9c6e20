import { strFromU8 } from "fflate";
import { BudgetReportError } from "../../core/errors";
import type { DocumentBlock, ReportDocument } from "../../core/text/document";
import { documentOfText } from "../../core/proofread/textDocument";
import { readCompoundFile } from "./compoundFile";
import { xmlText } from "./wordText";
import { openZip, ZipProblem } from "./zipContainer";

const INFLATED_LIMIT = 400 * 1_048_576;
const BODY = "word/document.xml";

/**
 * A report file (.docx with its tables and content controls, or .txt in UTF-8 or GB 18030) as plain data.
 * @throws BudgetReportError notADocument, damagedDocument, documentPassword
 */
export function readDocument(bytes: Uint8Array, name: string): ReportDocument {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { name, blocks: blocksOfDocx(bytes, name) };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refusedCompound(bytes, name);
  if (bytes.length === 0 || !/\.(?:txt|md|text)$/i.test(name))
    throw new BudgetReportError("notADocument", { file: name });
  return { name, blocks: documentOfText(decoded(bytes)) };
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

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function blocksOfDocx(bytes: Uint8Array, name: string): DocumentBlock[] {
  try {
    const body = openZip(bytes, INFLATED_LIMIT).get(BODY);
    if (!body) throw new BudgetReportError("notADocument", { file: name });
    return xmlText(strFromU8(body));
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    throw new BudgetReportError(
      error.kind === "encrypted" ? "documentPassword" : "damagedDocument",
      { file: name },
      error,
    );
  }
}
