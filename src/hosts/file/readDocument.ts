import { strFromU8 } from "fflate";
import { BudgetReportError } from "../../core/errors";
import type { DocumentBlock, ReportDocument } from "../../core/proofread/document";
import { documentOfText } from "../../core/proofread/textDocument";
import { xmlText } from "./wordText";
import { openZip, ZipProblem } from "./zipContainer";

const INFLATED_LIMIT = 400 * 1_048_576;
const BODY = "word/document.xml";

/**
 * A report file (.docx with its tables and content controls, or .txt in UTF-8 or GB 18030) as plain data.
 * @throws BudgetReportError unsupportedFormat, damagedWorkbook, zipBomb, passwordProtected
 */
export function readDocument(bytes: Uint8Array, name: string): ReportDocument {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { name, blocks: blocksOfDocx(bytes, name) };
  const isOldWord = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldWord || !/\.(?:txt|md|text)$/i.test(name)) throw new BudgetReportError("notADocument", { file: name });
  return { name, blocks: documentOfText(decoded(bytes)) };
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
    if (error instanceof ZipProblem) throw new BudgetReportError("notADocument", { file: name }, error);
    throw error;
  }
}
