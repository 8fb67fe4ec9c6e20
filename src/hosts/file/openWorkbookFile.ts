/** Tells by its content what a file is, and refuses what is no readable workbook with the reason a person understands. */
import { BudgetReportError } from "../../core/errors";
import { readCompoundFile, type CompoundStream } from "./compoundFile";
import { openZip, ZipProblem } from "./zipContainer";
import { workbookPath, type Package } from "./xlsxParts";

export const FILE_LIMIT_MB = 200;
/** A ledger of a million lines unpacks to about 400 MB; Excel itself writes nothing usable beyond this. */
export const UNPACKED_LIMIT_MB = 1024;

const MB = 1024 * 1024;

export type OpenedFile =
  | { readonly kind: "package"; readonly parts: Package; readonly workbook: string }
  /** The old binary format, in a compound file. */
  | { readonly kind: "binary"; readonly streams: readonly CompoundStream[] }
  | { readonly kind: "xmlSpreadsheet" };

/** @throws fileTooLarge, emptyWorkbook (no bytes at all), notAWorkbook, unsupportedFormat, passwordProtected, damagedWorkbook, zipBomb */
export function openWorkbookFile(bytes: Uint8Array, name: string): OpenedFile {
  if (bytes.length > FILE_LIMIT_MB * MB) {
    throw new BudgetReportError("fileTooLarge", {
      file: name,
      size: Math.ceil(bytes.length / MB),
      limit: FILE_LIMIT_MB,
    });
  }
  if (bytes.length === 0) throw new BudgetReportError("emptyWorkbook", { file: name });
  if (startsWith(bytes, [0x50, 0x4b])) return openPackage(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return openCompound(bytes, name);
  return openText(bytes, name);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function openPackage(bytes: Uint8Array, name: string): OpenedFile {
  let parts: Package;
  try {
    parts = openZip(bytes, UNPACKED_LIMIT_MB * MB);
  } catch (problem) {
    if (!(problem instanceof ZipProblem)) throw new BudgetReportError("damagedWorkbook", { file: name }, problem);
    if (problem.kind === "bomb") throw new BudgetReportError("zipBomb", { file: name, limit: UNPACKED_LIMIT_MB });
    throw new BudgetReportError(problem.kind === "encrypted" ? "passwordProtected" : "damagedWorkbook", { file: name });
  }
  const workbook = workbookPath(parts);
  if (workbook !== null) return { kind: "package", parts, workbook };
  const isSpreadsheet = new TextDecoder().decode(parts.get("mimetype")).includes("opendocument.spreadsheet");
  const damaged = parts.has("xl/worksheets/sheet1.xml");
  throw new BudgetReportError(isSpreadsheet ? "unsupportedFormat" : damaged ? "damagedWorkbook" : "notAWorkbook", {
    file: name,
  });
}

function openCompound(bytes: Uint8Array, name: string): OpenedFile {
  let streams: readonly CompoundStream[];
  try {
    streams = readCompoundFile(bytes);
  } catch (cause) {
    throw new BudgetReportError("damagedWorkbook", { file: name }, cause);
  }
  if (streams.some(({ path }) => /^Encrypt(?:edPackage|ionInfo)$/.test(path))) {
    throw new BudgetReportError("passwordProtected", { file: name });
  }
  const workbook = streams.find(({ path }) => /^(?:Workbook|Book)$/i.test(path));
  if (!workbook) throw new BudgetReportError("notAWorkbook", { file: name });
  if (hasFilePass(workbook.content)) throw new BudgetReportError("passwordProtected", { file: name });
  return { kind: "binary", streams };
}

/** A FILEPASS record among the workbook's globals ([MS-XLS] 2.4.117): the rest of the stream is encrypted. */
function hasFilePass(stream: Uint8Array): boolean {
  const FILE_PASS = 0x002f;
  const END_OF_GLOBALS = 0x000a;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
    if (type === FILE_PASS) return true;
    if (type === END_OF_GLOBALS) return false;
    at += 4 + ((stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8));
  }
  return false;
}

/** Text is no workbook, whatever it is called, save Excel 2003's XML, which keeps types and sheets. */
function openText(bytes: Uint8Array, name: string): OpenedFile {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).replace(/^\ufeff/, "");
  if (start.startsWith("<?xml") && start.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return { kind: "xmlSpreadsheet" };
  }
  const looksLikeTable = /\.(csv|tsv|txt|prn|htm|html|mht|ods|numbers|wps|dif|slk|dbf)$/i.test(name);
  const isHtml = /^\s*<(!doctype html|html|table|meta)\b/i.test(start);
  throw new BudgetReportError(looksLikeTable || isHtml ? "unsupportedFormat" : "notAWorkbook", { file: name });
}
